//! Notices with answers, over the interface that all desktops share.

use std::collections::HashMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{DynamicType, Type, Value};
use zbus::{MatchRule, message};

use super::bus::{Bus, Place};
use super::quiet;
use super::standing::{Shown, Standing};
use crate::platform::desktop::notice::{CLICK, Heard, NoService, Notice};

pub(super) const SERVICE: Place = (
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
);
/// Signals waiting at once; a notice makes three at most.
const WAITING: usize = 16;

type Listener = Arc<dyn Fn(Heard) + Send + Sync>;

/// Shows one notice at a time.
pub struct Notices {
    bus: Bus,
    heard: Listener,
    standing: Standing,
    /// The connection that a thread listens to, by what no other connection has in common with it:
    /// the bus and our name there. The thread ends with it.
    listening: Option<(String, String)>,
}

impl Notices {
    /// Tells `heard`, on a thread of its own, what becomes of the notices.
    #[must_use]
    pub fn new(heard: impl Fn(Heard) + Send + Sync + 'static) -> Self {
        Self {
            bus: Bus::of_session(),
            heard: Arc::new(heard),
            standing: Standing::default(),
            listening: None,
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
        let stands = shown.is_some();
        self.standing.is(shown);
        if stands { Ok(()) } else { Err(NoService) }
    }

    /// Takes the notice away that stands.
    pub fn withdraw(&mut self) {
        if let Some(shown) = self.standing.take()
            && let Ok(connection) = self.bus.connection()
        {
            close(connection, &shown);
        }
    }

    /// What stands now; `None` where the service has no answers to press.
    fn try_show(&mut self, notice: &Notice) -> zbus::Result<Option<Shown>> {
        let connection = self.bus.connection()?.clone();
        // Whoever answers this is the one to ask: another service may take over at any time.
        let (service, can): (_, Vec<String>) =
            call(&connection, SERVICE.0, "GetCapabilities", &())?;
        if !can.iter().any(|word| word == "actions") {
            return Ok(None);
        }
        self.listen(&connection)?;
        let actions = actions(notice);
        let hints = HashMap::from([
            ("desktop-entry", Value::from("supple")),
            ("urgency", Value::from(1_u8)),
        ]);
        let replaces = self.standing.at(&service);
        let (title, body) = (notice.title.as_str(), notice.body.as_str());
        let what = ("Supple", replaces, "", title, body, actions, hints, -1_i32);
        let (service, id) = call(&connection, &service, "Notify", &what)?;
        Ok(Some(Shown { service, id }))
    }

    /// Listens to answers on a thread that ends with its connection.
    fn listen(&mut self, connection: &Connection) -> zbus::Result<()> {
        let name = connection.unique_name().map(ToString::to_string);
        let this = (
            connection.server_guid().to_owned(),
            name.unwrap_or_default(),
        );
        if self.listening.as_ref() == Some(&this) {
            return Ok(());
        }
        let signals = signals(connection)?;
        let (heard, standing) = (self.heard.clone(), self.standing.clone());
        let connection = connection.clone();
        std::thread::Builder::new()
            .name("supple notices".to_owned())
            .spawn(move || {
                for signal in signals.flatten() {
                    if let Some((shown, what)) = standing.told(&signal) {
                        close(&connection, &shown);
                        heard(what);
                    }
                }
            })?;
        self.listening = Some(this);
        Ok(())
    }
}

/// Asks a service, by any of its names, for something; which one answered, and what.
fn call<R>(
    connection: &Connection,
    service: &str,
    method: &str,
    what: &(impl serde::Serialize + DynamicType),
) -> zbus::Result<(String, R)>
where
    R: DeserializeOwned + Type,
{
    let answer = connection.call_method(Some(service), SERVICE.1, Some(SERVICE.2), method, what)?;
    let who = answer.header().sender().map(ToString::to_string);
    Ok((who.unwrap_or_default(), answer.body().deserialize()?))
}

/// Some services leave a notice standing that was answered.
fn close(connection: &Connection, shown: &Shown) {
    let closed = call::<()>(connection, &shown.service, "CloseNotification", &shown.id);
    if let Err(error) = closed {
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

/// Words of ours and labels, in turn. A click on the notice has no label: Xfce makes a button of
/// every label, and the first answer would be there twice.
fn actions(notice: &Notice) -> Vec<&str> {
    let answers = notice.answers.iter();
    let answers = answers.flat_map(|(word, label)| [*word, label.as_str()]);
    [CLICK, ""].into_iter().chain(answers).collect()
}
