//! The room of a screen beside the nav: scrolled, with the margins of the window.

use egui::{Frame, Id, Margin, ScrollArea, Ui, Vec2};

/// Margin at both sides, in points.
const SIDE: i8 = 32;
/// The same in a narrow window or with big text, in points.
const NARROW_SIDE: i8 = 16;
/// Below this width the margins are narrow, in points.
const NARROW: f32 = 640.0;

/// What is kept in sight around what has the focus, in points.
const FOCUS_ROOM: f32 = 12.0;

/// Shows `contents` with nothing between them but what they add. How far it is scrolled is
/// remembered under its `name`: `scrolled_page(ui, "settings", |ui| …)`
pub fn scrolled_page<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let side = if ui.available_width() < NARROW {
        NARROW_SIDE
    } else {
        SIDE
    };
    // The scroll bar floats in the right margin and takes nothing from the page.
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
    let margin = Margin::symmetric(side, 24);
    let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
    let page = area.show(ui, |ui| {
        let page = Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let inner = contents(ui);
            follow_focus(ui);
            inner
        });
        page.inner
    });
    name_bar(ui, page.id.with(1_usize));
    page.inner
}

/// A scroll bar comes without a name.
fn name_bar(ui: &Ui, bar: Id) {
    if ui.ctx().has_accesskit_node(bar) {
        ui.ctx()
            .accesskit_node_builder(bar, |node| node.set_label("Scroll"));
    }
}

/// What the keyboard has just been led to is scrolled into sight.
pub fn follow_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    let gained =
        response.filter(|response| response.gained_focus() && response.layer_id == ui.layer_id());
    if let Some(response) = gained {
        ui.scroll_to_rect(response.rect.expand(FOCUS_ROOM), None);
    }
}
