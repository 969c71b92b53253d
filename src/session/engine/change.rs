//! Leaving an exercise out, or doing an easier one instead, for the rest of the session.

use std::sync::Arc;

use super::thing::Thing;
use super::{Engine, Refused};
use crate::routine::model::Exercise;
use crate::session::event::{Ending, Event, Outcome};
use crate::time::Stamp;
use crate::timeline::layout::lay_out;
use crate::timeline::segment::{Segment, Work};
use crate::words::{Phase, Side};

impl Engine {
    /// Drops the current exercise from here on and goes to the next thing. A step has one exercise,
    /// so its preps, switches and rests go with it; the current attempt is ended and goes too.
    pub(super) fn drop_exercise(
        &mut self,
        now: Stamp,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        let (exercise, from) = self.exercise_from_here()?;
        self.break_off(Ending::Skipped, now, log);
        self.segments = without(&self.segments, &exercise, from);
        log.push(Event::ExerciseDropped { exercise, at: now });
        self.current = self.segments.len().saturating_sub(1);
        let next = Thing::at_or_after(&self.segments, from).map(|thing| thing.lead);
        self.enter_or_finish(next, Outcome::StoppedEarly, now, log);
        Ok(())
    }

    /// Puts `easier` in the current exercise's place from here on and begins the thing again.
    pub(super) fn use_easier(
        &mut self,
        easier: &Arc<Exercise>,
        now: Stamp,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        let (exercise, from) = self.exercise_from_here()?;
        self.break_off(Ending::Skipped, now, log);
        self.segments = with_easier(&self.segments, &exercise, easier, from);
        log.push(Event::ExerciseReplaced {
            from: exercise,
            to: Arc::clone(easier),
            at: now,
        });
        self.enter(from, now, log);
        Ok(())
    }

    /// The current exercise, or the one that comes next, and where its thing begins.
    fn exercise_from_here(&self) -> Result<(Arc<Exercise>, usize), Refused> {
        let work = self.segment().and_then(|segment| segment.work.as_ref());
        let exercise = Arc::clone(&work.ok_or(Refused::NoExercise)?.exercise);
        let thing = Thing::of(&self.segments, self.current).ok_or(Refused::NoExercise)?;
        Ok((exercise, thing.lead))
    }
}

/// The segments without the steps that do `exercise`, from index `from` on.
fn without(segments: &[Segment], exercise: &Exercise, from: usize) -> Arc<[Segment]> {
    let later = segments.iter().skip(from);
    let mut steps: Vec<usize> = later
        .filter(|segment| segment.phase.is_active() && does(segment, exercise))
        .map(|segment| segment.step)
        .collect();
    steps.dedup();
    let stays = |segment: &&Segment| segment.index < from || !steps.contains(&segment.step);
    lay_out(segments.iter().filter(stays).cloned().collect())
}

fn does(segment: &Segment, exercise: &Exercise) -> bool {
    let work = segment.work.as_ref();
    work.is_some_and(|work| work.exercise.id == exercise.id)
}

/// The segments with `easier` in place of `exercise`, from index `from` on.
fn with_easier(
    segments: &[Segment],
    exercise: &Exercise,
    easier: &Arc<Exercise>,
    from: usize,
) -> Arc<[Segment]> {
    let mut segments = segments.to_vec();
    let later = segments.iter_mut().skip(from);
    for segment in later.filter(|segment| does(segment, exercise)) {
        replace(segment, easier);
    }
    lay_out(segments)
}

/// Lengths stay. Where the easier exercise has no sides, both work together, and changing sides
/// becomes a rest.
fn replace(segment: &mut Segment, easier: &Arc<Exercise>) {
    if let Some(work) = segment.work.as_mut() {
        *work = Work {
            exercise: Arc::clone(easier),
            cues: Arc::from(easier.cues.as_slice()),
            side: if easier.sided { work.side } else { Side::Both },
            ..work.clone()
        };
    }
    if segment.phase == Phase::Switch && !easier.sided {
        segment.phase = Phase::Rest;
    }
}
