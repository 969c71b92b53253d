//! One window for a data folder on a display. A program that is started again hands its wish over
//! to the window that is open, by the interface that desktops use for this.

#![expect(
    clippy::needless_pass_by_value,
    clippy::used_underscore_binding,
    reason = "the bus hands over what the interface names"
)]

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use url::Url;
use zbus::blocking::Connection;
use zbus::interface;
use zbus::zvariant::{OwnedValue, Value};

use super::bus;
use crate::platform::desktop::notice::Wish;

const PATH: &str = "/org/supple/Supple";
const INTERFACE: &str = "org.freedesktop.Application";
/// The action that starts a routine, named by its id.
const START: &str = "start";

type Listener = Box<dyn Fn(Wish) + Send + Sync>;

/// The one window; its name goes when this is dropped.
pub struct Instance {
    _connection: Connection,
}

impl Instance {
    /// Becomes the window of `folder` and tells `wished` what other starts of the program ask for;
    /// `None` where there is no bus, or where another window was faster.
    pub fn open(folder: &Path, wished: impl Fn(Wish) + Send + Sync + 'static) -> Option<Self> {
        let application = Application(Box::new(wished));
        let opened = serve(folder, application);
        let connection = opened.inspect_err(|error| tracing::debug!(%error, "one of many"));
        connection.ok().map(|connection| Self {
            _connection: connection,
        })
    }

    /// Hands `wish` over to the window of `folder`; false where there is none, or it does not answer.
    #[must_use]
    pub fn hand_over(folder: &Path, wish: &Wish) -> bool {
        let handed = tell(folder, wish);
        handed
            .inspect_err(|error| tracing::debug!(%error, "no window is open"))
            .is_ok()
    }
}

fn serve(folder: &Path, application: Application) -> zbus::Result<Connection> {
    let connection = bus::session()?.serve_at(PATH, application)?.build()?;
    bus::take_name(&connection, &name(folder))?;
    Ok(connection)
}

fn tell(folder: &Path, wish: &Wish) -> zbus::Result<()> {
    let connection = bus::session()?.build()?;
    let to = name(folder);
    let about = HashMap::<&str, Value<'_>>::new();
    let (to, at) = (Some(to.as_str()), Some(INTERFACE));
    match wish {
        Wish::Raise => connection.call_method(to, PATH, at, "Activate", &about)?,
        Wish::Open(file) => {
            let file = Url::from_file_path(file).map_err(|()| zbus::Error::InterfaceNotFound)?;
            connection.call_method(to, PATH, at, "Open", &(vec![file.as_str()], about))?
        }
        Wish::Start(routine) => {
            let what = (START, vec![Value::from(routine.as_str())], about);
            connection.call_method(to, PATH, at, "ActivateAction", &what)?
        }
    };
    Ok(())
}

/// The name of the one window: another folder or another display has another one.
fn name(folder: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    folder.canonicalize().ok().hash(&mut hasher);
    ["WAYLAND_DISPLAY", "DISPLAY"]
        .map(std::env::var_os)
        .hash(&mut hasher);
    format!("org.supple.Supple.W{:016x}", hasher.finish())
}

struct Application(Listener);

#[interface(name = "org.freedesktop.Application")]
impl Application {
    fn activate(&self, _about: HashMap<String, OwnedValue>) {
        (self.0)(Wish::Raise);
    }

    fn open(&self, uris: Vec<String>, _about: HashMap<String, OwnedValue>) {
        for file in uris.iter().filter_map(|uri| bus::file(uri)) {
            (self.0)(Wish::Open(file));
        }
    }

    fn activate_action(
        &self,
        action: &str,
        mut what: Vec<OwnedValue>,
        _about: HashMap<String, OwnedValue>,
    ) {
        let routine = what.pop().and_then(|value| String::try_from(value).ok());
        if let Some(routine) = routine.filter(|_| action == START) {
            (self.0)(Wish::Start(routine));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_folder_is_another_window() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        assert_eq!(name(one.path()), name(&one.path().join(".")));
        assert_ne!(name(one.path()), name(other.path()));
    }
}
