//! A connection to a bus that is made when it is first needed, and again when it broke.

use std::path::PathBuf;
use std::time::Duration;

use serde::de::DeserializeOwned;
use url::Url;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::fdo::RequestNameFlags;
use zbus::zvariant::{DynamicType, OwnedValue, Type};

/// A service that does not answer within this is not there. Those that answer take milliseconds.
const PATIENCE: Duration = Duration::from_secs(3);

/// A place on a bus: service, object, interface.
pub(super) type Place = (&'static str, &'static str, &'static str);

/// Connects to the bus of the person's session.
pub(super) fn session() -> zbus::Result<Builder<'static>> {
    Ok(Builder::session()?.method_timeout(PATIENCE))
}

/// Becomes the owner of a name; an error where somebody else is. Without the flag the bus would keep
/// us waiting in its queue for the name, and call that a success.
pub(super) fn take_name(connection: &Connection, name: &str) -> zbus::Result<()> {
    let flags = RequestNameFlags::DoNotQueue.into();
    connection.request_name_with_flags(name, flags).map(drop)
}

/// The path of a file's address; `None` for the address of anything else.
pub(super) fn file(address: &str) -> Option<PathBuf> {
    Url::parse(address).ok()?.to_file_path().ok()
}

/// The bus of the person's session, or that of the machine.
pub(super) struct Bus {
    builder: fn() -> zbus::Result<Builder<'static>>,
    connection: Option<Connection>,
}

impl Bus {
    /// The session's, not yet connected.
    pub(super) fn of_session() -> Self {
        Self {
            builder: session,
            connection: None,
        }
    }

    /// The machine's, not yet connected.
    pub(super) fn of_system() -> Self {
        Self {
            builder: || Ok(Builder::system()?.method_timeout(PATIENCE)),
            connection: None,
        }
    }

    /// No bus at all.
    #[cfg(test)]
    pub(super) fn of_nowhere() -> Self {
        Self {
            builder: || Err(zbus::Error::InvalidReply),
            connection: None,
        }
    }

    /// The connection, made now where there is none that lives.
    pub(super) fn connection(&mut self) -> zbus::Result<&Connection> {
        if self.connection.as_ref().is_none_or(Connection::is_closed) {
            self.connection = Some((self.builder)()?.build()?);
        }
        self.connection.as_ref().ok_or(zbus::Error::InvalidReply)
    }

    /// Asks a service for something.
    pub(super) fn ask<R>(
        &mut self,
        place: Place,
        method: &str,
        what: &(impl serde::Serialize + DynamicType),
    ) -> zbus::Result<R>
    where
        R: DeserializeOwned + Type,
    {
        ask(self.connection()?, place, method, what)
    }

    /// Reads a property.
    pub(super) fn property(&mut self, place: Place, name: &str) -> zbus::Result<OwnedValue> {
        property(self.connection()?, place.0, place.1, place.2, name)
    }
}

/// Asks a service for something.
pub(super) fn ask<R>(
    connection: &Connection,
    (service, path, interface): Place,
    method: &str,
    what: &(impl serde::Serialize + DynamicType),
) -> zbus::Result<R>
where
    R: DeserializeOwned + Type,
{
    let answer = connection.call_method(Some(service), path, Some(interface), method, what)?;
    answer.body().deserialize()
}

/// Reads a property.
pub(super) fn property(
    connection: &Connection,
    service: &str,
    path: &str,
    interface: &str,
    name: &str,
) -> zbus::Result<OwnedValue> {
    let properties = Some("org.freedesktop.DBus.Properties");
    let answer =
        connection.call_method(Some(service), path, properties, "Get", &(interface, name))?;
    answer.body().deserialize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_path_goes_over_as_an_address_and_back() {
        for path in ["/tmp/hips.ron", "/home/é ü/my 100 %.ron", "/a#b?c"] {
            let address = Url::from_file_path(path).unwrap();
            assert_eq!(file(address.as_str()), Some(PathBuf::from(path)));
        }
        let spelt = file("file:///home/you/my%20hips%C3%A9.ron");
        assert_eq!(spelt, Some(PathBuf::from("/home/you/my hipsé.ron")));
    }

    #[test]
    fn what_is_no_file_is_passed_over() {
        for address in ["https://example.org/a.ron", "file://host/a.ron", "a.ron"] {
            assert_eq!(file(address), None, "{address}");
        }
    }
}
