//! What others hold of the sound: orders in, status out. Never blocks, never fails.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::output::{Order, Output};
use super::taste::gain;
use super::{Backend, Error, Planned, Speakers, Taste, trial};
use crate::time::{Clock, Stamp};

/// Orders that can lie before the owner thread. It takes all of them at once, many times a second,
/// except while a device opens.
const ORDERS: usize = 64;
/// The greatest volume, in percent.
const LOUDEST: u8 = 100;
/// How often the owner looks after a device. Sounds are handed over seconds ahead.
const PULSE: Duration = Duration::from_millis(500);
/// The same until its frames flow steadily.
const QUICK_PULSE: Duration = Duration::from_millis(100);

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
    taste: Arc<Mutex<Taste>>,
    volume: Arc<AtomicU8>,
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
        Self {
            orders,
            status,
            taste: Arc::default(),
            volume: Arc::new(AtomicU8::new(LOUDEST)),
        }
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
        self.volume.store(percent.min(LOUDEST), Ordering::Relaxed);
        self.order(Order::Volume(gain(percent)));
    }

    /// How loud a voice that is not ours has to be to stand beside ours, in percent of its full
    /// amplitude; `None` where it would not be heard.
    #[must_use]
    pub fn voice_percent(&self) -> Option<u8> {
        let of_all = gain(self.volume.load(Ordering::Relaxed));
        let amplitude = of_all * gain(self.taste().voice?);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 100"
        )]
        let percent = (amplitude * 100.0).round() as u8;
        (percent > 0).then_some(percent)
    }

    /// Sounds from now on as `taste` says.
    pub fn set_taste(&self, taste: Taste) {
        self.taste
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone_from(&taste);
        self.order(Order::Taste(taste));
    }

    /// How it sounds now: what is planned by it.
    #[must_use]
    pub fn taste(&self) -> Taste {
        let taste = self.taste.lock();
        taste.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Plays `plan` as soon as possible, timed from then, opening the device for it if need be.
    pub fn play_now(&self, plan: Vec<Planned<Duration>>) {
        self.order(Order::Now(plan));
    }

    /// Plays one of each, from the beginning.
    pub fn try_out(&self) {
        self.silence();
        self.play_now(trial::one_of_each());
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

fn run(mut output: Output, inbox: &Receiver<Order>, status: &Mutex<Status>) {
    loop {
        let order = if output.is_idle() {
            inbox.recv().map_err(RecvTimeoutError::from)
        } else {
            let settling = output.is_settling();
            inbox.recv_timeout(if settling { QUICK_PULSE } else { PULSE })
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
