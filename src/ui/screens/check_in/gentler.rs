//! Something gentler in place of the session, where a side is very tight: breathing and release.

use egui::{Sense, Ui, Vec2, vec2};

use super::CheckInView;
use crate::history::tightness::TightnessRecord;
use crate::library::{Entry, Origin};
use crate::time::format::words;
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, Tone, wrapped_label};

/// The built-in routines of breathing and release, the shorter one last.
const GENTLE: [&str; 2] = ["evening_wind_down", "long_exhale_breathing"];

/// Draws the card; answers where one of them is to be started. `None` where the session is one of
/// them already.
pub(super) fn ui(ui: &mut Ui, view: &CheckInView<'_>, said: &[TightnessRecord]) -> Option<Action> {
    let is_builtin = |entry: &&Entry| entry.origin == Origin::Builtin;
    if GENTLE.contains(&view.entry.id.as_str()) {
        return None;
    }
    let found = GENTLE.iter().filter_map(|id| view.library.find(id));
    let gentle: Vec<&Entry> = found.filter(is_builtin).collect();
    ui.add_space(8.0);
    let card = Card::new().tone(Tone::Warning).margin(16);
    let started = card.show(ui, |ui| {
        why(ui);
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            gentle.into_iter().find(|entry| button(ui, entry))
        })
        .inner
    });
    let entry = started.inner?;
    Some(Action::Begin(entry.id.clone(), said.to_vec()))
}

fn why(ui: &mut Ui) {
    let palette = ui.theme().palette;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
        icons::WARNING.paint(ui.painter(), rect.center(), 24.0, palette.warn_fg, true);
        ui.vertical(|ui| {
            wrapped_label(ui, Type::Strong, palette.warn_fg, "Quite tight today");
            let gentler = "Breathing and release may suit you better than this session. \
                           You can start it all the same.";
            wrapped_label(ui, Type::Label, palette.text_primary, gentler);
        });
    });
}

fn button(ui: &mut Ui, entry: &Entry) -> bool {
    let length = entry.usable.as_ref().map(|usable| usable.timeline.total);
    let text = format!("{}, {}", entry.name, words(length.unwrap_or_default()));
    ui.add(Button::outline(&text)).clicked()
}
