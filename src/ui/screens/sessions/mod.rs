//! Sessions: what suits today, the week so far, and the shelf of routines.

use std::time::Duration;

use chrono::NaiveDate;
use egui::Ui;

use crate::library::Library;
use crate::stats::week::WeekStats;
use crate::ui::action::Action;

/// What the screen shows.
pub struct SessionsView<'a> {
    /// The shelf.
    pub library: &'a Library,
    /// The day it is, by the person's own end of day.
    pub today: NaiveDate,
    /// This week.
    pub week: &'a WeekStats,
    /// What is to be held in a week.
    pub goal: Duration,
    /// Weeks in a row that counted.
    pub weeks_in_a_row: u32,
}

/// What is being typed and chosen.
#[derive(Debug, Default)]
pub struct SessionsState {}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &SessionsView<'_>, state: &mut SessionsState) -> Vec<Action> {
    let _ = (ui, view, state);
    Vec::new()
}
