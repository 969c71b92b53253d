//! The routine editor without its screen: a text, what it means, and every change of it.
//!
//! The text is the truth. A form is a view of it: what it shows is read from the text, and each of
//! its changes is an [`Edit`] that replaces as few bytes as it must, so that comments, blank lines and
//! spellings survive. What is typed into the text pane and what is changed in the form share one
//! undo history. Nothing here reads a file or draws.

mod change;
mod complete;
mod document;
pub mod draft;
mod edit;
mod field;
mod history;
mod new;
mod patch;
mod path;
mod refused;
mod syntax;
mod value;

#[cfg(test)]
mod tests;

pub use complete::{Candidate, Completion, complete};
pub use document::{Applied, Document, Fix, Shown, Unsafe};
pub use edit::{Edit, StepKind, Target};
pub use field::Field;
pub use new::{new_exercise, new_step};
pub use path::StepPath;
pub use refused::Refused;
pub use value::{Value, quoted};
