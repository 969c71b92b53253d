//! Whether the session's clock runs, and what it reads.

use crate::session::event::{Outcome, PauseCause};
use crate::time::Stamp;

/// The session's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// It runs.
    Running,
    /// It has stood since `since`; somebody was last there at `seen`.
    Paused {
        since: Stamp,
        seen: Stamp,
        cause: PauseCause,
    },
    /// It has stood since `since` and runs again at `until`.
    CountingIn { since: Stamp, until: Stamp },
    /// It stopped for good.
    Finished { at: Stamp, outcome: Outcome },
}

impl Clock {
    /// What the clock reads at `now`: the stamp up to which time counts. A count-in that is over by
    /// then has moved everything on by the whole pause.
    pub(super) fn reads(self, now: Stamp) -> Stamp {
        match self {
            Self::Running => now,
            Self::Paused { since, .. } => since,
            Self::CountingIn { since, until } => since.plus(now.since(until)),
            Self::Finished { at, .. } => at,
        }
    }

    /// Somebody is there: a pause is not one that was left behind.
    pub(super) const fn see(&mut self, now: Stamp) {
        if let Self::Paused { seen, .. } = self {
            *seen = now;
        }
    }

    /// The same state for a segment that is entered at `at`. Moving on answers a pain: the pause
    /// stays, as one that was asked for.
    pub(super) const fn moved_to(self, at: Stamp) -> Self {
        match self {
            Self::Paused { cause, .. } => Self::Paused {
                since: at,
                seen: at,
                cause: match cause {
                    PauseCause::Pain => PauseCause::Asked,
                    other => other,
                },
            },
            Self::CountingIn { until, .. } => Self::CountingIn { since: at, until },
            running_or_over => running_or_over,
        }
    }
}
