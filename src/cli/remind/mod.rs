//! `supple remind`: asks the person at the desk to move, in the background, without a window.
//!
//! ```text
//! clock, settings, idle time ─► rounds (reminder::Scheduler) ─► notice, or the mini window
//!                                  ▲                                     │
//!                                  └──────────── answers ◄───────────────┘
//! ```
//!
//! It sleeps from one look to the next, for up to five minutes, and has routines and history [read for
//! it](glance) only when it asks. Other settings wake it, and it ends by itself once they switch reminders off.

mod desk;
mod glance;
mod kept;
mod rounds;
#[cfg(test)]
mod tests;
mod watched;
mod windows;

use std::fs::{OpenOptions, TryLockError};
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use anyhow::Context as _;

use super::{Verdict, say};
use crate::platform::clock::{FastClock, SystemClock};
use crate::platform::desktop::Heard;
use crate::platform::folders::Folders;
use crate::time::{Clock, Stamp};
use desk::SystemDesk;
use rounds::{Desk, Rounds};

/// Words waiting at once: there is one question at a time, and one changed file is like many.
const WAITING: usize = 8;
/// Whoever saves a file changes the folder several times; this long after the first time it is done.
const SETTLED: Duration = Duration::from_secs(1);

/// What wakes the rounds between two looks.
enum Word {
    /// The person answered.
    Heard(Heard),
    /// Something changed beside the settings, or they did.
    Changed,
}

/// Reminds, or takes the glance that another one of us asked for.
pub(super) fn run(
    folders: &Folders,
    speed: u32,
    glance: Option<&str>,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    match glance {
        Some(wanted) => glance::run(wanted, folders, out).map(|()| Verdict::Fine),
        None => remind(folders, speed),
    }
}

/// Reminds until the settings switch reminders off, on a clock that runs `speed` times as fast.
fn remind(folders: &Folders, speed: u32) -> anyhow::Result<Verdict> {
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
    let desk = SystemDesk::new(folders, told.clone());
    // Where the channel is full, somebody is woken anyway.
    let changed = move || drop(told.try_send(Word::Changed));
    let mut rounds = Rounds::begin(folders.clone(), clock.clone(), desk, changed);
    while let Some(wait) = rounds.look() {
        rest(&mut rounds, &inbox, &*clock, clock.now().plus(wait));
    }
    say("reminders are switched off in the settings");
    Ok(Verdict::Fine)
}

/// Waits until the next look is due: at `until`, or sooner where something wakes the rounds.
fn rest(
    rounds: &mut Rounds<impl Desk>,
    inbox: &Receiver<Word>,
    clock: &dyn Clock,
    mut until: Stamp,
) {
    loop {
        let now = clock.now();
        match inbox.recv_timeout(clock.real(until.since(now))) {
            Ok(Word::Heard(heard)) => return rounds.hear(&heard),
            Ok(Word::Changed) if rounds.are_settings_other() => {
                until = until.min(now.plus(SETTLED));
            }
            Ok(Word::Changed) => {}
            // The desk holds the other end: nobody hangs up.
            Err(_) => return,
        }
    }
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
