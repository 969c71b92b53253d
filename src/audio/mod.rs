//! What is heard: cues become frames of one track.

pub mod speech;
