//! What can be taken away from here: everything, a picture of the week, a report.

use egui::{Popup, Response, Ui};

use crate::ui::action::{Action, DataAction};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, IconButton, Look};

/// Width of the menu, in points.
const WIDTH: f32 = 264.0;

/// The button and its menu; without its word where there is little room.
pub(super) fn ui(ui: &mut Ui, words: bool) -> Option<Action> {
    let name = "Export";
    let button = if words {
        ui.add(Button::secondary(name).icon(icons::EXPORT))
    } else {
        ui.add(IconButton::new(icons::EXPORT, name).look(Look::Secondary))
    };
    menu(&button)
}

fn menu(button: &Response) -> Option<Action> {
    let menu = Popup::menu(button).width(WIDTH).show(|ui| {
        let entries = [
            ("Everything, as CSV and JSON", Action::ExportHistory),
            (
                "Picture of this week",
                Action::Data(DataAction::SavePicture),
            ),
            (
                "Report for a therapist, 6 weeks",
                Action::Data(DataAction::SaveReport),
            ),
        ];
        let pressed = entries.map(|(words, action)| {
            let entry = ui.add(Button::ghost(words).width(WIDTH));
            entry.clicked().then_some(action)
        });
        let pressed = pressed.into_iter().flatten().next();
        // The mouse closes it by itself; keyboard and screen reader do not.
        if pressed.is_some() {
            ui.close();
        }
        pressed
    });
    menu.and_then(|menu| menu.inner)
}
