//! What holds for every routine.

use std::time::Duration;

use proptest::prelude::*;

use crate::routine::model::{HoldLength, PerSide, Sets, Step, StepSide};
use crate::timeline::build::random::any_routine;
use crate::timeline::segment::Segment;
use crate::timeline::{Timeline, compile};
use crate::words::Side;

const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Both];

/// What `steps` ask of `side`, counted from the routine itself.
fn asked(steps: &[Step], side: Side) -> Duration {
    steps.iter().map(|step| asked_by(step, side)).sum()
}

fn asked_by(step: &Step, side: Side) -> Duration {
    match step {
        Step::Hold(hold) => {
            let pattern = hold.pattern.unwrap_or_default().length();
            let len = match hold.length {
                HoldLength::Span(span) => span,
                HoldLength::Breaths(n) => PerSide {
                    left: pattern * n.left,
                    right: pattern * n.right,
                },
            };
            on_side(&hold.sets, len, side)
        }
        Step::Reps(reps) => {
            let rep = reps.tempo.length();
            let len = PerSide {
                left: rep * reps.reps.left,
                right: rep * reps.reps.right,
            };
            on_side(&reps.sets, len, side)
        }
        Step::Breathe(breathe) if side == Side::Both => breathe.pattern.length() * breathe.breaths,
        Step::Repeat(group) => asked(&group.steps, side) * group.times,
        Step::Breathe(_) | Step::Rest(_) | Step::Open(_) => Duration::ZERO,
    }
}

fn on_side(sets: &Sets, len: PerSide<Duration>, side: Side) -> Duration {
    let works = match sets.side {
        StepSide::Each => side != Side::Both,
        StepSide::Only(only) => only == side,
    };
    if works {
        len.of(side) * sets.sets.of(side)
    } else {
        Duration::ZERO
    }
}

fn given(timeline: &Timeline, side: Side) -> Duration {
    let active = timeline.segments.iter().filter(|at| at.phase.is_active());
    let of_side = active.filter(|at| at.work.as_ref().is_some_and(|work| work.side == side));
    of_side.map(Segment::planned).sum()
}

proptest! {
    #[test]
    fn segments_follow_one_another_without_gaps_or_overlaps(routine in any_routine()) {
        let timeline = compile(&routine).unwrap();
        let mut end = Duration::ZERO;
        for (index, segment) in timeline.segments.iter().enumerate() {
            prop_assert_eq!(segment.index, index);
            prop_assert_eq!(segment.start, end);
            prop_assert!(segment.len != Some(Duration::ZERO));
            end = segment.end();
        }
        prop_assert_eq!(timeline.total, end);
    }

    #[test]
    fn each_side_gets_its_full_time(routine in any_routine()) {
        let timeline = compile(&routine).unwrap();
        for side in SIDES {
            prop_assert_eq!(given(&timeline, side), asked(&routine.steps, side));
        }
    }

    #[test]
    fn a_waiting_segment_names_the_next_active_one(routine in any_routine()) {
        let timeline = compile(&routine).unwrap();
        for segment in timeline.segments.iter() {
            let mut ahead = timeline.segments[segment.index..].iter();
            let next = ahead.find(|at| at.phase.is_active()).and_then(|at| at.work.as_ref());
            prop_assert_eq!(segment.work.as_ref(), next);
            prop_assert!(segment.phase.is_waiting() || next.unwrap().phase == segment.phase);
        }
    }

    #[test]
    fn cues_are_sorted_and_stand_inside_their_segments(routine in any_routine()) {
        let timeline = compile(&routine).unwrap();
        let cues = timeline.cues();
        prop_assert!(cues.is_sorted_by_key(|cue| (cue.at, cue.kind)));
        for cue in cues {
            let segment = &timeline.segments[cue.segment];
            prop_assert!(segment.start <= cue.at && cue.at + cue.span <= segment.end());
        }
    }

    #[test]
    fn the_same_routine_has_the_same_timeline(routine in any_routine()) {
        prop_assert_eq!(compile(&routine), compile(&routine.clone()));
    }

    #[test]
    fn steps_and_rounds_never_go_beyond_what_the_routine_has(routine in any_routine()) {
        let timeline = compile(&routine).unwrap();
        for segment in timeline.segments.iter() {
            prop_assert!(segment.step < timeline.steps && segment.round >= 1);
        }
    }
}
