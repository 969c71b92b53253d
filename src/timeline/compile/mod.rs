//! Walks a routine's steps and writes down the segments they come to.
//!
//! The walk is bounded by what it writes, not by what the file asks for: a few lines of nested
//! groups can ask for a billion segments, and are refused at the first one too many.

mod body;
mod track;
mod turns;

use std::sync::Arc;
use std::time::Duration;

use crate::routine::model::{Common, Repeat, Rest, Routine, Step, Timing};
use crate::words::{Phase, Position};

use super::Timeline;
use super::fit::Fit;
use super::layout::lay_out;
use super::segment::Segment;
use body::Job;
use track::{Pass, Track};

/// The most segments a routine may come to.
pub const MAX_SEGMENTS: usize = 10_000;

/// The longest a routine may last.
pub const MAX_TOTAL: Duration = Duration::from_hours(8);

/// A routine that nobody could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooBig {
    /// More than [`MAX_SEGMENTS`].
    #[error("the routine comes to more than 10,000 segments")]
    Segments,
    /// More than [`MAX_TOTAL`].
    #[error("the routine lasts longer than 8 h")]
    Length,
}

/// The timeline of `routine` as its file says: pure, and bounded in time and memory by the limits
/// above.
pub fn compile(routine: &Routine) -> Result<Timeline, TooBig> {
    compile_for(routine, Fit::default())
}

/// The timeline of `routine`, fitted to a person. It may be too big where the plain one is not, and
/// it is empty where everything in it is left out.
pub fn compile_for(routine: &Routine, fit: Fit) -> Result<Timeline, TooBig> {
    let mut walk = Walk::new(routine.timing, fit);
    let steps = walk.steps(&routine.steps, 0)?;
    let segments = lay_out(walk.track.into_segments());
    Ok(Timeline {
        id: routine.id.clone(),
        name: Arc::from(routine.name.as_str()),
        steps,
        total: segments.last().map(Segment::end).unwrap_or_default(),
        segments,
    })
}

/// Where the walk is, and what it has to remember.
struct Walk {
    timing: Timing,
    fit: Fit,
    track: Track,
    /// The body position of the exercise before; `None` until there was one.
    position: Option<Position>,
    /// How often each step was passed through so far.
    rounds: Vec<u32>,
}

impl Walk {
    const fn new(timing: Timing, fit: Fit) -> Self {
        Self {
            timing,
            fit,
            track: Track::new(),
            position: None,
            rounds: Vec::new(),
        }
    }

    /// Walks `steps`, the first of which is number `first`; returns the number behind the last.
    fn steps(&mut self, steps: &[Step], first: usize) -> Result<usize, TooBig> {
        steps
            .iter()
            .try_fold(first, |number, step| self.step(step, number))
    }

    fn step(&mut self, step: &Step, number: usize) -> Result<usize, TooBig> {
        if self.leaves_out(step) {
            return Ok(number);
        }
        let (timing, fit) = (self.timing, self.fit);
        let written = match step {
            Step::Repeat(group) => return self.repeat(group, number),
            Step::Rest(rest) => self.rest(number, rest),
            Step::Hold(hold) => self.job(number, &body::of_hold(hold, &timing, fit)),
            Step::Reps(reps) => self.job(number, &body::of_reps(reps, &timing, fit)),
            Step::Breathe(breathe) => self.job(number, &body::of_breathe(breathe)),
            Step::Open(open) => self.job(number, &body::of_open(open)),
        };
        written.map(|()| number + 1)
    }

    fn leaves_out(&self, step: &Step) -> bool {
        let exercise = step.common().map(|common| &common.exercise);
        self.fit.leaves_out_opt_in && exercise.is_some_and(|exercise| exercise.opt_in)
    }

    /// All rounds of a group. Where the first one wrote nothing no other would, so it stands for
    /// all: else groups of nothing could keep the walk busy for ever.
    fn repeat(&mut self, group: &Repeat, first: usize) -> Result<usize, TooBig> {
        let before = self.track.count();
        let next = self.steps(&group.steps, first)?;
        let writes = self.track.count() > before || !group.rest.is_zero();
        let rounds = if writes { group.times } else { 1 };
        for _ in 1..rounds {
            let pass = self.ahead(first);
            self.track.wait(pass, Phase::Rest, group.rest, None)?;
            self.steps(&group.steps, first)?;
        }
        Ok(next)
    }

    /// Begins one more pass through step `number`.
    fn begin(&mut self, number: usize) -> Pass {
        if self.rounds.len() <= number {
            self.rounds.resize(number + 1, 0);
        }
        let pass = self.ahead(number);
        if let Some(rounds) = self.rounds.get_mut(number) {
            *rounds = pass.round;
        }
        pass
    }

    /// The pass through step `number` that comes next.
    fn ahead(&self, number: usize) -> Pass {
        Pass {
            step: number,
            round: self.rounds.get(number).copied().unwrap_or_default() + 1,
        }
    }

    fn rest(&mut self, number: usize, rest: &Rest) -> Result<(), TooBig> {
        let pass = self.begin(number);
        let say = rest.say.clone();
        self.track.wait(pass, Phase::Rest, rest.length, say)
    }

    /// A step with an exercise: prep, its turns with what lies between them, and the rest behind.
    fn job(&mut self, number: usize, job: &Job) -> Result<(), TooBig> {
        let pass = self.begin(number);
        let prep = self.fit.ready(self.prep(job.common));
        self.track.wait(pass, Phase::Prep, prep, None)?;
        let cues = job.cues();
        for turn in &job.turns {
            self.track.wait(pass, turn.gap, turn.gap_len, None)?;
            self.track.work(pass, job.work(turn, &cues))?;
        }
        self.position = Some(job.common.exercise.position);
        self.track
            .wait(pass, Phase::Rest, job.common.rest_after, None)
    }

    /// Time to get into position: the step's own, else by what the body has to do for it.
    fn prep(&self, common: &Common) -> Duration {
        common.prep.unwrap_or(match self.position {
            None => self.timing.first,
            Some(before) if before == common.exercise.position => self.timing.same,
            Some(_) => self.timing.change,
        })
    }
}
