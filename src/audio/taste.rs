//! How the person likes to hear it: plain values, filled from the settings by whoever opens the sound.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use super::{Part, Planned, Sound};
use crate::words::Side;

/// What is left of a sound on the far side: low enough to tell the sides apart at once, loud enough
/// for someone who hears with one ear.
const FAR: f32 = 0.2;

/// A family of tones. All three play the same melodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Set {
    /// Small bells.
    Chime,
    /// Singing bowls: lower, softer and longer.
    Bowl,
    /// Plain short tones, for bad loudspeakers.
    Plain,
}

impl Set {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chime, Self::Bowl, Self::Plain];
}

/// See the [module](self).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taste {
    /// Which tones.
    pub set: Set,
    /// Volume of the tones, 0–100; `None` without tones.
    pub tones: Option<u8>,
    /// Volume of the voice, 0–100; `None` without voice.
    pub voice: Option<u8>,
    /// Whether the voice speaks the exercises' cue lines.
    pub cue_lines: bool,
    /// Seconds that are ticked before a start: 0, 3 or 5.
    pub countdown: u8,
    /// Whether the middle of a hold is told.
    pub half_way: bool,
    /// How much later than others the device sounds: Bluetooth can take half a second.
    pub lead: Duration,
    /// Whether the left and the right side are heard on their side.
    pub by_side: bool,
    /// Whether the system's voice is there: it says the announcements that have no clips.
    pub by_system: bool,
    /// Files of the person's own in the place of tones. Breaths have none: they last as they last.
    pub own: BTreeMap<Sound, PathBuf>,
}

impl Default for Taste {
    fn default() -> Self {
        Self {
            set: Set::Chime,
            tones: Some(100),
            voice: Some(100),
            cue_lines: true,
            countdown: 3,
            half_way: true,
            lead: Duration::ZERO,
            by_side: false,
            by_system: false,
            own: BTreeMap::new(),
        }
    }
}

impl Taste {
    /// The tones of the plan and nothing else.
    #[must_use]
    pub fn plan() -> Self {
        Self {
            voice: None,
            ..Self::default()
        }
    }

    /// Shares of the left and the right channel for `plan`; `None` where it is not heard.
    #[must_use]
    pub fn gains<T>(&self, plan: &Planned<T>) -> Option<[f32; 2]> {
        let percent = match plan.part {
            Part::Tone { .. } => self.tones?,
            Part::Words(_) => self.voice?,
        };
        let gain = gain(percent);
        Some(match plan.side {
            Side::Left if self.by_side => [gain, gain * FAR],
            Side::Right if self.by_side => [gain * FAR, gain],
            _ => [gain, gain],
        })
    }
}

/// Loudness is felt by ratios: half way is a quarter of the amplitude (−12 dB).
#[must_use]
pub fn gain(percent: u8) -> f32 {
    let share = f32::from(percent.min(100)) / 100.0;
    share * share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volume_is_silence_at_zero_full_at_a_hundred_and_never_more() {
        let gains = [0, 50, 100, 255].map(|percent| gain(percent).to_bits());
        assert_eq!(gains, [0.0_f32, 0.25, 1.0, 1.0].map(f32::to_bits));
    }

    #[test]
    fn tones_and_voice_have_volumes_of_their_own() {
        let taste = Taste {
            tones: Some(50),
            voice: None,
            ..Taste::default()
        };
        let tone = Planned::tone((), Sound::Tick, Duration::ZERO);
        assert_eq!(taste.gains(&tone), Some([0.25, 0.25]));
        assert_eq!(taste.gains(&Planned::words((), "Rest.")), None);
    }

    #[test]
    fn a_side_is_louder_on_its_side_where_that_is_wanted() {
        let taste = Taste {
            by_side: true,
            ..Taste::default()
        };
        let tone = || Planned::tone((), Sound::Start, Duration::ZERO);
        assert_eq!(taste.gains(&tone().on(Side::Left)), Some([1.0, FAR]));
        assert_eq!(taste.gains(&tone().on(Side::Right)), Some([FAR, 1.0]));
        assert_eq!(taste.gains(&tone()), Some([1.0, 1.0]));
        assert_eq!(
            Taste::default().gains(&tone().on(Side::Left)),
            Some([1.0, 1.0])
        );
    }
}
