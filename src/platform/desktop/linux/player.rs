//! What the bus sees of a session: the two interfaces that every media player has.

#![expect(
    clippy::unused_self,
    clippy::used_underscore_binding,
    reason = "the bus reads properties and calls methods of an object"
)]

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use zbus::interface;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{ObjectPath, Value};

use crate::platform::desktop::media::{MediaKey, Playing, Status};
use crate::time::Clock;

/// Told what was pressed, on a thread of the bus.
type OnKey = Arc<dyn Fn(MediaKey) + Send + Sync>;

/// The program itself.
pub(super) struct Root(pub(super) OnKey);

/// The session that runs.
pub(super) struct Player {
    playing: Mutex<Playing>,
    clock: Arc<dyn Clock>,
    key: OnKey,
}

impl Player {
    pub(super) fn new(playing: Playing, clock: Arc<dyn Clock>, key: OnKey) -> Self {
        Self {
            playing: Mutex::new(playing),
            clock,
            key,
        }
    }

    /// Shows `playing` from now on; answers with what was shown before.
    pub(super) fn replace(&self, playing: Playing) -> Playing {
        std::mem::replace(&mut *self.playing(), playing)
    }

    fn playing(&self) -> MutexGuard<'_, Playing> {
        self.playing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Microseconds, as all times of a player are told.
pub(super) fn micros(span: Duration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(i64::MAX)
}

#[interface(name = "org.mpris.MediaPlayer2")]
impl Root {
    fn raise(&self) {
        (self.0)(MediaKey::Raise);
    }

    /// Leaving is asked for in the window, and only there.
    fn quit(&self) {}

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_quit(&self) -> bool {
        false
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_raise(&self) -> bool {
        true
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn has_track_list(&self) -> bool {
        false
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn identity(&self) -> &'static str {
        "Supple"
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn desktop_entry(&self) -> &'static str {
        "supple"
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn supported_uri_schemes(&self) -> Vec<String> {
        Vec::new()
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn supported_mime_types(&self) -> Vec<String> {
        Vec::new()
    }
}

#[interface(name = "org.mpris.MediaPlayer2.Player")]
impl Player {
    fn play(&self) {
        (self.key)(MediaKey::Play);
    }

    fn pause(&self) {
        (self.key)(MediaKey::Pause);
    }

    fn play_pause(&self) {
        (self.key)(MediaKey::PlayPause);
    }

    fn next(&self) {
        (self.key)(MediaKey::Next);
    }

    fn previous(&self) {
        (self.key)(MediaKey::Previous);
    }

    fn stop(&self) {
        (self.key)(MediaKey::Stop);
    }

    /// Time of the body is not sought in.
    fn seek(&self, _by: i64) {}

    /// Nor is a place in it chosen.
    fn set_position(&self, _track: ObjectPath<'_>, _position: i64) {}

    /// Routines are chosen in the window.
    fn open_uri(&self, _uri: &str) {}

    #[zbus(signal)]
    pub(super) async fn seeked(to: &SignalEmitter<'_>, position: i64) -> zbus::Result<()>;

    #[zbus(property)]
    fn playback_status(&self) -> &'static str {
        match self.playing().status {
            Status::Playing => "Playing",
            Status::Paused => "Paused",
        }
    }

    #[zbus(property)]
    fn metadata(&self) -> HashMap<&'static str, Value<'static>> {
        metadata(&self.playing())
    }

    #[zbus(property(emits_changed_signal = "false"))]
    fn position(&self) -> i64 {
        micros(self.playing().position_at(self.clock.now()))
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn rate(&self) -> f64 {
        1.0
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn minimum_rate(&self) -> f64 {
        1.0
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn maximum_rate(&self) -> f64 {
        1.0
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn volume(&self) -> f64 {
        1.0
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_go_next(&self) -> bool {
        true
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_go_previous(&self) -> bool {
        true
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_play(&self) -> bool {
        true
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_pause(&self) -> bool {
        true
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_seek(&self) -> bool {
        false
    }

    #[zbus(property(emits_changed_signal = "const"))]
    fn can_control(&self) -> bool {
        true
    }
}

/// Title, album and length, under the names that players use.
fn metadata(playing: &Playing) -> HashMap<&'static str, Value<'static>> {
    let track = format!("/supple/segment/{}", playing.track);
    let mut told = HashMap::from([
        ("xesam:title", Value::from(playing.title.clone())),
        ("xesam:album", Value::from(playing.album.clone())),
    ]);
    if let Ok(track) = ObjectPath::try_from(track) {
        told.insert("mpris:trackid", Value::from(track));
    }
    if let Some(length) = playing.length {
        told.insert("mpris:length", Value::from(micros(length)));
    }
    told
}
