//! The session: a pure state machine over a timeline. No clock, no thread, no files.

pub mod command;
pub mod engine;
pub mod event;
pub mod journal;
pub mod snapshot;

pub use engine::Engine;
