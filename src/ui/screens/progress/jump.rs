//! The name of the week, and behind it a calendar of months that leads to any day.

use chrono::{Datelike, Months, NaiveDate, Weekday};
use egui::{
    Align, Align2, Color32, Id, Layout, Popup, PopupCloseBehavior, Rect, Role, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::ProgressView;
use super::dates::week_label;
use crate::time::day::Week;
use crate::ui::action::{Action, PastAction};
use crate::ui::charts::rove::{Rove, Steps};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, focus_ring};

/// Edge of a day, in points.
const DAY: f32 = 36.0;
/// Weeks that are drawn: no month lies in more.
const WEEKS: usize = 6;

/// The calendar while it is open.
#[derive(Debug)]
pub struct Jump {
    /// A day of the month that it shows.
    month: NaiveDate,
    /// Whether the keyboard still has to be led into it.
    fresh: bool,
}

impl Jump {
    /// Opens at the shown week.
    pub(super) fn open(view: &ProgressView<'_>) -> Self {
        Self {
            month: view.week.week.last().min(view.today),
            fresh: true,
        }
    }

    /// Gives the keyboard to a day of it, once it can be seen.
    fn lead_in(&mut self, ui: &Ui, day: Id) {
        if self.fresh && !ui.is_sizing_pass() {
            self.fresh = false;
            ui.memory_mut(|memory| memory.request_focus(day));
        }
    }
}

/// Draws the name as a button of this `size`; `jump` is `None` while the calendar is closed.
pub(super) fn ui(
    ui: &mut Ui,
    size: Vec2,
    view: &ProgressView<'_>,
    jump: &mut Option<Jump>,
    actions: &mut Vec<Action>,
) {
    let name = week_label(view.week.week, view.today);
    let spoken = format!("{name}. Go to a day");
    let (_, rect) = ui.allocate_space(size);
    let button = ui.put(rect, Button::ghost(&name).name(&spoken).width(size.x));
    if button.clicked() {
        *jump = match jump {
            Some(_) => None,
            None => Some(Jump::open(view)),
        };
    }
    let button = button.on_hover_text("Go to a day (G)");
    let mut open = jump.is_some();
    let popup = Popup::from_response(&button).open_bool(&mut open);
    let calendar = popup
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| jump.as_mut().and_then(|jump| calendar(ui, view, jump)));
    if let Some(day) = calendar.and_then(|shown| shown.inner) {
        actions.push(Action::Past(PastAction::ShowWeek(Week::around(
            day,
            start(view),
        ))));
        open = false;
    }
    if !open {
        *jump = None;
    }
}

/// The weekday that weeks begin on.
fn start(view: &ProgressView<'_>) -> Weekday {
    view.week.week.first().weekday()
}

/// The month with the arrows around its name; the day that was chosen.
fn calendar(ui: &mut Ui, view: &ProgressView<'_>, jump: &mut Jump) -> Option<NaiveDate> {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    arrows(ui, view, &mut jump.month);
    let month = jump.month;
    let first = Week::around(month.with_day(1)?, start(view)).first();
    let width = 7.0 * DAY;
    let (_, head) = ui.allocate_space(vec2(width, 24.0));
    let ink = ui.theme().palette.text_tertiary;
    let (_, rect) = ui.allocate_space(vec2(width, DAY * 6.0));
    let days: Vec<_> = first.iter_days().take(7 * WEEKS).collect();
    let reach = |day: &NaiveDate| day.month() == month.month() && *day <= view.today;
    let home = days
        .iter()
        .position(|day| reach(day) && view.week.week.contains(*day))
        .or_else(|| days.iter().position(reach));
    let home = home.unwrap_or(0);
    let rove = Rove::new(ui, "calendar", days.len(), home);
    jump.lead_in(ui, rove.id(home));
    let mut chosen = None;
    for (nth, day) in days.iter().enumerate() {
        let cell = cell(rect, nth);
        if nth < 7 {
            let at = pos2(cell.center().x, head.center().y);
            let name = day.format("%a").to_string();
            let font = Type::Micro.font();
            ui.painter()
                .text(at, Align2::CENTER_CENTER, name, font, ink);
        }
        if reach(day) && day_ui(ui, cell, *day, view, &rove, nth) {
            chosen = Some(*day);
        }
    }
    rove.follow(ui, days.len(), Steps { across: 1, down: 7 });
    chosen
}

/// The place of the `nth` day.
#[expect(clippy::cast_precision_loss, reason = "42 days")]
fn cell(rect: Rect, nth: usize) -> Rect {
    let corner = rect.min + vec2((nth % 7) as f32, (nth / 7) as f32) * DAY;
    Rect::from_min_size(corner, Vec2::splat(DAY))
}

/// A day that can be gone to; whether it was pressed.
fn day_ui(
    ui: &Ui,
    cell: Rect,
    day: NaiveDate,
    view: &ProgressView<'_>,
    rove: &Rove,
    nth: usize,
) -> bool {
    let response = ui.interact(cell, rove.id(nth), rove.sense(nth));
    let name = day.format("%A %-d %B %Y").to_string();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let p = ui.theme().palette;
    let fill = match (response.hovered(), view.week.week.contains(day)) {
        (true, _) => p.bg_hover,
        (false, true) => p.line_hair,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(cell.shrink(1.0), 8.0, fill);
    let font = if day == view.today {
        Type::LabelStrong
    } else {
        Type::Label
    };
    let (at, text) = (cell.center(), day.day());
    ui.painter()
        .text(at, Align2::CENTER_CENTER, text, font.font(), p.text_primary);
    focus_ring(ui, &response, 8.0);
    response.clicked()
}

/// A month and a year back and forth, with the name between.
fn arrows(ui: &mut Ui, view: &ProgressView<'_>, month: &mut NaiveDate) {
    let ink = ui.theme().palette.text_primary;
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(7.0 * DAY, 40.0), layout, |ui| {
        let year = IconButton::new(icons::ARROW_LEFT, "Earlier year");
        turn(ui, view, month, year, -12);
        let earlier = IconButton::new(icons::CARET_LEFT, "Earlier month");
        turn(ui, view, month, earlier, -1);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width() - 80.0, 40.0));
        let name = month.format("%b %Y").to_string();
        ui.put(rect, egui::Label::new(Type::LabelStrong.text(name, ink)));
        let later = IconButton::new(icons::CARET_RIGHT, "Later month");
        turn(ui, view, month, later, 1);
        let year = IconButton::new(icons::ARROW_RIGHT, "Later year");
        turn(ui, view, month, year, 12);
    });
}

/// A button that turns the calendar `by` months; not into the future.
fn turn(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    month: &mut NaiveDate,
    button: IconButton<'_>,
    by: i32,
) {
    let months = Months::new(by.unsigned_abs());
    let there = month.with_day(1).and_then(|first| {
        if by < 0 {
            first.checked_sub_months(months)
        } else {
            first.checked_add_months(months)
        }
    });
    let there = there.filter(|first| *first <= view.today);
    if ui.add_enabled(there.is_some(), button).clicked()
        && let Some(there) = there
    {
        *month = there;
    }
}
