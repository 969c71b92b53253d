//! The row above the steps: the routine as a whole.

use egui::{Id, Painter, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::row::{FIGURE, ground};
use crate::editor::Document;
use crate::routine::model::Routine;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{focus_ring, paint_line};

/// Height of the row, in points.
pub(super) const HEIGHT: f32 = 48.0;
/// Width of its name, in points.
const NAME: f32 = 140.0;

const TEXT: &str = "About this routine";

/// Draws the row; whether it was pressed.
pub(super) fn ui(ui: &Ui, rect: Rect, document: &Document, chosen: bool) -> bool {
    let rect = rect.shrink2(vec2(8.0, 2.0));
    let response = ui.interact(rect, Id::unique("about the routine"), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, TEXT));
    ground(ui.painter(), rect, chosen, response.hovered());
    let at = rect.left_center() + vec2(18.0, 0.0);
    let ink = ui.theme().palette.text_secondary;
    icons::INFO.paint(ui.painter(), at, 18.0, ink, chosen);
    let gist = document.shown().map(|shown| gist(&shown.routine));
    words(ui.painter(), rect, &gist.unwrap_or_default());
    focus_ring(ui, &response, 12.0);
    response.clicked()
}

fn words(painter: &Painter, rect: Rect, gist: &str) {
    let palette = painter.theme().palette;
    let name = (Type::LabelStrong, palette.text_primary);
    let at = pos2(rect.left() + FIGURE, rect.center().y);
    paint_line(painter, at, NAME, TEXT, name);
    let line = (Type::Caption, palette.text_tertiary);
    let at = at + vec2(NAME + 2.0, 0.0);
    paint_line(painter, at, rect.right() - 8.0 - at.x, gist, line);
}

/// How often it was prescribed, else who says so.
fn gist(routine: &Routine) -> String {
    match (routine.dose, &routine.source) {
        (Some(dose), _) => format!("{} a week", dose.per_week),
        (None, Some(source)) => source.clone(),
        (None, None) => String::new(),
    }
}
