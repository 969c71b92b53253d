//! The sheet at the right edge: one session, or one exercise, from close by.

mod exercise;
mod note;
mod segments;
mod session;

pub use note::{NoteDraft, unsaved_note};

use egui::{Align2, Frame, Id, Margin, Modal, Order, Ui, Vec2, vec2};

use super::{ProgressState, ProgressView};
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{SCRIM_ALPHA, Themed, Type, icons};
use crate::ui::widgets::{IconButton, label};

/// Width of the sheet where the window has room for it, in points.
const WIDTH: f32 = 440.0;
/// Margin of the sheet, in points.
const MARGIN: i8 = 24;

/// Draws the sheet of what is opened, if anything is.
pub(super) fn ui(
    ui: &Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    if let Some(opened) = view.opened {
        if sheet(ui, &opened.start.name, |ui| {
            session::ui(ui, opened, state, actions);
        }) {
            actions.extend(unsaved_note(opened, state));
            actions.push(Action::Past(PastAction::CloseSheet));
        }
        return;
    }
    state.note = None;
    if let Some(opened) = view.exercise
        && sheet(ui, &opened.name, |ui| {
            exercise::ui(ui, opened, view.today, actions);
        })
    {
        actions.push(Action::Past(PastAction::CloseSheet));
    }
}

/// Draws a sheet over the screen; whether it is to be closed.
fn sheet(ui: &Ui, name: &str, contents: impl FnOnce(&mut Ui)) -> bool {
    let p = ui.theme().palette;
    let area = Modal::default_area(Id::unique("sheet"))
        .accessible_name("Details")
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_TOP, Vec2::ZERO);
    let frame = Frame::NONE
        .fill(p.bg_card)
        .inner_margin(Margin::same(MARGIN));
    let modal = Modal::new(Id::unique("sheet"))
        .area(area)
        .frame(frame)
        .backdrop_color(p.bg_scrim.gamma_multiply(SCRIM_ALPHA));
    let response = modal.show(ui.ctx(), |ui| {
        let margin = 2.0 * f32::from(MARGIN);
        let window = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(window.x) - margin);
        ui.set_height(window.y - margin);
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let close = head(ui, name);
        contents(ui);
        close
    });
    response.inner || response.should_close()
}

/// The name, and the cross; whether that was pressed.
fn head(ui: &mut Ui, name: &str) -> bool {
    let ink = ui.theme().palette.text_primary;
    let row = ui.horizontal(|ui| {
        ui.set_height(40.0);
        let width = ui.available_width() - 48.0;
        ui.scope(|ui| {
            ui.set_width(width);
            label(ui, Type::Title, ink, name);
        });
        ui.add(IconButton::new(icons::CLOSE, "Close").key("Esc"))
            .clicked()
    });
    row.inner
}
