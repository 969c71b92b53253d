//! The editor: a routine as steps, as a form and as text, three views of one file.
//!
//! ```text
//! start     nothing is edited yet: begin anew, from lines, from a file
//! head      name, dirty mark, undo, play, save
//! steps     the list; dragged, moved with Alt and the arrows, cut, copied, pasted
//! form      what is chosen: a step, a group, a rest, the routine
//! source    the text, with what is wrong at its place
//! plan      times, sides and warnings, each one press away from its step
//! ```
//!
//! The document is a value handed in; every change goes out as an action. Only what is typed or
//! looked at lives in [`EditorState`].

mod action;
mod amount;
mod ask;
mod cell;
mod choices;
mod form;
mod head;
mod keys;
mod maker;
mod outline;
mod panes;
mod picker;
mod places;
mod plan;
mod scale;
mod source;
mod start;
mod steps;
mod thumb;
mod wording;

use egui::Ui;

pub use action::{Answer, EditorAction};
pub use ask::{Ask, Typing};
pub use outline::Outline;
pub use picker::PickerState;
pub use places::{Pane, Places};
pub use source::{SETTLE, SourceState};
pub use steps::{Choice, StepsState};

use crate::editor::Document;
use crate::library::Library;
use crate::ui::action::Action;
use crate::ui::widgets::{Toast, ToastTone};

/// What the screen shows.
pub struct EditorView<'a> {
    /// What is edited.
    pub open: Option<OpenView<'a>>,
    /// The shelf, to begin from.
    pub library: &'a Library,
    /// Why the last change was refused, or what was not understood.
    pub said: Option<&'a str>,
    /// The routine whose file was just deleted and can be brought back.
    pub deleted: Option<&'a str>,
}

/// A document being edited.
pub struct OpenView<'a> {
    /// The document.
    pub document: &'a Document,
    /// The name of its file, or that it has none yet.
    pub file: &'a str,
}

impl OpenView<'_> {
    /// The routine's name, or that of its file.
    #[must_use]
    pub fn name(&self) -> String {
        let shown = self.document.shown();
        let name = shown.map(|shown| shown.routine.name.as_str());
        name.unwrap_or_else(|| self.document.id()).to_owned()
    }
}

/// What is chosen, typed and looked at.
#[derive(Debug)]
pub struct EditorState {
    /// The list of steps.
    pub steps: StepsState,
    /// The text pane.
    pub source: SourceState,
    picker: PickerState,
    outline: Outline,
    typing: Option<Typing>,
    /// Whether the text is unfolded where there is room for all three panes.
    source_open: bool,
    /// What is looked at where there is not.
    pane: Pane,
    /// Lines typed on the start page, and a path.
    lines: String,
    path: String,
}

impl Default for EditorState {
    fn default() -> Self {
        Self {
            steps: StepsState::default(),
            source: SourceState::default(),
            picker: PickerState::default(),
            outline: Outline::default(),
            typing: None,
            source_open: true,
            pane: Pane::default(),
            lines: String::new(),
            path: String::new(),
        }
    }
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &EditorView<'_>, state: &mut EditorState) -> Vec<Action> {
    let mut actions = match &view.open {
        None => start::ui(ui, view, state),
        Some(open) => desk(ui, open, state),
    };
    actions.extend(toast(ui, view));
    actions.into_iter().map(Action::Editor).collect()
}

/// Draws what has to be answered, over whatever screen is shown; `mine` is the text being edited.
#[must_use]
pub fn ask_ui(ui: &Ui, ask: &Ask, mine: &str) -> Option<Action> {
    ask::ui(ui, ask, mine).map(Action::Editor)
}

fn toast(ui: &Ui, view: &EditorView<'_>) -> Option<EditorAction> {
    if let Some(said) = view.said {
        let seen = Toast::new(said, ToastTone::Warning)
            .action("OK")
            .show(ui.ctx());
        return seen.then_some(EditorAction::Dismiss);
    }
    let deleted = format!("{} was deleted.", view.deleted?);
    let undo = Toast::info(&deleted).action("Undo").show(ui.ctx());
    undo.then_some(EditorAction::Restore)
}

fn desk(ui: &mut Ui, view: &OpenView<'_>, state: &mut EditorState) -> Vec<EditorAction> {
    let document = view.document;
    state.outline.update(document);
    let mut actions = Vec::new();
    let busy = state.typing.is_some() || state.picker.is_open();
    match keys::ui(ui).filter(|_| !busy) {
        Some(keys::Pressed::Add) => panes::add(state),
        Some(keys::Pressed::Do(action)) => actions.push(action),
        None => {}
    }
    // A text that never could be read has no form.
    if document.shown().is_none() {
        (state.pane, state.source_open) = (Pane::Source, true);
    }
    let page = ui.max_rect();
    let places = Places::new(page, state.source_open, state.pane);
    actions.extend(head::ui(ui, places.head, view, state));
    panes::tabs(ui, &places, state);
    panes::ui(ui, &places, document, state, &mut actions);
    actions.extend(picker::ui(ui, document, &mut state.picker));
    actions.extend(ask::typing(ui, &mut state.typing));
    actions
}
