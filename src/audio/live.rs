//! An open device with everything that belongs to it: track, anchor, sounds of its rate.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};
use std::time::Duration;

use super::anchor::{Anchor, Renewed};
use super::bank::Bank;
use super::feed::{Feed, Mark};
use super::frames::frame_of;
use super::queue::Keyed;
use super::track::{Entry, Message, Track};
use super::{Backend, Device, Error, Part, Planned, Taste};
use crate::time::{Clock, Stamp};

/// How long a device that played may take no samples before it counts as dead. Some failures are
/// reported by nothing else.
const STALL: Duration = Duration::from_secs(2);
/// The same for a device that has not begun yet: some servers take long to wake their hardware.
const SLOW_START: Duration = Duration::from_secs(12);

/// See the [module](self).
pub struct Live {
    // Before the bank: the callback must be gone before the sounds are.
    device: Box<dyn Device>,
    bank: Bank,
    outbox: SyncSender<Message>,
    marks: Receiver<Mark>,
    anchor: Anchor,
    latency: Duration,
    opened: Stamp,
    last: Option<Stamp>,
    /// The frame that was asked for last.
    next: u64,
    settled: bool,
}

impl Live {
    /// Opens what `backend` has and plays silence on it.
    pub fn open(
        backend: &mut dyn Backend,
        clock: &Arc<dyn Clock>,
        taste: Taste,
    ) -> Result<Self, Error> {
        let mut device = backend.open()?;
        let rate = device.rate();
        let (outbox, track) = Track::new(rate.get());
        let (feed, marks) = Feed::new(track, rate, Arc::clone(clock));
        let bank = Bank::new(rate.get(), taste);
        let latency = device.latency();
        device.play(feed)?;
        Ok(Self {
            device,
            bank,
            outbox,
            marks,
            anchor: Anchor::new(rate.get()),
            latency,
            opened: clock.now(),
            last: None,
            next: 0,
            settled: false,
        })
    }

    /// Whether the device has taken samples yet.
    pub const fn has_begun(&self) -> bool {
        self.last.is_some()
    }

    /// Takes in what the callback noted and renews the anchor.
    pub fn listen(&mut self) -> Renewed {
        while let Ok(mark) = self.marks.try_recv() {
            if self.last.is_none() {
                mark.thread.hurry();
            }
            self.last = Some(mark.at);
            self.next = mark.frame;
            self.anchor.observe(mark);
        }
        let renewed = self.anchor.renew();
        self.settled = renewed == Renewed::Steady;
        renewed
    }

    /// Whether frames flowed steadily at the last look.
    pub const fn is_settled(&self) -> bool {
        self.settled
    }

    /// How long after a frame is asked for it is heard, as far as system and person know.
    pub fn latency(&self) -> Duration {
        self.latency + self.bank.taste().lead
    }

    /// Sounds from now on as `taste` says.
    pub fn change(&mut self, taste: Taste) {
        self.bank.change(taste);
    }

    /// What is wrong with the device, if anything.
    pub fn fault(&self, now: Stamp) -> Option<Error> {
        let dead = match self.last {
            Some(last) => now.since(last) > STALL,
            None => now.since(self.opened) > SLOW_START,
        };
        if self.device.is_broken() {
            Some(Error::Lost)
        } else {
            dead.then_some(Error::Stalled)
        }
    }

    /// Hands a sound to the track; whether that is settled. What cannot be heard is.
    pub fn hand(&mut self, keyed: &Keyed) -> bool {
        if keyed.plan.opens() {
            self.anchor.catch_up();
        }
        let at = keyed.plan.at.minus(self.latency());
        let Some(frame) = self.anchor.frame_at(at) else {
            return false;
        };
        self.play(keyed.key, frame, &keyed.plan)
    }

    /// Plays `plan` from the next block on.
    pub fn hand_now(&mut self, plan: &[Planned<Duration>]) {
        for plan in plan {
            let frame = self.next + frame_of(plan.at, self.bank.rate());
            self.play(u64::MAX, frame, plan);
        }
    }

    fn play<T>(&mut self, key: u64, at: u64, plan: &Planned<T>) -> bool {
        let gains = self.bank.taste().gains(plan);
        let (Some(sound), Some(gains)) = (self.bank.get(&plan.part), gains) else {
            return true;
        };
        self.send(Message::Play(Entry {
            key,
            at,
            sound,
            gains,
            speaks: matches!(plan.part, Part::Words(_)),
        }))
    }

    /// Makes the track forget what has not begun.
    pub fn call_back(&self, keys: Vec<u64>) {
        for key in keys {
            self.send(Message::Cancel(key));
        }
    }

    /// Tells the track; whether there was room for it.
    pub fn send(&self, message: Message) -> bool {
        self.outbox.try_send(message).is_ok()
    }
}
