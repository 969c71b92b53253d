//! Notices with answers, over the interface that all desktops share.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::Value;
use zbus::{MatchRule, Message, message};

use super::bus::{self, Bus, Place};
use super::quiet;
use crate::platform::desktop::notice::{CLICK, Heard, NoService, Notice};

pub(super) const SERVICE: Place = (
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
);
/// A notice is closed for several reasons; this one is the person.
const PUT_AWAY: u32 = 2;
/// Signals waiting at once; a notice makes three at most.
const WAITING: usize = 16;

type Listener = Arc<dyn Fn(Heard) + Send + Sync>;

/// Shows one notice at a time.
pub struct Notices {
    bus: Bus,
    heard: Listener,
    /// The number of the notice that stands; 0 for none.
    standing: Arc<AtomicU32>,
    /// Whether a thread listens; it ends with its connection.
    listening: Arc<AtomicBool>,
}

impl Notices {
    /// Tells `heard`, on a thread of its own, what becomes of the notices.
    #[must_use]
    pub fn new(heard: impl Fn(Heard) + Send + Sync + 'static) -> Self {
        Self {
            bus: Bus::of_session(),
            heard: Arc::new(heard),
            standing: Arc::default(),
            listening: Arc::default(),
        }
    }

    /// Whether the desktop says that the person must not be disturbed.
    pub fn hold_back(&mut self) -> bool {
        quiet::is_wished(&mut self.bus)
    }

    /// Shows a notice in the place of the one that stands.
    pub fn show(&mut self, notice: &Notice) -> Result<(), NoService> {
        let shown = self.try_show(notice).unwrap_or_else(|error| {
            tracing::debug!(%error, "no notices");
            None
        });
        self.standing.store(shown.unwrap_or(0), Ordering::Release);
        shown.map(|_| ()).ok_or(NoService)
    }

    /// Takes the notice away that stands.
    pub fn withdraw(&mut self) {
        let id = self.standing.swap(0, Ordering::AcqRel);
        if id != 0
            && let Ok(connection) = self.bus.connection()
        {
            close(connection, id);
        }
    }

    /// The number of the notice; `None` where the service has no answers to press.
    fn try_show(&mut self, notice: &Notice) -> zbus::Result<Option<u32>> {
        let can: Vec<String> = self.bus.ask(SERVICE, "GetCapabilities", &())?;
        if !can.iter().any(|word| word == "actions") {
            return Ok(None);
        }
        self.listen()?;
        let actions = actions(notice);
        let hints = HashMap::from([
            ("desktop-entry", Value::from("supple")),
            ("urgency", Value::from(1_u8)),
        ]);
        let replaces = self.standing.load(Ordering::Acquire);
        let (title, body) = (notice.title.as_str(), notice.body.as_str());
        let what = ("Supple", replaces, "", title, body, actions, hints, -1_i32);
        self.bus.ask(SERVICE, "Notify", &what).map(Some)
    }

    /// Listens to answers on a thread that ends with its connection.
    fn listen(&mut self) -> zbus::Result<()> {
        let connection = self.bus.connection()?.clone();
        if self.listening.load(Ordering::Acquire) {
            return Ok(());
        }
        let signals = signals(&connection)?;
        let (heard, standing) = (self.heard.clone(), self.standing.clone());
        let listening = self.listening.clone();
        listening.store(true, Ordering::Release);
        std::thread::Builder::new()
            .name("supple notices".to_owned())
            .spawn(move || {
                for signal in signals.flatten() {
                    if let Some((id, what)) = told(&signal, &standing) {
                        close(&connection, id);
                        heard(what);
                    }
                }
                listening.store(false, Ordering::Release);
            })?;
        Ok(())
    }
}

/// Some services leave a notice standing that was answered.
fn close(connection: &Connection, id: u32) {
    if let Err(error) = bus::ask::<()>(connection, SERVICE, "CloseNotification", &id) {
        tracing::debug!(%error, "the notice was gone already");
    }
}

fn signals(connection: &Connection) -> zbus::Result<MessageIterator> {
    let rule = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .interface(SERVICE.2)?
        .path(SERVICE.1)?
        .build();
    MessageIterator::for_match_rule(rule, connection, Some(WAITING))
}

/// Words of ours and labels, in turn; the first answer once more for a click on the notice.
fn actions(notice: &Notice) -> Vec<&str> {
    let click = notice.answers.first().into_iter();
    let click = click.flat_map(|(_, label)| [CLICK, label.as_str()]);
    let answers = notice.answers.iter();
    let answers = answers.flat_map(|(word, label)| [*word, label.as_str()]);
    click.chain(answers).collect()
}

/// What a signal says about the notice that stands, and its number.
fn told(signal: &Message, standing: &AtomicU32) -> Option<(u32, Heard)> {
    // An answer closes the notice too: only the first signal counts.
    let ours = |id| {
        let (yes, no) = (Ordering::AcqRel, Ordering::Acquire);
        id != 0 && standing.compare_exchange(id, 0, yes, no).is_ok()
    };
    let header = signal.header();
    match header.member()?.as_str() {
        "ActionInvoked" => {
            let (id, word): (u32, String) = signal.body().deserialize().ok()?;
            ours(id).then_some((id, Heard::Chosen(word)))
        }
        "NotificationClosed" => {
            let (id, reason): (u32, u32) = signal.body().deserialize().ok()?;
            (reason == PUT_AWAY && ours(id)).then_some((id, Heard::PutAway))
        }
        _ => None,
    }
}
