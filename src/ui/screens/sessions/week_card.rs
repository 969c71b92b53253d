//! The week so far: minutes of the goal, seven days, weeks in a row.

use egui::{Align2, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::SessionsView;
use crate::stats::week::DayStats;
use crate::time::format::{counted, whole_minutes, words};
use crate::ui::shapes;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, hover_hint};

/// Radius and thickness of the ring, in points.
const RING: [f32; 2] = [58.0, 12.0];
/// Between two days, in points.
const PITCH: f32 = 30.0;
/// Height of the card below the hero, in points.
const LOW: f32 = 164.0;

/// The card beside the hero: everything in one column.
pub(super) fn tall(ui: &mut Ui, size: Vec2, view: &SessionsView<'_>) {
    Card::new().size(size).margin(0).show(ui, |ui| {
        let card = ui.max_rect();
        let at = |y: f32| pos2(card.center().x, card.top() + y);
        ring(ui, at(86.0), view);
        days(ui, at(169.0), view);
        row_of_weeks(ui, at(222.0), view);
    });
}

/// The card below the hero: the ring left of the rest.
pub(super) fn wide(ui: &mut Ui, width: f32, view: &SessionsView<'_>) {
    if width < 400.0 {
        return tall(ui, vec2(width, 252.0), view);
    }
    let card = Card::new().size(vec2(width, LOW)).margin(0);
    card.show(ui, |ui| {
        let card = ui.max_rect();
        ring(ui, card.left_center() + vec2(100.0, 0.0), view);
        let middle = pos2(
            f32::midpoint(card.left() + 184.0, card.right()),
            card.center().y,
        );
        days(ui, middle - vec2(0.0, 30.0), view);
        row_of_weeks(ui, middle + vec2(0.0, 34.0), view);
    });
}

/// Minutes held, around the clock towards the goal.
fn ring(ui: &Ui, centre: Pos2, view: &SessionsView<'_>) {
    let palette = ui.theme().palette;
    let held = view.week.held.total();
    let share = held.as_secs_f32() / view.goal.as_secs_f32().max(1.0);
    let [radius, width] = RING;
    let stroke = Stroke::new(width, palette.kind_stretch);
    let painter = ui.painter();
    shapes::ring(painter, centre, radius, share, stroke, palette.ring_track);
    let minutes = whole_minutes(held);
    let goal = format!("of {} min", whole_minutes(view.goal));
    let line = |y: f32, kind: Type, text: &str, ink| {
        let at = centre + vec2(0.0, y);
        painter.text(at, Align2::CENTER_CENTER, text, kind.font(), ink);
    };
    line(
        -10.0,
        Type::Stat,
        &minutes.to_string(),
        palette.text_primary,
    );
    line(18.0, Type::Caption, &goal, palette.text_secondary);
    let rect = Rect::from_center_size(centre, Vec2::splat(2.0 * radius + width));
    let response = ui.interact(rect, ui.scope_id().with("ring"), Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(share.min(1.0))),
        ..WidgetInfo::labeled(
            Role::ProgressIndicator,
            true,
            format!("{minutes} {goal} held this week"),
        )
    });
}

/// A dot for each day, filled where something was held.
fn days(ui: &Ui, middle: Pos2, view: &SessionsView<'_>) {
    let mut at = middle - vec2(3.0 * PITCH, 0.0);
    for day in &view.week.days {
        dot(ui, at, day, day.date == view.today);
        at.x += PITCH;
    }
}

fn dot(ui: &Ui, at: Pos2, day: &DayStats, today: bool) {
    let palette = ui.theme().palette;
    let held = day.held.total();
    if held.is_zero() {
        let stroke = Stroke::new(1.5, palette.line_control);
        shapes::circle(ui.painter(), at, 4.5, stroke);
    } else {
        ui.painter().circle_filled(at, 5.0, palette.kind_stretch);
    }
    let name = day.date.format("%A").to_string();
    let (font, ink) = if today {
        (Type::LabelStrong.sized(12.0), palette.text_primary)
    } else {
        (Type::Micro.font(), palette.text_tertiary)
    };
    let letter = name.chars().take(1).collect::<String>();
    let below = at + vec2(0.0, 17.0);
    ui.painter()
        .text(below, Align2::CENTER_CENTER, letter, font, ink);
    let said = format!("{name}: {} held", words(held));
    let rect = Rect::from_center_size(at + vec2(0.0, 8.0), vec2(PITCH, 40.0));
    let response = ui.interact(rect, ui.scope_id().with(&name), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    hover_hint(response, &said);
}

/// Weeks in a row; where there are none, what this week has.
fn row_of_weeks(ui: &Ui, at: Pos2, view: &SessionsView<'_>) {
    let palette = ui.theme().palette;
    let sessions = view.week.sessions;
    let text = match (view.weeks_in_a_row.weeks, sessions) {
        (0, 0) => "A new week".to_owned(),
        (0, _) => format!("{} this week", counted(sessions, "session")),
        (1, _) => "1 week in a row".to_owned(),
        _ => format!("{} weeks in a row", view.weeks_in_a_row),
    };
    let font = Type::LabelStrong.font();
    let ink = palette.text_primary;
    let rect = ui
        .painter()
        .text(at, Align2::CENTER_CENTER, &text, font, ink);
    let response = ui.interact(rect, ui.scope_id().with("weeks"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}
