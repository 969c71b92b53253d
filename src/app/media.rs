//! A running session for the desktop's media keys: what they see of it, and what they do to it.
//!
//! Told from the session's own thread, because a hidden window gets no frames.

use std::sync::{Arc, OnceLock};

use egui::{Context, ViewportCommand};

use crate::platform::desktop::{Media, MediaKey, Playing, Status};
use crate::runner::{Remote, Runner};
use crate::session::command::Command;
use crate::session::engine::Engine;
use crate::session::snapshot::State;
use crate::time::{Clock, Stamp};
use crate::timeline::segment::Segment;
use crate::words::Side;

/// The player of one session. Empty until the session has begun.
pub(super) struct Keys {
    clock: Arc<dyn Clock>,
    player: OnceLock<(Media, Remote)>,
}

impl Keys {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Arc<Self> {
        let player = OnceLock::new();
        Arc::new(Self { clock, player })
    }

    /// Puts the session on the bus; with `pause_others`, other players are paused while it runs.
    pub(super) fn begin(&self, runner: &Runner, ctx: &Context, pause_others: bool) {
        let (remote, keys, ctx) = (runner.remote(), runner.remote(), ctx.clone());
        let Some(playing) = playing(&remote.engine(), self.clock.now()) else {
            return;
        };
        let clock = self.clock.clone();
        let media = Media::open(playing, clock.clone(), pause_others, move |key| {
            press(&keys, key, clock.now(), &ctx);
        });
        // One session, one player: this is its only beginning.
        self.player.set((media, remote)).ok();
    }

    /// Tells how the session stands now.
    pub(super) fn show(&self) {
        if let Some((media, remote)) = self.player.get()
            && let Some(playing) = playing(&remote.engine(), self.clock.now())
        {
            media.show(playing);
        }
    }
}

fn press(session: &Remote, key: MediaKey, now: Stamp, ctx: &Context) {
    if key == MediaKey::Raise {
        ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(ViewportCommand::Focus);
    }
    let state = session.engine().snapshot(now).state;
    if let Some(command) = command(key, state) {
        session.send(command);
    }
}

/// What a key means in this state.
fn command(key: MediaKey, state: State) -> Option<Command> {
    let paused = matches!(state, State::Paused(_));
    match key {
        MediaKey::Play | MediaKey::PlayPause if paused => Some(Command::Resume),
        MediaKey::Pause if paused => None,
        MediaKey::Pause | MediaKey::PlayPause => Some(Command::Pause),
        MediaKey::Next => Some(Command::Skip),
        MediaKey::Previous => Some(Command::Back),
        MediaKey::Stop => Some(Command::Finish),
        MediaKey::Play | MediaKey::Raise => None,
    }
}

/// What a player shows of the session; `None` once it is over.
fn playing(engine: &Engine, now: Stamp) -> Option<Playing> {
    let snapshot = engine.snapshot(now);
    let segment = snapshot.segment()?;
    // In a count-in the position stands until the clock runs.
    let (status, at) = match snapshot.state {
        State::Running => (Status::Playing, now),
        State::CountingIn { left } => (Status::Playing, now.plus(left)),
        State::Paused(_) => (Status::Paused, now),
        State::Finished(_) => return None,
    };
    Some(Playing {
        track: u32::try_from(segment.index).unwrap_or(u32::MAX),
        title: title(segment),
        album: snapshot.routine.to_string(),
        length: segment.len,
        position: snapshot.elapsed,
        at,
        status,
    })
}

/// The exercise and its side, of a waiting segment what comes next.
fn title(segment: &Segment) -> String {
    match &segment.work {
        None => "Rest".to_owned(),
        Some(work) if work.side == Side::Both => work.exercise.name.clone(),
        Some(work) => format!("{}, {}", work.exercise.name, work.side.word()),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::library::check_text;
    use crate::routine::Catalogue;
    use crate::session::event::PauseCause;

    const ROUTINE: &str = r#"Routine(format: 1, name: "Two sides", steps: [
        Hold(exercise: "kneeling_lunge", hold: "40s"),
    ])"#;

    fn at(secs: u64) -> Stamp {
        Stamp::from_origin(Duration::from_secs(secs))
    }

    fn engine() -> Engine {
        let checked = check_text(ROUTINE, "two_sides", Catalogue::builtin());
        Engine::start(&checked.usable.unwrap().timeline, at(0)).0
    }

    #[test]
    fn a_player_shows_exercise_side_routine_position_and_length() {
        let mut engine = engine();
        engine.advance(at(15));
        let shown = playing(&engine, at(15)).unwrap();
        let exercise = Catalogue::builtin().get("kneeling_lunge").unwrap();
        assert_eq!(shown.title, format!("{}, left", exercise.name));
        assert_eq!(shown.album, "Two sides");
        assert_eq!(shown.length, Some(Duration::from_secs(40)));
        assert_eq!(shown.position_at(at(17)), Duration::from_secs(7));
        engine.apply(at(17), Command::Finish).unwrap();
        assert_eq!(playing(&engine, at(17)), None);
    }

    #[test]
    fn the_position_stands_in_a_pause_and_in_the_count_in_after_it() {
        let mut engine = engine();
        engine.advance(at(15));
        engine.apply(at(20), Command::Pause).unwrap();
        assert_eq!(playing(&engine, at(20)).unwrap().status, Status::Paused);
        engine.apply(at(30), Command::Resume).unwrap();
        let shown = playing(&engine, at(30)).unwrap();
        assert_eq!(shown.position_at(at(32)), Duration::from_secs(10));
        assert_eq!(shown.position_at(at(34)), Duration::from_secs(11));
    }

    #[test]
    fn each_key_does_what_its_sign_says() {
        let paused = State::Paused(PauseCause::Asked);
        let cases = [
            (
                MediaKey::PlayPause,
                Some(Command::Pause),
                Some(Command::Resume),
            ),
            (MediaKey::Play, None, Some(Command::Resume)),
            (MediaKey::Pause, Some(Command::Pause), None),
            (MediaKey::Next, Some(Command::Skip), Some(Command::Skip)),
            (MediaKey::Previous, Some(Command::Back), Some(Command::Back)),
            (MediaKey::Stop, Some(Command::Finish), Some(Command::Finish)),
            (MediaKey::Raise, None, None),
        ];
        for (key, while_running, while_paused) in cases {
            assert_eq!(command(key, State::Running), while_running, "{key:?}");
            assert_eq!(command(key, paused), while_paused, "{key:?}");
        }
    }
}
