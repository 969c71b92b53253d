//! The system's own voice, for words that nobody could record beforehand: names that a person typed.
//!
//! It has a thread of its own and is connected before it is needed, so that nobody ever waits for
//! it. On Linux it is Speech Dispatcher's; macOS and Windows have voices too, which are not used yet.

#[cfg(target_os = "linux")]
mod ssip;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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
    Some(Box::new(ssip::connect))
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
    there: Arc<AtomicBool>,
}

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
        let there = Arc::new(AtomicBool::new(false));
        let shown = Arc::clone(&there);
        std::thread::Builder::new()
            .name("supple voice".to_owned())
            .spawn(move || {
                if let Err(error) = run(connect, &inbox, &shown) {
                    tracing::debug!("the system's voice is not there: {error}");
                }
                shown.store(false, Ordering::Relaxed);
            })?;
        Ok(Self { orders, there })
    }

    /// Whether it would be heard.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.there.load(Ordering::Relaxed)
    }

    /// Says `text` at `volume` (0–100) at once, instead of what it was saying. Never waits.
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

#[cfg(target_os = "linux")]
fn run(connect: Connect, inbox: &Receiver<Order>, there: &AtomicBool) -> io::Result<()> {
    let mut speaker = ssip::Speaker::begin(connect()?)?;
    there.store(true, Ordering::Relaxed);
    for order in inbox {
        match order {
            Order::Say { text, volume } => speaker.say(&text, volume)?,
            Order::Stop => speaker.stop()?,
        }
    }
    speaker.stop()
}

#[cfg(not(target_os = "linux"))]
fn run(_: Connect, _: &Receiver<Order>, _: &AtomicBool) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
