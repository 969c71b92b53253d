//! The scheduler against scripts of a day, and against rules that hold for any day.

mod asking;
mod hours;
mod offering;
mod properties;

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::*;
use crate::time::{Moment, Stamp};

const fn mins(n: u64) -> Duration {
    Duration::from_mins(n)
}

/// Every 45 minutes on working days from nine to six.
fn rules() -> Rules {
    Rules::of(&crate::settings::Settings::default())
}

/// So many minutes after midnight on Monday, 16 November 2026.
fn at(minutes: u64) -> Moment {
    let midnight = DateTime::parse_from_rfc3339("2026-11-16T00:00:00+01:00").unwrap();
    moment(midnight, minutes)
}

fn moment(midnight: DateTime<FixedOffset>, minutes: u64) -> Moment {
    Moment {
        stamp: Stamp::from_origin(mins(minutes)),
        wall: midnight + TimeDelta::from_std(mins(minutes)).unwrap(),
    }
}

/// `9:45` in minutes.
const fn clock(hour: u64, minute: u64) -> u64 {
    hour * 60 + minute
}
