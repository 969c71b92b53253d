//! Words that come up under the pointer, and say nothing new to a screen reader.

use egui::{Label, Response, WidgetText};

/// Shows `text` while the pointer rests on it. The tooltip of egui would be read as a description
/// too, and say the name of the thing once more.
pub fn hover_hint(response: Response, text: impl Into<WidgetText>) -> Response {
    let text = text.into();
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.add(Label::new(text));
    })
}
