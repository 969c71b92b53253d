//! What is said of a value that could not be used.

use std::fmt;

/// A value that was not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// `table.key`, or the whole file.
    pub key: String,
    /// What was expected.
    pub expected: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. The default is used.", self.key, self.expected)
    }
}
