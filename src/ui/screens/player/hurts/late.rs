//! "Something hurt", said when the session is over: of which exercise, where and what.
//!
//! Some pain is noticed only afterwards. It is kept with the last time the exercise was done, so that
//! it is seen beside it in the history, as a stop in the session would be.

use egui::{Key, Modifiers, Ui, vec2};

use super::super::PlayerView;
use super::super::summary::rows;
use super::{Ask, Hurt, kinds, number_keys, places};
use crate::history::record::{AttemptRecord, PainRecord, PainWord, SessionRecord};
use crate::session::command::PainKind;
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Chip, label, sheet, wrapped_label};
use crate::words::Side;

/// Height of the buttons, which stay in sight, in points.
const FOOT: f32 = 52.0;

/// What is being said after the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// The id of the exercise.
    exercise: Option<String>,
    hurt: Hurt,
}

impl Late {
    /// Nothing said yet; where only one exercise was done it is that one.
    #[must_use]
    pub fn new(record: &SessionRecord) -> Self {
        let mut rows = rows(record).into_iter();
        let (first, second) = (rows.next(), rows.next());
        Self {
            exercise: first.filter(|_| second.is_none()).map(|row| row.id),
            hurt: Hurt::said_late(),
        }
    }

    /// What is kept, once exercise and kind are said.
    fn pain(&self, record: &SessionRecord) -> Option<PainRecord> {
        let kind = self.hurt.kind?;
        let attempt = last(record, self.exercise.as_deref()?, self.hurt.side)?;
        Some(PainRecord {
            seq: attempt.seq,
            at: attempt.started + attempt.held,
            elapsed: attempt.held,
            side: Some(self.hurt.side),
            kind: Some(word(kind)),
        })
    }
}

/// The last time the exercise was done, with that side where it was.
fn last<'a>(record: &'a SessionRecord, exercise: &str, side: Side) -> Option<&'a AttemptRecord> {
    let done = record.attempts.iter().rev().filter(|attempt| {
        let is_it = attempt
            .exercise
            .as_ref()
            .is_some_and(|it| it.id == exercise);
        is_it && attempt.phase.is_active()
    });
    let mut with_side = done.clone().filter(|attempt| attempt.side == Some(side));
    with_side.next().or_else(|| done.clone().next())
}

const fn word(kind: PainKind) -> PainWord {
    match kind {
        PainKind::Dull => PainWord::Dull,
        PainKind::Sharp => PainWord::Sharp,
        PainKind::Radiating => PainWord::Radiating,
    }
}

/// Shows the sheet while there is something to say.
pub fn ui(ui: &Ui, view: &PlayerView<'_>, state: &mut Option<Late>) -> Vec<Action> {
    let record = view.summary.and_then(|summary| summary.record.as_ref());
    let Some((late, record)) = state.as_mut().zip(record) else {
        *state = None;
        return Vec::new();
    };
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    number_keys(ui, &mut late.hurt);
    let answer = sheet::show(ui.ctx(), "Something hurt", 784.0, |ui| {
        sheet::scrolled(ui, FOOT, |ui| page(ui, view, record, late));
        buttons(ui, record, late)
    });
    let is_over = escape || answer.is_some();
    if is_over {
        *state = None;
    }
    answer.unwrap_or_default()
}

/// The questions, one below the other.
fn page(ui: &mut Ui, view: &PlayerView<'_>, record: &SessionRecord, late: &mut Late) {
    let palette = ui.theme().palette;
    let ask = Ask {
        side: None,
        ..Ask::new(view, ui.ctx().content_rect().height())
    };
    label(ui, Type::Page, palette.text_primary, "What hurt?");
    ui.add_space(ask.length(12.0, 0.0));
    exercises(ui, record, &mut late.exercise);
    ui.add_space(ask.length(12.0, 0.0));
    places::ui(ui, &ask, &mut late.hurt);
    kinds::ui(ui, &ask, &mut late.hurt);
    advice(ui);
}

fn exercises(ui: &mut Ui, record: &SessionRecord, chosen: &mut Option<String>) {
    let palette = ui.theme().palette;
    label(ui, Type::Strong, palette.text_primary, "In which exercise");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for row in rows(record) {
            let is_on = chosen.as_ref() == Some(&row.id);
            if ui.add(Chip::new(&row.name, is_on)).clicked() {
                *chosen = Some(row.id);
            }
        }
    });
}

/// The same words as in the session.
fn advice(ui: &mut Ui) {
    let palette = ui.theme().palette;
    wrapped_label(
        ui,
        Type::Label,
        palette.text_secondary,
        super::advice::DOCTOR,
    );
    wrapped_label(
        ui,
        Type::LabelStrong,
        palette.text_primary,
        super::advice::SIGNS,
    );
}

/// Answers once the sheet is done with.
fn buttons(ui: &mut Ui, record: &SessionRecord, late: &Late) -> Option<Vec<Action>> {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let pain = late.pain(record);
        let note = Button::primary("Note it").big();
        let note = ui.add_enabled(pain.is_some(), note).clicked();
        let cancel = ui.add(Button::ghost("Cancel").big().key("Esc")).clicked();
        let id = record.start.id.clone();
        let kept = pain
            .filter(|_| note)
            .map(|pain| vec![Action::Past(PastAction::SayPain(id, pain))]);
        kept.or_else(|| cancel.then(Vec::new))
    })
    .inner
}
