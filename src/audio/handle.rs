//! What others hold of the sound: orders in, status out. Never blocks, never fails.

use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::output::{Order, Output};
use super::{Backend, Error, Planned, Sound, Speakers};
use crate::time::{Clock, Stamp};

/// Orders that can lie before the owner thread. It takes all of them at once, many times a second,
/// except while a device opens.
const ORDERS: usize = 64;
/// How often the owner looks after an open device. Sounds are handed over seconds ahead.
const PULSE: Duration = Duration::from_millis(200);

/// How the sound stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Not needed now.
    Closed,
    /// The device is being opened.
    Opening,
    /// Sound comes.
    On,
    /// No sound comes, everything else goes on. It is tried again by itself.
    Off {
        /// In words for a person.
        why: String,
    },
}

/// The way to the sound. Clones lead to the same device; the last one gone ends its thread.
#[derive(Debug, Clone)]
pub struct Handle {
    orders: SyncSender<Order>,
    status: Arc<Mutex<Status>>,
}

impl Handle {
    /// Sound on the system's default device, closed until [`Handle::open`].
    #[must_use]
    pub fn spawn(clock: Arc<dyn Clock>) -> Self {
        Self::spawn_on(Box::new(Speakers), clock)
    }

    /// Sound on `backend`'s devices.
    #[must_use]
    pub fn spawn_on(backend: Box<dyn Backend>, clock: Arc<dyn Clock>) -> Self {
        let (orders, inbox) = sync_channel(ORDERS);
        let status = Arc::new(Mutex::new(Status::Closed));
        let shown = Arc::clone(&status);
        let spawned = std::thread::Builder::new()
            .name("sound".to_owned())
            .spawn(move || run(Output::new(backend, clock), &inbox, &shown));
        if let Err(error) = spawned {
            let why = Error::Thread(error).to_string();
            show(&status, Status::Off { why });
        }
        Self { orders, status }
    }

    /// Opens the device and keeps it open, for a session. Best called some seconds before the
    /// first sound: a device can take that long.
    pub fn open(&self) {
        self.order(Order::Open);
    }

    /// Ends the session: nothing new begins, what sounds rings out, then the device is closed.
    pub fn close(&self) {
        self.order(Order::Close);
    }

    /// Replaces everything that does not sound yet by `cues`. A sound of the same kind, stamp and
    /// span as one that was sent before is that same one: it is not moved and not doubled. Send
    /// what comes in the next ten seconds or so, at every change and every few seconds.
    pub fn set_cues(&self, cues: Vec<Planned<Stamp>>) {
        self.order(Order::Cues(cues));
    }

    /// Silences what sounds, within a few ms and without a click, and forgets what was to come.
    pub fn silence(&self) {
        self.order(Order::Silence);
    }

    /// Sets the volume, 0 to 100.
    pub fn set_volume(&self, percent: u8) {
        self.order(Order::Volume(gain(percent)));
    }

    /// Plays one sound as soon as possible, opening the device for it if need be.
    pub fn play_now(&self, sound: Sound) {
        self.order(Order::Now(sound));
    }

    /// How things stand.
    #[must_use]
    pub fn status(&self) -> Status {
        let status = self.status.lock();
        status.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn order(&self, order: Order) {
        if self.orders.try_send(order).is_err() {
            tracing::debug!("the sound is busy; an order was left out");
        }
    }
}

/// Loudness is felt by ratios: half way is a quarter of the amplitude (−12 dB).
fn gain(percent: u8) -> f32 {
    let share = f32::from(percent.min(100)) / 100.0;
    share * share
}

fn run(mut output: Output, inbox: &Receiver<Order>, status: &Mutex<Status>) {
    loop {
        let order = if output.is_idle() {
            inbox.recv().map_err(RecvTimeoutError::from)
        } else {
            inbox.recv_timeout(PULSE)
        };
        match order {
            Ok(order) => {
                output.obey(order);
                for order in inbox.try_iter() {
                    output.obey(order);
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        show(status, output.status());
        output.step();
        show(status, output.status());
    }
}

fn show(shown: &Mutex<Status>, status: Status) {
    *shown.lock().unwrap_or_else(PoisonError::into_inner) = status;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volume_is_silence_at_zero_full_at_a_hundred_and_never_more() {
        let gains = [0, 50, 100, 255].map(|percent| gain(percent).to_bits());
        assert_eq!(gains, [0.0_f32, 0.25, 1.0, 1.0].map(f32::to_bits));
    }
}
