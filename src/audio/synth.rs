//! Sounds as pure functions of their frames.
//!
//! Every sound begins and ends with a zero sample, and its second sample is not zero: that is where
//! its cue stands. Samples lie on the grid of 16-bit files. Sums of them are exact in `f32`, so a
//! mix minus its sounds is silence to the bit, and a file holds what the track made.

use std::f64::consts::TAU;
use std::sync::Arc;
use std::time::Duration;

use super::frames::frame_of;
use super::loudness::levelled;
use super::melody::{self, Glide, Shape, Tone};
use super::timbre::Timbre;
use super::{Set, Sound};

/// Fall to silence at the end of a tone, in seconds.
const RELEASE: f64 = 0.020;
/// Share of a breath's peak that its attack brings, so that its beginning can be heard.
const BREATH_ONSET: f64 = 0.25;
/// Shorter and longer breaths than these sound for as long as these.
const BREATH_RANGE: (Duration, Duration) = (Duration::from_millis(80), Duration::from_secs(30));
/// The samples of `sound` in `set` at `rate` frames a second, one channel; `span` counts for breaths
/// only.
#[must_use]
pub fn render(set: Set, sound: Sound, span: Duration, rate: u32) -> Arc<[f32]> {
    let timbre = Timbre::of(set);
    let raw = match melody::shape(sound) {
        Shape::Bells(tones) => bells(&timbre, tones, rate),
        Shape::Breath(glide) => {
            let span = span.clamp(BREATH_RANGE.0, BREATH_RANGE.1);
            breath(&timbre, glide, span, rate)
        }
    };
    levelled(&raw, rate)
}

fn bells(timbre: &Timbre, tones: &[Tone], rate: u32) -> Vec<f64> {
    let frames = |ms: u32| frame_of(Duration::from_millis(ms.into()), rate);
    let ends = tones
        .iter()
        .map(|tone| frames(tone.after + timbre.rings(tone)));
    let mut out = silence(ends.max().unwrap_or(0));
    for tone in tones {
        let skipped = usize::try_from(frames(tone.after)).unwrap_or(usize::MAX);
        for (sample, time) in out.iter_mut().skip(skipped).zip(times(rate)) {
            *sample += bell(timbre, tone, time);
        }
    }
    out
}

/// One more frame than `len`, for the closing zero.
fn silence(len: u64) -> Vec<f64> {
    vec![0.0; usize::try_from(len.saturating_add(1)).unwrap_or(0)]
}

/// Seconds from the first frame on.
fn times(rate: u32) -> impl Iterator<Item = f64> {
    (0_u32..).map(move |frame| f64::from(frame) / f64::from(rate))
}

/// A struck bell, `time` seconds after the strike.
fn bell(timbre: &Timbre, tone: &Tone, time: f64) -> f64 {
    let rings = f64::from(timbre.rings(tone)) / 1000.0;
    let edge = edges(timbre, time, rings);
    if edge <= 0.0 {
        return 0.0;
    }
    let pitch = hertz(tone.pitch + timbre.shift);
    let partials = timbre.partials.iter();
    let body: f64 = partials
        .map(|(multiple, share, decay)| {
            share * (-4.0 * decay * time / rings).exp() * (TAU * pitch * multiple * time).cos()
        })
        .sum();
    edge * body
}

/// Rises from 0 to 1 in the attack and falls back to 0 at `len`.
fn edges(timbre: &Timbre, time: f64, len: f64) -> f64 {
    let rise = (time / timbre.attack).min(1.0);
    let fall = ((len - time) / RELEASE).min(1.0);
    (rise * fall).max(0.0)
}

fn breath(timbre: &Timbre, glide: Glide, span: Duration, rate: u32) -> Vec<f64> {
    let mut out = silence(frame_of(span, rate));
    let len = span.as_secs_f64();
    for (sample, time) in out.iter_mut().zip(times(rate)) {
        let phase = TAU * cycles(glide, time, len);
        let body = phase.cos() + timbre.breath * (2.0 * phase).cos();
        *sample = edges(timbre, time, len) * swell(glide, time, len) * body;
    }
    out
}

/// Cycles of the glide until `time`: the integral of a pitch that moves evenly in semitones.
fn cycles(glide: Glide, time: f64, len: f64) -> f64 {
    let (from, to) = (hertz(glide.from), hertz(glide.to));
    let bend = (to / from).ln();
    from * len / bend * ((bend * time / len).exp() - 1.0)
}

/// Loudness of a breath: a soft onset, up to its top and down to nothing.
fn swell(glide: Glide, time: f64, len: f64) -> f64 {
    let top = glide.swells_for * len;
    let quarter = TAU / 4.0;
    let (base, along) = if time < top {
        (BREATH_ONSET, (quarter * time / top).sin())
    } else {
        (0.0, (quarter * (len - time) / (len - top)).sin())
    };
    base + (1.0 - base) * along * along
}

fn hertz(pitch: i32) -> f64 {
    440.0 * (f64::from(pitch) / 12.0).exp2()
}
