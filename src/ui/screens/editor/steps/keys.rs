//! What the keyboard does while a row of the list has it.

use egui::{Event, EventFilter, Key, Modifiers, Ui};

use super::super::action::EditorAction;
use super::super::outline::Outline;
use super::{StepsState, moves, row_id};
use crate::editor::{Document, Edit, StepPath};

/// Follows the keys.
pub(super) fn ui(
    ui: &Ui,
    document: &Document,
    outline: &Outline,
    state: &mut StepsState,
) -> Vec<EditorAction> {
    let Some(current) = state.choice.current().cloned() else {
        return Vec::new();
    };
    let id = row_id(&current);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return Vec::new();
    }
    let arrows = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    walk(ui, outline, state, &current);
    let mut actions: Vec<EditorAction> = changes(ui, outline, state)
        .into_iter()
        .map(EditorAction::Edit)
        .collect();
    actions.extend(clipboard(ui, document, outline, state));
    actions
}

/// Up and down through the list; Shift takes more of it.
fn walk(ui: &Ui, outline: &Outline, state: &mut StepsState, current: &StepPath) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let Some(here) = outline.index(current) else {
        return;
    };
    let last = outline.rows.len().saturating_sub(1);
    for (modifiers, extends) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
        let to = [
            (Key::ArrowUp, here.saturating_sub(1)),
            (Key::ArrowDown, (here + 1).min(last)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        // Alt with an arrow is another matter: it must not be taken as the arrow alone.
        let alt = ui.input(|input| input.modifiers.alt);
        let to = to
            .into_iter()
            .find(|(key, _)| !alt && pressed(modifiers, *key));
        let Some(row) = to.and_then(|(_, to)| outline.rows.get(to)) else {
            continue;
        };
        if extends {
            state.choice.extend(outline, &row.path);
            (state.focus, state.reveal) = (true, true);
        } else {
            state.focus(vec![row.path.clone()]);
        }
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        state.choice.all(outline);
        state.focus = true;
    }
}

fn changes(ui: &Ui, outline: &Outline, state: &mut StepsState) -> Option<Edit> {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let steps = state.choice.outermost();
    let (first, last) = (steps.first()?, steps.last()?);
    let edit = if pressed(Modifiers::ALT, Key::ArrowUp) {
        let to = moves::up(outline, first)?;
        Edit::Move { steps, to }
    } else if pressed(Modifiers::ALT, Key::ArrowDown) {
        let to = moves::down(outline, last)?;
        Edit::Move { steps, to }
    } else if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
        Edit::Remove { steps }
    } else if pressed(Modifiers::COMMAND, Key::D) {
        Edit::Duplicate { steps }
    } else if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::G) {
        let group = state.choice.current()?.clone();
        Edit::Unwrap { group }
    } else if pressed(Modifiers::COMMAND, Key::G) {
        Edit::Wrap { steps, times: 2 }
    } else {
        return None;
    };
    state.focus = true;
    Some(edit)
}

/// Cut, copy and paste, as text of the format: so it works between windows, and in a mail.
fn clipboard(
    ui: &Ui,
    document: &Document,
    outline: &Outline,
    state: &mut StepsState,
) -> Vec<EditorAction> {
    let steps = state.choice.outermost();
    let events: Vec<Event> = ui.input(|input| {
        let wanted = |event: &&Event| matches!(event, Event::Copy | Event::Cut | Event::Paste(_));
        input.events.iter().filter(wanted).cloned().collect()
    });
    let mut actions = Vec::new();
    for event in events {
        match event {
            Event::Copy => ui.ctx().copy_text(document.copy(&steps)),
            Event::Cut => {
                ui.ctx().copy_text(document.copy(&steps));
                let steps = steps.clone();
                actions.push(EditorAction::Edit(Edit::Remove { steps }));
            }
            Event::Paste(text) => {
                let last = steps.last();
                let at = last.map_or_else(|| moves::end(outline), |last| last.at(last.index() + 1));
                actions.push(EditorAction::Edit(Edit::Insert { at, text }));
            }
            _ => {}
        }
        state.focus = true;
    }
    actions
}
