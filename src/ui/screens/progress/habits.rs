//! What is done with one side all day long, noted by a tap, beside the balance of what was held.

use egui::{Align, Layout, Ui, vec2};

use super::ProgressView;
use super::card_head::{card_note, card_title};
use crate::history::{Habit, HabitNote};
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, Chip, label};
use crate::words::Side;

/// Height of a row, in points.
const ROW: f32 = 44.0;
/// Room for the name of a habit, in points.
const NAME: f32 = 132.0;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, actions: &mut Vec<Action>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let head = card_title(ui, "One-sided habits");
        let this = view.week.week.contains(view.today);
        let note = if this {
            "tap what you noticed today"
        } else {
            "in this week"
        };
        card_note(ui, head, note);
        for habit in Habit::ALL {
            actions.extend(row(ui, view, habit));
        }
    });
}

/// A habit, a chip for each side, and what was noted in the week.
fn row(ui: &mut Ui, view: &ProgressView<'_>, habit: Habit) -> Option<Action> {
    let palette = ui.theme().palette;
    let layout = Layout::left_to_right(Align::Center);
    let row = ui.allocate_ui_with_layout(vec2(ui.available_width(), ROW), layout, |ui| {
        let name = vec2(NAME, ROW);
        ui.allocate_ui_with_layout(name, layout, |ui| {
            ui.set_min_width(NAME);
            label(ui, Type::Body, palette.text_primary, words(habit));
        });
        let this = view.week.week.contains(view.today);
        let tapped = this.then(|| chips(ui, view, habit)).flatten();
        let ink = palette.text_tertiary;
        label(ui, Type::Caption, ink, week(view.habits, habit));
        tapped
    });
    row.inner
}

/// Today's chips; earlier weeks can be read, not written.
fn chips(ui: &mut Ui, view: &ProgressView<'_>, habit: Habit) -> Option<Action> {
    let mut tapped = None;
    for (side, word) in [(Side::Left, "Left"), (Side::Right, "Right")] {
        let day = view.today;
        let note = HabitNote { day, habit, side };
        let name = format!("{}, {}, today", words(habit), side.word());
        let chip = Chip::new(word, view.habits.contains(&note));
        if ui.add(chip.name(&name)).clicked() {
            tapped = Some(Action::Past(PastAction::NoteHabit(note)));
        }
    }
    tapped
}

/// "left on 3 days, right on 1 day", of the week that is shown.
fn week(notes: &[HabitNote], habit: Habit) -> String {
    let of = |side| {
        let noted = notes
            .iter()
            .filter(|note| note.habit == habit && note.side == side);
        match noted.count() {
            0 => None,
            1 => Some(format!("{} on 1 day", side.word())),
            days => Some(format!("{} on {days} days", side.word())),
        }
    };
    let both: Vec<String> = [Side::Left, Side::Right]
        .into_iter()
        .filter_map(of)
        .collect();
    both.join(", ")
}

const fn words(habit: Habit) -> &'static str {
    match habit {
        Habit::CrossedLeg => "Crossed leg",
        Habit::Bag => "Bag or child",
        Habit::Reaching => "Reaching",
    }
}
