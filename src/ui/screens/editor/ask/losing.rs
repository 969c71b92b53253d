//! Questions about changes that would be lost, and about those that nearly were.

use egui::Ui;

use super::super::action::Answer;
use super::{answers, words};
use crate::ui::widgets::Look;

pub(super) fn leave(ui: &mut Ui) -> Option<Answer> {
    words(ui, "Save the changes?", "They are not in the file yet.");
    let choices = [
        ("Save", Look::Primary, Answer::Save),
        ("Don’t save", Look::Outline, Answer::Discard),
        ("Go on editing", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

pub(super) fn save_broken(ui: &mut Ui) -> Option<Answer> {
    let text =
        "The source has an error. The file keeps it, but cannot be started until it is put right.";
    words(ui, "Save it with the error?", text);
    let choices = [
        ("Save anyway", Look::Primary, Answer::Save),
        ("Go on editing", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

pub(super) fn gone(ui: &mut Ui) -> Option<Answer> {
    let text = "Somebody took it away since it was opened. Save writes it anew.";
    words(ui, "The file is not there any more", text);
    let choices = [
        ("Save", Look::Primary, Answer::KeepMine),
        ("Go on editing", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

pub(super) fn draft(ui: &mut Ui, name: &str) -> Option<Answer> {
    let title = format!("Go on with “{name}”?");
    let text = "The program ended before the changes were saved. They were kept as a draft.";
    words(ui, &title, text);
    let choices = [
        ("Go on", Look::Primary, Answer::TakeDraft),
        ("Later", Look::Ghost, Answer::Cancel),
        ("Throw the draft away", Look::Outline, Answer::Discard),
    ];
    answers(ui, &choices)
}
