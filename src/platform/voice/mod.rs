//! The system's own voice, for words that nobody could record beforehand: names that a person typed.
//!
//! It has a thread of its own and is connected before it is needed, so that nobody ever waits for
//! it. On Linux it is Speech Dispatcher's; macOS and Windows have voices too, which are not used yet.

#[cfg(target_os = "linux")]
mod linux;
mod ssip;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Orders that can lie before the voice; a session has one every few seconds.
const ORDERS: usize = 8;

/// Both ways to whatever speaks.
pub trait Line: Read + Write + Send {}
impl<T: Read + Write + Send> Line for T {}

/// How the voice is reached, when it is needed.
pub type Connect = Box<dyn FnOnce() -> io::Result<Box<dyn Line>> + Send>;

/// The voice of this system; `None` where none is used.
#[cfg(target_os = "linux")]
#[must_use]
pub fn of_the_system() -> Option<Connect> {
    Some(Box::new(linux::connect))
}

/// The voice of this system; `None` where none is used.
#[cfg(not(target_os = "linux"))]
#[must_use]
pub fn of_the_system() -> Option<Connect> {
    None
}

/// A voice that speaks. Dropping it ends its thread and what it says.
#[derive(Debug)]
pub struct Voice {
    orders: SyncSender<Order>,
    state: Arc<AtomicU8>,
}

/// Nobody knows yet whether it comes.
const COMING: u8 = 0;
/// It is connected.
const THERE: u8 = 1;
/// It does not come, or went away.
const LOST: u8 = 2;

#[derive(Debug)]
enum Order {
    Say { text: String, volume: u8 },
    Stop,
}

impl Voice {
    /// Begins to connect.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn open(connect: Connect) -> io::Result<Self> {
        let (orders, inbox) = sync_channel(ORDERS);
        let state = Arc::new(AtomicU8::new(COMING));
        let shown = Arc::clone(&state);
        std::thread::Builder::new()
            .name("supple voice".to_owned())
            .spawn(move || {
                if let Err(error) = run(connect, &inbox, &shown) {
                    tracing::debug!("the system's voice is not there: {error}");
                }
                shown.store(LOST, Ordering::Relaxed);
            })?;
        Ok(Self { orders, state })
    }

    /// Whether it will not be heard. Until that is known, it is counted on.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.state.load(Ordering::Relaxed) == LOST
    }

    /// Whether it is not known yet that it will be heard, nor that it will not.
    #[must_use]
    pub fn is_coming(&self) -> bool {
        self.state.load(Ordering::Relaxed) == COMING
    }

    /// Says `text` at `volume` (0–100) at once, or as soon as it is there, instead of what it was
    /// saying. Never waits.
    pub fn say(&self, text: String, volume: u8) {
        self.order(Order::Say { text, volume });
    }

    /// Is silent at once.
    pub fn stop(&self) {
        self.order(Order::Stop);
    }

    fn order(&self, order: Order) {
        if self.orders.try_send(order).is_err() {
            tracing::debug!("the system's voice takes no orders");
        }
    }
}

fn run(connect: Connect, inbox: &Receiver<Order>, state: &AtomicU8) -> io::Result<()> {
    let mut speaker = ssip::Speaker::begin(connect()?)?;
    state.store(THERE, Ordering::Relaxed);
    for order in inbox {
        match order {
            Order::Say { text, volume } => speaker.say(&text, volume)?,
            Order::Stop => speaker.stop()?,
        }
    }
    speaker.stop()
}
