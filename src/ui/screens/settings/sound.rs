//! The card of what is heard.

use egui::{Align2, Response, Sense, Ui, vec2};

use super::SettingsView;
use super::row::Row;
use crate::settings::Settings;
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Slider, wrapped_label};

/// Width of the slider with the sign before and the number behind it, in points.
const VOLUME: f32 = 300.0;

/// Draws the rows.
pub(super) fn ui(ui: &mut Ui, view: &SettingsView<'_>, settings: &mut Settings) -> Option<Action> {
    Row::new("Volume", VOLUME).show(ui, |ui: &mut Ui| volume(ui, &mut settings.volume));
    if let Some(why) = view.sound_off {
        let ink = ui.theme().palette.warn_fg;
        ui.add_space(8.0);
        wrapped_label(ui, Type::Caption, ink, format!("There is no sound: {why}."));
    }
    let play = Button::secondary("Play test sound").height(36.0);
    let row = Row::new("Check it before you lie down", 160.0).last();
    let play = row.show(ui, play.filled_icon(icons::PLAY));
    play.clicked().then_some(Action::TestSound)
}

/// The sign, the slider and the number, from left to right.
fn volume(ui: &mut Ui, volume: &mut u8) -> Response {
    let palette = ui.theme().palette;
    let (rect, _) = ui.allocate_exact_size(vec2(VOLUME, 40.0), Sense::hover());
    let (icon, ink) = if *volume == 0 {
        (icons::SOUND_OFF, palette.text_tertiary)
    } else {
        (icons::SOUND_ON, palette.text_secondary)
    };
    let sign = rect.left_center() + vec2(10.0, 0.0);
    icon.paint(ui.painter(), sign, 20.0, ink, false);
    let mut value = f32::from(*volume);
    let track = egui::Rect::from_min_size(rect.min + vec2(32.0, 0.0), vec2(220.0, 40.0));
    let slider = Slider::new(&mut value, 0.0..=100.0, "Volume").step(5.0);
    let response = ui.put(track, slider);
    if response.changed() {
        *volume = whole(value);
    }
    let number = format!("{volume} %");
    let font = Type::Label.font();
    let at = rect.right_center();
    ui.painter().text(
        at,
        Align2::RIGHT_CENTER,
        number,
        font,
        palette.text_secondary,
    );
    response
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the slider ends at 0 and at 100"
)]
const fn whole(percent: f32) -> u8 {
    percent.round() as u8
}
