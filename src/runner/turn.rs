//! One turn: look at the clocks, move the engine, carry out what it says.
//!
//! Time enters here and nowhere else, so a test takes turns with a clock it moves itself.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::TimeDelta;

use super::recorder::Recorder;
use super::row::Row;
use super::writer::Writer;
use super::{Parts, Shared, names};
use crate::audio::{self, Planned, Sound, Taste, schedule};
use crate::history::record::SessionId;
use crate::platform::desktop::Awake;
use crate::platform::voice::Voice;
use crate::session::command::Command;
use crate::session::engine::Engine;
use crate::session::event::{Ending, Event, Outcome};
use crate::session::snapshot::State;
use crate::time::{Clock, Moment, Stamp};
use crate::timeline::Timeline;
use crate::words::Phase;

/// Cues of this span are handed over ahead, with exact stamps.
const AHEAD: Duration = Duration::from_secs(12);
/// They are handed over anew at least this often. It is also how soon a suspended machine is noticed.
const REFRESH: Duration = Duration::from_secs(4);
/// How often it is looked whether the system's voice comes.
const COMING: Duration = Duration::from_millis(100);
/// How late a session starts whose device is still to be opened: servers take a third of a second,
/// and on a busy machine twice that.
const OPENING: Duration = Duration::from_secs(1);
/// The wall clock may move this much against the monotonic one before it counts as a sleep: time
/// servers correct by less.
const GAP: TimeDelta = TimeDelta::seconds(2);
/// Why nothing is recorded where there is no store.
const UNOPENED: &str = "the history could not be opened";

/// A session with everything it drives.
pub(super) struct Session {
    engine: Engine,
    clock: Arc<dyn Clock>,
    sound: Option<audio::Handle>,
    voice: Option<Voice>,
    recorder: Recorder,
    awake: Option<Awake>,
    changed: Arc<dyn Fn() + Send + Sync>,
    shared: Arc<Shared>,
    last: Moment,
}

impl Session {
    /// Starts the engine and tells everybody.
    pub(super) fn begin(timeline: &Timeline, parts: Parts) -> io::Result<(Self, Arc<Shared>)> {
        let Parts {
            clock,
            sound,
            voice,
            store,
            awake,
            said,
            changed,
        } = parts;
        let now = clock.moment();
        let starts = now
            .stamp
            .plus(sound.as_ref().map_or(Duration::ZERO, lead_in));
        let (engine, events) = Engine::start(timeline, starts);
        let changed: Arc<dyn Fn() + Send + Sync> = Arc::from(changed);
        let shared = Arc::new(Shared {
            id: SessionId::fresh(now.wall),
            engine: Mutex::new(Arc::new(engine.clone())),
            trouble: Mutex::new(store.is_none().then(|| UNOPENED.to_owned())),
        });
        let writer = store.map(|store| Writer::new(store, shared.clone(), changed.clone()));
        let first = Row::begin(&shared.id, timeline, now);
        let voice = voice.filter(|_| sound.is_some());
        let mut session = Self {
            engine,
            voice: names::voice_for(timeline, voice),
            sound,
            recorder: Recorder::begin(writer, first)?,
            awake,
            changed,
            shared: shared.clone(),
            last: now,
            clock,
        };
        for said in said {
            session.recorder.hand_over(Row::Tightness(said));
        }
        session.sound.as_ref().inspect(|sound| sound.open());
        session.carry_out(&events, now);
        Ok((session, shared))
    }

    /// How long nothing needs to be done; `None` when the session is over.
    pub(super) fn wait(&self) -> Option<Duration> {
        if self.engine.is_over() {
            return None;
        }
        let now = self.clock.now();
        let next = self.engine.next_change();
        // A voice that does not come is noticed before the first words are due.
        let coming = self.voice().is_some_and(Voice::is_coming);
        let longest = if coming { COMING } else { REFRESH };
        let wait = next.map_or(longest, |at| at.since(now).min(longest));
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
        self.hand_over_cues(events, now.stamp);
        self.recorder.record(events, now);
        if self.engine.is_over() {
            // Whoever sees the end reads the record of it.
            self.settle();
        }
        self.shared.show(&self.engine);
        self.keep_display(now.stamp);
        if !events.is_empty() {
            (self.changed)();
        }
    }

