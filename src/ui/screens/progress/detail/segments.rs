//! Every attempt at something to do, in the order in which it was done. Times to get ready, to
//! switch and to rest are left out: nothing is held in them.

use egui::{Align2, Painter, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::history::record::{AttemptEnd, AttemptRecord, SessionRecord};
use crate::time::format::clock;
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{cut_line, focus_ring, wrapped_label};
use crate::words::Side;

/// Height of a row, in points.
const ROW: f32 = 52.0;
/// The bar of the kind at the left edge, in points.
const BAR: f32 = 4.0;

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, session: &SessionRecord, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    // Room for the focus ring of the first row.
    ui.add_space(4.0);
    let done = session
        .attempts
        .iter()
        .filter(|attempt| attempt.phase.is_active());
    let done: Vec<_> = done.collect();
    if done.is_empty() {
        let ink = ui.theme().palette.text_secondary;
        wrapped_label(
            ui,
            Type::Label,
            ink,
            "It ended before the first thing to do.",
        );
    }
    for attempt in done {
        if row(ui, attempt).clicked()
            && let Some(exercise) = &attempt.exercise
        {
            actions.push(Action::Past(PastAction::OpenExercise(exercise.id.clone())));
        }
    }
}

/// Draws a row; a click asks for the exercise's weeks.
fn row(ui: &mut Ui, attempt: &AttemptRecord) -> Response {
    let (name, about, held) = (name(attempt), about(attempt), held(attempt));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(&name, &about, &held)));
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), rect, attempt, [&name, &about, &held]);
        focus_ring(ui, &response, 6.0);
    }
    response.on_hover_text("Show its weeks")
}

fn paint(painter: &Painter, row: Rect, attempt: &AttemptRecord, [name, about, held]: [&str; 3]) {
    let p = painter.theme().palette;
    painter.hline(row.x_range(), row.top(), (1.0, p.line_hair));
    if let Some(exercise) = &attempt.exercise {
        let bar = Rect::from_min_size(row.min + vec2(0.0, 10.0), vec2(BAR, ROW - 20.0));
        painter.rect_filled(bar, BAR / 2.0, p.kind(exercise.kind.chart()));
    }
    let y = if about.is_empty() {
        row.center().y
    } else {
        row.top() + 17.0
    };
    let (left, right) = (row.left() + BAR + 10.0, pos2(row.right(), y));
    let (font, ink) = (Type::Label.font(), p.text_primary);
    let held = painter.text(right, Align2::RIGHT_CENTER, held, font, ink);
    let name = cut_line(painter, Type::Label, ink, name, held.left() - 8.0 - left);
    painter.galley(pos2(left, y - name.size().y / 2.0), name, ink);
    let (font, ink) = (Type::Caption.font(), p.text_tertiary);
    painter.text(pos2(left, y + 19.0), Align2::LEFT_CENTER, about, font, ink);
}

/// `Kneeling stretch, left: 0:40 of 0:45`
fn spoken(name: &str, about: &str, held: &str) -> String {
    let parts: Vec<_> = [name, about]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    format!("{}: {held}", parts.join(", "))
}

fn name(attempt: &AttemptRecord) -> String {
    let exercise = attempt.exercise.as_ref();
    exercise.map_or_else(String::new, |exercise| exercise.name.clone())
}

/// `left, set 2, skipped on`; empty where there is nothing to add.
fn about(attempt: &AttemptRecord) -> String {
    let side = attempt.side.filter(|side| *side != Side::Both);
    let set = (attempt.set > 1).then(|| format!("set {}", attempt.set));
    let ending = match attempt.ending {
        AttemptEnd::Completed => None,
        AttemptEnd::Skipped => Some("skipped on"),
        AttemptEnd::Pain => Some("stopped on pain"),
        AttemptEnd::Stopped => Some("the session ended here"),
    };
    let parts = [side.map(Side::word), set.as_deref(), ending];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `0:40 of 0:45`
fn held(attempt: &AttemptRecord) -> String {
    let held = clock(attempt.held);
    match attempt.planned {
        Some(planned) => format!("{held} of {}", clock(planned)),
        None => held,
    }
}
