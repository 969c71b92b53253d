//! The control that opens the sheet: it looks like a list and says what is chosen.

use egui::{Align2, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::focus_ring;

/// Draws it; whether it was pressed.
pub(in crate::ui::screens::editor) fn button(
    ui: &mut Ui,
    name: &str,
    chosen: &str,
    width: f32,
) -> bool {
    let p = ui.theme().palette;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::click());
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(chosen.to_owned()),
        ..WidgetInfo::labeled(Role::ComboBox, true, name)
    });
    let line = if response.hovered() {
        p.line_control
    } else {
        p.line_strong
    };
    let stroke = Stroke::new(1.0, line);
    let painter = ui.painter();
    painter.rect(rect, 10.0, p.bg_input, stroke, StrokeKind::Inside);
    let at = rect.left_center() + vec2(12.0, 0.0);
    let inside = painter.with_clip_rect(rect.with_max_x(rect.right() - 36.0));
    inside.text(
        at,
        Align2::LEFT_CENTER,
        chosen,
        Type::LabelStrong.font(),
        p.text_primary,
    );
    let caret = rect.right_center() - vec2(20.0, 0.0);
    icons::CARET_DOWN.paint(painter, caret, 16.0, p.text_secondary, false);
    focus_ring(ui, &response, 10.0);
    response.clicked()
}
