//! Names for sessions that never meet twice, whichever machine made them.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

use chrono::{DateTime, FixedOffset};

use super::record::SessionId;

impl SessionId {
    /// The id of a session that begins at `wall`: a UUID of version 7, so that ids sort by time and
    /// rows of one week lie together in the file.
    #[must_use]
    pub fn new(wall: DateTime<FixedOffset>, entropy: u128) -> Self {
        let millis = u64::try_from(wall.timestamp_millis()).unwrap_or_default();
        let time = u128::from(millis & 0xffff_ffff_ffff) << 80;
        let random = entropy & 0x0fff_3fff_ffff_ffff_ffff;
        let bits = time | (0x7 << 76) | (0b10 << 62) | random;
        Self(hyphenated(bits))
    }

    /// A new id for `wall`, with the chance that the standard library seeds its hash maps with.
    #[must_use]
    pub fn fresh(wall: DateTime<FixedOffset>) -> Self {
        let chance = RandomState::new();
        let (high, low) = (chance.hash_one(0), chance.hash_one(1));
        Self::new(wall, u128::from(high) << 64 | u128::from(low))
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`.
fn hyphenated(bits: u128) -> String {
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        bits >> 96,
        bits >> 80 & 0xffff,
        bits >> 64 & 0xffff,
        bits >> 48 & 0xffff,
        bits & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::made::at;

    #[test]
    fn an_id_is_a_uuid_of_version_seven() {
        let id = SessionId::new(at("2026-11-20T08:10:00+01:00"), u128::MAX);
        assert_eq!(id.0, "01a1f7ca-6940-7fff-bfff-ffffffffffff");
        let id = SessionId::new(at("2026-11-20T08:10:00+01:00"), 0);
        assert_eq!(id.0, "01a1f7ca-6940-7000-8000-000000000000");
    }

    #[test]
    fn later_sessions_sort_behind_earlier_ones() {
        let early = SessionId::new(at("2026-11-20T08:10:00+01:00"), u128::MAX);
        let late = SessionId::new(at("2026-11-20T08:10:00.001+01:00"), 0);
        assert!(early < late);
    }

    #[test]
    fn two_sessions_of_one_moment_have_different_ids() {
        let now = at("2026-11-20T08:10:00+01:00");
        assert_ne!(SessionId::fresh(now), SessionId::fresh(now));
    }
}
