//! The card of where weeks and days begin.

use egui::Ui;

use super::row::{Row, choice};
use crate::settings::{Settings, WeekStart};
use crate::ui::action::Action;
use crate::ui::widgets::Select;

const STARTS: [(WeekStart, &str); 2] =
    [(WeekStart::Monday, "Monday"), (WeekStart::Sunday, "Sunday")];
/// The hours at which a day may end.
const HOURS: [&str; 7] = [
    "midnight", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00",
];
/// Width of the list of hours, in points.
const WIDTH: f32 = 132.0;

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, settings: &mut Settings) -> Option<Action> {
    let row = Row::new("Weeks begin on", 176.0);
    choice(
        ui,
        row,
        "Weeks begin on",
        &STARTS,
        &mut settings.week_starts,
    );
    let mut hour = usize::from(settings.day_ends_at);
    let list = Select::new(&mut hour, &HOURS, "Days end at").width(WIDTH);
    let row = Row::new("Days end at", WIDTH).note("What comes before counts to the evening");
    row.last().show(ui, list.height(36.0));
    settings.day_ends_at = u8::try_from(hour).unwrap_or(settings.day_ends_at);
    None
}
