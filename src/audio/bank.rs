//! Rendered sounds of one sample rate, kept for as long as the stream is open.
//!
//! Sounds are rendered here, never in the device's callback. The bank keeps every sound it gave
//! out, so that the callback never holds the last reference and never frees memory.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use super::{Sound, synth};

/// The sounds of one sample rate.
#[derive(Debug)]
pub struct Bank {
    rate: u32,
    rendered: HashMap<(Sound, Duration), Arc<[f32]>>,
}

impl Bank {
    /// A bank with every sound that does not depend on a breath.
    #[must_use]
    pub fn new(rate: u32) -> Self {
        let mut bank = Self {
            rate,
            rendered: HashMap::new(),
        };
        for sound in Sound::ALL.into_iter().filter(|sound| !sound.is_paced()) {
            bank.get(sound, Duration::ZERO);
        }
        bank
    }

    /// Frames a second.
    #[must_use]
    pub const fn rate(&self) -> u32 {
        self.rate
    }

    /// `sound`, rendered at its first use; `span` counts for breaths only.
    pub fn get(&mut self, sound: Sound, span: Duration) -> Arc<[f32]> {
        let span = if sound.is_paced() {
            span
        } else {
            Duration::ZERO
        };
        let rendered = self.rendered.entry((sound, span));
        Arc::clone(rendered.or_insert_with(|| synth::render(sound, span, self.rate)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_is_rendered_once_for_its_span() {
        let mut bank = Bank::new(8000);
        let secs = Duration::from_secs;
        let once = bank.get(Sound::Inhale, secs(1));
        assert!(Arc::ptr_eq(&once, &bank.get(Sound::Inhale, secs(1))));
        assert_ne!(once.len(), bank.get(Sound::Inhale, secs(2)).len());
        let tick = bank.get(Sound::Tick, secs(1));
        assert!(Arc::ptr_eq(&tick, &bank.get(Sound::Tick, secs(2))));
    }

    #[test]
    fn the_bank_outlives_what_it_gave_out() {
        let mut bank = Bank::new(8000);
        let given = bank.get(Sound::Start, Duration::ZERO);
        assert_eq!(Arc::strong_count(&given), 2);
    }
}
