//! What is told to the person, and what comes back.

/// A word to the person, with answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// In one line.
    pub title: String,
    /// What there is to know beside it.
    pub body: String,
    /// The answers: each a word of ours, and how the button is labelled. The first is what a click
    /// on the notice itself means.
    pub answers: Vec<(&'static str, String)>,
}

/// The word by which a click on the notice itself is told: it means the first answer.
pub const CLICK: &str = "default";

/// What the person did with a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Chose this answer, named by our own word.
    Chosen(String),
    /// Put it away.
    PutAway,
}

/// Nobody shows notices with answers here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no service shows notices with answers")]
pub struct NoService;

/// What a program that was started again asks of the window that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Come to the front.
    Raise,
    /// Open this file.
    Open(std::path::PathBuf),
    /// Start this routine, named by its id.
    Start(String),
}
