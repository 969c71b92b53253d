//! The session is over, and saved already: what was held, with which side, and a word about it.
//!
//! No praise and no guilt: what was done is said, and where both sides stand.

mod figure;
mod rows;
mod sentences;
mod table;
mod tightness;

use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, pos2};

use super::hurts::Late;
use super::{PlayerState, PlayerView};
use crate::history::record::SessionRecord;
use crate::stats::Sides;
use crate::time::format::clock;
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Field, label, scrolled_part, take_keyboard, wrapped_label};
use crate::words::Area;

pub use rows::{Row, rows};

/// What is known of a session that is over.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The session as the history has it; `None` where it was not recorded.
    pub record: Option<SessionRecord>,
    /// Held with each side in this week, this session included.
    pub week: Sides,
    /// What is to be held in a week.
    pub goal: std::time::Duration,
    /// Where tightness is asked about, if it was not asked about before.
    pub area: Area,
}

/// Between the parts and the edges, in points.
const MARGIN: f32 = 40.0;
/// Height of the buttons, which stay in sight, with the ring around the one that has the keyboard, in
/// points.
const FOOT: f32 = 52.0 + 4.0;
/// With less room than this it is said only whether all is saved, in points.
const WITH_MORE: f32 = 300.0;
/// Windows narrower than this leave the figure out.
const WITH_FIGURE: f32 = 720.0;

/// Draws the summary.
pub(super) fn ui(ui: &mut Ui, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    let window = ui.max_rect();
    let left = if window.width() < WITH_FIGURE {
        0.0
    } else {
        (window.width() * 0.35).min(448.0)
    };
    let part = Rect::from_min_max(window.min, pos2(window.left() + left, window.bottom()));
    if left > 0.0 {
        figure::ui(ui, view, part);
    }
    let mut room = window;
    room.min.x += left;
    let space: f32 = if room.width() < 700.0 { 24.0 } else { 64.0 };
    let inside = room.shrink2(Vec2::new(space.min(MARGIN), 28.0));
    let inside = inside.with_min_x(room.left() + space);
    let builder = UiBuilder::new()
        .max_rect(inside)
        .layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        let high = inside.height() - FOOT;
        let mut actions = scrolled_part(ui, high, |ui| page(ui, view, state, left == 0.0));
        actions.extend(foot(ui, view, state));
        actions
    })
    .inner
}

fn page(
    ui: &mut Ui,
    view: &PlayerView<'_>,
    state: &mut PlayerState,
    with_total: bool,
) -> Vec<Action> {
    let palette = ui.theme().palette;
    let title = sentences::title(view);
    wrapped_label(ui, Type::Hero, palette.text_primary, title);
    if with_total {
        let total = format!("{} held", clock(view.snapshot.held.total()));
        label(ui, Type::Title, palette.text_primary, total);
    }
    for sentence in sentences::below(view) {
        wrapped_label(ui, Type::Body, palette.text_secondary, sentence);
    }
    ui.add_space(16.0);
    let mut actions = Vec::new();
    if let Some((summary, record)) = view.summary.zip(recorded(view)) {
        table::ui(ui, &rows(record));
        ui.add_space(16.0);
        actions.extend(tightness::ui(ui, summary, record));
        ui.add_space(12.0);
        note(ui, state);
    }
    actions
}

fn recorded<'a>(view: &PlayerView<'a>) -> Option<&'a SessionRecord> {
    view.summary?.record.as_ref()
}

fn note(ui: &mut Ui, state: &mut PlayerState) {
    let width = ui.available_width() - 4.0;
    let field = Field::new(&mut state.note, "Note")
        .hint("A note to yourself, if you like")
        .at_most(500)
        .width(width);
    ui.add(field);
}

/// Out of here, something that is still to be said, and whether all is saved.
fn foot(ui: &mut Ui, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    let palette = ui.theme().palette;
    ui.horizontal(|ui| {
        let done = ui.add(Button::primary("Done").big().width(120.0));
        take_keyboard(&done);
        if let Some(record) = recorded(view)
            && ui.add(Button::ghost("Something hurt").big()).clicked()
        {
            state.late = Some(Late::new(record));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let saved = sentences::saved(view, ui.available_width() < WITH_MORE);
            label(ui, Type::Label, palette.text_tertiary, saved);
        });
        if done.clicked() {
            leave(view, state)
        } else {
            Vec::new()
        }
    })
    .inner
}

/// Out of the player, with the note where there is one.
pub(super) fn leave(view: &PlayerView<'_>, state: &PlayerState) -> Vec<Action> {
    let note = view
        .summary
        .and_then(|summary| unsaved_note(summary, state));
    note.into_iter().chain([Action::AskToLeave]).collect()
}

/// What keeps the note, where there is one.
#[must_use]
pub fn unsaved_note(summary: &Summary, state: &PlayerState) -> Option<Action> {
    let (record, note) = (summary.record.as_ref()?, state.note.trim());
    let id = record.start.id.clone();
    (!note.is_empty()).then(|| Action::Past(PastAction::SetNote(id, note.to_owned())))
}
