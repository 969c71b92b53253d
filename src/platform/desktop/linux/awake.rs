//! Keeps the display on while a session runs: whoever lies on the floor touches nothing.
//!
//! Asked are, in turn, the screen saver (KDE, GNOME, Xfce, Cinnamon, MATE), the portal, and logind.
//! A hold lives as long as its connection, so a program that is killed holds nothing either. Between
//! holds there is no connection, and nothing wakes up.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use zbus::zvariant::{OwnedFd, OwnedObjectPath, Value};

use super::bus::{Bus, Place};

const SCREEN_SAVER: Place = (
    "org.freedesktop.ScreenSaver",
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
);
const PORTAL: Place = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Inhibit",
);
const PORTAL_REQUEST: &str = "org.freedesktop.portal.Request";
const LOGIND: Place = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
);
/// The portal's flag for "the session must not be called idle".
const IDLE: u32 = 8;
const WHO: &str = "Supple";
const WHY: &str = "A session is running";

/// Keeps the display on, or lets it go dark. Dropping it lets go.
pub struct Awake {
    wanted: Arc<AtomicBool>,
    bell: SyncSender<()>,
}

impl Awake {
    /// Nothing is held yet. `None` where the system gives no thread.
    #[must_use]
    pub fn new() -> Option<Self> {
        Self::over(Bus::of_session, Bus::of_system)
    }

    fn over(session: fn() -> Bus, system: fn() -> Bus) -> Option<Self> {
        let wanted = Arc::new(AtomicBool::new(false));
        // Whoever answers the bell looks at what is wanted then, so one ring is enough.
        let (bell, rings) = sync_channel(1);
        let read = wanted.clone();
        std::thread::Builder::new()
            .name("supple awake".to_owned())
            .spawn(move || serve(&rings, &read, || Hold::take(session(), system())))
            .ok()?;
        Some(Self { wanted, bell })
    }

    /// Keeps the display on from now on, or no longer. Returns at once; services may take their time.
    pub fn keep(&self, on: bool) {
        if self.wanted.swap(on, Ordering::AcqRel) != on {
            // A bell that rings already will be answered.
            self.bell.try_send(()).ok();
        }
    }
}

/// Answers the bell until nobody can ring it any more.
fn serve(rings: &Receiver<()>, wanted: &AtomicBool, take: impl Fn() -> Option<Hold>) {
    let mut hold: Option<Hold> = None;
    while rings.recv().is_ok() {
        match (wanted.load(Ordering::Acquire), hold.is_some()) {
            (true, false) => hold = take(),
            (false, true) => hold.take().into_iter().for_each(Hold::release),
            _ => {}
        }
    }
    hold.into_iter().for_each(Hold::release);
}

/// What somebody granted.
struct Hold {
    bus: Bus,
    how: Grant,
}

enum Grant {
    /// By the screen saver, under this number.
    ScreenSaver(u32),
    /// By the portal, until this request is closed.
    Portal(OwnedObjectPath),
    /// By logind, until this file is closed.
    Logind { _file: OwnedFd },
}

impl Hold {
    /// Asks one after the other; nobody may be there.
    fn take(mut session: Bus, mut system: Bus) -> Option<Self> {
        let granted = screen_saver(&mut session).or_else(|_| portal(&mut session));
        let (bus, granted) = if granted.is_ok() {
            (session, granted)
        } else {
            let granted = logind(&mut system);
            (system, granted)
        };
        let granted = granted.inspect_err(|error| tracing::debug!(%error, "the display may sleep"));
        Some(Self {
            bus,
            how: granted.ok()?,
        })
    }

    /// Gives it back. A service that is gone holds nothing.
    fn release(mut self) {
        let given = match &self.how {
            Grant::ScreenSaver(number) => self.bus.ask(SCREEN_SAVER, "UnInhibit", number),
            Grant::Portal(request) => close(&mut self.bus, request),
            Grant::Logind { .. } => Ok(()),
        };
        if let Err(error) = given {
            tracing::debug!(%error, "the display was let go already");
        }
    }
}

fn screen_saver(bus: &mut Bus) -> zbus::Result<Grant> {
    let number = bus.ask(SCREEN_SAVER, "Inhibit", &(WHO, WHY))?;
    Ok(Grant::ScreenSaver(number))
}

fn portal(bus: &mut Bus) -> zbus::Result<Grant> {
    let options = HashMap::from([("reason", Value::from(WHY))]);
    let request = bus.ask(PORTAL, "Inhibit", &("", IDLE, options))?;
    Ok(Grant::Portal(request))
}

fn close(bus: &mut Bus, request: &OwnedObjectPath) -> zbus::Result<()> {
    let (service, asked) = (Some(PORTAL.0), Some(PORTAL_REQUEST));
    let connection = bus.connection()?;
    connection
        .call_method(service, request.as_str(), asked, "Close", &())
        .map(drop)
}

fn logind(bus: &mut Bus) -> zbus::Result<Grant> {
    let file = bus.ask(LOGIND, "Inhibit", &("idle", WHO, WHY, "block"))?;
    Ok(Grant::Logind { _file: file })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hold that notes when it is taken; nobody grants anything.
    fn rung(wanted: &[bool]) -> usize {
        let (bell, rings) = sync_channel(8);
        let flag = AtomicBool::new(false);
        let asked = std::cell::Cell::new(0);
        for on in wanted {
            flag.store(*on, Ordering::Release);
            bell.send(()).unwrap();
        }
        drop(bell);
        serve(&rings, &flag, || {
            asked.set(asked.get() + 1);
            None
        });
        asked.get()
    }

    #[test]
    fn nobody_is_asked_unless_the_display_is_wanted() {
        assert_eq!(rung(&[false]), 0);
        assert_eq!(rung(&[true, false]), 0);
    }

    #[test]
    fn where_nobody_grants_it_the_next_ring_asks_again() {
        assert_eq!(rung(&[true, true]), 2);
    }

    #[test]
    fn keeping_returns_at_once_where_there_is_no_bus() {
        let awake = Awake::over(Bus::of_nowhere, Bus::of_nowhere).unwrap();
        for turn in 0..1000 {
            awake.keep(turn % 2 == 0);
        }
    }
}
