//! The text itself: typed into, coloured, numbered, with what is wrong under its line.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::text_edit::TextEditOutput;
use egui::{Frame, Galley, Id, Margin, Pos2, Rect, ScrollArea, TextBuffer, TextEdit, Ui, Vec2};
use egui::{UiBuilder, pos2, vec2};

use super::gutter;
use super::laid::{Gap, Laid};
use super::message::{AROUND, Message};
use super::{SourceState, marks};
use crate::editor::Document;
use crate::ui::theme::Themed;

/// Room behind the longest line, so that its end can be seen to be its end, in points.
const BEHIND: f32 = 48.0;
/// Above the first line and below the last, in points.
const ENDS: f32 = 8.0;

/// What came of a frame of the text.
pub(super) struct Typed {
    /// Whether a key or a paste changed the text.
    pub changed: bool,
    /// Whether the keyboard was taken away from it.
    pub left: bool,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// Where the caret is, as a character of the text and on the screen.
    pub caret: Option<(usize, Pos2)>,
    /// What was pressed in the message.
    pub pressed: Option<super::message::Pressed>,
}

/// The id of the text, so that others can give it the keyboard.
pub(super) fn id() -> Id {
    Id::unique("source text")
}

/// Draws numbers and text into `rect`.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    state: &mut SourceState,
    message: Option<Message<'_>>,
) -> Typed {
    let palette = ui.theme().palette;
    ui.painter().rect_filled(rect, 0.0, palette.bg_input);
    let room = rect.with_min_x(rect.left() + gutter::WIDTH);
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(room));
    inside.spacing_mut().scroll.floating_allocated_width = 0.0;
    place_caret(inside, state);
    let shown = ScrollArea::both()
        .id_salt("source")
        .auto_shrink(false)
        .show(inside, |ui| text(ui, room, document, state, message));
    let (output, typed) = shown.inner;
    let numbers = rect.with_max_x(room.left());
    let (top, problems) = (output.galley_pos, document.diagnostics());
    gutter::paint(ui, numbers, &output.galley, top, problems);
    typed
}

/// Puts the caret where it was asked to go.
fn place_caret(ui: &Ui, state: &mut SourceState) {
    let Some(wish) = state.wish.take() else {
        return;
    };
    let mut edit = TextEdit::load_state(ui.ctx(), id()).unwrap_or_default();
    let [begin, end] = [wish.start, wish.end].map(|at| CCursor::new(CharIndex(at)));
    let range = CCursorRange::two(begin, end);
    edit.cursor.set_char_range(Some(range));
    edit.store(ui.ctx(), id());
    state.reveal = Some(wish.end);
}

fn text(
    ui: &mut Ui,
    room: Rect,
    document: &Document,
    state: &mut SourceState,
    message: Option<Message<'_>>,
) -> (TextEditOutput, Typed) {
    let gap = message.as_ref().map(|message| Gap {
        below: message.line(),
        height: message.height() + 2.0 * AROUND,
    });
    let SourceState { text, laid, .. } = &mut *state;
    laid.update(ui, text);
    let size = laid.galley(ui, gap).size() + vec2(BEHIND, 0.0);
    let output = edit(ui, text, laid, gap, size.max(room.size()));
    let (galley, top) = (&output.galley, output.galley_pos);
    marks::paint(ui, &state.laid, document, galley, top);
    reveal(ui, state, galley, top);
    let pressed = message.and_then(|message| block(ui, message, room, galley, top));
    let response = &output.response.response;
    let typed = Typed {
        changed: response.changed(),
        left: response.lost_focus(),
        focused: response.has_focus(),
        caret: caret(&output),
        pressed,
    };
    (output, typed)
}

fn edit(
    ui: &mut Ui,
    text: &mut String,
    laid: &mut Laid,
    gap: Option<Gap>,
    size: Vec2,
) -> TextEditOutput {
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, _: f32| -> Arc<Galley> {
        laid.update(ui, text.as_str());
        laid.galley(ui, gap)
    };
    let ends = Margin {
        top: 8,
        bottom: 8,
        ..Margin::ZERO
    };
    let output = TextEdit::multiline(text)
        .id(id())
        .frame(Frame::NONE.inner_margin(ends))
        .layouter(&mut layouter)
        .desired_width(size.x)
        .min_size(vec2(size.x, size.y - 2.0 * ENDS))
        .show(ui);
    let node = output.response.response.id;
    ui.ctx()
        .accesskit_node_builder(node, |node| node.set_label("Source"));
    output
}

fn caret(output: &TextEditOutput) -> Option<(usize, Pos2)> {
    let cursor = output.cursor_range?.primary;
    let place = output.galley.pos_from_cursor(cursor);
    let below = pos2(place.left(), place.bottom()) + output.galley_pos.to_vec2();
    Some((cursor.index.0, below))
}

/// Scrolls to where the caret was put.
fn reveal(ui: &Ui, state: &mut SourceState, galley: &Galley, top: Pos2) {
    if let Some(at) = state.reveal.take() {
        let place = galley.pos_from_cursor(CCursor::new(CharIndex(at)));
        let rect = place.translate(top.to_vec2()).expand2(vec2(24.0, 66.0));
        ui.scroll_to_rect(rect, None);
    }
}

/// The message in the gap below its line, always at the left edge of what is in sight.
fn block(
    ui: &mut Ui,
    message: Message<'_>,
    room: Rect,
    galley: &Galley,
    top: Pos2,
) -> Option<super::message::Pressed> {
    let row = galley.rows.get(message.line())?;
    let y = top.y + row.pos.y + row.size.y + AROUND;
    let corner = pos2(room.left(), y);
    let size = vec2(room.width() - super::RIGHT, message.height());
    message.show(ui, Rect::from_min_size(corner, size))
}
