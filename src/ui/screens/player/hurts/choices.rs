//! What can be done about it. The first choice of each answer has the keyboard.

use egui::Ui;

use super::{Answer, Ask, Hurt};
use crate::session::command::{Command, PainKind};
use crate::timeline::segment::Work;
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, wrapped_label};
use crate::words::Side;

/// A choice: its words, and what the session is told.
type Choice = (String, Vec<Command>);

/// Draws the choices of the answer.
pub(super) fn ui(ui: &mut Ui, ask: &Ask<'_>, hurt: Hurt) -> Answer {
    let choices = match hurt.kind {
        None => {
            let palette = ui.theme().palette;
            let hint = "Choose what it feels like; then you see what can be done.";
            wrapped_label(ui, Type::Label, palette.text_secondary, hint);
            return Answer::None;
        }
        Some(PainKind::Dull) => eased(ask),
        Some(PainKind::Sharp | PainKind::Radiating) => stopped(ask),
    };
    let pressed = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 8.0);
        row(ui, choices, hurt)
    });
    pressed.inner.map_or(Answer::None, |commands| {
        Answer::Close(commands.into_iter().map(Action::Session).collect())
    })
}

/// The first is primary and focused; the last of three stands back where the exercise is dropped.
fn row(ui: &mut Ui, choices: Vec<Choice>, hurt: Hurt) -> Option<Vec<Command>> {
    let last = choices.len().saturating_sub(1);
    let mut pressed = None;
    for (nth, (words, commands)) in choices.into_iter().enumerate() {
        let button = match nth {
            0 => Button::primary(&words),
            nth if nth == last && hurt.means_stop() => Button::ghost(&words),
            _ => Button::outline(&words),
        };
        let response = ui.add(button.big());
        if nth == 0 && hurt.is_new {
            response.request_focus();
        }
        if response.clicked() {
            pressed = Some(commands);
        }
    }
    pressed
}

fn eased(ask: &Ask<'_>) -> Vec<Choice> {
    let easier = ask.view.easier.map(|easier| {
        let words = format!("Easier: {}", easier.name);
        (
            words,
            vec![Command::UseEasier(easier.clone()), Command::Resume],
        )
    });
    let skip = (skip_words(ask), skip(ask));
    let resume = ("Resume gently".to_owned(), vec![Command::Resume]);
    easier.into_iter().chain([skip, resume]).collect()
}

fn stopped(ask: &Ask<'_>) -> Vec<Choice> {
    let end = ("End session".to_owned(), vec![Command::Finish]);
    let lie_down = ask.view.lie_down.map(|breathing| {
        let commands = vec![Command::LieDown(breathing.clone()), Command::Resume];
        ("Lie down and breathe, 2 min".to_owned(), commands)
    });
    let without = vec![Command::DropExercise, Command::Resume];
    let without = ("Go on without it".to_owned(), without);
    [Some(end), lie_down, Some(without)]
        .into_iter()
        .flatten()
        .collect()
}

fn skip_words(ask: &Ask<'_>) -> String {
    let segment = ask.view.snapshot.segment();
    let work: Option<&Work> = segment.and_then(|segment| segment.work.as_ref());
    match work {
        Some(work) if work.sets > 1 => "Skip this set",
        Some(work) if work.side == Side::Left => "Skip the left side",
        Some(work) if work.side == Side::Right => "Skip the right side",
        _ => "Skip it",
    }
    .to_owned()
}

/// To what comes after the stopped work: skipping while getting ready would lead into it.
fn skip(ask: &Ask<'_>) -> Vec<Command> {
    let snapshot = ask.view.snapshot;
    let segments = snapshot.segments.iter().skip(snapshot.current);
    let after = segments.filter(|segment| segment.phase.is_active()).nth(1);
    after.map_or(vec![Command::Finish], |segment| {
        vec![Command::GoTo(segment.index), Command::Resume]
    })
}
