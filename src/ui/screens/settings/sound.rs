//! The card of the tones, and of all that is heard.

use egui::Ui;

use super::SettingsView;
use super::row::{Row, choice, switch};
use super::volume;
use crate::settings::{Countdown, Settings, SoundSettings, ToneSet};
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Stepper, wrapped_label};

const SETS: [(ToneSet, &str); 3] = [
    (ToneSet::Chime, "Chime"),
    (ToneSet::Bowl, "Bowl"),
    (ToneSet::Plain, "Plain"),
];
const COUNTDOWNS: [(Countdown, &str); 3] = [
    (Countdown::Off, "Off"),
    (Countdown::Three, "3 s"),
    (Countdown::Five, "5 s"),
];
/// Width of the stepper, in points.
const STEPPER: f32 = 156.0;

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, view: &SettingsView<'_>, settings: &mut Settings) -> Option<Action> {
    volume::row(ui, "Volume", &mut settings.volume);
    if let Some(why) = view.sound_off {
        let ink = ui.theme().palette.warn_fg;
        ui.add_space(8.0);
        wrapped_label(ui, Type::Caption, ink, format!("There is no sound: {why}."));
    }
    tones(ui, &mut settings.sound);
    let note = Some("Tells the middle of a hold");
    switch(ui, "Half way", note, &mut settings.sound.half_way);
    device(ui, &mut settings.sound);
    let note = Some("Music goes on at the end of the session");
    switch(ui, "Pause other players", note, &mut settings.pause_players);
    let play = Button::secondary("Play test sound").height(36.0);
    let row = Row::new("Check it before you lie down", 160.0)
        .apart()
        .last();
    let play = row.show(ui, play.filled_icon(icons::PLAY));
    play.clicked().then_some(Action::TestSound)
}

/// Which tones are heard; nothing more about them where they are off.
fn tones(ui: &mut Ui, sound: &mut SoundSettings) {
    switch(ui, "Tones", None, &mut sound.tones);
    if !sound.tones {
        return;
    }
    volume::row(ui, "Volume of the tones", &mut sound.tones_volume);
    let row = Row::new("Tone set", 232.0);
    choice(ui, row, "Tone set", &SETS, &mut sound.set);
    let row = Row::new("Countdown", 168.0).note("Soft ticks before a hold starts");
    choice(ui, row, "Countdown", &COUNTDOWNS, &mut sound.countdown);
}

/// Where and when it is heard.
fn device(ui: &mut Ui, sound: &mut SoundSettings) {
    let note = Some("Left is heard on the left, right on the right");
    switch(ui, "Sides by ear", note, &mut sound.by_side);
    let mut lead = u32::from(sound.lead_ms);
    let stepper = Stepper::new(&mut lead, 0..=1000, "Play earlier by");
    let row = Row::new("Play earlier by", STEPPER).note("For Bluetooth that sounds late");
    row.show(ui, stepper.step(50).unit("ms").width(STEPPER));
    sound.lead_ms = u16::try_from(lead).unwrap_or(sound.lead_ms);
}
