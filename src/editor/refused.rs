//! Why a change of the form was not carried out. The text is then as it was.

use thiserror::Error;

use crate::routine::diagnostic::Diagnostic;

/// Why a change was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refused {
    /// It would change nothing.
    #[error("nothing to change")]
    Nothing,
    /// The text has an error of syntax, or other steps than the form shows.
    #[error("the source has an error; mend it first")]
    Broken,
    /// There is no such step, exercise or field.
    #[error("this is not there any more")]
    Gone,
    /// The steps are not neighbours, or one is to be put into itself.
    #[error("these steps do not stand together")]
    Apart,
    /// A comment would be lost.
    #[error("this would lose a comment; change it in the source")]
    Comments,
    /// The value is not allowed; the text would have this error.
    #[error("{}", .0.message)]
    Problem(Diagnostic),
}
