//! What is heard: cues become frames of one track.
