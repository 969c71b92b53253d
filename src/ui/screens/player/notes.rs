//! What does not work at the moment, said quietly: the session goes on.

use egui::{Align2, Rect, Sense, Ui, pos2};

use super::ink::Words;
use super::scene::Scene;
use crate::ui::theme::{Icon, Type, icons};

/// Room for an icon before its words, in points.
const ICON: f32 = 24.0;

/// Shows the notes between `left` and `right`, the later ones cut where there is no room.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, left: f32, right: f32, y: f32) {
    let mut left = left;
    for (icon, text) in all(scene) {
        let room = right - left - ICON;
        if room < 60.0 {
            return;
        }
        left = note(
            ui,
            scene,
            icon,
            &text,
            Rect::from_x_y_ranges(left..=right, y..=y),
        ) + 24.0;
    }
}

fn all(scene: &Scene<'_>) -> Vec<(Icon, String)> {
    let sound = scene.view.sound_off.map(|why| {
        let text = format!("Sound is off: {}", why.trim_end_matches('.'));
        (icons::SOUND_OFF, text)
    });
    let record = scene.view.not_recorded.map(|why| {
        let text = format!(
            "This session is not recorded: {}",
            why.trim_end_matches('.')
        );
        (icons::WARNING, text)
    });
    sound.into_iter().chain(record).collect()
}

/// Answers where the note ends.
fn note(ui: &Ui, scene: &Scene<'_>, icon: Icon, text: &str, room: Rect) -> f32 {
    let colour = scene.palette.text_tertiary;
    let y = room.center().y;
    let centre = pos2(room.left() + 9.0, y);
    icon.paint(ui.painter(), centre, 18.0, colour, false);
    let rect = Words::new(text, Type::Caption.font(), colour)
        .within(room.width() - ICON)
        .show(ui, pos2(room.left() + ICON, y), Align2::LEFT_CENTER);
    let id = ui.scope_id().with(("note", text));
    ui.interact(rect, id, Sense::hover()).on_hover_text(text);
    rect.right()
}
