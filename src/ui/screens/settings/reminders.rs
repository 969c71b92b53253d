//! The card of the reminders to get up from the desk.

use egui::{Align, Layout, Response, Ui, vec2};

use super::row::{Row, choice};
use crate::settings::{ReminderSettings, Settings, WEEKDAYS};
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Chip, Select, Switch, label};

const MINUTES: [(u8, &str); 4] = [(20, "20"), (30, "30"), (45, "45"), (60, "60 min")];
const BREAKS: [(u8, &str); 3] = [(3, "3"), (5, "5"), (10, "10 min")];
const LETTERS: [&str; 7] = ["M", "T", "W", "T", "F", "S", "S"];
/// Width of seven round chips, and of two hours with a word between them, in points.
const DAYS: f32 = 248.0;
const HOURS: f32 = 239.0;
/// Width of an hour, in points.
const HOUR: f32 = 96.0;

/// Draws the rows; only the first where reminders are off.
pub(super) fn ui(ui: &mut Ui, settings: &mut Settings) -> Option<Action> {
    let reminders = &mut settings.reminders;
    let row = Row::new("Remind me to move", 48.0).note("Asks you to get up, window open or closed");
    let row = if reminders.on { row } else { row.last() };
    row.show(ui, Switch::new(&mut reminders.on, "Remind me to move"));
    if reminders.on {
        choice(
            ui,
            Row::new("Every", 232.0),
            "Every",
            &MINUTES,
            &mut reminders.every_minutes,
        );
        let days = &mut reminders.days;
        Row::new("On", DAYS)
            .apart()
            .show(ui, |ui: &mut Ui| self::days(ui, days));
        Row::new("Between", HOURS)
            .apart()
            .show(ui, |ui: &mut Ui| hours(ui, reminders));
        let row = Row::new("A break takes", 168.0).note("Only sessions that fit are offered");
        let row = row.last();
        choice(
            ui,
            row,
            "A break takes",
            &BREAKS,
            &mut reminders.break_minutes,
        );
    }
    None
}

/// A round chip for each weekday, Monday first.
fn days(ui: &mut Ui, days: &mut [bool; 7]) -> Response {
    let layout = Layout::left_to_right(Align::Center);
    let row = ui.allocate_ui_with_layout(vec2(DAYS, 32.0), layout, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for ((day, letter), name) in days.iter_mut().zip(LETTERS).zip(WEEKDAYS) {
            let name = format!("Remind on {name}");
            if ui.add(Chip::letter(letter, &name, *day)).clicked() {
                *day = !*day;
            }
        }
    });
    row.response
}

/// From this hour to that.
fn hours(ui: &mut Ui, reminders: &mut ReminderSettings) -> Response {
    let layout = Layout::left_to_right(Align::Center);
    let row = ui.allocate_ui_with_layout(vec2(HOURS, 36.0), layout, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        hour(ui, "From", 0, &mut reminders.from_hour);
        let ink = ui.theme().palette.text_secondary;
        label(ui, Type::Label, ink, "and");
        hour(ui, "Until", 1, &mut reminders.until_hour);
    });
    row.response
}

/// One of 24 hours, the first of which is `first`.
fn hour(ui: &mut Ui, name: &str, first: u8, hour: &mut u8) {
    let names: Vec<String> = (first..first + 24)
        .map(|hour| format!("{hour:02}:00"))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut chosen = usize::from(hour.saturating_sub(first));
    ui.add(
        Select::new(&mut chosen, &names, name)
            .width(HOUR)
            .height(36.0),
    );
    *hour = first.saturating_add(u8::try_from(chosen).unwrap_or_default());
}
