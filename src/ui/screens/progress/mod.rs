//! Progress: what was really held, week by week.

use std::time::Duration;

use chrono::NaiveDate;
use egui::Ui;

use crate::stats::week::WeekStats;
use crate::ui::action::Action;

/// What the screen shows.
pub struct ProgressView<'a> {
    /// The week to be shown.
    pub week: &'a WeekStats,
    /// The day it is, by the person's own end of day.
    pub today: NaiveDate,
    /// What is to be held in a week.
    pub goal: Duration,
    /// How many sessions make a week count.
    pub sessions_a_week: u8,
    /// Weeks in a row that counted, up to today.
    pub weeks_in_a_row: u32,
    /// Whether anything was ever recorded.
    pub is_empty: bool,
    /// Why the history cannot be shown, if it cannot.
    pub unreadable: Option<&'a str>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &ProgressView<'_>) -> Vec<Action> {
    let _ = (ui, view);
    Vec::new()
}
