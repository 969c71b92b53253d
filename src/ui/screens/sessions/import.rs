//! Bringing a routine file in: by its path, or dropped on the window.

use std::path::PathBuf;

use egui::{Id, Key, Popup, PopupCloseBehavior, Rect, Response, Ui};

use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Field, label, take_keyboard};

/// Width of the button, in points.
pub(super) const WIDTH: f32 = 132.0;
/// Width of what it opens, in points.
const SHEET: f32 = 320.0;

/// The files that were just dropped on the window.
pub(super) fn dropped(ui: &Ui) -> Vec<Action> {
    ui.input(|input| {
        let files = input.raw.dropped_files.iter();
        let paths = files.map(|file| file.path().to_owned());
        paths.map(Action::Import).collect()
    })
}

/// Whether files are being dragged over the window.
pub(super) fn dragging(ui: &Ui) -> bool {
    ui.input(|input| !input.raw.hovered_files.is_empty())
}

/// Opens the sheet from elsewhere on the page.
pub(super) fn open(ui: &Ui) {
    Popup::open_id(ui.ctx(), sheet_id());
}

fn sheet_id() -> Id {
    Id::unique("import a routine file")
}

/// The button, and the sheet it opens.
pub(super) fn ui(ui: &mut Ui, rect: Rect, path: &mut String) -> Vec<Action> {
    let button = Button::secondary("Import .ron").icon(icons::IMPORT);
    let button = ui.put(rect, button.width(rect.width()));
    let sheet = Popup::from_toggle_button_response(&button)
        .id(sheet_id())
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(SHEET)
        .show(|ui| sheet(ui, path));
    sheet.and_then(|sheet| sheet.inner).into_iter().collect()
}

fn sheet(ui: &mut Ui, path: &mut String) -> Option<Action> {
    let palette = ui.theme().palette;
    ui.set_width(SHEET);
    label(
        ui,
        Type::LabelStrong,
        palette.text_primary,
        "Path of a .ron file",
    );
    let field = Field::new(path, "Path of a .ron file").hint("/home/you/hips.ron");
    let field = ui.add(field.width(SHEET));
    take_keyboard(&field);
    let pressed = ui.add(Button::primary("Import")).clicked();
    let wanted = pressed || entered(ui, &field);
    let typed = path.trim().trim_matches(['"', '\'']).to_owned();
    if !wanted || typed.is_empty() {
        return None;
    }
    path.clear();
    Popup::close_id(ui.ctx(), sheet_id());
    Some(Action::Import(PathBuf::from(typed)))
}

fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
