//! A great button that is one of a few answers.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::ui::theme::Themed;
use crate::ui::widgets::focus_ring;

/// Ground and outline of a chosen answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen {
    /// Its ground.
    pub fill: Color32,
    /// Its outline.
    pub line: Color32,
}

/// Space for one answer, with its ground painted; the words are the caller's.
pub(super) fn answer(
    ui: &mut Ui,
    size: Vec2,
    name: &str,
    is_chosen: bool,
    chosen: Chosen,
) -> (Rect, Response) {
    let palette = ui.theme().palette;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
    let (fill, line) = if is_chosen {
        (chosen.fill, Stroke::new(2.0, chosen.line))
    } else if response.hovered() {
        (palette.bg_raised, Stroke::new(1.0, palette.line_control))
    } else {
        (Color32::TRANSPARENT, Stroke::new(1.0, palette.line_control))
    };
    ui.painter()
        .rect(rect, 12.0, fill, line, StrokeKind::Inside);
    focus_ring(ui, &response, 12.0);
    (rect, response)
}
