//! One turn: look at the clocks, move the engine, carry out what it says.
//!
//! Time enters here and nowhere else, so a test takes turns with a clock it moves itself.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::TimeDelta;

use super::{Parts, Recorder, Shared};
use crate::audio::{self, Sound, schedule};
use crate::session::command::Command;
use crate::session::engine::Engine;
use crate::session::event::{Ending, Event, Outcome};
use crate::time::{Clock, Moment, Stamp};
use crate::timeline::Timeline;
use crate::words::Phase;

/// Cues of this span are handed over ahead, with exact stamps.
const AHEAD: Duration = Duration::from_secs(12);
/// They are handed over anew at least this often. It is also how soon a suspended machine is noticed.
const REFRESH: Duration = Duration::from_secs(4);
/// The wall clock may move this much against the monotonic one before it counts as a sleep: time
/// servers correct by less.
const GAP: TimeDelta = TimeDelta::seconds(2);

/// A session with everything it drives.
pub(super) struct Session {
    engine: Engine,
    clock: Arc<dyn Clock>,
    sound: Option<audio::Handle>,
    recorder: Recorder,
    changed: Box<dyn Fn() + Send>,
    shared: Arc<Shared>,
    last: Moment,
}

impl Session {
    /// Starts the engine and tells everybody.
    pub(super) fn begin(timeline: &Timeline, parts: Parts) -> (Self, Arc<Shared>) {
        let Parts {
            clock,
            sound,
            store,
            changed,
        } = parts;
        let now = clock.moment();
        let (engine, events) = Engine::start(timeline, now.stamp);
        let recorder = Recorder::begin(store, timeline, now);
        let shared = Arc::new(Shared {
            id: recorder.id().clone(),
            engine: Mutex::new(Arc::new(engine.clone())),
            trouble: Mutex::new(None),
        });
        let mut session = Self {
            engine,
            sound,
            recorder,
            changed,
            shared: shared.clone(),
            last: now,
            clock,
        };
        session.sound.as_ref().inspect(|sound| sound.open());
        session.carry_out(&events, now);
        (session, shared)
    }

    /// How long nothing needs to be done; `None` when the session is over.
    pub(super) fn wait(&self) -> Option<Duration> {
        if self.engine.is_over() {
            return None;
        }
        let now = self.clock.now();
        let next = self.engine.next_change();
        let wait = next.map_or(REFRESH, |at| at.since(now).min(REFRESH));
        Some(self.clock.real(wait))
    }

    /// Moves on to now, follows `command`, and tells everybody.
    pub(super) fn turn(&mut self, command: Option<Command>) {
        let now = self.clock.moment();
        let mut events = self.catch_up(now);
        if let Some(command) = command {
            match self.engine.apply(now.stamp, command) {
                Ok(more) => events.extend(more),
                Err(refused) => tracing::debug!(%refused, "refused"),
            }
        }
        self.carry_out(&events, now);
    }

    /// Everything that became due since the last turn; a sleep of the machine counts for nothing.
    fn catch_up(&mut self, now: Moment) -> Vec<Event> {
        let ran = TimeDelta::from_std(now.stamp.since(self.last.stamp)).unwrap_or(TimeDelta::MAX);
        let asleep = now.wall - self.last.wall - ran > GAP;
        let since = self.last.stamp;
        self.last = now;
        if asleep {
            self.engine.void_gap(now.stamp, since)
        } else {
            self.engine.advance(now.stamp)
        }
    }

    fn carry_out(&mut self, events: &[Event], now: Moment) {
        self.recorder.record(events, now);
        self.hand_over_cues(events, now.stamp);
        self.publish();
        if !events.is_empty() {
            (self.changed)();
        }
    }

    /// Silence first where the clock stopped or jumped, then the cues of the next seconds.
    fn hand_over_cues(&self, events: &[Event], now: Stamp) {
        let Some(sound) = &self.sound else { return };
        if events.iter().any(cuts_sound) {
            sound.silence();
        }
        let segments = self.engine.segments();
        let cues = self.engine.upcoming(now, AHEAD);
        let in_phase = cues.iter().filter_map(|(at, cue)| {
            let segment = segments.get(cue.segment)?;
            Some((*at, cue, segment.phase))
        });
        sound.set_cues(schedule::sounds(in_phase));
        if ends_open(events) {
            sound.play_now(Sound::Done);
        }
    }

    fn publish(&self) {
        let Shared {
            engine, trouble, ..
        } = &*self.shared;
        *engine.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(self.engine.clone());
        *trouble.lock().unwrap_or_else(PoisonError::into_inner) = self.recorder.trouble();
    }

    /// Closes the sound, once the last one has died away.
    pub(super) fn end(self) {
        self.sound.as_ref().inspect(|sound| sound.close());
        (self.changed)();
    }
}

/// Whether the session just ended by going on from an open segment: nobody could know that moment
/// ahead, so its last sound was not handed over with the others.
fn ends_open(events: &[Event]) -> bool {
    let open = |event: &Event| matches!(event, Event::SegmentEnded { attempt, .. } if attempt.segment.phase == Phase::Open);
    let done = |event: &Event| {
        matches!(
            event,
            Event::Finished {
                outcome: Outcome::Completed,
                ..
            }
        )
    };
    events.iter().any(open) && events.iter().any(done)
}

/// Whether what is sounding no longer fits.
fn cuts_sound(event: &Event) -> bool {
    match event {
        Event::Paused { .. } | Event::StoppedOnPain { .. } => true,
        Event::SegmentEnded { attempt, .. } => attempt.ending != Ending::Completed,
        _ => false,
    }
}
