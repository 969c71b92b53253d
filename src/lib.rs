//! Supple: guided stretching sessions by sound and by sight, and an honest record of them.
//!
//! ```text
//! routines/*.ron ─► routine ─► timeline ─► session engine ─► runner thread ─► audio track
//!    (text)         (model +    (flat         (pure state      (the only         (one source that
//!                  diagnostics)  segments       machine)         clock)            counts frames)
//!                                and cues)         │               │
//!                                                  ▼               ▼
//!                                               snapshot ─► ui   history (SQLite) ─► stats ─► charts
//! ```
//!
//! Nothing of a session lives in a frame of the window: the runner moves time, screens read a
//! snapshot and answer with actions.
//!
//! # Who may use whom
//!
//! | room | may use |
//! | --- | --- |
//! | `words`, `time` | none of ours |
//! | `routine` | `words`, `time` |
//! | `timeline` | `routine`, `words`, `time` |
//! | `figure` | `routine` (model) |
//! | `sheet` | `figure`, `routine` (model), `words`, `time` |
//! | `library` | `timeline`, `routine`, `stats` (sums), `platform` (files), `words`, `time` |
//! | `editor` | `library`, `timeline`, `routine`, `words`, `time` |
//! | `session` | `timeline`, `routine` (model), `words`, `time` |
//! | `audio` | `timeline` (cues), `words`, `time` |
//! | `history` | `words`, `time` |
//! | `stats` | `history` (records), `words`, `time` |
//! | `report` | `stats`, `history` (records), `words`, `time` |
//! | `settings` | `words`, `time` |
//! | `reminder` | `settings`, `stats`, `library`, `routine` (model), `words`, `time` |
//! | `platform` | `time` |
//! | `archive` | `history`, `platform`, `time` |
//! | `runner` | `session`, `audio`, `history`, `platform`, `timeline`, `routine` (model), `words`, `time` |
//! | `ui` | `session` (commands, snapshot), `editor`, `figure`, `timeline`, `routine`, `library`, `stats`, `history` (records), `settings` (values), `words`, `time` |
//! | `app`, `cli` | everything |
//!
//! `egui` only in `ui` and `app`, `rusqlite` only in `history`, `rodio` and `pulseaudio` only in `audio`, and the
//! clocks only in `platform`. `tests/tidy` holds the tree against this table.

pub mod app;
pub mod archive;
pub mod audio;
pub mod cli;
pub mod editor;
pub mod figure;
pub mod history;
pub mod library;
pub mod platform;
pub mod reminder;
pub mod report;
pub mod routine;
pub mod runner;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod stats;
pub mod time;
pub mod timeline;
pub mod ui;
pub mod words;
