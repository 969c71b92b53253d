//! How the shelf is fitted to the person: by the settings, and by the sessions before.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::services::Services;
use crate::history::Store;
use crate::history::record::SessionRecord;
use crate::settings::{FirstSide, SessionSettings};
use crate::stats::begin::{began_with, behind};
use crate::timeline::Fit;
use crate::words::Side;

/// How far back the last session with sides is looked for.
const IN_TURN: TimeDelta = TimeDelta::days(60);
/// How far back the sides are compared.
const COMPARED: TimeDelta = TimeDelta::days(7);

impl Services {
    /// Fits every routine on the shelf to the person, as of now.
    pub fn fit_library(&mut self) {
        self.library.fit(self.fit());
    }

    /// What a routine is fitted to, as of now.
    #[must_use]
    pub fn fit(&self) -> Fit {
        fit(
            &self.settings.session,
            self.store().as_deref(),
            self.clock.wall(),
        )
    }
}

/// The fit that the settings ask for, in the window and in the terminal alike; a history that cannot be read says nothing about sides.
#[must_use]
pub fn fit(settings: &SessionSettings, store: Option<&Store>, now: DateTime<FixedOffset>) -> Fit {
    let since = |span: TimeDelta| -> Vec<SessionRecord> {
        let read = store.map(|store| store.sessions_between(now - span, now));
        read.and_then(Result::ok).unwrap_or_default()
    };
    let first = match settings.first_side {
        FirstSide::Left => Side::Left,
        FirstSide::Right => Side::Right,
        FirstSide::InTurn => began_with(&since(IN_TURN)).map_or(Side::Left, Side::other),
        FirstSide::Behind => behind(&since(COMPARED)).unwrap_or(Side::Left),
    };
    Fit {
        right_first: first == Side::Right,
        ready_percent: settings.ready_percent,
        leaves_out_opt_in: !settings.hard_exercises,
    }
}
