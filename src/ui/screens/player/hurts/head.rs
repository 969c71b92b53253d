//! What was stopped, and the way back where nothing hurts after all.

use egui::accesskit::Live;
use egui::{Align, Layout, Sense, Ui, Vec2};

use super::{Ask, Hurt};
use crate::time::format::words;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, label, wrapped_label};
use crate::words::Side;

/// Draws the head; whether nothing hurts.
pub(super) fn ui(ui: &mut Ui, ask: &Ask<'_>, hurt: Hurt) -> bool {
    let palette = ui.theme().palette;
    let nothing = ui
        .horizontal(|ui| {
            ui.set_min_height(40.0);
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
            icons::HURTS.paint(ui.painter(), rect.center(), 28.0, palette.danger_fg, true);
            ui.add_space(4.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let nothing = !hurt.means_stop()
                    && ui
                        .add(Button::ghost("Nothing, go back").key("Esc"))
                        .clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = "Stopped. What do you feel?";
                    let title = label(ui, Type::Page, palette.text_primary, title);
                    ui.ctx().accesskit_node_builder(title.id, |node| {
                        node.set_live(Live::Assertive);
                    });
                });
                nothing
            })
            .inner
        })
        .inner;
    wrapped_label(ui, Type::Body, palette.text_secondary, stopped(ask));
    ui.add_space(ask.length(12.0, 0.0));
    nothing
}

/// "Kneeling hip-flexor stretch, left, after 13 s. The clock is paused."
fn stopped(ask: &Ask<'_>) -> String {
    let segment = ask.view.snapshot.segment();
    let Some(work) = segment.and_then(|segment| segment.work.as_ref()) else {
        return "The clock is paused.".to_owned();
    };
    let side = match work.side {
        Side::Left => ", left",
        Side::Right => ", right",
        Side::Both => "",
    };
    let when = if ask.held.is_zero() {
        ", before it began".to_owned()
    } else {
        format!(", after {}", words(ask.held))
    };
    format!("{}{side}{when}. The clock is paused.", work.exercise.name)
}
