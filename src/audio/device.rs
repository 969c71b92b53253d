//! Where samples go: the seam to the sound library, with the system's own device behind it.
//!
//! On Linux a sound server is spoken to [directly](super::pulse), and ALSA only where none runs: its
//! plugin for the server repeats an error without end when the server goes away.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rodio::cpal::traits::{DeviceTrait, HostTrait};
use rodio::cpal::{self, BufferSize};
use rodio::{CpalError, CpalErrorKind, DeviceSinkBuilder, MixerDeviceSink};

use super::frames::span_of;
use super::{Error, Feed};

/// A buffer holds a power of two of frames, at least a 24th of a second (2048 at 48 kHz, 43 ms). The
/// system holds two: that long a sound takes to be heard, or silenced. Smaller ones run dry on a
/// machine that is busy.
const BUFFERS_PER_SECOND: u32 = 24;

/// Opens devices. Called on the owner thread only, where it may take its time.
pub trait Backend: Send {
    /// Opens the system's current device, silent.
    fn open(&mut self) -> Result<Box<dyn Device>, Error>;
}

/// An open device. Dropping it closes it.
pub trait Device {
    /// Frames a second it plays at.
    fn rate(&self) -> NonZero<u32>;

    /// How long after a frame is asked for it is heard, as far as that is known.
    fn latency(&self) -> Duration;

    /// Starts to take samples from `feed`, without end.
    fn play(&mut self, feed: Feed) -> Result<(), Error>;

    /// Whether it broke and must be opened anew.
    fn is_broken(&self) -> bool;
}

/// The system's default output.
#[derive(Debug, Default, Clone, Copy)]
pub struct Speakers;

impl Backend for Speakers {
    fn open(&mut self) -> Result<Box<dyn Device>, Error> {
        #[cfg(target_os = "linux")]
        if let Some(stream) = super::pulse::open() {
            return Ok(Box::new(stream?));
        }
        let device = default_device().ok_or(Error::NoDevice)?;
        let config = device.default_output_config().map_err(|e| refused(&e))?;
        let frames = (config.sample_rate() / BUFFERS_PER_SECOND).next_power_of_two();
        let broken = Arc::new(AtomicBool::new(false));
        let latch = Arc::clone(&broken);
        let mut sink = DeviceSinkBuilder::from_device(device)
            .map_err(|e| refused(&e))?
            .with_buffer_size(BufferSize::Fixed(frames))
            .with_error_callback(move |error| note(&latch, &error))
            .open_sink_or_fallback()
            .map_err(|e| refused(&e))?;
        sink.log_on_drop(false);
        Ok(Box::new(Open { sink, broken }))
    }
}

/// The default device, or none. A Linux machine without a sound card and without a sound server is
/// not asked any further: ALSA would print its search, 30 lines each time, on the terminal.
fn default_device() -> Option<cpal::Device> {
    if cfg!(target_os = "linux") && !std::path::Path::new("/dev/snd").exists() {
        return None;
    }
    cpal::default_host().default_output_device()
}

fn refused(error: &dyn std::error::Error) -> Error {
    let cause = error.source().map(ToString::to_string);
    Error::Refused(cause.unwrap_or_else(|| error.to_string()))
}

/// Some systems report one fault hundreds of thousands of times a second, so nothing is done here
/// but to remember that there was one.
fn note(latch: &AtomicBool, error: &CpalError) {
    let harmless = matches!(
        error.kind(),
        CpalErrorKind::Xrun | CpalErrorKind::DeviceChanged | CpalErrorKind::RealtimeDenied
    );
    if !harmless {
        latch.store(true, Ordering::Relaxed);
    }
}

struct Open {
    sink: MixerDeviceSink,
    broken: Arc<AtomicBool>,
}

impl Device for Open {
    fn rate(&self) -> NonZero<u32> {
        self.sink.config().sample_rate()
    }

    fn latency(&self) -> Duration {
        match self.sink.config().buffer_size() {
            BufferSize::Fixed(frames) => span_of(u64::from(*frames) * 2, self.rate().get()),
            BufferSize::Default => Duration::ZERO,
        }
    }

    fn play(&mut self, feed: Feed) -> Result<(), Error> {
        self.sink.mixer().add(feed);
        Ok(())
    }

    fn is_broken(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }
}
