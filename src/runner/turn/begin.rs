//! How a session begins: from its first segment, or where it was cut off.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::super::left::Left;
use super::super::recorder::Recorder;
use super::super::row::Row;
use super::super::sounds::lead_in;
use super::super::writer::Writer;
use super::super::{Parts, Shared, names};
use super::Session;
use crate::history::record::SessionId;
use crate::session::engine::Engine;
use crate::session::journal::{self, What};
use crate::time::{Moment, Stamp};
use crate::timeline::Timeline;

/// Why nothing is recorded where there is no store.
const UNOPENED: &str = "the history could not be opened";

impl Session {
    /// Starts the engine and tells everybody.
    pub(in crate::runner) fn begin(
        timeline: &Timeline,
        parts: Parts,
    ) -> io::Result<(Self, Arc<Shared>)> {
        let now = parts.clock.moment();
        let lead = parts.sound.as_ref().map_or(Duration::ZERO, lead_in);
        let (engine, events) = Engine::start(timeline, now.stamp.plus(lead));
        let id = SessionId::fresh(now.wall);
        let head = journal::head(lead, timeline.fit);
        let mut first = vec![Row::begin(&id, timeline, now), Row::Told(head)];
        first.extend(parts.said.iter().copied().map(Row::Tightness));
        let (mut session, shared) = Self::with(id, (engine, now.stamp), timeline, now, parts)?;
        for row in first {
            session.recorder.hand_over(row);
        }
        session.recorder.record(&events, now);
        session.carry_out(&events, now);
        Ok((session, shared))
    }

    /// Does a session that was cut off again, records what is missing, and waits, paused.
    pub(in crate::runner) fn go_on(left: &Left, parts: Parts) -> io::Result<(Self, Arc<Shared>)> {
        let now = parts.clock.moment();
        let since = left.journal.until;
        let origin = now.stamp.minus(since);
        let (mut engine, mut events) = left.journal.replay(&left.timeline, origin);
        events.retain(|event| left.is_missing(event));
        let paused = engine.void_gap(now.stamp, now.stamp);
        let id = left.session.start.id.clone();
        let (mut session, shared) = Self::with(id, (engine, origin), &left.timeline, now, parts)?;
        session.told(now.stamp, What::Slept { since });
        session.recorder.record(&events, now);
        session.carry_out(&paused, now);
        Ok((session, shared))
    }

    /// The parts around an engine that began at `origin`.
    fn with(
        id: SessionId,
        (engine, origin): (Engine, Stamp),
        timeline: &Timeline,
        now: Moment,
        parts: Parts,
    ) -> io::Result<(Self, Arc<Shared>)> {
        let changed: Arc<dyn Fn() + Send + Sync> = Arc::from(parts.changed);
        let shared = Arc::new(Shared {
            id,
            engine: Mutex::new(Arc::new(engine.clone())),
            trouble: Mutex::new(parts.store.is_none().then(|| UNOPENED.to_owned())),
        });
        let store = parts.store;
        let writer = store.map(|store| Writer::new(store, shared.clone(), changed.clone()));
        let voice = parts.voice.filter(|_| parts.sound.is_some());
        let session = Self {
            engine,
            origin,
            voice: names::voice_for(timeline, voice),
            sound: parts.sound,
            recorder: Recorder::begin(writer)?,
            awake: parts.awake,
            changed,
            shared: shared.clone(),
            last: now,
            clock: parts.clock,
        };
        session.sound.as_ref().inspect(|sound| sound.open());
        Ok((session, shared))
    }
}
