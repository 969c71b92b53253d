//! A session that was done without the program, written into the history afterwards.

use std::time::Duration;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime};

use super::App;
use super::services::Services;
use crate::history::exchange::{Export, Kept};
use crate::history::record::{AttemptEnd, AttemptRecord, ExerciseRecord, SessionEnd, SessionId};
use crate::routine::Catalogue;
use crate::routine::model::Exercise;
use crate::timeline::segment::Segment;
use crate::ui::action::{ByHand, Done};
use crate::words::{Phase, Side};

/// The note that such a session begins with.
const NOTE: &str = "Added by hand.";
/// The routine's id of a single exercise.
const ALONE: &str = "by_hand";

impl App {
    /// Writes it down, and shows its week.
    pub(super) fn add_by_hand(&mut self, done: &ByHand) {
        let Some(session) = session(&self.services, done) else {
            return self
                .services
                .say("That session could not be added.".to_owned());
        };
        let whole = Export {
            sessions: vec![session],
            ..Export::default()
        };
        let added = match self.services.store() {
            Some(mut store) => store.import(whole).map_err(|why| why.to_string()),
            None => Err("the history could not be opened".to_owned()),
        };
        if let Err(why) = added {
            let notice = format!("The session could not be added: {why}.");
            self.services.say(notice);
        }
        self.sums.again(&self.services);
    }
}

/// The record of what was done; `None` where the routine or the exercise is not there any more.
fn session(services: &Services, by_hand: &ByHand) -> Option<Kept> {
    let started = moment(services, by_hand)?;
    let (routine, name, parts) = match &by_hand.done {
        Done::Routine(id) => {
            let entry = services.library.find(id)?;
            let segments = entry.usable.as_ref()?.timeline.segments.iter();
            let parts: Vec<_> = segments.filter_map(part).collect();
            (id.clone(), entry.name.clone(), parts)
        }
        Done::Exercise { id, minutes } => {
            let exercise = Catalogue::builtin().get(id)?;
            let name = exercise.name.clone();
            (ALONE.to_owned(), name, alone(exercise, *minutes))
        }
    };
    let held = parts.iter().map(|part| part.held).sum::<Duration>();
    let steps = parts.iter().map(|part| part.step).max().unwrap_or_default();
    Some(Kept {
        id: SessionId::fresh(started),
        routine,
        name,
        started,
        planned: held,
        steps: steps.saturating_add(1),
        ended: started + held,
        end: SessionEnd::Completed,
        note: Some(NOTE.to_owned()),
        note_changed: None,
        deleted: None,
        decided: None,
        attempts: attempts(started, parts),
        pains: Vec::new(),
        tightness: Vec::new(),
        tightness_changes: 0,
    })
}

/// When it was, by the clock that goes now; hours before the end of the day are those of the night.
fn moment(services: &Services, by_hand: &ByHand) -> Option<DateTime<FixedOffset>> {
    let night = by_hand.hour < u32::from(services.settings.day_ends_at);
    let date: NaiveDate = by_hand.day.checked_add_days(Days::new(u64::from(night)))?;
    let time = NaiveTime::from_hms_opt(by_hand.hour, 0, 0)?;
    let offset = *services.clock.wall().offset();
    date.and_time(time).and_local_timezone(offset).single()
}

/// A piece of what was done.
struct Part {
    segment: u32,
    step: u32,
    phase: Phase,
    exercise: ExerciseRecord,
    side: Side,
    set: u32,
    held: Duration,
}

/// An active segment as if it had been held to its end.
fn part(segment: &Segment) -> Option<Part> {
    let work = segment
        .work
        .as_ref()
        .filter(|_| segment.phase.is_active())?;
    Some(Part {
        segment: u32::try_from(segment.index).ok()?,
        step: u32::try_from(segment.step).ok()?,
        phase: segment.phase,
        exercise: record(&work.exercise),
        side: work.side,
        set: work.set,
        held: segment.len?,
    })
}

/// So many minutes of an exercise with the left side, with the right side, and with both.
fn alone(exercise: &Exercise, minutes: [u32; 3]) -> Vec<Part> {
    let sides = [Side::Left, Side::Right, Side::Both]
        .into_iter()
        .zip(minutes);
    let held = sides.filter(|(_, minutes)| *minutes > 0).enumerate();
    held.map(|(nth, (side, minutes))| Part {
        segment: u32::try_from(nth).unwrap_or_default(),
        step: 0,
        phase: Phase::Hold,
        exercise: record(exercise),
        side,
        set: 1,
        held: Duration::from_secs(60 * u64::from(minutes)),
    })
    .collect()
}

fn record(exercise: &Exercise) -> ExerciseRecord {
    ExerciseRecord {
        id: exercise.id.clone(),
        name: exercise.name.clone(),
        kind: exercise.kind,
        muscles: exercise.muscles.clone(),
    }
}

/// The parts one after another.
fn attempts(started: DateTime<FixedOffset>, parts: Vec<Part>) -> Vec<AttemptRecord> {
    let mut at = started;
    let attempt = |(seq, part): (u32, Part)| {
        let began = at;
        at += part.held;
        AttemptRecord {
            seq,
            segment: part.segment,
            step: part.step,
            phase: part.phase,
            exercise: Some(part.exercise),
            side: Some(part.side),
            set: part.set,
            started: began,
            planned: Some(part.held),
            held: part.held,
            ending: AttemptEnd::Completed,
        }
    };
    (0..).zip(parts).map(attempt).collect()
}
