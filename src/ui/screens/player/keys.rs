//! Keys of the player, and the buttons of a presenter's remote, which are keys too.
//!
//! They are taken before anything else sees them: the space bar pauses whatever has the focus, and
//! the arrows do not move it. While somebody types, or a dialog is open, they are left alone.

use egui::{Event, FocusDirection, InputState, Key, Modifiers, Ui};

use super::controls::STEP;
use super::state::{Face, PlayerState};
use super::{PlayerView, face, summary};
use crate::session::command::{Change, Command};
use crate::session::snapshot::{Snapshot, State};
use crate::ui::action::Action;

/// The keys and what they do, for the list that `?` opens. Arrows are written as icons.
pub(super) const LIST: [(&str, &str); 12] = [
    ("Space", "Pause, resume"),
    ("→", "Skip to the next exercise"),
    ("←", "Back to the beginning, or to the one before"),
    ("+", "15 s longer"),
    ("-", "15 s shorter"),
    ("H", "It hurts: stop at once"),
    ("V", "No sound, or sound again"),
    ("F", "Floor view"),
    ("R", "Turn the floor view around"),
    ("M", "Mini window"),
    ("?", "This list"),
    ("Esc", "Close"),
];

/// Every key that means something here.
const OURS: [Key; 20] = [
    Key::Space,
    Key::F5,
    Key::Period,
    Key::ArrowRight,
    Key::PageDown,
    Key::ArrowLeft,
    Key::PageUp,
    Key::Plus,
    Key::Equals,
    Key::Minus,
    Key::H,
    Key::F,
    Key::M,
    Key::V,
    Key::R,
    Key::Questionmark,
    Key::Slash,
    Key::Escape,
    Key::N,
    Key::P,
];

/// Follows the keys pressed since the last frame.
pub(super) fn read(ui: &Ui, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    if ui.ctx().text_edit_focused() {
        return Vec::new();
    }
    if matches!(view.snapshot.state, State::Finished(_)) {
        let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        return if escape {
            summary::leave(view, state)
        } else {
            Vec::new()
        };
    }
    let pressed = ui.input_mut(take);
    if !pressed.is_empty() {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    let follow = |key| follow(key, view, state);
    pressed.into_iter().flat_map(follow).collect()
}

/// "It hurts" works over a question and over the list of keys too, and puts them away.
pub(super) fn hurts(ui: &Ui, view: &PlayerView<'_>, says_pain: bool) -> Vec<Action> {
    let over = matches!(view.snapshot.state, State::Finished(_));
    if over || says_pain || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::H)) {
        return Vec::new();
    }
    let stop = Action::Session(Command::StopOnPain);
    if view.asking_to_leave {
        vec![Action::Stay, stop]
    } else {
        vec![stop]
    }
}

/// Takes our keys out of the input. A key held down counts once, but for the length; the list is opened by a key
/// of which Shift may be let go first, which looks as if it were held down from then on.
fn take(input: &mut InputState) -> Vec<Key> {
    let mut taken = Vec::new();
    input.events.retain(|event| match event {
        Event::Key {
            key,
            pressed: true,
            repeat,
            modifiers,
            ..
        } if OURS.contains(key) && !modifiers.command && !modifiers.alt => {
            let counts = matches!(
                key,
                Key::Plus | Key::Equals | Key::Minus | Key::Questionmark
            );
            if !repeat || counts {
                taken.push(*key);
            }
            false
        }
        _ => true,
    });
    taken
}

fn follow(key: Key, view: &PlayerView<'_>, state: &mut PlayerState) -> Vec<Action> {
    let command = match key {
        Key::F => return face::toggle(state, Face::Floor),
        Key::M => return face::toggle(state, Face::Mini),
        Key::V => return vec![Action::Mute(!view.muted)],
        Key::Escape => return escape(state),
        Key::Questionmark | Key::Slash => {
            state.keys_open = true;
            return Vec::new();
        }
        Key::R => {
            state.upside_down = !state.upside_down && state.face == Face::Floor;
            return Vec::new();
        }
        Key::Space | Key::F5 | Key::Period => {
            return pause_or_resume(view.snapshot).into_iter().collect();
        }
        Key::ArrowRight | Key::PageDown | Key::N => Command::Skip,
        Key::ArrowLeft | Key::PageUp | Key::P => Command::Back,
        Key::Plus | Key::Equals => Command::Extend(Change::Longer(STEP)),
        Key::Minus => Command::Extend(Change::Shorter(STEP)),
        Key::H => Command::StopOnPain,
        _ => return Vec::new(),
    };
    vec![Action::Session(command)]
}

/// Out of another face first, then out of the session.
fn escape(state: &mut PlayerState) -> Vec<Action> {
    if state.face == Face::Full {
        vec![Action::AskToLeave]
    } else {
        face::show(state, Face::Full)
    }
}

/// The other one of pause and resume.
pub(super) fn pause_or_resume(snapshot: &Snapshot) -> Option<Action> {
    let command = match snapshot.state {
        State::Running | State::CountingIn { .. } => Command::Pause,
        State::Paused(_) => Command::Resume,
        State::Finished(_) => return None,
    };
    Some(Action::Session(command))
}
