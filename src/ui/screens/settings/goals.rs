//! The card of what a week is measured by.

use egui::Ui;

use super::row::Row;
use crate::settings::Settings;
use crate::ui::action::Action;
use crate::ui::widgets::Stepper;

/// Width of a stepper, in points.
const WIDTH: f32 = 156.0;

/// Where the goal for a side comes from: Thomas et al. 2018, a review of 23 studies, for 5 minutes;
/// Ingram et al. 2025, of 189 studies, for the end of the gain near 10.
const EVIDENCE: &str = "5 a week lengthens; little more is gained past 10";

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, settings: &mut Settings) -> Option<Action> {
    let mut minutes = u32::from(settings.minutes_a_week);
    let stepper = Stepper::new(&mut minutes, 5..=600, "Held minutes a week");
    Row::new("Held minutes a week", WIDTH).show(ui, stepper.step(5).unit("min").width(WIDTH));
    settings.minutes_a_week = u16::try_from(minutes).unwrap_or(settings.minutes_a_week);

    let mut side = u32::from(settings.minutes_a_side);
    let stepper = Stepper::new(&mut side, 1..=60, "Hip-flexor stretch a side");
    let row = Row::new("Hip-flexor stretch a side", WIDTH).note(EVIDENCE);
    row.show(ui, stepper.unit("min").width(WIDTH));
    settings.minutes_a_side = u16::try_from(side).unwrap_or(settings.minutes_a_side);

    let mut sessions = u32::from(settings.sessions_a_week);
    let unit = if sessions == 1 { "session" } else { "sessions" };
    let stepper = Stepper::new(&mut sessions, 1..=14, "A week counts after");
    let row = Row::new("A week counts after", WIDTH).last();
    row.show(ui, stepper.unit(unit).width(WIDTH));
    settings.sessions_a_week = u8::try_from(sessions).unwrap_or(settings.sessions_a_week);
    None
}
