//! The player over a real session whose clock the test moves.

mod faces;
mod hurts;
mod session;
mod summary;

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::library::check_text;
use supple::routine::Catalogue;
use supple::session::Engine;
use supple::session::command::Command;
use supple::time::Stamp;
use supple::ui::action::Action;
use supple::ui::screens::player::{self, PlayerState, PlayerView, Summary};

/// Prep 10 s, left 40 s, switch 8 s, right 40 s; prep 12 s, 3 breaths; an open end.
const ROUTINE: &str = r#"Routine(format: 1, name: "Evening hips", steps: [
    Hold(exercise: "kneeling_lunge", hold: "40s", switch: "8s"),
    Breathe(exercise: "breathing_supine", breaths: 3),
    Open(exercise: "supine_release"),
])"#;

/// A session, and what the player asked for so far.
struct Session {
    engine: Engine,
    now: Stamp,
    state: PlayerState,
    actions: Vec<Action>,
    asking_to_leave: bool,
    muted: bool,
    sound_off: Option<&'static str>,
    summary: Option<Summary>,
}

impl Session {
    fn new() -> Self {
        let usable = check_text(ROUTINE, "evening", Catalogue::builtin()).usable;
        let (engine, _) = Engine::start(&usable.unwrap().timeline, Stamp::ZERO);
        Self {
            engine,
            now: Stamp::ZERO,
            state: PlayerState::default(),
            actions: Vec::new(),
            asking_to_leave: false,
            muted: false,
            sound_off: None,
            summary: None,
        }
    }

    /// Lets `secs` seconds pass.
    fn after(mut self, secs: u64) -> Self {
        self.now = self.now.plus(Duration::from_secs(secs));
        self.engine.advance(self.now);
        self
    }

    #[track_caller]
    fn told(mut self, command: Command) -> Self {
        self.engine.apply(self.now, command).unwrap();
        self
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        let snapshot = self.engine.snapshot(self.now);
        let work = snapshot.segment().and_then(|at| at.work.as_ref());
        let easier = work.and_then(|work| work.exercise.easier.as_deref());
        let view = PlayerView {
            snapshot: &snapshot,
            now: self.now,
            muted: self.muted,
            sound_off: self.sound_off,
            not_recorded: None,
            easier: easier.and_then(|id| Catalogue::builtin().get(id)),
            lie_down: Catalogue::builtin().get("breathing_supine"),
            summary: self.summary.as_ref(),
            asking_to_leave: self.asking_to_leave,
        };
        let actions = player::ui(ui, &view, &mut self.state);
        for action in &actions {
            if let Action::Session(command) = action {
                // A refusal changes nothing, as in the runner.
                drop(self.engine.apply(self.now, command.clone()));
            }
        }
        self.actions.extend(actions);
    }
}

/// The player in a window of this size; it settles, so nothing asks for a frame at once.
fn player_in(size: Vec2, session: Session) -> Harness<'static, Session> {
    let mut harness = crate::window(session, |ui, session: &mut Session| session.draw(ui));
    harness.set_size(size);
    harness.run();
    harness
}

fn player(session: Session) -> Harness<'static, Session> {
    player_in(vec2(1280.0, 800.0), session)
}

#[track_caller]
fn press(harness: &mut Harness<'_, Session>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[track_caller]
fn click(harness: &mut Harness<'_, Session>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

/// What was asked for since the last look.
fn asked(harness: &mut Harness<'_, Session>) -> Vec<Action> {
    std::mem::take(&mut harness.state_mut().actions)
}
