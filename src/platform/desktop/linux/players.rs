//! Other players: paused while a session runs, and sent on afterwards.

use zbus::blocking::Connection;

use super::bus;

/// Our own name; those of other windows of ours begin with it.
pub(super) const OURS: &str = "org.mpris.MediaPlayer2.supple";

/// No player, but one that stands for whichever was used last: it may well stand for us.
const STAND_IN: &str = "org.mpris.MediaPlayer2.playerctld";

const ALL: &str = "org.mpris.MediaPlayer2.";
const PATH: &str = "/org/mpris/MediaPlayer2";
const INTERFACE: &str = "org.mpris.MediaPlayer2.Player";

/// The players that were paused here.
pub(super) struct Paused(Vec<String>);

impl Paused {
    /// Pauses every other player that plays.
    pub(super) fn now(connection: &Connection) -> Self {
        let mut players = players(connection).unwrap_or_default();
        players.retain(|player| {
            is(connection, player, "Playing") && tell(connection, player, "Pause")
        });
        Self(players)
    }

    /// Sends those on that are still paused: whoever was stopped or started since was so by the
    /// person.
    pub(super) fn resume(self, connection: &Connection) {
        for player in self.0 {
            if is(connection, &player, "Paused") {
                tell(connection, &player, "Play");
            }
        }
    }
}

/// Every player but ours.
fn players(connection: &Connection) -> zbus::Result<Vec<String>> {
    let place = (
        "org.freedesktop.DBus",
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus",
    );
    let mut names: Vec<String> = bus::ask(connection, place, "ListNames", &())?;
    names.retain(|name| name.starts_with(ALL) && !name.starts_with(OURS) && name != STAND_IN);
    Ok(names)
}

fn is(connection: &Connection, player: &str, status: &str) -> bool {
    let told = bus::property(connection, player, PATH, INTERFACE, "PlaybackStatus");
    told.is_ok_and(|told| String::try_from(told).is_ok_and(|told| told == status))
}

/// Whether the player did it.
fn tell(connection: &Connection, player: &str, verb: &str) -> bool {
    let told = connection.call_method(Some(player), PATH, Some(INTERFACE), verb, &());
    told.inspect_err(|error| tracing::debug!(%player, %error, "not {verb}"))
        .is_ok()
}
