//! How a routine begins: empty, as a copy of another one, or from lines as they are written on
//! paper.

mod amount;
mod line;
mod name;
mod write;

#[cfg(test)]
mod tests;

pub use write::{Remark, Written, from_lines};

use super::change::{Work, put};
use super::edit::Target;
use super::value::{Value, quoted};

/// A routine without steps.
#[must_use]
pub fn empty(name: &str) -> String {
    format!(
        "Routine(\n    format: 1,\n    name: {},\n    steps: [],\n)\n",
        quoted(name)
    )
}

/// The text of another routine under a new name, comments and all. A text with an error of syntax is
/// copied as it is.
#[must_use]
pub fn copy_of(text: &str, name: &str) -> String {
    let renamed = Work::read(text.to_owned()).and_then(|mut work| {
        put(&mut work, &Target::Routine, "name", &Value::from(name))?;
        Ok(work.text)
    });
    renamed.unwrap_or_else(|_| text.to_owned())
}
