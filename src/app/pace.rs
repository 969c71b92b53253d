//! When to draw again.
//!
//! The window sleeps unless something will change. In a session the ring's end moves by a point or
//! more ten times a second, a breath thirty times, everything else with the second.

use std::time::Duration;

use egui::Context;

use super::App;
use crate::session::snapshot::{Snapshot, State};
use crate::words::Phase;

/// Ten times a second: the end of a ring moves by about a point.
const RING: Duration = Duration::from_millis(100);
/// Thirty times a second: the breathing disc.
const BREATH: Duration = Duration::from_micros(33_333);

impl App {
    /// Asks for the next frame of a running session. Everything else is asked for by events.
    pub(super) fn pace(&self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        let snapshot = session.engine().snapshot(self.services.clock.now());
        if let Some(wait) = next_frame(&snapshot) {
            ctx.request_repaint_after(wait);
        }
    }
}

/// How long the picture of `snapshot` stays as it is; `None` while it stands.
fn next_frame(snapshot: &Snapshot) -> Option<Duration> {
    match snapshot.state {
        State::Paused(_) | State::Finished(_) => None,
        State::CountingIn { left } => Some(to_next_second(left)),
        State::Running => Some(match snapshot.segment()?.phase {
            Phase::Breathe => BREATH,
            Phase::Hold | Phase::Reps => RING,
            Phase::Prep | Phase::Switch | Phase::Rest => to_next_second(snapshot.remaining?),
            Phase::Open => until_next_second(snapshot.elapsed),
        }),
    }
}

/// Until a countdown shows its next second.
fn to_next_second(left: Duration) -> Duration {
    let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
    if part.is_zero() {
        Duration::from_secs(1)
    } else {
        part
    }
}

/// Until a clock that counts up shows its next second.
fn until_next_second(elapsed: Duration) -> Duration {
    let part = Duration::from_nanos(u64::from(elapsed.subsec_nanos()));
    Duration::from_secs(1).saturating_sub(part)
}
