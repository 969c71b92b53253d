//! The words that several parts of the page use.

use crate::library::Usable;
use crate::routine::diagnostic::Diagnostic;
use crate::routine::model::Place;

/// Where a routine is done.
pub(super) const fn place(place: Place) -> &'static str {
    match place {
        Place::Desk => "Desk",
        Place::Floor => "Floor",
        Place::Anywhere => "Desk or floor",
    }
}

/// What is needed, as in "mat, knee pad".
pub(super) fn equipment(usable: &Usable) -> String {
    usable.routine.equipment.join(", ")
}

/// `1 step`, `6 steps`.
pub(super) fn count(number: usize, of_what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {of_what}{plural}")
}

/// The same with a capital letter in front.
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
