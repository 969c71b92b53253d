//! The card of the spoken words.

use egui::Ui;

use super::row::{Row, switch};
use super::volume;
use crate::settings::{Settings, SoundSettings};
use crate::ui::action::Action;
use crate::ui::widgets::Switch;

/// Draws the rows; only the first where the voice is off.
pub(super) fn ui(ui: &mut Ui, settings: &mut Settings) -> Option<Action> {
    let SoundSettings {
        voice,
        voice_volume,
        cue_lines,
        ..
    } = &mut settings.sound;
    let note = Some("Says the exercise, the side and what is left");
    switch(ui, "Voice", note, voice);
    if *voice {
        volume::row(ui, "Volume of the voice", voice_volume);
        let row = Row::new("Hints", 48.0).note("Reads an exercise\u{2019}s hints aloud");
        row.last().show(ui, Switch::new(cue_lines, "Hints"));
    }
    None
}
