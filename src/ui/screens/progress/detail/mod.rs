//! One session in a sheet at the right edge: every segment planned and held, and the note.

mod note;
mod segments;

pub use note::NoteDraft;

use egui::{Align2, Frame, Id, Margin, Modal, Order, ScrollArea, Ui, Vec2, vec2};

use super::session_row::Line;
use super::{ProgressState, ProgressView};
use crate::history::record::SessionRecord;
use crate::stats::week::SessionSummary;
use crate::time::format::words;
use crate::ui::action::Action;
use crate::ui::charts::kinds_in_words;
use crate::ui::theme::{SCRIM_ALPHA, Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, label, wrapped_label};

/// Width of the sheet where the window has room for it, in points.
const WIDTH: f32 = 440.0;
/// Margin of the sheet, in points.
const MARGIN: i8 = 24;

/// Draws the sheet of the opened session, if there is one.
pub(super) fn ui(
    ui: &Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    let Some(session) = view.opened else {
        state.note = None;
        return;
    };
    let p = ui.theme().palette;
    let area = Modal::default_area(Id::unique("session"))
        .accessible_name("Session")
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_TOP, Vec2::ZERO);
    let frame = Frame::NONE
        .fill(p.bg_card)
        .inner_margin(Margin::same(MARGIN));
    let modal = Modal::new(Id::unique("session"))
        .area(area)
        .frame(frame)
        .backdrop_color(p.bg_scrim.gamma_multiply(SCRIM_ALPHA));
    let mut close = false;
    let response = modal.show(ui.ctx(), |ui| {
        let margin = 2.0 * f32::from(MARGIN);
        let window = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(window.x) - margin);
        ui.set_height(window.y - margin);
        close = sheet(ui, session, state, actions);
    });
    if close || response.should_close() {
        note::save(session, state, actions);
        actions.push(Action::CloseSession);
    }
}

/// Draws what is in the sheet; whether it is to be closed.
fn sheet(
    ui: &mut Ui,
    session: &SessionRecord,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) -> bool {
    let summary = SessionSummary::of(session);
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    let close = head(ui, &summary);
    note::ui(ui, session, state, actions);
    let segments = ui.available_height() - 56.0;
    ScrollArea::vertical()
        .max_height(segments)
        .min_scrolled_height(segments)
        .auto_shrink(false)
        .show(ui, |ui| segments::ui(ui, session));
    if ui
        .add(Button::ghost("Delete session").icon(icons::DELETE))
        .clicked()
    {
        actions.push(Action::DeleteSession(session.start.id.clone()));
    }
    close
}

/// Name, when, what was held; whether the cross was pressed.
fn head(ui: &mut Ui, summary: &SessionSummary) -> bool {
    let p = ui.theme().palette;
    let line = Line::of(summary);
    let mut close = false;
    ui.horizontal(|ui| {
        ui.set_height(40.0);
        let width = ui.available_width() - 48.0;
        ui.scope(|ui| {
            ui.set_width(width);
            label(ui, Type::Title, p.text_primary, &summary.name);
        });
        close = ui
            .add(IconButton::new(icons::CLOSE, "Close").key("Esc"))
            .clicked();
    });
    wrapped_label(ui, Type::Caption, p.text_tertiary, &line.about);
    let held = words(summary.held.total());
    let kinds = kinds_in_words(&summary.held);
    let held = if kinds.is_empty() {
        "Nothing held".to_owned()
    } else {
        format!("{held} held: {kinds}")
    };
    wrapped_label(ui, Type::Label, p.text_primary, held);
    close
}
