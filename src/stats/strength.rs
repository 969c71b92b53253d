//! How much strength work lies close together: muscles are given two days between sessions (ACSM:
//! two to three days of strength a week, 48 h and more between them).

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::ByKind;
use super::week::by_kind;
use crate::history::record::SessionRecord;
use crate::words::ChartKind;

/// How far back strength work counts as close.
pub const CLOSE: TimeDelta = TimeDelta::hours(48);

/// How many sessions of strength began in the 48 hours before `now`.
#[must_use]
pub fn close_together(sessions: &[SessionRecord], now: DateTime<FixedOffset>) -> usize {
    let close = |session: &&SessionRecord| {
        let ago = now - session.start.started;
        ago >= TimeDelta::zero() && ago < CLOSE
    };
    let strong = |session: &&SessionRecord| is_strength(by_kind(session));
    sessions.iter().filter(close).filter(strong).count()
}

/// Whether strength is half of what was held or is planned, and more: a few slow rises from a chair
/// among other things make no session of strength.
#[must_use]
pub fn is_strength(by_kind: ByKind) -> bool {
    let strength = by_kind.of(ChartKind::Strength);
    strength > Duration::ZERO && strength * 2 >= by_kind.total()
}
