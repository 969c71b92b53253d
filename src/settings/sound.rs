//! What is heard, and how: the values of the `[sound]` table besides the volume.

use std::collections::BTreeMap;

/// The sounds that a file of the person's own can stand in for: all but the breaths, which last as
/// long as they last.
pub const OWN: [&str; 10] = [
    "tick", "start", "half", "end", "switch", "rest", "ready", "out", "back", "done",
];

/// How sessions sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoundSettings {
    /// Whether cues are heard as tones.
    pub tones: bool,
    /// Volume of the tones, 0–100.
    pub tones_volume: u8,
    /// Which tones.
    pub set: ToneSet,
    /// What is ticked before a start.
    pub countdown: Countdown,
    /// Whether the middle of a hold is told.
    pub half_way: bool,
    /// Whether left and right are heard on their side.
    pub by_side: bool,
    /// How much earlier all is played, in ms, 0–1000: Bluetooth sounds late.
    pub lead_ms: u16,
    /// Whether announcements are spoken.
    pub voice: bool,
    /// Volume of the voice, 0–100.
    pub voice_volume: u8,
    /// Whether the voice speaks the exercises' cue lines too.
    pub cue_lines: bool,
    /// Files in the place of tones, by the words of [`OWN`].
    pub own: BTreeMap<&'static str, String>,
    /// What sounds otherwise in one routine, by its id.
    pub routines: BTreeMap<String, RoutineSound>,
}

/// How one routine sounds otherwise than the rest: a breathing exercise before sleep, say, with
/// bowls and without words. `None` is as in all routines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RoutineSound {
    /// Which tones.
    pub set: Option<ToneSet>,
    /// Whether announcements are spoken.
    pub voice: Option<bool>,
}

impl SoundSettings {
    /// How a session of this routine sounds.
    #[must_use]
    pub fn of_routine(&self, id: &str) -> Self {
        let otherwise = self.routines.get(id).copied().unwrap_or_default();
        Self {
            set: otherwise.set.unwrap_or(self.set),
            voice: otherwise.voice.unwrap_or(self.voice),
            ..self.clone()
        }
    }
}

impl Default for SoundSettings {
    fn default() -> Self {
        Self {
            tones: true,
            tones_volume: 100,
            set: ToneSet::Chime,
            countdown: Countdown::Three,
            half_way: true,
            by_side: false,
            lead_ms: 0,
            voice: true,
            voice_volume: 100,
            cue_lines: true,
            own: BTreeMap::new(),
            routines: BTreeMap::new(),
        }
    }
}

/// A family of tones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToneSet {
    /// Small bells.
    Chime,
    /// Singing bowls.
    Bowl,
    /// Plain short tones.
    Plain,
}

/// What is ticked before a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Countdown {
    /// Nothing.
    Off,
    /// The last three seconds.
    Three,
    /// The last five.
    Five,
}
