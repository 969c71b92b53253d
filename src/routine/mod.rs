//! Routine files: from text to a checked [`model::Routine`], with every problem said at once.
//!
//! ```text
//! file ─► tree (syntax, places) ─► read (model, ranges) ─► check (warnings) ─► Loaded
//! ```
//!
//! [`tree`] knows RON and nothing of routines; `read` knows the format; [`Catalogue`] holds the
//! exercises both speak of.

pub mod builtin;
mod catalogue;
mod check;
pub mod diagnostic;
pub mod duration;
mod file;
mod load;
pub mod model;
mod quote;
mod read;
mod report;
pub mod tree;
pub mod vocabulary;

#[cfg(test)]
mod tests;

pub use catalogue::Catalogue;
pub use file::{MAX_BYTES, id_of, read as read_text};
pub use load::{Loaded, Parsed, load, load_file, parse};
pub use quote::nearest;
pub use report::Report;
