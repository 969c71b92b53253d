//! What outlives a restart, as a small file in the data folder.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::history::spelling::{moment, seconds};
use crate::platform::files::write_atomically;
use crate::reminder::{Kept, PutOff};

/// The file, and what stands in it.
pub(super) struct KeptFile {
    path: PathBuf,
    written: Kept,
}

#[derive(Serialize, Deserialize)]
struct Spelt {
    quiet_on: Option<String>,
    again: Option<Again>,
}

#[derive(Serialize, Deserialize)]
struct Again {
    #[serde(with = "moment")]
    at: DateTime<FixedOffset>,
    #[serde(rename = "sat_s", with = "seconds")]
    sat: Duration,
    last: bool,
}

impl KeptFile {
    /// Reads the file; one that is missing or broken keeps nothing.
    pub(super) fn open(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let spelt = serde_json::from_str(&text).ok();
        let written = spelt.map(read).unwrap_or_default();
        Self { path, written }
    }

    /// What stands in it.
    pub(super) const fn kept(&self) -> Kept {
        self.written
    }

    /// Writes `kept`, where that is something else.
    pub(super) fn keep(&mut self, kept: Kept) {
        if same(kept, self.written) {
            return;
        }
        self.written = kept;
        let text = serde_json::to_vec(&spell(kept)).unwrap_or_default();
        if let Err(error) = write_atomically(&self.path, &text) {
            tracing::debug!(%error, "the state of the reminders was not kept");
        }
    }
}

/// Two looks at the two clocks never agree to the nanosecond: what differs by less than a second is
/// not worth a write at every look.
fn same(one: Kept, other: Kept) -> bool {
    let again = match (one.again, other.again) {
        (Some(one), Some(other)) => {
            let apart = (one.at - other.at).abs();
            one.last == other.last && apart < TimeDelta::seconds(1)
        }
        (one, other) => one == other,
    };
    one.quiet_on == other.quiet_on && again
}

fn read(spelt: Spelt) -> Kept {
    Kept {
        quiet_on: spelt.quiet_on.and_then(|day| day.parse().ok()),
        again: spelt
            .again
            .map(|Again { at, sat, last }| PutOff { at, sat, last }),
    }
}

fn spell(kept: Kept) -> Spelt {
    Spelt {
        quiet_on: kept.quiet_on.map(|day| day.to_string()),
        again: kept
            .again
            .map(|PutOff { at, sat, last }| Again { at, sat, last }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_by_less_than_a_second_is_not_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("reminders.json");
        let mut file = KeptFile::open(path.clone());
        let noon = DateTime::parse_from_rfc3339("2026-11-16T12:00:00+01:00").unwrap();
        let again_at = |millis| {
            let (at, sat) = (
                noon + TimeDelta::milliseconds(millis),
                Duration::from_mins(30),
            );
            let again = Some(PutOff {
                at,
                sat,
                last: true,
            });
            Kept {
                quiet_on: None,
                again,
            }
        };
        file.keep(again_at(0));
        fs::remove_file(&path).unwrap();
        file.keep(again_at(3));
        assert!(!path.exists());
        file.keep(again_at(1003));
        assert!(path.exists());
    }
}
