//! What can be done with several steps at once.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::super::action::EditorAction;
use super::{Asked, Choice};
use crate::editor::{Document, Edit};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, label};

/// Height of the bar, in points.
pub(super) const HEIGHT: f32 = 84.0;

/// Draws the bar.
pub(super) fn ui(ui: &mut Ui, rect: Rect, document: &Document, choice: &Choice) -> Option<Asked> {
    let palette = ui.theme().palette;
    let inner = rect.shrink2(vec2(24.0, 4.0));
    let steps = choice.outermost();
    let mut edit = None;
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        let text = format!("{} steps", choice.paths().len());
        label(ui, Type::Label, palette.text_secondary, text);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if ui.add(Button::secondary("Group").height(36.0)).clicked() {
                let steps = steps.clone();
                edit = Some(Edit::Wrap { steps, times: 2 });
            }
            if ui
                .add(IconButton::new(icons::COPY, "Copy").key("Ctrl+C"))
                .clicked()
            {
                ui.ctx().copy_text(document.copy(&steps));
            }
            if ui
                .add(IconButton::new(icons::PLUS, "Duplicate").key("Ctrl+D"))
                .clicked()
            {
                let steps = steps.clone();
                edit = Some(Edit::Duplicate { steps });
            }
            if ui
                .add(IconButton::new(icons::DELETE, "Delete").key("Del"))
                .clicked()
            {
                let steps = steps.clone();
                edit = Some(Edit::Remove { steps });
            }
        });
    });
    edit.map(|edit| Asked::Do(EditorAction::Edit(edit)))
}
