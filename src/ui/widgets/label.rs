//! Words in one of the sizes.

use egui::{Color32, FontSelection, Label, Response, TextWrapMode, Ui, WidgetText};

use crate::ui::theme::Type;

/// One line of words, cut with an ellipsis where the room ends.
pub fn label(ui: &mut Ui, kind: Type, colour: Color32, text: impl Into<String>) -> Response {
    ui.add(Label::new(kind.text(text, colour)).truncate())
}

/// The same for the eyes alone: words that a screen reader hears as the name of a control beside.
pub fn silent_label(ui: &mut Ui, kind: Type, colour: Color32, text: impl Into<String>) {
    let text = WidgetText::from(kind.text(text, colour));
    let (wrap, width) = (Some(TextWrapMode::Truncate), ui.available_width());
    let galley = text.into_galley(ui, wrap, width, FontSelection::Default);
    let (_, rect) = ui.allocate_space(galley.size());
    ui.painter().galley(rect.min, galley, colour);
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
