//! What is heard of a test: the voice on either side, then one of each sound.

use std::time::Duration;

use super::{Planned, Sound};
use crate::words::Side;

/// From one sound to the next: long enough to tell them apart, short enough to listen to all.
const STEP: Duration = Duration::from_millis(1100);
/// The span of a breath.
const BREATH: Duration = Duration::from_secs(2);

/// Two sentences and all sounds, timed from the beginning.
#[must_use]
pub fn one_of_each() -> Vec<Planned<Duration>> {
    let mut at = Duration::ZERO;
    let mut next = |takes: Duration| {
        let now = at;
        at += takes;
        now
    };
    let mut plan = Vec::new();
    for (text, side) in [
        ("Switch to the left.", Side::Left),
        ("Switch to the right.", Side::Right),
    ] {
        plan.push(Planned::words(next(BREATH), text).on(side));
    }
    for sound in Sound::ALL {
        let takes = if sound.is_paced() { BREATH } else { STEP };
        plan.push(Planned::tone(next(takes), sound, BREATH));
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::Part;
    use crate::audio::track::WAITING;

    #[test]
    fn each_sound_is_heard_once_and_all_of_them_find_room() {
        let plan = one_of_each();
        for sound in Sound::ALL {
            let same = |plan: &&Planned<_>| matches!(plan.part, Part::Tone { sound: one, .. } if one == sound);
            assert_eq!(plan.iter().filter(same).count(), 1, "{sound:?}");
        }
        assert!(plan.len() <= WAITING);
    }
}
