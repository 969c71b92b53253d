//! `supple remind`: asks the person at the desk to move, in the background, without a window.
//!
//! ```text
//! clock, settings, idle time ─► rounds (reminder::Scheduler) ─► notice, or the mini window
//!                                  ▲                                     │
//!                                  └──────────── answers ◄───────────────┘
//! ```
//!
//! It sleeps from one look to the next, for up to five minutes, and reads routines and history only
//! when it asks. It ends by itself once the settings switch reminders off.

mod desk;
mod kept;
mod rounds;
#[cfg(test)]
mod tests;
mod watched;
mod windows;

use std::fs::{OpenOptions, TryLockError};
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};

use anyhow::Context as _;

use super::{Verdict, say};
use crate::platform::clock::{FastClock, SystemClock};
use crate::platform::folders::Folders;
use crate::time::Clock;
use desk::SystemDesk;
use rounds::Rounds;

/// Answers waiting at once: there is one question at a time.
const WAITING: usize = 8;

/// Reminds until the settings switch reminders off, on a clock that runs `speed` times as fast.
pub(super) fn run(folders: &Folders, speed: u32) -> anyhow::Result<Verdict> {
    folders.make().context("the data folder cannot be used")?;
    let Some(_alone) = alone(folders)? else {
        say("reminders are running already");
        return Ok(Verdict::Fine);
    };
    let clock: Arc<dyn Clock> = if speed == 1 {
        Arc::new(SystemClock::new())
    } else {
        Arc::new(FastClock::new(speed))
    };
    let (told, inbox) = sync_channel(WAITING);
    let desk = SystemDesk::new(folders, told);
    let mut rounds = Rounds::begin(folders.clone(), clock.clone(), desk);
    while let Some(wait) = rounds.look() {
        match inbox.recv_timeout(clock.real(wait)) {
            Ok(heard) => rounds.hear(&heard),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
    }
    say("reminders are switched off in the settings");
    Ok(Verdict::Fine)
}

/// The lock of the only one that reminds; `None` where somebody else has it.
fn alone(folders: &Folders) -> io::Result<Option<std::fs::File>> {
    let path = folders.data.join("remind.lock");
    let mut options = OpenOptions::new();
    let lock = options
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
