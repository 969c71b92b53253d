//! A control under its name, as all forms of the editor have it.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::label;

/// Draws the name and the control below it, `width` points wide.
pub(super) fn cell<R>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let layout = Layout::top_down(Align::Min);
    let cell = ui.allocate_ui_with_layout(vec2(width, 66.0), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 6.0;
        label(ui, Type::Label, ui.theme().palette.text_secondary, name);
        contents(ui)
    });
    cell.inner
}
