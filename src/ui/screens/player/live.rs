//! Tells a screen reader what goes on, once for each phase and side, and never the seconds.

use egui::accesskit::Live;
use egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::scene::Scene;
use super::words;

/// Puts the words where only a screen reader finds them; it says them when they change.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>) {
    let text = words::announcement(scene);
    let rect = Rect::from_min_size(scene.place.window.min, Vec2::splat(1.0));
    let response = ui.interact(rect, ui.scope_id().with("live"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
