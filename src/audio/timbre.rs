//! What a set sounds like: the overtones, attack and length that the same melodies are played with.

use super::Set;
use super::melody::Tone;

/// An overtone: multiple of the pitch, share, and how fast it dies away.
type Partial = (f64, f64, f64);

/// How tones of a set are made.
#[derive(Debug, Clone, Copy)]
pub struct Timbre {
    /// Overtones of a struck tone.
    pub partials: &'static [Partial],
    /// Rise from silence, in seconds: short enough to be heard as the moment, long enough not to
    /// click.
    pub attack: f64,
    /// Semitones that the melodies are moved by.
    pub shift: i32,
    /// Length of a tone in percent of the melody's.
    pub length: u32,
    /// Share of the octave in the tone of a breath.
    pub breath: f64,
}

/// A small bell.
const CHIME: Timbre = Timbre {
    partials: &[(1.0, 1.0, 1.0), (2.0, 0.35, 1.6), (3.0, 0.12, 2.5)],
    attack: 0.004,
    shift: 0,
    length: 100,
    breath: 0.3,
};
/// The overtones of a singing bowl are no multiples: 2.7 and 5.2 are what is measured on real ones.
/// The small difference of the first two makes it beat.
const BOWL: Timbre = Timbre {
    partials: &[
        (1.0, 1.0, 0.7),
        (1.006, 0.4, 0.7),
        (2.71, 0.3, 1.4),
        (5.18, 0.06, 2.6),
    ],
    attack: 0.009,
    shift: -5,
    length: 140,
    breath: 0.15,
};
/// Nearly a sine, a fifth higher, where small loudspeakers still sound.
const PLAIN: Timbre = Timbre {
    partials: &[(1.0, 1.0, 0.5), (2.0, 0.1, 0.5)],
    attack: 0.006,
    shift: 4,
    length: 70,
    breath: 0.1,
};

impl Timbre {
    /// The timbre of `set`.
    #[must_use]
    pub const fn of(set: Set) -> Self {
        match set {
            Set::Chime => CHIME,
            Set::Bowl => BOWL,
            Set::Plain => PLAIN,
        }
    }

    /// How long `tone` rings, in ms.
    #[must_use]
    pub const fn rings(&self, tone: &Tone) -> u32 {
        tone.rings * self.length / 100
    }
}
