//! What a file or a paste is and what is wrong with it, before it is stored.

use egui::{ScrollArea, Sense, Ui, vec2};

use super::super::action::Answer;
use super::super::wording;
use super::{answers, words};
use crate::library::Checked;
use crate::routine::diagnostic::Diagnostic;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Look, wrapped_label};

/// Height of the list of problems, in points.
const LIST: f32 = 240.0;

/// Draws what it is, and its problems.
pub(super) fn ui(ui: &mut Ui, name: &str, checked: &Checked) -> Option<Answer> {
    let title = format!("Import {name}?");
    let errors = checked.diagnostics.iter().filter(|one| one.is_error());
    let text = match (&checked.usable, errors.count()) {
        (Some(usable), _) => {
            let minutes = crate::time::format::about_minutes(usable.timeline.total);
            let steps = usable.timeline.steps;
            format!("{}: {steps} steps, {minutes} min.", usable.routine.name)
        }
        (None, 1) => {
            "It has an error. It is stored as it is, and cannot be started yet.".to_owned()
        }
        (None, count) => {
            format!("It has {count} errors. It is stored as it is, and cannot be started yet.")
        }
    };
    words(ui, &title, &text);
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        for problem in checked.diagnostics.iter().take(100) {
            self::problem(ui, problem);
        }
    });
    let choices = [
        ("Import", Look::Primary, Answer::Import),
        ("Leave it", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

fn problem(ui: &mut Ui, problem: &Diagnostic) {
    let p = ui.theme().palette;
    let (icon, ink) = if problem.is_error() {
        (icons::ERROR, p.danger_fg)
    } else {
        (icons::WARNING, p.warn_fg)
    };
    ui.horizontal_top(|ui| {
        let (sign, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
        icon.paint(ui.painter(), sign.center(), 16.0, ink, true);
        let place = problem.place;
        let said = wording::sentences(problem);
        let text = format!("Line {}, column {}. {said}", place.line, place.column);
        wrapped_label(ui, Type::Label, p.text_primary, text);
    });
}
