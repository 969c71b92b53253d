//! The dialog for a file, asked for through the portal of the desktop: it is the desktop's own, and
//! works from inside of a sandbox too.

use std::collections::HashMap;
use std::thread;

use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, Message, message};

use super::bus::{self, Place};
use crate::platform::desktop::dialog::{Chosen, Wanted};

const PORTAL: Place = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.FileChooser",
);
/// Signals waiting at once; a dialog answers once.
const WAITING: usize = 4;

/// The options of a request.
type Options<'a> = HashMap<&'a str, Value<'a>>;
/// How it ended, 0 for well, and what it brought.
type Response = (u32, HashMap<String, OwnedValue>);

/// Shows the dialog and tells `chosen`, on a thread of its own, what came of it.
pub fn choose_file(wanted: Wanted, chosen: impl FnOnce(Chosen) + Send + 'static) {
    let ask = move || {
        chosen(ask(&wanted).unwrap_or_else(|error| {
            tracing::debug!(%error, "no dialog for a file");
            Chosen::NoDialog
        }));
    };
    if let Err(error) = thread::Builder::new().name("dialog".into()).spawn(ask) {
        tracing::warn!(%error, "no thread for the dialog");
    }
}

fn ask(wanted: &Wanted) -> zbus::Result<Chosen> {
    let connection = bus::session()?.build()?;
    let answers = answers(&connection)?;
    let kinds = vec![("Routines", vec![(0_u32, "*.ron")])];
    let mut options = Options::from([("filters", Value::from(kinds))]);
    let (method, title) = match wanted {
        Wanted::Open => ("OpenFile", "Import a routine"),
        Wanted::Save(name) => {
            options.insert("current_name", Value::from(name.as_str()));
            ("SaveFile", "Export the routine")
        }
    };
    let request: OwnedObjectPath = bus::ask(&connection, PORTAL, method, &("", title, options))?;
    for answer in answers {
        let answer = answer?;
        if answer.header().path() == Some(&*request) {
            return chosen(&answer);
        }
    }
    Err(zbus::Error::InvalidReply)
}

/// Listened to before anything is asked, so that no answer can be missed.
fn answers(connection: &Connection) -> zbus::Result<MessageIterator> {
    let rule = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .interface("org.freedesktop.portal.Request")?
        .member("Response")?
        .build();
    MessageIterator::for_match_rule(rule, connection, Some(WAITING))
}

fn chosen(answer: &Message) -> zbus::Result<Chosen> {
    let (end, mut brought): Response = answer.body().deserialize()?;
    let uris = brought.remove("uris").filter(|_| end == 0);
    let uris: Vec<String> = uris.map(TryInto::try_into).transpose()?.unwrap_or_default();
    let path = uris.first().and_then(|uri| bus::file(uri));
    Ok(path.map_or(Chosen::None, Chosen::File))
}
