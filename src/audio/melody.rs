//! What each sound is made of: a few bell tones of one pentatonic scale (C D E G A), so that
//! whatever sounds together, sounds well together.

use super::Sound;

/// Semitones from A4 (440 Hz) of the scale's notes.
mod note {
    pub const C4: i32 = -9;
    pub const G4: i32 = -2;
    pub const A4: i32 = 0;
    pub const C5: i32 = 3;
    pub const D5: i32 = 5;
    pub const E5: i32 = 7;
    pub const G5: i32 = 10;
    pub const A5: i32 = 12;
    pub const C6: i32 = 15;
}
use note::{A4, A5, C4, C5, C6, D5, E5, G4, G5};

/// One bell tone of a melody.
#[derive(Debug, Clone, Copy)]
pub struct Tone {
    /// Semitones from A4.
    pub pitch: i32,
    /// When it is struck, in ms after the sound's first frame.
    pub after: u32,
    /// How long it rings, in ms.
    pub rings: u32,
}

/// A glide between two notes, in semitones from A4.
#[derive(Debug, Clone, Copy)]
pub struct Glide {
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
    /// Which part of the breath it swells for; it dies away in the rest.
    pub swells_for: f64,
}

/// How a sound is made.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Struck bells.
    Bells(&'static [Tone]),
    /// A swelling glide for the span of a breath.
    Breath(Glide),
}

const fn tone(pitch: i32, after: u32, rings: u32) -> Tone {
    Tone {
        pitch,
        after,
        rings,
    }
}

const TICK: &[Tone] = &[tone(G5, 0, 90)];
const START: &[Tone] = &[tone(C5, 0, 500), tone(G5, 110, 700)];
const HALF: &[Tone] = &[tone(A5, 0, 300), tone(A5, 190, 500)];
const END: &[Tone] = &[tone(G5, 0, 400), tone(C5, 140, 800)];
const SWITCH: &[Tone] = &[tone(E5, 0, 220), tone(A4, 160, 220), tone(E5, 320, 400)];
const REST: &[Tone] = &[tone(C5, 0, 350), tone(A4, 230, 350), tone(G4, 460, 900)];
const READY: &[Tone] = &[tone(A4, 0, 350), tone(D5, 200, 600)];
const OUT: &[Tone] = &[tone(D5, 0, 200)];
const BACK: &[Tone] = &[tone(G4, 0, 240)];
const DONE: &[Tone] = &[
    tone(C5, 0, 900),
    tone(E5, 150, 900),
    tone(G5, 300, 1000),
    tone(C6, 450, 1300),
];

const INHALE: Glide = Glide {
    from: C4,
    to: G4,
    swells_for: 0.7,
};
const EXHALE: Glide = Glide {
    from: G4,
    to: C4,
    swells_for: 0.3,
};

/// The make of `sound`.
#[must_use]
pub const fn shape(sound: Sound) -> Shape {
    match sound {
        Sound::Tick => Shape::Bells(TICK),
        Sound::Start => Shape::Bells(START),
        Sound::Half => Shape::Bells(HALF),
        Sound::End => Shape::Bells(END),
        Sound::Switch => Shape::Bells(SWITCH),
        Sound::Rest => Shape::Bells(REST),
        Sound::Ready => Shape::Bells(READY),
        Sound::Out => Shape::Bells(OUT),
        Sound::Back => Shape::Bells(BACK),
        Sound::Done => Shape::Bells(DONE),
        Sound::Inhale => Shape::Breath(INHALE),
        Sound::Exhale => Shape::Breath(EXHALE),
    }
}

/// The loudest any sound gets (−13 dBFS). Four such peaks at once stay below the track's ceiling,
/// so that what a timeline can bring together never reaches it.
pub const LOUDEST: f64 = 0.22;

/// Peak of `sound` as a share of full scale.
#[must_use]
pub const fn peak(sound: Sound) -> f64 {
    match sound {
        Sound::Start | Sound::Done => LOUDEST,
        Sound::End | Sound::Switch => 0.20,
        Sound::Half | Sound::Rest | Sound::Ready => 0.18,
        Sound::Tick | Sound::Out | Sound::Back => 0.16,
        Sound::Inhale | Sound::Exhale => 0.10,
    }
}
