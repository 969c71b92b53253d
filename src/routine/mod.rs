//! Routine files: from text to a checked [`model::Routine`], with every problem said at once.

pub mod diagnostic;
pub mod model;
