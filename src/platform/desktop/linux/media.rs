//! A session as a media player (MPRIS), so that the keys of headsets and keyboards, and phones,
//! reach it.
//!
//! The player is on the bus only while a session runs: the keys belong to music the rest of the
//! time. What changed is told as it changes; the position is computed when somebody asks.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::time::Duration;

use zbus::block_on;
use zbus::blocking::Connection;
use zbus::blocking::object_server::InterfaceRef;

use super::bus;
use super::player::{Player, Root, micros};
use super::players::{OURS, Paused};
use crate::platform::desktop::media::{MediaKey, Playing};
use crate::time::Clock;

const PATH: &str = "/org/mpris/MediaPlayer2";
/// Changes waiting at once: each replaces the one before, so one that finds no room is not missed
/// for longer than the next.
const WAITING: usize = 16;

/// The player on the bus; it goes when this is dropped.
pub struct Media {
    changes: SyncSender<Playing>,
}

impl Media {
    /// Puts a player on the bus that shows `playing` and tells `key` what was pressed, both on
    /// threads of its own. Where there is no bus, nothing happens. With `pause_others`, players
    /// that play are paused, and go on when this is dropped.
    pub fn open(
        playing: Playing,
        clock: Arc<dyn Clock>,
        pause_others: bool,
        key: impl Fn(MediaKey) + Send + Sync + 'static,
    ) -> Self {
        let (changes, inbox) = sync_channel(WAITING);
        let key = Arc::new(key);
        let (root, player) = (Root(key.clone()), Player::new(playing, clock, key));
        let thread = std::thread::Builder::new().name("supple media".to_owned());
        let spawned = thread.spawn(move || {
            if let Err(error) = run(root, player, pause_others, &inbox) {
                tracing::debug!(%error, "no media keys");
            }
        });
        if let Err(error) = spawned {
            tracing::warn!(%error, "no thread for media keys");
        }
        Self { changes }
    }

    /// Shows how it stands now.
    pub fn show(&self, playing: Playing) {
        if let Err(TrySendError::Full(_)) = self.changes.try_send(playing) {
            tracing::debug!("the bus is slow: a change was not told");
        }
    }
}

/// Serves the player until nobody tells changes any more.
fn run(
    root: Root,
    player: Player,
    pause_others: bool,
    inbox: &Receiver<Playing>,
) -> zbus::Result<()> {
    let connection = bus::session()?
        .serve_at(PATH, root)?
        .serve_at(PATH, player)?
        .build()?;
    name(&connection)?;
    let others = pause_others.then(|| Paused::now(&connection));
    let player = connection.object_server().interface(PATH)?;
    for playing in inbox {
        tell(&player, &playing)?;
    }
    if let Some(others) = others {
        others.resume(&connection);
    }
    connection.close()
}

/// A second window gets a name of its own, as the specification wants it.
fn name(connection: &Connection) -> zbus::Result<()> {
    match bus::take_name(connection, OURS) {
        Err(zbus::Error::NameTaken) => {
            let own = format!("{OURS}.instance{}", std::process::id());
            bus::take_name(connection, &own)
        }
        named => named,
    }
}

/// Tells the bus what is different.
fn tell(player: &InterfaceRef<Player>, playing: &Playing) -> zbus::Result<()> {
    let interface = player.get();
    let before = interface.replace(playing.clone());
    let jumped = jumped(&before, playing);
    let to = player.signal_emitter();
    block_on(async {
        if before.status != playing.status {
            interface.playback_status_changed(to).await?;
        }
        if before.track != playing.track || before.length != playing.length {
            interface.metadata_changed(to).await?;
        }
        if jumped {
            Player::seeked(to, micros(playing.position)).await?;
        }
        Ok(())
    })
}

/// Whether the position is not where it would have come to by itself.
fn jumped(before: &Playing, now: &Playing) -> bool {
    let expected = before.position_at(now.at);
    expected.abs_diff(now.position) > Duration::from_millis(100)
}
