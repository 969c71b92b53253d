//! The head of the text pane: how many errors there are, what is not shown, and the fold.

use egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, vec2};

use crate::editor::Document;
use crate::time::format::counted;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{IconButton, label, wrapped_label};

/// Height of the head, and of the line about what is not shown, in points.
const HEIGHT: f32 = 56.0;
const REMARK: f32 = 44.0;

/// Draws the head; answers with the room below it.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    cut: Option<String>,
    folds: &mut bool,
) -> Rect {
    let (row, rest) = rect.split_top_bottom_at_y(rect.top() + HEIGHT);
    let inner = row.shrink2(vec2(20.0, 0.0));
    let left = UiBuilder::new()
        .max_rect(inner)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(left, |ui| title(ui, document));
    let right = UiBuilder::new()
        .max_rect(inner)
        .layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(right, |ui| {
        let fold = IconButton::new(icons::SIDE_PANEL, "Fold the source");
        if *folds && ui.add(fold).clicked() {
            *folds = false;
        }
    });
    let Some(cut) = cut else { return rest };
    let (line, rest) = rest.split_top_bottom_at_y(rest.top() + REMARK);
    remark(ui, line, cut);
    rest
}

/// What of the text is not shown.
fn remark(ui: &mut Ui, rect: Rect, cut: String) {
    let palette = ui.theme().palette;
    ui.painter().rect_filled(rect, 0.0, palette.warn_bg);
    let builder = UiBuilder::new().max_rect(rect.shrink2(vec2(20.0, 2.0)));
    ui.scope_builder(builder, |ui| {
        wrapped_label(ui, Type::Caption, palette.text_primary, cut);
    });
}

fn title(ui: &mut Ui, document: &Document) {
    let palette = ui.theme().palette;
    label(ui, Type::Strong, palette.text_primary, "Source");
    let errors = document.diagnostics().iter().filter(|one| one.is_error());
    let count = errors.count();
    if count == 0 {
        return;
    }
    ui.add_space(6.0);
    let (sign, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
    let (at, ink) = (sign.center(), palette.danger_fg);
    icons::ERROR.paint(ui.painter(), at, 16.0, ink, true);
    label(ui, Type::LabelStrong, ink, counted(count, "error"));
}

/// The line between two panes.
pub(in crate::ui::screens::editor) fn edge(ui: &Ui, rect: Rect) {
    let hair = Stroke::new(1.0, ui.theme().palette.line_hair);
    ui.painter().vline(rect.left() - 0.5, rect.y_range(), hair);
}
