//! How long a picture of the player stays as it is.
//!
//! The window sleeps unless something will change: the end of a ring moves by a point or more eight
//! times a second at most, what travels is drawn under thirty times a second for as long as it travels,
//! and everything else changes with the second. While paused nothing moves at all.
//!
//! That is where a frame is cheap. Where the processor has to paint it, a frame of the whole window
//! costs some ten milliseconds, and frames stand so far apart that they take a set share of a core.

use std::time::Duration;

use super::stage::{ARRIVAL, BLEND};
use super::state::{Face, PlayerState};
use crate::session::snapshot::{Beat, Part, Snapshot, State};
use crate::time::Stamp;
use crate::words::Phase;

/// A breath, a body that moves: under thirty times a second with the frames of each second counted.
const MOVING: Duration = Duration::from_millis(40);
/// What travels is not drawn less often than this, however dear it is.
const STILL_MOVING: Duration = Duration::from_millis(95);
/// What all of the program may take of a core while something travels, in percent.
const MOVING_SHARE: u32 = 22;
/// The steps of a ring in a second, where a frame is cheap. The frame of the new second is one of them.
const STEPS: u32 = 8;
/// What all of the program may take of a core while nothing but a ring moves, in percent.
const RING_SHARE: u32 = 7;
/// Points around a ring of the drawn size: its end moves by one of them at a time.
const AROUND: u32 = 1156;
/// A little more than asked for, so that the second is surely over.
const LATE: Duration = Duration::from_millis(3);
/// The floor view hides what can be pressed after this long without a key or a move.
pub(super) const HIDES: Duration = Duration::from_secs(4);

/// How frames are to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// Without motion.
    pub still: bool,
    /// What a frame takes of the processor, with everything that goes on between two of them.
    pub cost: Duration,
}

/// Until the next frame; `None` while nothing changes by itself.
#[must_use]
pub fn next_frame(
    snapshot: &Snapshot,
    state: &PlayerState,
    now: Stamp,
    manner: Manner,
) -> Option<Duration> {
    let session = of_session(snapshot, state.face, manner);
    let hides = until_hidden(state, now).map(|wait| wait + LATE);
    [session, hides].into_iter().flatten().min()
}

/// What is left until the floor view hides its controls.
pub(super) fn until_hidden(state: &PlayerState, now: Stamp) -> Option<Duration> {
    let left = HIDES.saturating_sub(now.since(state.touched));
    (state.face == Face::Floor && !left.is_zero()).then_some(left)
}

fn of_session(snapshot: &Snapshot, face: Face, manner: Manner) -> Option<Duration> {
    match snapshot.state {
        State::Paused(_) | State::Finished(_) => None,
        State::CountingIn { left } => Some(to_next_second(left)),
        State::Running if !manner.still && moves(snapshot)? => Some(moving(manner.cost)),
        State::Running => Some(between_seconds(snapshot, face, manner)),
    }
}

