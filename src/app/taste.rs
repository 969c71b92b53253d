//! From the settings to what the sound knows of the person's taste.

use std::path::Path;
use std::time::Duration;

use crate::audio::{self, Set, Sound, Taste};
use crate::settings::{Countdown, SoundSettings, ToneSet};

/// Files are tried at this rate; any would do.
const TRIED_AT: u32 = 48_000;

/// The taste that `settings` describe, and a sentence for each file of the person's own that
/// cannot be used: the set's own tone stands in for it. Paths are taken from `folder`.
#[must_use]
pub fn taste(settings: &SoundSettings, folder: &Path) -> (Taste, Vec<String>) {
    let mut taste = plain(settings);
    let mut said = Vec::new();
    for sound in Sound::ALL {
        let Some(name) = settings.own.get(sound.word()) else {
            continue;
        };
        let path = folder.join(name);
        match audio::read_own(&path, TRIED_AT) {
            Ok(_) => drop(taste.own.insert(sound, path)),
            Err(why) => said.push(format!(
                "The sound {name} for \"{}\" cannot be used: {why}.",
                sound.word()
            )),
        }
    }
    (taste, said)
}

fn plain(settings: &SoundSettings) -> Taste {
    Taste {
        set: match settings.set {
            ToneSet::Chime => Set::Chime,
            ToneSet::Bowl => Set::Bowl,
            ToneSet::Plain => Set::Plain,
        },
        tones: settings.tones.then_some(settings.tones_volume),
        voice: settings.voice.then_some(settings.voice_volume),
        cue_lines: settings.cue_lines,
        countdown: match settings.countdown {
            Countdown::Off => 0,
            Countdown::Three => 3,
            Countdown::Five => 5,
        },
        half_way: settings.half_way,
        lead: Duration::from_millis(settings.lead_ms.into()),
        by_side: settings.by_side,
        by_system: false,
        own: std::collections::BTreeMap::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_switched_off_has_no_volume() {
        let settings = SoundSettings {
            tones: false,
            voice_volume: 40,
            ..SoundSettings::default()
        };
        let (taste, _) = taste(&settings, Path::new("."));
        assert_eq!((taste.tones, taste.voice), (None, Some(40)));
    }

    #[test]
    fn a_file_that_cannot_be_used_is_said_and_not_used() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("wood.wav"), "no sound").unwrap();
        let settings = SoundSettings {
            own: [("tick", "wood.wav".to_owned())].into(),
            ..SoundSettings::default()
        };
        let (taste, said) = taste(&settings, folder.path());
        assert!(taste.own.is_empty());
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("wood.wav") && said[0].contains("tick"));
    }
}
