//! A device made of memory, and a clock that stands until it is moved.

use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::audio::output::{Order, Output};
use crate::audio::{Backend, Device, Error, Feed, Planned, Sound, Status};
use crate::time::{Clock, Stamp};

pub const RATE: u32 = 48_000;
/// What the device asks for at once: 20 ms.
const PERIOD: usize = 960;

#[derive(Default)]
pub struct FakeClock(AtomicU64);

impl FakeClock {
    fn advance(&self, millis: u64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Stamp {
        Stamp::from_origin(Duration::from_millis(self.0.load(Ordering::Relaxed)))
    }

    fn wall(&self) -> DateTime<FixedOffset> {
        DateTime::UNIX_EPOCH.fixed_offset()
    }
}

/// What the room around the device is like.
#[derive(Default)]
pub struct Room {
    /// What plays now, where a device is open.
    feed: Mutex<Option<Feed>>,
    /// Everything that was heard: the left channel.
    heard: Mutex<Vec<f32>>,
    pub missing: AtomicBool,
    pub broken: AtomicBool,
    pub hung: AtomicBool,
    pub opened: AtomicU64,
    /// In ms.
    pub latency: AtomicU64,
}

impl Room {
    pub fn is_open(&self) -> bool {
        self.feed.lock().unwrap().is_some()
    }

    fn listen(&self) {
        let mut feed = self.feed.lock().unwrap();
        let mut heard = self.heard.lock().unwrap();
        match feed.as_mut().filter(|_| !self.hung.load(Ordering::Relaxed)) {
            Some(feed) => heard.extend(feed.take(PERIOD * 2).step_by(2)),
            None => heard.extend([0.0; PERIOD]),
        }
    }
}

pub struct FakeBackend(pub Arc<Room>);

impl Backend for FakeBackend {
    fn open(&mut self) -> Result<Box<dyn Device>, Error> {
        self.0.opened.fetch_add(1, Ordering::Relaxed);
        if self.0.missing.load(Ordering::Relaxed) {
            return Err(Error::NoDevice);
        }
        self.0.broken.store(false, Ordering::Relaxed);
        Ok(Box::new(FakeDevice(Arc::clone(&self.0))))
    }
}

struct FakeDevice(Arc<Room>);

impl Device for FakeDevice {
    fn rate(&self) -> NonZero<u32> {
        NonZero::new(RATE).unwrap()
    }

    fn latency(&self) -> Duration {
        Duration::from_millis(self.0.latency.load(Ordering::Relaxed))
    }

    fn play(&mut self, feed: Feed) -> Result<(), Error> {
        *self.0.feed.lock().unwrap() = Some(feed);
        Ok(())
    }

    fn is_broken(&self) -> bool {
        self.0.broken.load(Ordering::Relaxed)
    }
}

impl Drop for FakeDevice {
    fn drop(&mut self) {
        self.0.feed.lock().unwrap().take();
    }
}

/// An output on a fake device, with time moved by hand.
pub struct Rig {
    clock: Arc<FakeClock>,
    pub room: Arc<Room>,
    output: Output,
}

impl Rig {
    pub fn new() -> Self {
        let clock = Arc::new(FakeClock::default());
        let room = Arc::new(Room::default());
        let backend = Box::new(FakeBackend(Arc::clone(&room)));
        let output = Output::new(backend, Arc::clone(&clock) as Arc<dyn Clock>);
        Self {
            clock,
            room,
            output,
        }
    }

    /// With a session open and frames flowing for one second.
    pub fn in_session() -> Self {
        let mut rig = Self::new();
        rig.order(Order::Open).run(1000);
        rig
    }

    pub fn order(&mut self, order: Order) -> &mut Self {
        self.output.obey(order);
        self.output.step();
        self
    }

    pub fn send(&mut self, cues: &[(u64, Sound)]) -> &mut Self {
        let cues = cues.iter().map(|(millis, sound)| {
            let at = Stamp::from_origin(Duration::from_millis(*millis));
            Planned::tone(at, *sound, Duration::from_secs(1))
        });
        self.order(Order::Cues(cues.collect()))
    }

    /// Lets `millis` pass, in periods of the device; the owner looks every 200 ms.
    pub fn run(&mut self, millis: u64) -> &mut Self {
        for period in 1..=millis / 20 {
            self.clock.advance(20);
            self.room.listen();
            if period % 10 == 0 {
                self.output.step();
            }
        }
        self
    }

    pub fn status(&self) -> Status {
        self.output.status()
    }

    pub fn is_idle(&self) -> bool {
        self.output.is_idle()
    }

    /// When something began after at least 50 ms of silence, in ms, rounded down.
    pub fn onsets(&self) -> Vec<usize> {
        let heard = self.room.heard.lock().unwrap();
        let per_milli = usize::try_from(RATE / 1000).unwrap();
        let mut onsets = Vec::new();
        let mut silent_since = 0;
        for (frame, _) in heard.iter().enumerate().filter(|(_, x)| x.abs() > 0.0) {
            if frame - silent_since >= 50 * per_milli {
                onsets.push(frame / per_milli);
            }
            silent_since = frame;
        }
        onsets
    }

    /// The loudest sample of all.
    pub fn loudest(&self) -> f32 {
        let heard = self.room.heard.lock().unwrap();
        heard.iter().fold(0.0, |top, x| x.abs().max(top))
    }

    /// Whether all was silent from `millis` on.
    pub fn is_silent_since(&self, millis: usize) -> bool {
        let heard = self.room.heard.lock().unwrap();
        heard.iter().skip(millis * 48).all(|x| x.abs() == 0.0)
    }
}
