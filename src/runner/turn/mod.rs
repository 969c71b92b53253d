//! One turn: look at the clocks, move the engine, carry out what it says.
//!
//! Time enters here and nowhere else, so a test takes turns with a clock it moves itself.

mod begin;

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;

use super::recorder::Recorder;
use super::row::Row;
use super::sounds::{cuts_sound, last_sounds, score};
use super::{Shared, names};
use crate::audio::{self, Taste};
use crate::platform::desktop::Awake;
use crate::platform::voice::Voice;
use crate::session::command::Command;
use crate::session::engine::Engine;
use crate::session::event::Event;
use crate::session::journal::{Told, What};
use crate::session::snapshot::State;
use crate::time::{Clock, Moment, Stamp};

/// The cues of the next seconds are handed over anew at least this often. It is also how soon a
/// suspended machine is noticed.
const REFRESH: Duration = Duration::from_secs(4);
/// How often it is looked whether the system's voice comes.
const COMING: Duration = Duration::from_millis(100);
/// The wall clock may move this much against the monotonic one before it counts as a sleep: time
/// servers correct by less.
const GAP: TimeDelta = TimeDelta::seconds(2);
/// A wait that ends this much later than was asked was no wait: the program was stopped, or the machine
/// slept and its monotonic clock went on, as on Windows. A busy machine is late by less. Real time.
const OVERSLEPT: Duration = Duration::from_secs(10);

/// A session with everything it drives.
pub(super) struct Session {
    engine: Engine,
    /// The journal counts from here.
    origin: Stamp,
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
        Some(self.clock.real(wait.min(self.next_second(now))))
    }

    /// Until the running session is a second further on in its segment: then that is kept.
    fn next_second(&self, now: Stamp) -> Duration {
        let snapshot = self.engine.snapshot(now);
        if snapshot.state == State::Running {
            let into = Duration::from_nanos(snapshot.elapsed.subsec_nanos().into());
            Duration::from_secs(1).saturating_sub(into)
        } else {
            REFRESH
        }
    }

    /// Takes note that a wait of so much real time is over. One that lasted far too long counts for
    /// nothing: nobody was guided meanwhile.
    pub(super) fn waited(&mut self, asked: Duration) {
        let now = self.clock.moment();
        let passed = self.clock.real(now.stamp.since(self.last.stamp));
        if passed > asked + OVERSLEPT {
            let events = self.void(now);
            self.recorder.record(&events, now);
            self.carry_out(&events, now);
        }
    }

    /// Moves on to now, follows `command`, and tells everybody.
    pub(super) fn turn(&mut self, command: Option<Command>) {
        let now = self.clock.moment();
        let mut events = self.catch_up(now);
        self.recorder.record(&events, now);
        if let Some(command) = command {
            events.extend(self.follow(command, now));
        }
        self.carry_out(&events, now);
    }

    /// Follows a verb; it stands in the journal before anything that came of it is recorded.
    fn follow(&mut self, command: Command, now: Moment) -> Vec<Event> {
        match self.engine.apply(now.stamp, command.clone()) {
            Ok(events) => {
                self.told(now.stamp, What::Command(command));
                self.recorder.record(&events, now);
                events
            }
            Err(refused) => {
                tracing::debug!(%refused, "refused");
                Vec::new()
            }
        }
    }

    fn told(&mut self, at: Stamp, what: What) {
        let at = at.since(self.origin);
        let line = Told { at, what }.line();
        self.recorder.hand_over(Row::Told(line));
    }

    /// Everything that became due since the last turn; a sleep of the machine counts for nothing.
    fn catch_up(&mut self, now: Moment) -> Vec<Event> {
        let ran = TimeDelta::from_std(now.stamp.since(self.last.stamp)).unwrap_or(TimeDelta::MAX);
        if now.wall - self.last.wall - ran > GAP {
            self.void(now)
        } else {
            self.last = now;
            self.engine.advance(now.stamp)
        }
    }

    /// What passed since the last turn counts for nothing.
    fn void(&mut self, now: Moment) -> Vec<Event> {
        let since = self.last.stamp;
        self.last = now;
        let since_start = since.since(self.origin);
        self.told(now.stamp, What::Slept { since: since_start });
        self.engine.void_gap(now.stamp, since)
    }

    fn carry_out(&mut self, events: &[Event], now: Moment) {
        self.hand_over_cues(events, now.stamp);
        if self.engine.is_over() {
            // Whoever sees the end reads the record of it.
            self.settle();
        }
        self.recorder.heard(now.stamp.since(self.origin));
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
            names::say(voice, events, cut, sound.voice_percent());
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
