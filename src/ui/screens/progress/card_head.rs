//! The first row of a card: its name on the left, a word about it on the right.

use egui::{Align2, Rect, Role, Sense, Ui, UiBuilder, Widget, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Themed, Type};

/// Height of the row, in points.
pub(super) const HEAD: f32 = 28.0;

/// The name of a card, as a heading, in a row [`HEAD`] high.
pub(super) fn card_title(ui: &mut Ui, name: &str) -> Rect {
    let size = vec2(ui.available_width(), HEAD);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    let ink = ui.theme().palette.text_primary;
    let at = pos2(rect.left(), rect.top() + 8.0);
    ui.painter()
        .text(at, Align2::LEFT_CENTER, name, Type::Strong.font(), ink);
    rect
}

/// A word about a card, in the row that [`card_title`] took.
pub(super) fn card_note(ui: &Ui, head: Rect, words: &str) {
    let ink = ui.theme().palette.text_tertiary;
    let at = pos2(head.right(), head.top() + 8.0);
    let font = Type::Caption.font();
    ui.painter()
        .text(at, Align2::RIGHT_CENTER, words, font, ink);
}

/// A control beside the name, at `rect`. It may reach into the margin without making the card grow.
pub(super) fn in_head(ui: &mut Ui, rect: Rect, control: impl Widget) {
    ui.new_child(UiBuilder::new().max_rect(rect)).add(control);
}
