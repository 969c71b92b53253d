//! Rendered sounds of one sample rate, kept for as long as the stream is open.
//!
//! Sounds are rendered and words are decoded here, never in the device's callback. The bank keeps
//! what it gave out until nobody else holds it, so that the callback never frees memory.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use super::{Part, Sound, Taste, own, speech, synth};

/// The sounds of one sample rate, as the person likes them.
#[derive(Debug)]
pub struct Bank {
    rate: u32,
    taste: Taste,
    tones: HashMap<(Sound, Duration), Arc<[f32]>>,
    words: HashMap<Arc<str>, Option<Arc<[f32]>>>,
    /// What was given out and is not wanted any more.
    old: Vec<Arc<[f32]>>,
}

impl Bank {
    /// A bank with every sound that does not depend on a breath.
    #[must_use]
    pub fn new(rate: u32, taste: Taste) -> Self {
        let mut bank = Self {
            rate,
            taste,
            tones: HashMap::new(),
            words: HashMap::new(),
            old: Vec::new(),
        };
        bank.prepare();
        bank
    }

    fn prepare(&mut self) {
        for sound in Sound::ALL.into_iter().filter(|sound| !sound.is_paced()) {
            self.tone(sound, Duration::ZERO);
        }
    }

    /// Frames a second.
    #[must_use]
    pub const fn rate(&self) -> u32 {
        self.rate
    }

    /// How the person likes it.
    #[must_use]
    pub const fn taste(&self) -> &Taste {
        &self.taste
    }

    /// Renders from now on as `taste` says.
    pub fn change(&mut self, taste: Taste) {
        let same = taste.set == self.taste.set && taste.own == self.taste.own;
        self.taste = taste;
        if !same {
            self.old.extend(self.tones.drain().map(|(_, tone)| tone));
            self.old.retain(|old| Arc::strong_count(old) > 1);
            self.prepare();
        }
    }

    /// The samples of `part`, rendered at its first use; `None` for words that cannot be spoken.
    pub fn get(&mut self, part: &Part) -> Option<Arc<[f32]>> {
        match part {
            Part::Tone { sound, span } => Some(self.tone(*sound, *span)),
            Part::Words(text) => self.spoken(text),
        }
    }

    fn tone(&mut self, sound: Sound, span: Duration) -> Arc<[f32]> {
        let span = if sound.is_paced() {
            span
        } else {
            Duration::ZERO
        };
        let (taste, rate) = (&self.taste, self.rate);
        let render = || {
            let own = taste.own.get(&sound).filter(|_| !sound.is_paced());
            let own = own.and_then(|path| own::read(path, rate).ok());
            own.unwrap_or_else(|| synth::render(taste.set, sound, span, rate))
        };
        Arc::clone(self.tones.entry((sound, span)).or_insert_with(render))
    }

    /// Spoken texts are large, so those that are over are let go.
    fn spoken(&mut self, text: &Arc<str>) -> Option<Arc<[f32]>> {
        if let Some(known) = self.words.get(text) {
            return known.clone();
        }
        let in_use = |known: &Option<Arc<[f32]>>| {
            known
                .as_ref()
                .is_some_and(|known| Arc::strong_count(known) > 1)
        };
        self.words.retain(|_, known| in_use(known));
        let spoken = speech::say(text, self.rate);
        self.words.insert(Arc::clone(text), spoken.clone());
        spoken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::Set;

    fn bank() -> Bank {
        Bank::new(8000, Taste::default())
    }

    #[test]
    fn a_sound_is_rendered_once_for_its_span() {
        let mut bank = bank();
        let secs = Duration::from_secs;
        let once = bank.tone(Sound::Inhale, secs(1));
        assert!(Arc::ptr_eq(&once, &bank.tone(Sound::Inhale, secs(1))));
        assert_ne!(once.len(), bank.tone(Sound::Inhale, secs(2)).len());
        let tick = bank.tone(Sound::Tick, secs(1));
        assert!(Arc::ptr_eq(&tick, &bank.tone(Sound::Tick, secs(2))));
    }

    #[test]
    fn the_bank_outlives_what_it_gave_out() {
        let mut bank = bank();
        let tone = bank.tone(Sound::Start, Duration::ZERO);
        let said = bank.get(&Part::Words("Rest.".into())).unwrap();
        bank.change(Taste {
            set: Set::Bowl,
            ..Taste::default()
        });
        bank.get(&Part::Words("Half way.".into()));
        assert_eq!((Arc::strong_count(&tone), Arc::strong_count(&said)), (2, 2));
    }

    #[test]
    fn words_that_nobody_holds_are_let_go() {
        let mut bank = bank();
        for text in ["Rest.", "Half way.", "Well done."] {
            bank.get(&Part::Words(text.into()));
        }
        assert_eq!(bank.words.len(), 1);
    }

    #[test]
    fn words_without_a_clip_are_not_spoken() {
        assert_eq!(bank().get(&Part::Words("Juggling.".into())), None);
    }
}