/// Between two frames of something that travels.
fn moving(cost: Duration) -> Duration {
    (cost * 100 / MOVING_SHARE).clamp(MOVING, STILL_MOVING)
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
fn between_seconds(snapshot: &Snapshot, face: Face, manner: Manner) -> Duration {
    let shows_ring = face == Face::Full && !manner.still;
    let steps = ring_steps(snapshot, manner.cost).filter(|_| shows_ring);
    let second = match snapshot.remaining {
        Some(left) => to_next_step(left, steps.unwrap_or(1)),
        None => until_next_second(snapshot.elapsed),
    };
    let part = snapshot.beat.map_or(second, |beat| {
        to_next_second(beat.len.saturating_sub(beat.into))
    });
    second.min(part)
}

/// In how many steps a ring moves each second: by a point at least, and no dearer than its share.
fn ring_steps(snapshot: &Snapshot, cost: Duration) -> Option<u32> {
    let segment = snapshot.segment()?;
    let has_ring = matches!(segment.phase, Phase::Hold | Phase::Reps);
    let apart = (segment.len? / AROUND).max(cost * 100 / RING_SHARE);
    let second = Duration::from_secs(1).as_nanos();
    let steps = second.checked_div(apart.as_nanos()).unwrap_or(second);
    let steps = u32::try_from(steps).unwrap_or(STEPS).clamp(1, STEPS);
    Some(steps).filter(|_| has_ring)
}

/// Until a countdown shows its next second.
fn to_next_second(left: Duration) -> Duration {
    to_next_step(left, 1)
}

/// Until a countdown comes to its next step, of which so many make a second.
fn to_next_step(left: Duration, steps: u32) -> Duration {
    let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
    let whole = (part * steps).as_secs();
    let step = Duration::from_secs(1) / steps;
    let over = part.saturating_sub(step * u32::try_from(whole).unwrap_or(0));
    // What is left of rounding is no step of its own.
    let wait = if over < LATE { step } else { over };
    wait + LATE
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

    const PLAIN: Manner = Manner {
        still: false,
        cost: Duration::ZERO,
    };
    const STILL: Manner = Manner {
        still: true,
        ..PLAIN
    };

    const fn dear(ms: u64) -> Manner {
        Manner {
            cost: Duration::from_millis(ms),
            ..PLAIN
        }
    }

    fn wait(len: u64, after: Duration, face: Face, manner: Manner) -> Option<Duration> {
        let (engine, now) = held(len, after);
        let state = PlayerState {
            face,
            ..PlayerState::default()
        };
        next_frame(&engine.snapshot(now), &state, now, manner)
    }

    #[test]
    fn nothing_is_drawn_while_paused() {
        let (mut engine, now) = held(60, secs(9));
        engine.apply(now, Command::Pause).unwrap();
        let snapshot = engine.snapshot(now);
        let state = PlayerState::default();
        assert_eq!(next_frame(&snapshot, &state, now, PLAIN), None);
    }

    #[test]
    fn a_body_moves_into_its_pose_and_then_only_the_ring_steps() {
        let full = |after| wait(45, after, Face::Full, PLAIN);
        assert_eq!(full(secs(1)), Some(MOVING));
        assert_eq!(full(secs(9)), Some(secs(1) / STEPS + LATE));
    }

    #[test]
    fn the_ring_of_a_long_hold_steps_less_often() {
        assert_eq!(wait(600, secs(9), Face::Full, PLAIN), Some(secs(1) + LATE));
        let half = Some(Duration::from_millis(500) + LATE);
        assert_eq!(wait(500, secs(9), Face::Full, PLAIN), half);
    }

    #[test]
    fn dear_frames_stand_further_apart() {
        let ring = |ms| {
            wait(45, secs(9), Face::Full, dear(ms))
                .unwrap()
                .saturating_sub(LATE)
        };
        assert_eq!(ring(5), secs(1) / 8);
        assert_eq!(ring(11), secs(1) / 6);
        assert_eq!(ring(1000), secs(1));
        let travel = |ms| wait(45, secs(1), Face::Full, dear(ms)).unwrap();
        assert_eq!(travel(2), MOVING);
        assert_eq!(travel(11), Duration::from_millis(50));
        assert_eq!(travel(1000), STILL_MOVING);
    }

    #[test]
    fn the_new_second_is_one_of_the_steps_of_a_ring() {
        for steps in 1..=STEPS {
            let mut left = secs(3);
            let mut frames = 0;
            while left > secs(2) + Duration::from_micros(1) {
                left = (left + LATE).saturating_sub(to_next_step(left, steps));
                frames += 1;
            }
            assert_eq!(frames, steps);
            assert!(
                secs(2).abs_diff(left) < Duration::from_micros(1),
                "{left:?} of {steps}"
            );
        }
    }

    #[test]
    fn without_motion_and_on_the_floor_line_everything_changes_with_the_second() {
        let after = Duration::from_millis(9_250);
        let rest = Duration::from_millis(750) + LATE;
        assert_eq!(wait(45, after, Face::Full, STILL), Some(rest));
        assert_eq!(wait(45, after, Face::Mini, PLAIN), Some(rest));
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
            next_frame(&snapshot, &state, now, PLAIN),
            Some(HIDES + LATE)
        );
        state.touched = Stamp::ZERO;
        assert_eq!(next_frame(&snapshot, &state, now, PLAIN), None);
    }
}
