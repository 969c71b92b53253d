//! The clips are there, complete and audible, and announcements are put together from them.

mod clips;
mod texts;
mod vocabulary;

use super::{length, say};

const RATE: u32 = 48_000;

/// Frames of `text` spoken.
#[track_caller]
fn frames(text: &str) -> usize {
    let Some(spoken) = say(text, RATE) else {
        panic!("no clip for {text:?}");
    };
    spoken.len()
}

mod say {
    use super::*;

    #[test]
    fn sentences_follow_one_another_with_a_pause() {
        let pause = RATE as usize / 4;
        assert_eq!(
            frames("Bridge. Left side."),
            frames("Bridge.") + pause + frames("Left side.")
        );
    }

    #[test]
    fn a_sentence_of_two_pieces_has_a_short_pause() {
        let pause = RATE as usize / 25;
        assert_eq!(
            frames("Set 2 of 3."),
            frames("Set 2") + pause + frames("of 3.")
        );
    }

    #[test]
    fn a_line_of_two_sentences_is_spoken_as_it_was_recorded() {
        let line = "Breathe quietly. Put the feet down as soon as the back rounds.";
        assert!(frames(line) > RATE as usize);
        assert!(say("Breathe quietly.", RATE).is_none());
    }

    #[test]
    fn of_a_text_the_sentences_with_clips_are_spoken() {
        for text in ["Juggling. Left side.", "Left side. Set 2 of 99."] {
            assert_eq!(frames(text), frames("Left side."), "{text:?}");
        }
    }

    #[test]
    fn a_text_without_any_clip_is_not_spoken() {
        for text in ["Juggling.", "Next: Juggling.", "Set 2 of 99.", "", " ", "."] {
            assert!(say(text, RATE).is_none(), "{text:?}");
            assert_eq!(length(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_length_is_known_without_decoding() {
        for text in [
            "Rest.",
            "Set 2 of 3.",
            "Bridge. Left side.",
            "Juggling. Rest.",
        ] {
            let told = length(text).unwrap().as_secs_f64() * f64::from(RATE);
            let spoken = f64::from(u32::try_from(frames(text)).unwrap());
            assert!((told - spoken).abs() < 3.0, "{text:?}: {told}, {spoken}");
        }
    }

    #[test]
    fn it_lasts_as_long_at_any_rate() {
        let spoken = |rate| say("Switch to the right.", rate).unwrap().len();
        assert_eq!(spoken(24_000) * 2, spoken(48_000));
        assert_eq!(spoken(24_000) * 147 / 80, spoken(44_100));
    }

    #[test]
    fn a_rate_of_nothing_says_nothing() {
        assert!(say("Rest.", 0).is_none());
    }
}
