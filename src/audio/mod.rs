//! What is heard: cues become frames of one track.
//!
//! ```text
//! cues ─► schedule ─► Planned sounds ─► output (own thread) ─► track (device's callback) ─► device
//!         words       and words         │ anchor: Stamp → frame  (counts frames)
//!         (pure)      at their stamps   └ bank: tones by synth, words by speech, files by own
//!                     Planned sounds ─► offline ─► the same track ─► WAV file
//! ```
//!
//! Sounds are not fired by a timer: a device asks for tens of milliseconds at once, so a timer is off
//! by up to that much. They are handed over ahead of time with the exact frame they begin at, and
//! one source that counts frames mixes them. The same source renders offline, which is how cue
//! times are tested to the frame.
//!
//! Others hold a [`Handle`] and hand it [`Planned`] sounds; a [`Taste`] says how the person likes them.

mod anchor;
pub mod bank;
mod device;
mod error;
mod feed;
mod frames;
mod handle;
mod live;
pub mod loudness;
mod melody;
pub mod offline;
mod output;
mod own;
#[cfg(target_os = "linux")]
mod pulse;
mod queue;
pub mod schedule;
mod sound;
pub mod speech;
pub mod synth;
mod taste;
mod timbre;
pub mod track;
mod trial;
mod urgent;
mod voice;
mod words;

#[cfg(test)]
mod tests;

pub use device::{Backend, Device, Speakers};
pub use error::Error;
pub use feed::Feed;
pub use handle::{Handle, Status};
pub use own::{OwnError, read as read_own};
pub use sound::{Part, Planned, Sound};
pub use taste::{Set, Taste};
pub use words::by_system;
