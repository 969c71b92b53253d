//! A connection to a bus that is made when it is first needed, and again when it broke.

use std::time::Duration;

use serde::de::DeserializeOwned;
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
