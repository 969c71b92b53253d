//! An open device with everything that belongs to it: track, anchor, sounds of its rate.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};
use std::time::Duration;

use super::anchor::{Anchor, Renewed};
use super::bank::Bank;
use super::feed::{Feed, Mark};
use super::queue::Keyed;
use super::track::{Entry, Message, Track};
use super::{Backend, Device, Error, Planned, Sound};
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
}

impl Live {
    /// Opens what `backend` has and plays silence on it.
    pub fn open(backend: &mut dyn Backend, clock: &Arc<dyn Clock>) -> Result<Self, Error> {
        let mut device = backend.open()?;
        let rate = device.rate();
        let (outbox, track) = Track::new(rate.get());
        let (feed, marks) = Feed::new(track, rate, Arc::clone(clock));
        let bank = Bank::new(rate.get());
        let latency = device.latency();
        device.play(feed);
        Ok(Self {
            device,
            bank,
            outbox,
            marks,
            anchor: Anchor::new(rate.get()),
            latency,
            opened: clock.now(),
            last: None,
        })
    }

    /// Whether the device has taken samples yet.
    pub const fn has_begun(&self) -> bool {
        self.last.is_some()
    }

    /// Takes in what the callback noted and renews the anchor.
    pub fn listen(&mut self) -> Renewed {
        while let Ok(mark) = self.marks.try_recv() {
            self.last = Some(mark.at);
            self.anchor.observe(mark);
        }
        self.anchor.renew()
    }

    /// How long after a frame is asked for it is heard.
    pub const fn latency(&self) -> Duration {
        self.latency
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

    /// Hands a sound to the track; whether it was taken.
    pub fn hand(&mut self, keyed: Keyed) -> bool {
        let Planned { at, sound, span } = keyed.plan;
        let Some(frame) = self.anchor.frame_at(at.minus(self.latency)) else {
            return false;
        };
        let sound = self.bank.get(sound, span);
        self.send(Message::Play(Entry {
            key: keyed.key,
            at: frame,
            sound,
        }))
    }

    /// Plays `sound` with the next block.
    pub fn hand_now(&mut self, sound: Sound, span: Duration) {
        let sound = self.bank.get(sound, span);
        self.send(Message::Play(Entry {
            key: u64::MAX,
            at: 0,
            sound,
        }));
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
