//! A session: every segment planned and held, the note, and the way to take it away.

use egui::{ScrollArea, Ui};

use super::super::ProgressState;
use super::super::session_row::Line;
use super::{note, segments};
use crate::history::record::SessionRecord;
use crate::stats::week::SessionSummary;
use crate::time::format::words;
use crate::ui::action::{Action, PastAction};
use crate::ui::charts::kinds_in_words;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, wrapped_label};

/// Height of what stands below the segments, in points.
const FOOT: f32 = 56.0;

/// Draws what is in the sheet.
pub(super) fn ui(
    ui: &mut Ui,
    session: &SessionRecord,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    head(ui, &SessionSummary::of(session));
    note::ui(ui, session, state, actions);
    let segments = ui.available_height() - FOOT;
    ScrollArea::vertical()
        .max_height(segments)
        .min_scrolled_height(segments)
        .auto_shrink(false)
        .show(ui, |ui| segments::ui(ui, session, actions));
    let delete = Button::ghost("Delete session").icon(icons::DELETE);
    if ui.add(delete).clicked() {
        actions.push(Action::Past(PastAction::DeleteSession(
            session.start.id.clone(),
        )));
    }
}

/// When, how it ended, and what was held.
fn head(ui: &mut Ui, summary: &SessionSummary) {
    let p = ui.theme().palette;
    let line = Line::of(summary);
    wrapped_label(ui, Type::Caption, p.text_tertiary, &line.about);
    let kinds = kinds_in_words(&summary.held);
    let held = if kinds.is_empty() {
        "Nothing held".to_owned()
    } else {
        format!("{} held: {kinds}", words(summary.held.total()))
    };
    wrapped_label(ui, Type::Label, p.text_primary, held);
}
