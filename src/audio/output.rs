//! The owner of the device, as a state machine: told what is wanted, stepped along with the time.
//!
//! The thread around it is in [`handle`](super::handle); here nothing waits. A device is open while
//! a session runs or a sound is tried out, and closed when idle. Where there is none, or it breaks,
//! it is tried again later and later; whatever is to come is kept and placed on the new one.

use std::sync::Arc;
use std::time::Duration;

use super::anchor::Renewed;
use super::live::Live;
use super::queue::Queue;
use super::track::Message;
use super::{Backend, Error, Planned, Status, Taste};
use crate::time::{Clock, Stamp};

/// First and longest wait before a device is tried again: sound is back within 5 s of it.
const RETRY: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(3));
/// How long the device stays open after a session, for its last sound.
const RING_OUT: Duration = Duration::from_millis(2500);
/// How long the device stays open for a sound that is tried out, opening included.
const TRIAL: Duration = Duration::from_secs(4);

/// What the owner can be told.
#[derive(Debug)]
pub enum Order {
    /// A session begins.
    Open,
    /// The session is over.
    Close,
    /// What comes from now on.
    Cues(Vec<Planned<Stamp>>),
    /// Be silent at once.
    Silence,
    /// Share of full volume.
    Volume(f32),
    /// How it is to sound.
    Taste(Taste),
    /// Play this as soon as possible, timed from then.
    Now(Vec<Planned<Duration>>),
}

/// The device as far as it is there.
enum Link {
    Closed,
    Broken { retry: Stamp, why: Error },
    Live(Box<Live>),
}

/// See the [module](self).
pub struct Output {
    // First, so that the device is closed before what opened it goes.
    link: Link,
    backend: Box<dyn Backend>,
    clock: Arc<dyn Clock>,
    queue: Queue,
    wait: Duration,
    volume: f32,
    taste: Taste,
    session: bool,
    open_until: Stamp,
    trial: Vec<Planned<Duration>>,
}

impl Output {
    /// A closed output at full volume.
    pub fn new(backend: Box<dyn Backend>, clock: Arc<dyn Clock>) -> Self {
        Self {
            backend,
            clock,
            queue: Queue::default(),
            link: Link::Closed,
            wait: RETRY.0,
            volume: 1.0,
            taste: Taste::default(),
            session: false,
            open_until: Stamp::ZERO,
            trial: Vec::new(),
        }
    }

    /// Whether nothing will happen until the next order.
    pub fn is_idle(&self) -> bool {
        matches!(self.link, Link::Closed) && !self.is_wanted(self.clock.now())
    }

    /// Whether a device was opened and frames do not flow steadily yet.
    pub fn is_settling(&self) -> bool {
        matches!(&self.link, Link::Live(live) if !live.is_settled())
    }

    /// How things stand.
    pub fn status(&self) -> Status {
        match &self.link {
            Link::Closed if self.is_wanted(self.clock.now()) => Status::Opening,
            Link::Closed => Status::Closed,
            Link::Broken { why, .. } => Status::Off {
                why: why.to_string(),
            },
            Link::Live(live) if live.has_begun() => Status::On,
            Link::Live(_) => Status::Opening,
        }
    }

    fn is_wanted(&self, now: Stamp) -> bool {
        self.session || now < self.open_until
    }

    /// Does what is asked; what needs the device is done in the next [`Output::step`].
    pub fn obey(&mut self, order: Order) {
        let now = self.clock.now();
        match order {
            Order::Open => self.session = true,
            Order::Close => self.end_session(now),
            Order::Cues(cues) => self.replace(&cues, now),
            Order::Silence => {
                self.clear(now);
                self.trial.clear();
                self.tell(Message::Clear);
            }
            Order::Volume(share) => {
                self.volume = share;
                self.tell(Message::Volume(share));
            }
            Order::Taste(taste) => self.change(taste, now),
            Order::Now(plan) => {
                let lasts = plan.iter().map(|plan| plan.at).max().unwrap_or_default();
                self.open_until = self.open_until.max(now.plus(TRIAL + lasts));
                self.trial = plan;
            }
        }
    }

    /// What has not begun is placed anew, as it is to sound now.
    fn change(&mut self, taste: Taste, now: Stamp) {
        if let Link::Live(live) = &mut self.link {
            let gone = self.queue.recall(now.plus(live.latency()));
            live.call_back(gone);
            live.change(taste.clone());
        }
        self.taste = taste;
    }

    fn end_session(&mut self, now: Stamp) {
        if self.session {
            self.open_until = self.open_until.max(now.plus(RING_OUT));
        }
        self.session = false;
        self.clear(now);
    }

    /// Brings everything up to now.
    pub fn step(&mut self) {
        let now = self.clock.now();
        if self.is_wanted(now) {
            self.keep_open(now);
            self.hand_over(now);
        } else {
            self.link = Link::Closed;
            self.wait = RETRY.0;
            self.trial.clear();
        }
    }

    fn keep_open(&mut self, now: Stamp) {
        match &self.link {
            Link::Closed => self.try_open(),
            Link::Broken { retry, .. } if *retry <= now => self.try_open(),
            Link::Broken { .. } => {}
            Link::Live(live) => {
                if let Some(why) = live.fault(now) {
                    self.queue.recall(now);
                    self.give_up(why);
                }
            }
        }
    }

    fn try_open(&mut self) {
        match Live::open(self.backend.as_mut(), &self.clock, self.taste.clone()) {
            Ok(live) => {
                live.send(Message::Volume(self.volume));
                self.link = Link::Live(Box::new(live));
            }
            Err(why) => self.give_up(why),
        }
    }

    fn give_up(&mut self, why: Error) {
        tracing::debug!("no sound for now: {why}");
        let retry = self.clock.now().plus(self.wait);
        self.wait = (self.wait * 2).min(RETRY.1);
        self.link = Link::Broken { retry, why };
    }

    fn hand_over(&mut self, now: Stamp) {
        let Link::Live(live) = &mut self.link else {
            return;
        };
        let renewed = live.listen();
        if live.has_begun() {
            self.wait = RETRY.0;
            live.hand_now(&std::mem::take(&mut self.trial));
        }
        if renewed == Renewed::Unsettled {
            return;
        }
        if renewed == Renewed::Leapt {
            let gone = self.queue.recall(now.plus(live.latency()));
            live.call_back(gone);
        }
        while let Some(keyed) = self.queue.next_due(now) {
            if !live.hand(&keyed) {
                return;
            }
            self.queue.handed(keyed, now);
        }
    }

    fn replace(&mut self, cues: &[Planned<Stamp>], now: Stamp) {
        let gone = self.queue.replace(cues, now, self.latency());
        self.call_back(gone);
    }

    fn clear(&mut self, now: Stamp) {
        let gone = self.queue.clear(now.plus(self.latency()));
        self.call_back(gone);
    }

    /// What is heard within this time is with the device already.
    fn latency(&self) -> Duration {
        match &self.link {
            Link::Live(live) => live.latency(),
            Link::Closed | Link::Broken { .. } => Duration::ZERO,
        }
    }

    fn call_back(&self, gone: Vec<u64>) {
        if let Link::Live(live) = &self.link {
            live.call_back(gone);
        }
    }

    fn tell(&self, message: Message) {
        if let Link::Live(live) = &self.link {
            live.send(message);
        }
    }
}
