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
mod form;
mod head;
mod keys;
mod maker;
mod outline;
mod picker;
mod places;
mod plan;
mod source;
mod start;
mod steps;
mod thumb;
mod wording;

use egui::{Rect, Ui, UiBuilder};

pub use action::{Answer, EditorAction};
pub use ask::{Ask, Typing};
pub use outline::Outline;
pub use picker::PickerState;
pub use places::{Pane, Places};
pub use source::{SETTLE, SourceState};
pub use steps::{Choice, StepsState};

use crate::editor::{Document, StepPath};
use crate::library::Library;
use crate::ui::action::Action;
use crate::ui::widgets::{Segmented, Toast};
use picker::Picking;

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
        let seen = Toast::warning(said).action("OK").show(ui.ctx());
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
        Some(keys::Pressed::Add) => add(state),
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
    tabs(ui, &places, state);
    panes(ui, &places, document, state, &mut actions);
    actions.extend(picker::ui(ui, document, &mut state.picker));
    actions.extend(ask::typing(ui, &mut state.typing));
    actions
}

fn tabs(ui: &mut Ui, places: &Places, state: &mut EditorState) {
    let (Some(rect), choices) = (places.tabs, places.choices()) else {
        return;
    };
    let names: Vec<&str> = choices.iter().map(|pane| pane.name()).collect();
    let at = choices.iter().position(|pane| *pane == state.pane);
    let mut chosen = at.unwrap_or_default();
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(rect));
    let choice = Segmented::new(&mut chosen, &names, "Pane").height(40.0);
    if inside.add(choice.width(rect.width())).changed()
        && let Some(pane) = choices.get(chosen)
    {
        state.pane = *pane;
    }
}

fn panes(
    ui: &mut Ui,
    places: &Places,
    document: &Document,
    state: &mut EditorState,
    actions: &mut Vec<EditorAction>,
) {
    if let Some(rect) = places.steps {
        let asked = steps::ui(ui, rect, document, &state.outline, &mut state.steps);
        for asked in asked {
            match asked {
                steps::Asked::Add => add(state),
                steps::Asked::Do(action) => actions.push(action),
            }
        }
    }
    let current = state.steps.choice.current().cloned();
    if let Some(rect) = places.form {
        edge(ui, rect, places);
        let asked = form::ui(ui, rect, document, &state.outline, current.as_ref());
        actions.extend(asked.actions);
        if let Some(picking) = asked.pick {
            state.picker.open(picking);
        }
    }
    if let Some(rect) = places.source {
        edge(ui, rect, places);
        let mut folds = state.source_open && places.tabs.is_none();
        let foldable = folds;
        actions.extend(source::ui(
            ui,
            rect,
            document,
            &mut state.source,
            &mut folds,
        ));
        state.source_open = folds || !foldable;
    }
    let (plan, low) = (places.plan, places.is_low);
    match plan::ui(ui, plan, document, &state.outline, current.as_ref(), low) {
        Some(plan::Pressed::Step(path)) => state.steps.focus(vec![path]),
        Some(plan::Pressed::Warning(nth)) => warning(document, state, nth),
        None => {}
    }
}

/// The line to the left of a pane, where there is one beside it.
fn edge(ui: &Ui, rect: Rect, places: &Places) {
    if rect.left() > places.head.left() {
        source::edge(ui, rect);
    }
}

/// Shows the step of a warning, and its place in the text.
fn warning(document: &Document, state: &mut EditorState, nth: usize) {
    let Some(warning) = state.outline.warnings.get(nth) else {
        return;
    };
    let place = document.underline(&warning.problem);
    state.source.go_to(document.text(), place);
    if let Some(path) = &warning.path {
        state.steps.focus(vec![path.clone()]);
    }
}

/// Opens the choice of an exercise for a step behind the chosen one.
fn add(state: &mut EditorState) {
    let last = state.steps.choice.paths().last();
    let end = || StepPath::top(state.outline.top());
    let at = last.map_or_else(end, |last| last.at(last.index() + 1));
    state.picker.open(Picking::Add(at));
}

impl Pane {
    const fn name(self) -> &'static str {
        match self {
            Self::Steps => "Steps",
            Self::Form => "Details",
            Self::Source => "Source",
        }
    }
}
