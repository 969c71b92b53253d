//! Progress: what was really held, week by week.

mod balance;
mod card_head;
mod dates;
mod desk_list;
mod detail;
mod empty;
mod habits;
mod head;
mod held;
mod session_row;
mod sessions;
mod tiles;
mod year;

use std::time::Duration;

use chrono::NaiveDate;
use egui::{Frame, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::history::record::{SessionRecord, SessionStart};
use crate::history::{DeskItem, HabitNote};
use crate::stats::exercise::ExerciseWeeks;
use crate::stats::week::WeekStats;
use crate::stats::year::DayTotal;
use crate::ui::action::Action;
pub use detail::NoteDraft;

/// From here on there are two columns, in points of content: a window 1180 wide.
const TWO_COLUMNS: f32 = 1028.0;
/// Between cards, in points.
const GAP: f32 = 16.0;

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
    /// Each day of 52 weeks up to and with the week of today.
    pub year: &'a [DayTotal],
    /// The session that is looked at from close by.
    pub opened: Option<&'a SessionRecord>,
    /// The exercise that is looked at from close by.
    pub exercise: Option<&'a ExerciseWeeks>,
    /// The session that was just deleted and can be brought back.
    pub deleted: Option<&'a SessionStart>,
    /// The one-sided habits noted in the week.
    pub habits: &'a [HabitNote],
    /// What of the desk's check-list was ticked off this month.
    pub desk_checked: &'a [DeskItem],
    /// Whether nothing was ever recorded.
    pub is_empty: bool,
    /// Why the history cannot be shown, if it cannot.
    pub unreadable: Option<&'a str>,
}

/// How the person looks at it.
#[derive(Debug, Default)]
pub struct ProgressState {
    /// Tables instead of charts.
    pub as_table: bool,
    /// A note while it is typed.
    pub note: Option<NoteDraft>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &ProgressView<'_>, state: &mut ProgressState) -> Vec<Action> {
    let mut actions = Vec::new();
    let side = if ui.available_width() < 640.0 { 16 } else { 32 };
    // The bar floats over the margin: cards keep their place whether it is there or not.
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin = Margin::symmetric(side, 24);
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            if let Some(why) = view.unreadable {
                empty::unreadable(ui, why, &mut actions);
            } else if view.is_empty && view.deleted.is_none() {
                empty::nothing_yet(ui, &mut actions);
            } else {
                head::ui(ui, view, state, &mut actions);
                cards(ui, view, state, &mut actions);
                detail::ui(ui, view, state, &mut actions);
            }
        });
    });
    actions
}

/// The cards in two columns where there is room, else below each other.
fn cards(ui: &mut Ui, view: &ProgressView<'_>, state: &ProgressState, actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap();
    if room.width() < TWO_COLUMNS {
        held::ui(ui, view, state.as_table);
        tiles::ui(ui, view);
        balance::ui(ui, view, state.as_table, actions);
        habits::ui(ui, view, actions);
        year::ui(ui, view, state.as_table, actions);
        sessions::ui(ui, view, 0.0, actions);
        desk_list::ui(ui, view, actions);
        return;
    }
    let right_width = (room.width() / 3.0).clamp(376.0, 480.0);
    let middle = room.right() - right_width - GAP;
    let left = Rect::from_min_max(room.min, pos2(middle, room.bottom()));
    let bottom = column(ui, left, |ui| {
        held::ui(ui, view, state.as_table);
        balance::ui(ui, view, state.as_table, actions);
        habits::ui(ui, view, actions);
        year::ui(ui, view, state.as_table, actions);
        desk_list::ui(ui, view, actions);
    });
    let right = Rect::from_min_max(pos2(middle + GAP, room.top()), room.max);
    column(ui, right, |ui| {
        tiles::ui(ui, view);
        sessions::ui(ui, view, bottom, actions);
    });
}

/// Cards below each other in `rect`; answers with where they end.
fn column(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui)) -> f32 {
    let builder = UiBuilder::new().max_rect(rect);
    ui.scope_builder(builder, contents).response.rect.bottom()
}
