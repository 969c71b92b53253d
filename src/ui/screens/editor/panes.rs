//! The panes between head and plan, the plan itself, and what is pressed in one for another.

use egui::{Rect, Ui, UiBuilder};

use super::action::EditorAction;
use super::picker::Picking;
use super::{EditorState, Pane, Places, form, plan, source, steps};
use crate::editor::{Document, StepPath};
use crate::ui::widgets::Segmented;

/// The row that the panes are chosen by, where there is not room for all.
pub(super) fn tabs(ui: &mut Ui, places: &Places, state: &mut EditorState) {
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

/// Draws every pane that there is room for.
pub(super) fn ui(
    ui: &mut Ui,
    places: &Places,
    document: &Document,
    state: &mut EditorState,
    actions: &mut Vec<EditorAction>,
) {
    if let Some(rect) = places.steps {
        list(ui, rect, document, state, actions);
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
        text(ui, rect, document, state, places.tabs.is_none(), actions);
    }
    let (plan, low) = (places.plan, places.is_low);
    match plan::ui(ui, plan, document, &state.outline, current.as_ref(), low) {
        Some(plan::Pressed::Step(path)) => state.steps.focus(vec![path]),
        Some(plan::Pressed::Warning(nth)) => warning(document, state, nth),
        None => {}
    }
}

fn list(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    state: &mut EditorState,
    actions: &mut Vec<EditorAction>,
) {
    for asked in steps::ui(ui, rect, document, &state.outline, &mut state.steps) {
        match asked {
            steps::Asked::Add => add(state),
            steps::Asked::Do(action) => actions.push(action),
        }
    }
}

/// The text can be folded away where it is one of three.
fn text(
    ui: &mut Ui,
    rect: Rect,
    document: &Document,
    state: &mut EditorState,
    is_third: bool,
    actions: &mut Vec<EditorAction>,
) {
    let foldable = state.source_open && is_third;
    let mut folds = foldable;
    let source = &mut state.source;
    actions.extend(source::ui(ui, rect, document, source, &mut folds));
    state.source_open = folds || !foldable;
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
pub(super) fn add(state: &mut EditorState) {
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
