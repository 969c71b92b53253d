//! The session is over: what was held, and the way out.

use egui::{Align, Layout, Ui, UiBuilder, vec2};

use crate::session::snapshot::Snapshot;
use crate::time::format::{clock, words};
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, label};

/// Draws what was held, by side.
pub(super) fn ui(ui: &mut Ui, snapshot: &Snapshot) -> Option<Action> {
    let palette = ui.theme().palette;
    let room = ui.max_rect().shrink2(vec2(64.0, 64.0));
    let builder = UiBuilder::new()
        .max_rect(room)
        .layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        label(ui, Type::Hero, palette.text_primary, "Done for now");
        let held = snapshot.held;
        let total = format!("{} held", clock(held.total()));
        label(ui, Type::Page, palette.text_primary, total);
        for (side, held) in [
            ("Left", held.left),
            ("Right", held.right),
            ("Both", held.both),
        ] {
            if !held.is_zero() {
                let line = format!("{side} {}", words(held));
                label(ui, Type::Body, palette.text_secondary, line);
            }
        }
        ui.add_space(24.0);
        let done = ui.add(Button::primary("Done").big());
        done.clicked().then_some(Action::AskToLeave)
    })
    .inner
}
