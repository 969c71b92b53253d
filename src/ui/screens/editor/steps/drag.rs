//! Dragging steps by their dots: they lie under the pointer, a line shows where they would go.

use egui::{CursorIcon, Key, Pos2, Rangef, Rect, Stroke, Ui, pos2, vec2};

use super::super::action::EditorAction;
use super::super::outline::Outline;
use super::{PITCH, StepsState, height, lifted, moves, row};
use crate::editor::{Edit, StepPath};
use crate::ui::theme::Themed;

/// This close to the upper or the lower end the list goes on by itself, in points; and how far it
/// goes in a frame.
const EDGE: f32 = 40.0;
const PACE: f32 = 12.0;

/// What is being dragged.
#[derive(Debug, Clone)]
pub(super) struct Drag {
    /// The row that is held.
    pub held: StepPath,
    /// What goes along.
    pub steps: Vec<StepPath>,
}

/// Follows the pointer; answers with the move when the button is let go.
pub(super) fn ui(
    ui: &Ui,
    room: Rect,
    top: f32,
    outline: &Outline,
    state: &mut StepsState,
) -> Option<EditorAction> {
    let drag = state.drag.clone()?;
    let (at, down) = pointer(ui);
    if !down || at.is_none() {
        state.drag = None;
    }
    let at = at?;
    let gap = gap(at.y - top, outline.rows.len());
    let to = target(outline, gap, at.x - room.left());
    if !down {
        return moved(&drag, to);
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    insert_line(ui, room, top + height(gap) - 2.0, to.depth());
    if let Some(line) = outline.row(&drag.held) {
        lifted::ui(ui, room, at.y, line, drag.steps.len());
    }
    scroll_at_ends(ui, room, at.y);
    None
}

/// Where the pointer is, if it is still of use, and whether its button is held. Escape lets go of
/// the steps where they were.
fn pointer(ui: &Ui) -> (Option<Pos2>, bool) {
    ui.input(|input| {
        let at = input.pointer.latest_pos();
        let at = at.filter(|_| !input.key_pressed(Key::Escape));
        (at, input.pointer.any_down())
    })
}

fn scroll_at_ends(ui: &Ui, room: Rect, y: f32) {
    if y < room.top() + EDGE {
        ui.scroll_with_delta(vec2(0.0, PACE));
    } else if y > room.bottom() - EDGE {
        ui.scroll_with_delta(vec2(0.0, -PACE));
    }
}

fn moved(drag: &Drag, to: StepPath) -> Option<EditorAction> {
    let steps = drag.steps.clone();
    // In front of itself and right behind itself is where it is.
    let stays = steps
        .iter()
        .any(|step| to == *step || to == step.at(step.index() + 1));
    if stays && steps.len() == 1 || steps.iter().any(|step| to.is_within(step)) {
        return None;
    }
    Some(EditorAction::Edit(Edit::Move { steps, to }))
}

/// The gap nearest to `y`: 0 is above the first row.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some hundreds of rows"
)]
fn gap(y: f32, rows: usize) -> usize {
    let gap = ((y + PITCH / 2.0) / PITCH).floor().max(0.0) as usize;
    gap.min(rows)
}

/// The place of a gap. At the end of a group, how far right the pointer is says whether it is
/// still in the group.
fn target(outline: &Outline, gap: usize, x: f32) -> StepPath {
    let above = gap.checked_sub(1).and_then(|nth| outline.rows.get(nth));
    let below = outline.rows.get(gap);
    let depth = below.map_or(0, |row| row.path.depth());
    if let Some(above) = above
        && above.path.depth() > depth
        && x > row::indent(above.path.depth()) + row::HANDLE
    {
        return above.path.at(above.path.index() + 1);
    }
    below.map_or_else(|| moves::end(outline), |row| row.path.clone())
}

fn insert_line(ui: &Ui, room: Rect, y: f32, depth: usize) {
    let stroke = Stroke::new(2.0, ui.theme().palette.focus);
    let left = room.left() + 8.0 + row::indent(depth);
    let line = Rangef::new(left, room.right() - 8.0);
    ui.painter().hline(line, y, stroke);
    ui.painter().circle_filled(pos2(left, y), 4.0, stroke.color);
}
