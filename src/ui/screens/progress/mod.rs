//! Progress: what was really held, week by week.

mod balance;
mod by_hand;
mod card_head;
mod dates;
mod day_off;
mod desk_list;
mod detail;
mod empty;
mod even;
mod goals;
mod habits;
mod head;
mod held;
mod jump;
mod out;
mod session_row;
mod sessions;
mod tightness;
mod tiles;
mod year;

use std::time::Duration;

use chrono::NaiveDate;
use egui::{Frame, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::history::day_off::DayOff;
use crate::history::record::{SessionRecord, SessionStart};
use crate::history::{DeskItem, HabitNote};
use crate::library::Library;
use crate::stats::compare::Comparison;
use crate::stats::dose::Dose;
use crate::stats::exercise::ExerciseWeeks;
use crate::stats::streak::Row;
use crate::stats::trend::Trend;
use crate::stats::week::WeekStats;
use crate::stats::year::{DayTotal, MonthTotal};
use crate::ui::action::Action;
pub use by_hand::Form;
pub use detail::{NoteDraft, unsaved_note};
pub use jump::Jump;

/// From here on there are two columns, in points of content: a window 1180 wide.
const TWO_COLUMNS: f32 = 1028.0;
/// From here on balance and tightness stand side by side, in points.
const SIDE_BY_SIDE: f32 = 700.0;
/// Between cards, in points.
const GAP: f32 = 16.0;

/// What the screen shows.
pub struct ProgressView<'a> {
    /// The shelf: what could be done about it.
    pub library: &'a Library,
    /// The week to be shown.
    pub week: &'a WeekStats,
    /// The day it is, by the person's own end of day.
    pub today: NaiveDate,
    /// The hour it is.
    pub hour: u32,
    /// What is to be held in a week.
    pub goal: Duration,
    /// What each side is to have of hip-flexor stretch in a week.
    pub goal_a_side: Duration,
    /// Routines that were prescribed, up to this week.
    pub doses: &'a [Dose],
    /// Tightness over twelve weeks.
    pub trend: &'a Trend,
    /// How many sessions make a week count.
    pub sessions_a_week: u8,
    /// Weeks in a row that counted, up to today.
    pub weeks_in_a_row: Row,
    /// The days of the week before the shown one.
    pub before: &'a [DayTotal],
    /// The shown week beside the week before, where they can be compared.
    pub compared: Option<Comparison>,
    /// Days off in the shown week.
    pub off: &'a [DayOff],
    /// Each day of 52 weeks, the shown one among them.
    pub year: &'a [DayTotal],
    /// Each month of all years, where they are looked at.
    pub months: Option<&'a [MonthTotal]>,
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
    /// The calendar, while it is open.
    pub jump: Option<Jump>,
    /// The balance by muscle, not by exercise.
    pub by_muscle: bool,
    /// A session that is added by hand, while its form is open.
    pub by_hand: Option<Form>,
    /// How high tightness was drawn last, in points: balance beside it is as high.
    tightness_height: f32,
    /// A note while it is typed.
    pub note: Option<NoteDraft>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &ProgressView<'_>, state: &mut ProgressState) -> Vec<Action> {
    let mut actions = Vec::new();
    let side = if ui.available_width() < 640.0 { 16 } else { 32 };
    // The bar floats over the margin: cards keep their place whether it is there or not.
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
    let area = ScrollArea::vertical()
        .id_salt("progress")
        .auto_shrink(false);
    area.show(ui, |ui| {
        let margin = Margin::symmetric(side, 24);
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            if let Some(why) = view.unreadable {
                empty::unreadable(ui, why, &mut actions);
            } else if view.is_empty && view.deleted.is_none() {
                empty::nothing_yet(ui, view, state, &mut actions);
            } else {
                head::ui(ui, view, state, &mut actions);
                cards(ui, view, state, &mut actions);
                detail::ui(ui, view, state, &mut actions);
                by_hand::ui(ui, view, &mut state.by_hand, &mut actions);
            }
        });
    });
    actions
}

/// The cards in two columns where there is room, else below each other.
fn cards(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    let room = ui.available_rect_before_wrap();
    if room.width() < TWO_COLUMNS {
        held::ui(ui, view, state.as_table, actions);
        tiles::ui(ui, view);
        goals::ui(ui, view);
        felt(ui, view, state, actions);
        habits::ui(ui, view, actions);
        year::ui(ui, view, state.as_table, actions);
        sessions::ui(ui, view, state, 0.0, actions);
        desk_list::ui(ui, view, actions);
        return;
    }
    let right_width = (room.width() / 3.0).clamp(376.0, 480.0);
    let middle = room.right() - right_width - GAP;
    let left = Rect::from_min_max(room.min, pos2(middle, room.bottom()));
    let bottom = column(ui, left, |ui| {
        held::ui(ui, view, state.as_table, actions);
        felt(ui, view, state, actions);
        habits::ui(ui, view, actions);
        year::ui(ui, view, state.as_table, actions);
        desk_list::ui(ui, view, actions);
    });
    let right = Rect::from_min_max(pos2(middle + GAP, room.top()), room.max);
    column(ui, right, |ui| {
        tiles::ui(ui, view);
        goals::ui(ui, view);
        sessions::ui(ui, view, state, bottom, actions);
    });
}

/// Balance and tightness, side by side where there is room.
fn felt(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    let room = ui.available_rect_before_wrap();
    if room.width() < SIDE_BY_SIDE {
        balance::ui(ui, view, state, 0.0, actions);
        tightness::ui(ui, view, state.as_table);
        return;
    }
    let middle = room.center().x;
    let left = Rect::from_min_max(room.min, pos2(middle - GAP / 2.0, room.bottom()));
    let right = Rect::from_min_max(pos2(middle + GAP / 2.0, room.top()), room.max);
    let as_table = state.as_table;
    let least = room.top() + state.tightness_height;
    let one = column(ui, left, |ui| balance::ui(ui, view, state, least, actions));
    let other = column(ui, right, |ui| tightness::ui(ui, view, as_table));
    let height = other - room.top();
    if (height - state.tightness_height).abs() > 0.5 {
        state.tightness_height = height;
        ui.ctx().request_repaint();
    }
    ui.advance_cursor_after_rect(room.with_max_y(one.max(other)));
}

/// Cards below each other in `rect`; answers with where they end.
fn column(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui)) -> f32 {
    let builder = UiBuilder::new().max_rect(rect);
    ui.scope_builder(builder, contents).response.rect.bottom()
}
