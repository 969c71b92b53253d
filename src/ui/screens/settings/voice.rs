//! The card of the spoken words.

use egui::Ui;

use super::row::switch;
use super::volume;
use crate::settings::{Settings, SoundSettings};
use crate::ui::action::Action;

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
        let note = Some("Reads an exercise\u{2019}s hints aloud");
        switch(ui, "Hints", note, cue_lines);
    }
    None
}
