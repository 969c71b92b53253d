//! The one source of a session: counts frames and mixes sounds at the frames they belong to.
//!
//! It runs in the device's callback. There it allocates nothing, takes no lock and frees nothing:
//! slots are fixed, messages come through a bounded channel that is only ever tried, and the
//! `bank` keeps a reference to every sound. Blocks are cut at the frames where sounds
//! begin, so a sound begins at its frame whatever the device's buffer.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::voice::{Ramp, Voice};

/// No sample is ever beyond this: −1 dBFS. Sounds are quiet enough that sessions do not reach it.
pub const CEILING: f32 = 29_204.0 / super::loudness::GRID;

/// Sounds that can wait for their frame. Some seconds of the busiest routine need 30.
pub const WAITING: usize = 64;
/// Sounds that can sound at once. A session needs 6; those beyond are left out.
const VOICES: usize = 32;
/// Messages that can lie between two blocks.
const INBOX: usize = 128;
/// Changes of volume and cuts are spread over this part of a second: 8 ms.
const FADES_PER_SECOND: u32 = 125;

/// A sound with the frame it begins at.
#[derive(Debug, Clone)]
pub struct Entry {
    /// To call it back by.
    pub key: u64,
    /// The frame of its first sample; where that has passed, it begins at once.
    pub at: u64,
    /// One channel, at the track's rate.
    pub sound: Arc<[f32]>,
    /// Shares of the left and the right channel, 0 to 1.
    pub gains: [f32; 2],
    /// Whether it is spoken: then it ends what is being said.
    pub speaks: bool,
}

/// What the track can be told.
#[derive(Debug)]
pub enum Message {
    /// Play this at its frame.
    Play(Entry),
    /// Forget this unless it sounds already.
    Cancel(u64),
    /// Forget everything that waits and fade out what sounds.
    Clear,
    /// Share of full volume, 0 to 1.
    Volume(f32),
}

/// See the [module](self).
#[derive(Debug)]
pub struct Track {
    inbox: Receiver<Message>,
    frame: u64,
    waiting: [Option<Entry>; WAITING],
    voices: [Option<Voice>; VOICES],
    volume: Ramp,
    fade: u16,
}

impl Track {
    /// A silent track at frame 0 for `rate` frames a second, and where it takes messages.
    #[must_use]
    pub fn new(rate: u32) -> (SyncSender<Message>, Self) {
        let (outbox, inbox) = sync_channel(INBOX);
        let fade = u16::try_from(rate / FADES_PER_SECOND).unwrap_or(u16::MAX);
        let track = Self {
            inbox,
            frame: 0,
            waiting: [const { None }; WAITING],
            voices: [const { None }; VOICES],
            volume: Ramp::full(fade),
            fade,
        };
        (outbox, track)
    }

    /// Frames made so far.
    #[must_use]
    pub const fn frame(&self) -> u64 {
        self.frame
    }

    /// Makes the next frames: interleaved stereo, an even number of samples.
    pub fn fill(&mut self, out: &mut [f32]) {
        while let Ok(message) = self.inbox.try_recv() {
            self.obey(message);
        }
        out.fill(0.0);
        let mut rest = out;
        while rest.len() >= 2 {
            self.begin_due();
            let cut = self.frames_to_next().min(rest.len() / 2) * 2;
            let Some((block, after)) = rest.split_at_mut_checked(cut) else {
                return;
            };
            self.mix(block);
            rest = after;
        }
    }

    fn obey(&mut self, message: Message) {
        match message {
            Message::Play(entry) => self.place(entry),
            Message::Cancel(key) => self.forget(|entry| entry.key == key),
            Message::Clear => {
                self.forget(|_| true);
                let fade = self.fade;
                let sounding = self.voices.iter_mut().flatten();
                sounding.for_each(|voice| voice.fade_out(fade));
            }
            Message::Volume(share) => self.volume.head_for(share),
        }
    }

    /// Puts `entry` where it waits for its frame; left out where no place is free.
    pub fn place(&mut self, entry: Entry) {
        if let Some(free) = self.waiting.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(entry);
        }
    }

    fn forget(&mut self, gone: impl Fn(&Entry) -> bool) {
        for slot in &mut self.waiting {
            slot.take_if(|entry| gone(entry));
        }
    }

    fn begin_due(&mut self) {
        let Self {
            waiting,
            voices,
            frame,
            fade,
            ..
        } = self;
        for slot in waiting {
            let Some(entry) = slot.take_if(|entry| entry.at <= *frame) else {
                continue;
            };
            if entry.speaks {
                let said = voices.iter_mut().flatten().filter(|voice| voice.speaks());
                said.for_each(|voice| voice.fade_out(*fade));
            }
            if let Some(free) = voices.iter_mut().find(|voice| voice.is_none()) {
                *free = Some(Voice::new(entry.sound, entry.gains, entry.speaks));
            }
        }
    }

    /// Frames until the next sound begins.
    fn frames_to_next(&self) -> usize {
        let waiting = self.waiting.iter().flatten();
        let next = waiting
            .map(|entry| entry.at.saturating_sub(self.frame))
            .min();
        next.map_or(usize::MAX, |frames| {
            usize::try_from(frames).unwrap_or(usize::MAX)
        })
    }

    fn mix(&mut self, block: &mut [f32]) {
        for slot in &mut self.voices {
            slot.take_if(|voice| !voice.mix_into(block));
        }
        for frame in block.chunks_exact_mut(2) {
            let gain = self.volume.next();
            for sample in frame {
                *sample = sample.clamp(-CEILING, CEILING) * gain;
            }
            self.frame += 1;
        }
    }
}
