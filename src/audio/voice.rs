//! One sound while it sounds, and the ramps that keep changes from clicking.

use std::sync::Arc;

/// A sound that is being played.
#[derive(Debug)]
pub struct Voice {
    sound: Arc<[f32]>,
    gains: [f32; 2],
    speaks: bool,
    next: usize,
    fade: Option<Fade>,
}

/// A fade to silence: frames left of how many.
#[derive(Debug, Clone, Copy)]
struct Fade {
    left: u16,
    of: u16,
}

impl Voice {
    /// `sound` from its first frame, with its share of each channel; whether it is spoken.
    #[must_use]
    pub const fn new(sound: Arc<[f32]>, gains: [f32; 2], speaks: bool) -> Self {
        Self {
            sound,
            gains,
            speaks,
            next: 0,
            fade: None,
        }
    }

    /// Whether it is spoken.
    #[must_use]
    pub const fn speaks(&self) -> bool {
        self.speaks
    }

    /// Fades out within `frames`; a fade that is under way goes on.
    pub fn fade_out(&mut self, frames: u16) {
        self.fade.get_or_insert(Fade {
            left: frames,
            of: frames.max(1),
        });
    }

    /// Adds the next frames to interleaved stereo; whether any are left.
    pub fn mix_into(&mut self, stereo: &mut [f32]) -> bool {
        let Self {
            sound,
            gains,
            next,
            fade,
            ..
        } = self;
        let rest = sound.get(*next..).unwrap_or_default();
        let mut mixed = 0;
        for (frame, sample) in stereo.chunks_exact_mut(2).zip(rest) {
            let sample = sample * fade.as_mut().map_or(1.0, Fade::step);
            for (channel, gain) in frame.iter_mut().zip(*gains) {
                *channel += sample * gain;
            }
            mixed += 1;
        }
        *next += mixed;
        *next < sound.len() && fade.is_none_or(|fade| fade.left > 0)
    }
}

impl Fade {
    fn step(&mut self) -> f32 {
        self.left = self.left.saturating_sub(1);
        f32::from(self.left) / f32::from(self.of)
    }
}

/// A gain that reaches its target in small steps.
#[derive(Debug, Clone, Copy)]
pub struct Ramp {
    now: f32,
    target: f32,
    step: f32,
}

impl Ramp {
    /// Stands at 1 and needs `frames` for a whole change.
    #[must_use]
    pub fn full(frames: u16) -> Self {
        Self {
            now: 1.0,
            target: 1.0,
            step: 1.0 / f32::from(frames.max(1)),
        }
    }

    /// Heads for `target`, held within 0 and 1; silence where it is no number.
    pub const fn head_for(&mut self, target: f32) {
        self.target = if target > 0.0 { target.min(1.0) } else { 0.0 };
    }

    /// The gain of the next frame.
    pub fn next(&mut self) -> f32 {
        let gap = self.target - self.now;
        self.now = if gap.abs() <= self.step {
            self.target
        } else {
            self.now + self.step.copysign(gap)
        };
        self.now
    }
}
