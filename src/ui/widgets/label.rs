//! Words in one of the sizes.

use egui::{Color32, Label, Response, Ui};

use crate::ui::theme::Type;

/// One line of words, cut with an ellipsis where the room ends.
pub fn label(ui: &mut Ui, kind: Type, colour: Color32, text: impl Into<String>) -> Response {
    ui.add(Label::new(kind.text(text, colour)).truncate())
}

/// Words over as many lines as they need.
pub fn wrapped_label(
    ui: &mut Ui,
    kind: Type,
    colour: Color32,
    text: impl Into<String>,
) -> Response {
    ui.add(Label::new(kind.text(text, colour)).wrap())
}
