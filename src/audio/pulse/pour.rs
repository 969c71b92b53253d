//! The thread that gives the server the samples it asks for.

use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::thread::JoinHandle;

use pulseaudio::protocol::{CreatePlaybackStreamReply, ProtocolError};

use super::wire::Wire;
use crate::audio::{Error, Feed};

/// A stream that is served. Dropping it ends it.
pub(super) struct Pouring {
    socket: UnixStream,
    thread: Option<JoinHandle<()>>,
}

impl Pouring {
    /// Serves `stream` from `feed`, on a thread of its own.
    pub(super) fn begin(
        mut wire: Wire,
        stream: &CreatePlaybackStreamReply,
        mut feed: Feed,
    ) -> Result<Self, Error> {
        let (channel, first) = (stream.channel, stream.requested_bytes);
        let socket = wire.handle().map_err(Error::Thread)?;
        let serve = move || {
            if let Err(why) = pour(&mut wire, channel, first, &mut feed) {
                tracing::debug!("the sound server's stream ended: {why}");
            }
        };
        let thread = std::thread::Builder::new()
            .name("sound".to_owned())
            .spawn(serve)
            .map_err(Error::Thread)?;
        Ok(Self {
            socket,
            thread: Some(thread),
        })
    }

    /// Whether the server is gone, or wants no more of us.
    pub(super) fn has_ended(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }
}

impl Drop for Pouring {
    fn drop(&mut self) {
        // Wakes the thread wherever it waits: it can only be reading or writing.
        self.socket.shutdown(Shutdown::Both).ok();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// Comes back only when the stream is over.
pub(super) fn pour(
    wire: &mut Wire,
    stream: u32,
    first: u32,
    feed: &mut Feed,
) -> Result<(), ProtocolError> {
    wire.wait_without_end()?;
    let mut wanted = first;
    loop {
        wire.send(stream, wanted, feed)?;
        wanted = wire.next_request(stream)?;
    }
}
