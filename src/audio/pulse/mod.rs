//! A sound server on Linux: `PulseAudio`, or `PipeWire` in its place, spoken to without a detour.
//!
//! The stream names no device, so the server moves it along when the person chooses another one. It
//! is asked for nothing but samples: each further question would wake the machine once more a
//! period.

mod places;

use std::ffi::CStr;
use std::future::Future;
use std::num::NonZero;
use std::os::unix::net::UnixStream;
use std::pin::pin;
use std::sync::mpsc::sync_channel;
use std::task::{Context, Waker};
use std::time::Duration;

use futures::executor::block_on;
use pulseaudio::protocol::stream::{BufferAttr, StreamFlags};
use pulseaudio::protocol::{ChannelMap, PlaybackStreamParams, SampleFormat, SampleSpec};
use pulseaudio::{AsPlaybackSource as _, Client, ClientError, PlaybackStream};

use super::frames::span_of;
use super::{Device, Error, Feed};
use places::Places;

/// A period is this part of a second (31 ms). The server holds two: that long a sound takes to be
/// heard, or silenced. Shorter ones wake the machine more often and run dry where it is busy.
const PERIODS_PER_SECOND: u32 = 32;
/// How the person sees us in the mixer.
const NAME: &CStr = c"Supple";
/// How long the server may take to answer. One that hangs is tried again later.
const PATIENCE: Duration = Duration::from_secs(2);
/// Bytes of a sample, and of a stereo frame.
const SAMPLE: usize = size_of::<f32>();
const FRAME: u32 = 2 * 4;

/// A silent stream to the server that runs here; `None` where none does.
pub(super) fn open() -> Option<Result<Stream, Error>> {
    places::find(|name| std::env::var_os(name)).map(Stream::open)
}

/// A stream to the server.
pub(super) struct Stream {
    client: Client,
    rate: NonZero<u32>,
    playing: Option<PlaybackStream>,
}

impl Stream {
    /// Asks the server at `places` what it plays on.
    fn open(places: Places) -> Result<Self, Error> {
        in_time(move || {
            let socket = UnixStream::connect(places.socket)?;
            let key = places.key.and_then(|path| std::fs::read(path).ok());
            let client = Client::new_unix(NAME, socket, key)?;
            let rate = block_on(default_rate(&client))?;
            Ok(rate.map(|rate| Self {
                client,
                rate,
                playing: None,
            }))
        })?
        .ok_or(Error::NoDevice)
    }
}

/// The rate of the default device; `None` without one.
async fn default_rate(client: &Client) -> Result<Option<NonZero<u32>>, ClientError> {
    let Some(name) = client.server_info().await?.default_sink_name else {
        return Ok(None);
    };
    let sink = client.sink_info_by_name(name).await?;
    Ok(NonZero::new(sink.sample_spec.sample_rate))
}

impl Device for Stream {
    fn rate(&self) -> NonZero<u32> {
        self.rate
    }

    fn latency(&self) -> Duration {
        span_of(2 * u64::from(period(self.rate)), self.rate.get())
    }

    fn play(&mut self, feed: Feed) -> Result<(), Error> {
        let (client, params) = (self.client.clone(), params(self.rate));
        let source = samples(feed);
        let stream = in_time(move || {
            block_on(client.create_playback_stream(params, source.as_playback_source()))
        })?;
        self.playing = Some(stream);
        Ok(())
    }

    fn is_broken(&self) -> bool {
        // Our source never ends, so this only answers when the connection does.
        self.playing.as_ref().is_some_and(|stream| {
            let ended = pin!(stream.source_eof());
            let mut look = Context::from_waker(Waker::noop());
            ended.poll(&mut look).is_ready()
        })
    }
}

/// In frames.
fn period(rate: NonZero<u32>) -> u32 {
    rate.get().div_ceil(PERIODS_PER_SECOND)
}

/// Two periods in all, asked for one by one.
fn params(rate: NonZero<u32>) -> PlaybackStreamParams {
    let bytes = period(rate) * FRAME;
    PlaybackStreamParams {
        sample_spec: SampleSpec {
            format: SampleFormat::Float32Le,
            channels: 2,
            sample_rate: rate.get(),
        },
        channel_map: ChannelMap::stereo(),
        buffer_attr: BufferAttr {
            max_length: 2 * bytes,
            target_length: 2 * bytes,
            minimum_request_length: bytes,
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

/// The feed as the bytes of its samples. The server asks for whole frames.
fn samples(mut feed: Feed) -> impl FnMut(&mut [u8]) -> usize + Send + 'static {
    move |bytes| {
        for (place, sample) in bytes.chunks_exact_mut(SAMPLE).zip(&mut feed) {
            place.copy_from_slice(&sample.to_le_bytes());
        }
        bytes.len()
    }
}

/// Does what may hang on a thread of its own; what comes too late is dropped there.
fn in_time<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ClientError> + Send + 'static,
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
