//! How long a picture of the player stays as it is.
//!
//! The window sleeps unless something will change: the end of a ring moves by a point or more ten
//! times a second at most, what travels is drawn thirty times a second for as long as it travels,
//! and everything else changes with the second. While paused nothing moves at all.

use std::time::Duration;

use super::stage::{ARRIVAL, BLEND};
use super::state::{Face, PlayerState};
use crate::session::snapshot::{Beat, Part, Snapshot, State};
use crate::time::Stamp;
use crate::words::Phase;

/// A breath, a body that moves: under thirty times a second with the frames of each second counted.
const MOVING: Duration = Duration::from_millis(40);
/// Eight times a second: with the frame of each new second the ring stays under ten.
const RING: Duration = Duration::from_millis(125);
/// Points around a ring of the drawn size: its end moves by one of them at a time.
const AROUND: u32 = 1156;
/// A little more than asked for, so that the second is surely over.
const LATE: Duration = Duration::from_millis(3);
/// The floor view hides what can be pressed after this long without a key or a move.
pub(super) const HIDES: Duration = Duration::from_secs(4);

/// Until the next frame; `None` while nothing changes by itself. `still`: without motion.
#[must_use]
pub fn next_frame(
    snapshot: &Snapshot,
    state: &PlayerState,
    now: Stamp,
    still: bool,
) -> Option<Duration> {
    let session = of_session(snapshot, state.face, still);
    let hides = until_hidden(state, now).map(|wait| wait + LATE);
    [session, hides].into_iter().flatten().min()
}

/// What is left until the floor view hides its controls.
pub(super) fn until_hidden(state: &PlayerState, now: Stamp) -> Option<Duration> {
    let left = HIDES.saturating_sub(now.since(state.touched));
    (state.face == Face::Floor && !left.is_zero()).then_some(left)
}

fn of_session(snapshot: &Snapshot, face: Face, still: bool) -> Option<Duration> {
    match snapshot.state {
        State::Paused(_) | State::Finished(_) => None,
        State::CountingIn { left } => Some(to_next_second(left)),
        State::Running if !still && moves(snapshot)? => Some(MOVING),
        State::Running => Some(between_seconds(snapshot, face, still)),
    }
}

/// Whether something travels at the moment.
fn moves(snapshot: &Snapshot) -> Option<bool> {
    let elapsed = snapshot.elapsed;
    let in_motion = |beat: Beat| {
        matches!(
            beat.part,
            Part::Inhale | Part::Exhale | Part::Out | Part::Back
        )
    };
    Some(match snapshot.segment()?.phase {
        Phase::Breathe | Phase::Reps => snapshot.beat.is_some_and(in_motion),
        Phase::Hold | Phase::Open => elapsed < BLEND,
        Phase::Switch => elapsed < ARRIVAL,
        Phase::Prep | Phase::Rest => false,
    })
}

/// With the second, the part of a beat, or the ring's next step, whatever comes first.
fn between_seconds(snapshot: &Snapshot, face: Face, still: bool) -> Duration {
    let second = match snapshot.remaining {
        Some(left) => to_next_second(left),
        None => until_next_second(snapshot.elapsed),
    };
    let part = snapshot.beat.map_or(second, |beat| {
        to_next_second(beat.len.saturating_sub(beat.into))
    });
    let shows_ring = face == Face::Full && !still;
    let ring = ring_step(snapshot).filter(|_| shows_ring);
    second.min(part).min(ring.unwrap_or(second))
}

/// How long the end of a ring needs for one point.
fn ring_step(snapshot: &Snapshot) -> Option<Duration> {
    let segment = snapshot.segment()?;
    let has_ring = matches!(segment.phase, Phase::Hold | Phase::Reps);
    Some((segment.len? / AROUND).max(RING)).filter(|_| has_ring)
}

/// Until a countdown shows its next second.
fn to_next_second(left: Duration) -> Duration {
    let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
    if part.is_zero() {
        Duration::from_secs(1) + LATE
    } else {
        part + LATE
    }
}

/// Until a clock that counts up shows its next second.
fn until_next_second(elapsed: Duration) -> Duration {
    let part = Duration::from_nanos(u64::from(elapsed.subsec_nanos()));
    Duration::from_secs(1).saturating_sub(part) + LATE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routine::model::Step;
    use crate::session::Engine;
    use crate::session::command::Command;
    use crate::timeline::build::{exercise, hold, secs, timeline};

    /// The picture of a hold of `len` seconds, `after` its beginning.
    fn held(len: u64, after: Duration) -> (Engine, Stamp) {
        let mut hold = hold(&exercise("bridge"), len);
        hold.common.prep = Some(Duration::ZERO);
        let (engine, _) = Engine::start(&timeline(vec![Step::Hold(hold)]), Stamp::ZERO);
        (engine, Stamp::ZERO.plus(after))
    }

    fn wait(len: u64, after: Duration, face: Face, still: bool) -> Option<Duration> {
        let (engine, now) = held(len, after);
        let state = PlayerState {
            face,
            ..PlayerState::default()
        };
        next_frame(&engine.snapshot(now), &state, now, still)
    }

    #[test]
    fn nothing_is_drawn_while_paused() {
        let (mut engine, now) = held(60, secs(9));
        engine.apply(now, Command::Pause).unwrap();
        let snapshot = engine.snapshot(now);
        let state = PlayerState::default();
        assert_eq!(next_frame(&snapshot, &state, now, false), None);
    }

    #[test]
    fn a_body_moves_into_its_pose_and_then_only_the_ring_steps() {
        let full = |after| wait(45, after, Face::Full, false);
        assert_eq!(full(secs(1)), Some(MOVING));
        assert_eq!(full(secs(9)), Some(RING));
    }

    #[test]
    fn the_ring_of_a_long_hold_steps_less_often() {
        let step = wait(600, secs(9), Face::Full, false).unwrap();
        assert_eq!(step, secs(600) / AROUND);
    }

    #[test]
    fn without_motion_and_on_the_floor_line_everything_changes_with_the_second() {
        let after = Duration::from_millis(9_250);
        let rest = Duration::from_millis(750) + LATE;
        assert_eq!(wait(45, after, Face::Full, true), Some(rest));
        assert_eq!(wait(45, after, Face::Mini, false), Some(rest));
    }

    #[test]
    fn a_paused_floor_view_is_drawn_once_more_to_hide_its_controls() {
        let (mut engine, now) = held(60, secs(9));
        engine.apply(now, Command::Pause).unwrap();
        let mut state = PlayerState {
            face: Face::Floor,
            touched: now,
            ..PlayerState::default()
        };
        let snapshot = engine.snapshot(now);
        assert_eq!(
            next_frame(&snapshot, &state, now, false),
            Some(HIDES + LATE)
        );
        state.touched = Stamp::ZERO;
        assert_eq!(next_frame(&snapshot, &state, now, false), None);
    }
}
