//! From a routine to a flat list of segments and their cues: pure, the same for the same routine.

pub mod cue;
pub mod segment;
