//! What can be done with several steps at once.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::super::action::EditorAction;
use super::{Asked, Choice};
use crate::editor::{Document, Edit, StepPath};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, label};

/// Height of the bar, in points.
pub(super) const HEIGHT: f32 = 84.0;

/// Draws the bar.
pub(super) fn ui(ui: &mut Ui, rect: Rect, document: &Document, choice: &Choice) -> Option<Asked> {
    let palette = ui.theme().palette;
    let inner = rect.shrink2(vec2(24.0, 4.0));
    let bar = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        let text = format!("{} steps", choice.paths().len());
        label(ui, Type::Label, palette.text_secondary, text);
        let buttons = ui.horizontal(|ui| buttons(ui, document, choice.outermost()));
        buttons.inner
    });
    let edit = bar.inner?;
    Some(Asked::Do(EditorAction::Edit(edit)))
}

fn buttons(ui: &mut Ui, document: &Document, steps: Vec<StepPath>) -> Option<Edit> {
    ui.spacing_mut().item_spacing.x = 4.0;
    let group = ui.add(Button::secondary("Group").height(36.0));
    let mut sign = |icon, name, key| ui.add(IconButton::new(icon, name).key(key));
    let copy = sign(icons::COPY, "Copy", "Ctrl+C");
    let duplicate = sign(icons::PLUS, "Duplicate", "Ctrl+D");
    let delete = sign(icons::DELETE, "Delete", "Del");
    if copy.clicked() {
        ui.ctx().copy_text(document.copy(&steps));
    }
    match () {
        () if group.clicked() => Some(Edit::Wrap { steps, times: 2 }),
        () if duplicate.clicked() => Some(Edit::Duplicate { steps }),
        () if delete.clicked() => Some(Edit::Remove { steps }),
        () => None,
    }
}
