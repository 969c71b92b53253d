//! The words that several parts of the page use.

use crate::library::Usable;
use crate::routine::diagnostic::Diagnostic;

/// What is needed, as in "mat, knee pad".
pub(super) fn equipment(usable: &Usable) -> String {
    usable.routine.equipment.join(", ")
}

/// A text with a capital letter in front.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A problem of a file as a sentence, and what to write instead.
pub(super) fn problem(diagnostic: &Diagnostic) -> String {
    let Diagnostic {
        place,
        message,
        hint,
        ..
    } = diagnostic;
    let (line, column) = (place.line, place.column);
    let mut sentence = format!("Line {line}, column {column}: {message}.");
    if let Some(hint) = hint {
        let stop = if hint.ends_with('.') { "" } else { "." };
        sentence = format!("{sentence} {hint}{stop}");
    }
    sentence
}
