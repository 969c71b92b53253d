//! The cues that are due soon: what the sound is given ahead of time.

use std::time::Duration;

use super::Engine;
use super::clock::Clock;
use crate::time::Stamp;
use crate::timeline::cue::{Cue, CueKind};
use crate::timeline::cues_of;
use crate::timeline::placing::TICKS;

impl Engine {
    /// The cues due at `now` or later and before `now + horizon`, in order, if nothing interferes.
    /// Each is timed from the start of its segment, with its stamp beside it.
    ///
    /// Nothing is due while paused or over. A count-in ticks, and what follows it is due from its
    /// end on. Behind an open segment nothing is known yet. A segment's `end` goes with that
    /// segment, so ask before it is over; and after a verb ask with the stamp of that verb, else
    /// what is due at that very stamp (an announcement, the first tick) is past already.
    #[must_use]
    pub fn upcoming(&self, now: Stamp, horizon: Duration) -> Vec<(Stamp, Cue)> {
        let window = now..now.plus(horizon);
        let mut due = match self.clock {
            Clock::Running => self.due(self.zero, now, window.end),
            Clock::CountingIn { since, until } => {
                let zero = self.zero.plus(until.since(since));
                let ticks = self.count_in_ticks(until).into_iter();
                ticks.chain(self.due(zero, until, window.end)).collect()
            }
            Clock::Paused { .. } | Clock::Finished { .. } => Vec::new(),
        };
        due.retain(|(stamp, _)| window.contains(stamp));
        due
    }

    /// The cues from stamp `from` until `end`, where the current segment counts from `zero`.
    fn due(&self, zero: Stamp, from: Stamp, end: Stamp) -> Vec<(Stamp, Cue)> {
        let mut due = Vec::new();
        let mut base = zero;
        for segment in self.segments.iter().skip(self.current) {
            let cues = cues_of(&self.segments, segment.index).into_iter();
            due.extend(cues.map(|cue| (base.plus(cue.at), cue)));
            base = base.plus(segment.planned());
            if segment.len.is_none() || base >= end {
                break;
            }
        }
        due.retain(|(stamp, _)| *stamp >= from);
        due
    }

    fn count_in_ticks(&self, until: Stamp) -> Vec<(Stamp, Cue)> {
        let tick = |secs| {
            let stamp = until.minus(Duration::from_secs(secs));
            (
                stamp,
                Cue::new(CueKind::Tick, self.elapsed(stamp), self.current),
            )
        };
        TICKS.into_iter().map(tick).collect()
    }
}
