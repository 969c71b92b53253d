//! A sound server on Linux: `PulseAudio`, or `PipeWire` in its place, spoken to without a detour.
//!
//! The stream names no device, so the server moves it along when the person chooses another one. It
//! is asked for nothing but samples: each further question would wake the machine once more a
//! period.

mod places;
mod pour;
#[cfg(test)]
mod tests;
mod wire;

use std::num::NonZero;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use pulseaudio::protocol::stream::{BufferAttr, StreamFlags};
use pulseaudio::protocol::{
    ChannelMap, Command, CreatePlaybackStreamReply, GetSinkInfo, PlaybackStreamParams,
    ProtocolError, SampleFormat, SampleSpec, ServerInfo, SinkInfo,
};

use super::{Device, Error, Feed};
use places::Places;
use pour::Pouring;
use wire::Wire;

/// What lies between us and the loudspeaker, in ms: that long a sound takes to be heard, or silenced.
const BUFFER: u32 = 80;
/// The server asks for so much at a time, in ms. Less wakes the machine more often and runs dry where
/// it is busy. What the buffer holds over two of them the server leaves to the device and to the way
/// there, half each: without a rest it has the device ask as often as it can. Ten ms are whole frames
/// at every usual rate; what is cut makes a device that is no hardware run fast, by 0.08 ms a second.
const REQUEST: u32 = 30;
/// How long the server may take to answer. One that hangs is tried again later.
const PATIENCE: Duration = Duration::from_secs(2);
/// Bytes of a stereo frame.
const FRAME: u32 = 2 * 4;

/// A silent stream to the server that runs here; `None` where none does.
pub(super) fn open() -> Option<Result<Stream, Error>> {
    places::find(|name| std::env::var_os(name)).map(Stream::open)
}

/// A stream to the server.
pub(super) struct Stream {
    rate: NonZero<u32>,
    /// Until it plays.
    wire: Option<Wire>,
    pouring: Option<Pouring>,
}

impl Stream {
    /// Asks the server at `places` what it plays on.
    fn open(places: Places) -> Result<Self, Error> {
        in_time(move || {
            let mut wire = Wire::open(&places)?;
            let rate = default_rate(&mut wire)?;
            Ok(rate.map(|rate| Self {
                rate,
                wire: Some(wire),
                pouring: None,
            }))
        })?
        .ok_or(Error::NoDevice)
    }
}

/// The rate of the default device; `None` without one.
fn default_rate(wire: &mut Wire) -> Result<Option<NonZero<u32>>, ProtocolError> {
    let server: ServerInfo = wire.ask(&Command::GetServerInfo)?;
    let Some(name) = server.default_sink_name else {
        return Ok(None);
    };
    let sink: SinkInfo = wire.ask(&Command::GetSinkInfo(GetSinkInfo {
        index: None,
        name: Some(name),
    }))?;
    Ok(NonZero::new(sink.sample_spec.sample_rate))
}

impl Device for Stream {
    fn rate(&self) -> NonZero<u32> {
        self.rate
    }

    fn latency(&self) -> Duration {
        Duration::from_millis(BUFFER.into())
    }

    fn play(&mut self, feed: Feed) -> Result<(), Error> {
        let mut wire = self.wire.take().ok_or(Error::Lost)?;
        let create = Command::CreatePlaybackStream(params(self.rate));
        let (wire, stream) = in_time(move || {
            let stream: CreatePlaybackStreamReply = wire.ask(&create)?;
            Ok((wire, stream))
        })?;
        self.pouring = Some(Pouring::begin(wire, &stream, feed)?);
        Ok(())
    }

    fn is_broken(&self) -> bool {
        self.pouring.as_ref().is_some_and(Pouring::has_ended)
    }
}

/// So many ms, in bytes of whole frames.
fn bytes(millis: u32, rate: NonZero<u32>) -> u32 {
    rate.get().saturating_mul(millis) / 1000 * FRAME
}

/// A stereo stream of that rate, with its buffer.
fn params(rate: NonZero<u32>) -> PlaybackStreamParams {
    let buffer = bytes(BUFFER, rate);
    PlaybackStreamParams {
        sample_spec: SampleSpec {
            format: SampleFormat::Float32Le,
            channels: 2,
            sample_rate: rate.get(),
        },
        channel_map: ChannelMap::stereo(),
        buffer_attr: BufferAttr {
            max_length: buffer,
            target_length: buffer,
            minimum_request_length: bytes(REQUEST, rate),
            // Where frames come too late, the server goes on without them: a gap, but no slip.
            pre_buffering: 0,
            ..BufferAttr::default()
        },
        flags: StreamFlags {
            adjust_latency: true,
            ..StreamFlags::default()
        },
        ..PlaybackStreamParams::default()
    }
}

/// Does what may hang on a thread of its own; what comes too late is dropped there.
fn in_time<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ProtocolError> + Send + 'static,
) -> Result<T, Error> {
    let (done, told) = sync_channel(1);
    std::thread::Builder::new()
        .name("sound server".to_owned())
        .spawn(move || done.send(work()).ok())
        .map_err(Error::Thread)?;
    let done = told
        .recv_timeout(PATIENCE)
        .map_err(|_late| Error::Stalled)?;
    done.map_err(|error| Error::Refused(error.to_string()))
}
