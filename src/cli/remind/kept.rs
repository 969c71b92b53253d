//! What outlives a restart, as a small file in the data folder.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
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
        if kept == self.written {
            return;
        }
        self.written = kept;
        let text = serde_json::to_vec(&spell(kept)).unwrap_or_default();
        if let Err(error) = write_atomically(&self.path, &text) {
            tracing::debug!(%error, "the state of the reminders was not kept");
        }
    }
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
