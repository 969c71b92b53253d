//! Everything that is seldom done.

use egui::{Popup, Ui};

use super::super::action::EditorAction;
use super::super::ask::Typing;
use super::super::{EditorState, OpenView, Pane};
use crate::ui::theme::icons;
use crate::ui::widgets::{IconButton, menu_row};

/// Width of the menu, in points.
const WIDTH: f32 = 240.0;

/// Draws the button and the list that it opens.
pub(super) fn ui(
    ui: &mut Ui,
    view: &OpenView<'_>,
    state: &mut EditorState,
    actions: &mut Vec<EditorAction>,
) {
    let button = ui.add(IconButton::new(icons::LIST, "More"));
    Popup::menu(&button).width(WIDTH).show(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 0.0;
        source(ui, state);
        copies(ui, view, state, actions);
        if view.document.saved().is_some() {
            file(ui, view, state, actions);
        }
        if row(ui, "Close") {
            actions.push(EditorAction::Close);
        }
    });
}

fn row(ui: &mut Ui, name: &str) -> bool {
    menu_row(ui, name, false, WIDTH).clicked()
}

fn source(ui: &mut Ui, state: &mut EditorState) {
    let (words, pane) = if state.source_open {
        ("Fold the source", Pane::Form)
    } else {
        ("Show the source", Pane::Source)
    };
    if row(ui, words) {
        (state.source_open, state.pane) = (!state.source_open, pane);
    }
}

fn copies(
    ui: &mut Ui,
    view: &OpenView<'_>,
    state: &mut EditorState,
    actions: &mut Vec<EditorAction>,
) {
    if row(ui, "Duplicate") {
        actions.push(EditorAction::Duplicate(view.document.id().to_owned()));
    }
    if row(ui, "Export…") {
        state.typing = Some(Typing::Export(String::new()));
    }
}

/// What can be done with a file that is there.
fn file(
    ui: &mut Ui,
    view: &OpenView<'_>,
    state: &mut EditorState,
    actions: &mut Vec<EditorAction>,
) {
    if row(ui, "Rename the file…") {
        state.typing = Some(Typing::Rename(view.document.id().to_owned()));
    }
    if view.document.is_dirty() && row(ui, "Revert to what is saved") {
        actions.push(EditorAction::Revert);
    }
    if row(ui, "Delete the file") {
        actions.push(EditorAction::Delete);
    }
}
