//! Which breath or repetition is going on, and which part of it.

use std::time::Duration;

use crate::session::snapshot::{Beat, Part};
use crate::timeline::segment::{Pace, whole};

/// The beat at `elapsed`; `None` where nothing is paced, and behind the last whole breath of a hold.
pub(super) fn at(pace: Pace, elapsed: Duration) -> Option<Beat> {
    match pace {
        Pace::Still => None,
        Pace::Breaths { pattern, count, .. } => {
            let parts = [
                (Part::Inhale, pattern.inhale),
                (Part::HoldIn, pattern.hold_in),
                (Part::Exhale, pattern.exhale),
                (Part::HoldOut, pattern.hold_out),
            ];
            beat(&parts, pattern.length(), count, elapsed)
        }
        Pace::Reps { tempo, count } => {
            let parts = [
                (Part::Out, tempo.out),
                (Part::Hold, tempo.hold),
                (Part::Back, tempo.back),
            ];
            beat(&parts, tempo.length(), count, elapsed)
        }
    }
}

fn beat(parts: &[(Part, Duration)], unit: Duration, count: u32, elapsed: Duration) -> Option<Beat> {
    let index = whole(elapsed, unit);
    if index >= count {
        return None;
    }
    let mut into = elapsed.checked_sub(unit.saturating_mul(index))?;
    for &(part, len) in parts {
        if into < len {
            return Some(Beat {
                index,
                count,
                part,
                into,
                len,
            });
        }
        into -= len;
    }
    None
}
