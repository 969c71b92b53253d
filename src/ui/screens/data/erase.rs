//! Deleting everything: a typed word stands against a slip of the hand.

use egui::Ui;

use super::{DataState, DataView, WIDTH, close};
use crate::ui::action::DataAction;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Field, label, sheet, wrapped_label};

const TITLE: &str = "Delete everything?";
/// What has to be typed.
const WORD: &str = "delete";

/// Draws the sheet.
pub(super) fn ui(ui: &Ui, view: &DataView<'_>, state: &mut DataState) -> Option<DataAction> {
    sheet::show(ui.ctx(), TITLE, WIDTH, |ui| {
        let p = ui.theme().palette;
        label(ui, Type::Title, p.text_primary, TITLE);
        let words = format!(
            "The history, your own routines and drafts, the settings, what reminders remember, and all \
             exports and backups in {} are gone for good. Copies elsewhere, and other files in that \
             folder, stay.",
            view.folder.display()
        );
        wrapped_label(ui, Type::Body, p.text_secondary, words);
        ui.add_space(8.0);
        let ask = format!("Type “{WORD}” to go on");
        label(ui, Type::LabelStrong, p.text_primary, ask);
        ui.add(Field::new(&mut state.word, "The word").hint(WORD));
        ui.add_space(8.0);
        buttons(ui, state.word.trim().eq_ignore_ascii_case(WORD))
    })
}

fn buttons(ui: &mut Ui, sure: bool) -> Option<DataAction> {
    let row = ui.horizontal(|ui| {
        let yes = ui.add_enabled(sure, Button::primary("Delete everything"));
        let back = ui.add(Button::secondary("Cancel").key("Esc")).clicked();
        let agreed = yes.clicked() && sure;
        agreed.then_some(DataAction::Erase).or(close(ui, back))
    });
    row.inner
}
