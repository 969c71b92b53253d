//! The track as those want it who play it: samples one by one for the sound library, in blocks for the
//! sound server.
//!
//! At each new block it notes which frame was asked for when. From these marks the
//! [`anchor`](super::anchor) learns how frames lie on the session's clock.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

use rodio::{ChannelCount, Sample, SampleRate, Source};

use super::track::Track;
use super::urgent::Thread;
use crate::time::{Clock, Stamp};

/// Frames of a block: 5 ms at 48 kHz. Messages are read once a block.
const BLOCK: usize = 256;
/// Marks that can lie between two looks of the owner, for over a second at 48 kHz.
const MARKS: usize = 256;
const STEREO: ChannelCount = NonZero::<u16>::MIN.saturating_add(1);

/// A frame and when the device asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Counted from the opening of the stream.
    pub frame: u64,
    /// When it was asked for: at the earliest one buffer before it is heard.
    pub at: Stamp,
    /// The thread that asked.
    pub thread: Thread,
}

/// A [`Track`] as a source of stereo samples that never ends.
pub struct Feed {
    track: Track,
    rate: SampleRate,
    block: [f32; BLOCK * 2],
    read: usize,
    clock: Arc<dyn Clock>,
    marks: SyncSender<Mark>,
    /// Known from the first block on: a device asks from one thread.
    thread: Option<Thread>,
}

impl Feed {
    /// A feed of `track`, whose rate is `rate`, and where its marks come out.
    #[must_use]
    pub fn new(track: Track, rate: SampleRate, clock: Arc<dyn Clock>) -> (Self, Receiver<Mark>) {
        let (marks, seen) = sync_channel(MARKS);
        let feed = Self {
            track,
            rate,
            block: [0.0; BLOCK * 2],
            read: BLOCK * 2,
            clock,
            marks,
            thread: None,
        };
        (feed, seen)
    }

    /// The next samples, at most so many: never none. For who takes them by the block.
    pub fn next_block(&mut self, most: usize) -> &[f32] {
        if self.read >= self.block.len() {
            self.refill();
        }
        let from = self.read;
        self.read = self.block.len().min(from + most.max(1));
        self.block.get(from..self.read).unwrap_or_default()
    }

    fn refill(&mut self) {
        let mark = Mark {
            frame: self.track.frame(),
            at: self.clock.now(),
            thread: *self.thread.get_or_insert_with(Thread::current),
        };
        // A mark that finds no place is one of hundreds: the owner is late, not the sound.
        self.marks.try_send(mark).ok();
        self.track.fill(&mut self.block);
        self.read = 0;
    }
}

impl Iterator for Feed {
    type Item = Sample;

    fn next(&mut self) -> Option<Sample> {
        if self.read >= self.block.len() {
            self.refill();
        }
        let sample = self.block.get(self.read).copied();
        self.read += 1;
        sample
    }
}

impl Source for Feed {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        STEREO
    }

    fn sample_rate(&self) -> SampleRate {
        self.rate
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}
