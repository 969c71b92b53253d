//! With which side a session may begin, read off the sessions before it.

use super::balance::Balance;
use crate::history::record::SessionRecord;
use crate::words::Side;

/// The side that the latest session with sides began with. `sessions` are in order of time.
#[must_use]
pub fn began_with(sessions: &[SessionRecord]) -> Option<Side> {
    let first = |session: &SessionRecord| {
        let mut sides = session.attempts.iter().filter_map(|attempt| attempt.side);
        sides.find(|side| *side != Side::Both)
    };
    sessions.iter().rev().find_map(first)
}

/// The side that had less hip-flexor stretch in `sessions`, else less of everything; `None` where
/// they are even.
#[must_use]
pub fn behind(sessions: &[SessionRecord]) -> Option<Side> {
    let balance = Balance::of(sessions);
    let stretch = balance.hip_flexor_stretch.behind();
    stretch.or(balance.sides.behind()).map(|(side, _)| side)
}
