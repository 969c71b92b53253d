//! What is heard: cues become frames of one track.
//!
//! ```text
//! cues ─► schedule ─► Planned sounds ─► output (own thread) ─► track (device's callback) ─► device
//!         (pure)      (Stamp, Sound)    │ anchor: Stamp → frame  (counts frames)
//!                                       └ bank: rendered by synth
//!                     Planned sounds ─► offline ─► the same track ─► WAV file
//! ```
//!
//! Sounds are not fired by a timer: a device asks for tens of milliseconds at once, so a timer is off
//! by up to that much. They are handed over ahead of time with the exact frame they begin at, and
//! one source that counts frames mixes them. The same source renders offline, which is how cue
//! times are tested to the frame.
//!
//! Others hold a [`Handle`] and hand it [`Planned`] sounds.

mod anchor;
mod bank;
mod device;
mod error;
mod feed;
mod frames;
mod handle;
mod live;
mod melody;
pub mod offline;
mod output;
mod queue;
pub mod schedule;
mod sound;
pub mod synth;
pub mod track;
mod voice;

#[cfg(test)]
mod tests;

pub use device::{Backend, Device, Speakers};
pub use error::Error;
pub use feed::Feed;
pub use handle::{Handle, Status};
pub use sound::{Planned, Sound};
