//! Longer and shorter, by whole repetitions and whole breaths.

use std::time::Duration;

use super::{Engine, Refused};
use crate::session::command::Change;
use crate::session::event::Event;
use crate::time::Stamp;
use crate::timeline::layout::lay_out;
use crate::timeline::segment::{Pace, Segment, whole};

/// The longest a segment may become, as in routine files.
pub const LONGEST: Duration = Duration::from_hours(4);

impl Engine {
    /// Changes the current segment's length; what comes later moves.
    pub(super) fn extend(
        &mut self,
        change: Change,
        now: Stamp,
        log: &mut Vec<Event>,
    ) -> Result<(), Refused> {
        let passed = self.elapsed(now);
        let len = self
            .segment()
            .and_then(|segment| changed(segment, change, passed))
            .ok_or(Refused::CannotChangeLength)?;
        let mut segments = self.segments.to_vec();
        if let Some(segment) = segments.get_mut(self.current) {
            set_length(segment, len);
        }
        self.segments = lay_out(segments);
        log.push(Event::LengthChanged { len, at: now });
        Ok(())
    }
}

/// The new length; `None` where nothing would change or nothing would be left.
fn changed(segment: &Segment, change: Change, passed: Duration) -> Option<Duration> {
    let len = segment.len?;
    let unit = unit(segment);
    let new = match change {
        Change::Longer(by) => {
            let most = unit.map_or(LONGEST, |unit| unit.saturating_mul(whole(LONGEST, unit)));
            len.saturating_add(rounded(by, unit)).min(most).max(len)
        }
        Change::Shorter(by) => {
            let least = unit.map_or(passed, |unit| rounded_up(passed, unit));
            len.saturating_sub(rounded(by, unit)).max(least)
        }
    };
    (new != len && !new.is_zero()).then_some(new)
}

/// What a segment is counted in: one repetition, one breath; `None` where it is just time.
fn unit(segment: &Segment) -> Option<Duration> {
    let work = segment
        .work
        .as_ref()
        .filter(|_| segment.phase.is_active())?;
    match work.pace {
        Pace::Reps { tempo, .. } => Some(tempo.length()),
        Pace::Breaths {
            pattern,
            counted: true,
            ..
        } => Some(pattern.length()),
        Pace::Breaths { .. } | Pace::Still => None,
    }
    .filter(|unit| !unit.is_zero())
}

/// `by` in the nearest number of whole units, at least one; no units at all for no time at all.
fn rounded(by: Duration, unit: Option<Duration>) -> Duration {
    match unit {
        Some(unit) if !by.is_zero() => {
            let count = whole(by.saturating_add(unit / 2), unit).max(1);
            unit.saturating_mul(count)
        }
        _ => by,
    }
}

fn rounded_up(span: Duration, unit: Duration) -> Duration {
    let units = unit.saturating_mul(whole(span, unit));
    if units < span { units + unit } else { units }
}

/// Gives a segment its new length, and as many breaths or repetitions as it then has.
fn set_length(segment: &mut Segment, len: Duration) {
    segment.len = Some(len);
    let Some(work) = segment.work.as_mut().filter(|_| segment.phase.is_active()) else {
        return;
    };
    work.len = Some(len);
    match &mut work.pace {
        Pace::Still => {}
        Pace::Breaths { pattern, count, .. } => *count = whole(len, pattern.length()),
        Pace::Reps { tempo, count } => *count = whole(len, tempo.length()),
    }
}
