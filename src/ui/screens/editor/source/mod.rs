//! The text pane: the routine's file as it is, typed into and in step with the form.

mod colour;
mod completing;
mod gutter;
mod head;
mod laid;
mod lines;
mod marks;
mod message;
mod pane;
mod popup;
mod shown;

pub(super) use head::edge;

use std::ops::Range;

use egui::{Event, Key, Modifiers, Rect, Ui};

use super::action::EditorAction;
use crate::editor::Document;
use crate::routine::diagnostic::{Diagnostic, Place};
use laid::Laid;
use message::{Message, Pressed};
use pane::Typed;
use popup::Popup;

/// Between the text and the right edge, in points.
const RIGHT: f32 = 20.0;
/// A message waits this long after the last key, in seconds: text that moves while one types is
/// hard to type into.
pub const SETTLE: f64 = 0.6;

/// What is being typed, and where one looks.
#[derive(Debug, Default)]
pub struct SourceState {
    /// The text with the key presses of this frame.
    text: String,
    laid: Laid,
    popup: Popup,
    /// Where the caret is to go, in characters.
    wish: Option<Range<usize>>,
    /// The character that is to be brought into sight.
    reveal: Option<usize>,
    /// The error whose message is shown.
    error: Option<Place>,
    /// The line of the caret, from 1.
    line: Option<u32>,
    /// When a key changed the text last, in seconds of the window's time.
    typed_at: Option<f64>,
}

impl SourceState {
    /// When the message may be shown, in seconds of the window's time, while it waits.
    #[must_use]
    pub fn settles_at(&self) -> Option<f64> {
        self.typed_at.map(|typed| typed + SETTLE)
    }

    /// The blanks that the line of the caret begins with: the next line stands below them.
    fn indent(&self) -> &str {
        let nth = self.line.and_then(|line| usize::try_from(line).ok());
        let line = nth.and_then(|nth| self.text.split('\n').nth(nth.checked_sub(1)?));
        let line = line.unwrap_or_default();
        let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
        line.get(..blanks).unwrap_or_default()
    }

    /// Selects a piece of the text, in bytes, and brings it into sight.
    pub fn go_to(&mut self, text: &str, bytes: Range<usize>) {
        let chars = |end: usize| text.get(..end).map_or(0, |before| before.chars().count());
        self.wish = Some(chars(bytes.start)..chars(bytes.end));
    }
}

/// Draws the pane into `rect`. Without `close` it cannot be folded away.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    state: &mut SourceState,
    folds: &mut bool,
) -> Vec<EditorAction> {
    let mut actions = Vec::new();
    if state.text != document.text() {
        document.text().clone_into(&mut state.text);
    }
    let below = head::ui(ui, rect, document, state.laid.cut(), folds);
    let asked = keys(ui, document, state);
    let pressed = state.popup.keys(ui);
    let message = message(ui, document, state, below.width() - RIGHT);
    let typed = pane::ui(ui, below, document, state, message);
    note(ui, state, &typed);
    if typed.changed {
        actions.push(EditorAction::Type(state.text.clone()));
    }
    if typed.left {
        actions.push(EditorAction::Seal);
    }
    actions.extend(completing::ui(ui, document, state, &typed, pressed, asked));
    match typed.pressed {
        Some(Pressed::Fix(fix)) => actions.push(EditorAction::Replace(fix.range, fix.text)),
        Some(Pressed::Next) => next_error(document, state),
        None => {}
    }
    actions
}

/// F8 leads from error to error; Ctrl+Space asks for names. Whether names were asked for.
fn keys(ui: &Ui, document: &Document, state: &mut SourceState) -> bool {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::NONE, Key::F8) {
        next_error(document, state);
        ui.memory_mut(|memory| memory.request_focus(pane::id()));
    }
    let focused = ui.memory(|memory| memory.has_focus(pane::id()));
    // With the list of names open, Enter takes one.
    if focused && !state.popup.open && pressed(Modifiers::NONE, Key::Enter) {
        let line = format!("\n{}", state.indent());
        ui.input_mut(|input| input.events.push(Event::Text(line)));
    }
    focused && pressed(Modifiers::CTRL, Key::Space)
}

fn note(ui: &Ui, state: &mut SourceState, typed: &Typed) {
    let now = ui.input(|input| input.time);
    if typed.changed {
        state.typed_at = Some(now);
    } else if state.settles_at().is_some_and(|at| at <= now) {
        state.typed_at = None;
    }
    let line = typed.caret.map(|(at, _)| state.laid.lines.line_of(at) + 1);
    state.line = line.and_then(|line| u32::try_from(line).ok());
}

fn errors(document: &Document) -> impl Iterator<Item = &Diagnostic> {
    document.diagnostics().iter().filter(|one| one.is_error())
}

/// The error to be told about: the one on the caret's line, else the one gone to, else the first.
fn told<'d>(document: &'d Document, state: &SourceState) -> Option<&'d Diagnostic> {
    let at = |place: Place| errors(document).find(|one| one.place == place);
    let gone_to = state.error.and_then(at);
    let on_line = |one: &&Diagnostic| Some(one.place.line) == state.line;
    gone_to
        .filter(|one| on_line(one))
        .or_else(|| errors(document).find(on_line))
        .or(gone_to)
        .or_else(|| errors(document).next())
}

fn message<'d>(
    ui: &Ui,
    document: &'d Document,
    state: &SourceState,
    width: f32,
) -> Option<Message<'d>> {
    if state.typed_at.is_some() {
        return None;
    }
    let problem = told(document, state)?;
    let more = errors(document).nth(1).is_some();
    let width = width - gutter::WIDTH;
    Some(Message::new(
        ui,
        problem,
        document.fix(problem),
        more,
        width,
    ))
}

/// Goes to the error behind the one that is told about.
fn next_error(document: &Document, state: &mut SourceState) {
    let here = told(document, state).map(|one| one.place);
    let behind = errors(document).find(|one| Some(one.place) > here);
    let first = errors(document).next();
    // With the caret in another place the first press goes to what is told already.
    let there = here.filter(|here| state.line != Some(here.line));
    let next = there
        .and_then(|here| errors(document).find(|one| one.place == here))
        .or(behind)
        .or(first);
    if let Some(next) = next {
        state.error = Some(next.place);
        state.go_to(document.text(), document.underline(next));
    }
}