    /// The display stays on while the session runs, and only then: who pauses may be gone.
    fn keep_display(&self, now: Stamp) {
        if let Some(awake) = &self.awake {
            let state = self.engine.snapshot(now).state;
            awake.keep(matches!(state, State::Running | State::CountingIn { .. }));
        }
    }

    /// Waits until everything is written that can be.
    pub(super) fn settle(&mut self) {
        self.recorder.settle();
    }

    /// Silence first where the clock stopped or jumped, then the cues of the next seconds.
    fn hand_over_cues(&self, events: &[Event], now: Stamp) {
        let Some(sound) = &self.sound else { return };
        let cut = events.iter().any(cuts_sound);
        if cut {
            sound.silence();
        }
        let voice = self.voice();
        let taste = Taste {
            by_system: voice.is_some(),
            ..sound.taste()
        };
        sound.set_cues(score(&self.engine, now, &taste));
        if let Some(voice) = voice {
            names::say(voice, events, cut, &taste);
        }
        let last = last_sounds(events, &taste);
        if !last.is_empty() {
            sound.play_now(last);
        }
    }

    /// The system's voice, where it is needed and can be counted on.
    pub(super) fn voice(&self) -> Option<&Voice> {
        self.voice.as_ref().filter(|voice| !voice.is_lost())
    }

    /// Closes the sound, once the last one has died away.
    pub(super) fn end(self) {
        self.sound.as_ref().inspect(|sound| sound.close());
        (self.changed)();
    }
}

/// A device that is not open yet gets time for it, so that the first sound is not cut off.
fn lead_in(sound: &audio::Handle) -> Duration {
    if sound.status() == audio::Status::On {
        Duration::ZERO
    } else {
        OPENING + sound.taste().lead
    }
}

/// Everything that is heard in the next seconds, if nothing interferes.
pub(crate) fn score(engine: &Engine, now: Stamp, taste: &Taste) -> Vec<Planned<Stamp>> {
    let segments = engine.segments();
    let cues = engine.upcoming(now, AHEAD);
    let in_segment = cues.iter().filter_map(|(at, cue)| {
        let segment = segments.get(cue.segment)?;
        Some((*at, cue, segment))
    });
    let mut score = schedule::sounds(in_segment, taste);
    for (zero, index) in engine.ahead(now, AHEAD) {
        let beside = schedule::beside(segments, index, taste).into_iter();
        score.extend(beside.map(|plan| plan.moved(|at| zero.plus(at))));
    }
    score.retain(|plan| plan.at >= now);
    score
}

/// What is heard when the routine is done, where nobody could know that moment ahead.
fn last_sounds(events: &[Event], taste: &Taste) -> Vec<Planned<Duration>> {
    if !events.iter().any(completes) {
        return Vec::new();
    }
    let done = ends_open(events) && taste.tones.is_some();
    let done = done.then(|| Planned::tone(Duration::ZERO, Sound::Done, Duration::ZERO));
    done.into_iter().chain(schedule::farewell(taste)).collect()
}

fn completes(event: &Event) -> bool {
    let outcome = Outcome::Completed;
    matches!(event, Event::Finished { outcome: how, .. } if *how == outcome)
}

/// Whether the session just ended by going on from an open segment: nobody could know that moment
/// ahead, so its last sound was not handed over with the others.
fn ends_open(events: &[Event]) -> bool {
    let open = |event: &Event| matches!(event, Event::SegmentEnded { attempt, .. } if attempt.segment.phase == Phase::Open);
    events.iter().any(open)
}

/// Whether what is sounding no longer fits.
pub(crate) fn cuts_sound(event: &Event) -> bool {
    match event {
        Event::Paused { .. } | Event::StoppedOnPain { .. } => true,
        Event::SegmentEnded { attempt, .. } => attempt.ending != Ending::Completed,
        _ => false,
    }
}
