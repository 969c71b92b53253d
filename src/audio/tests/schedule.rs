//! Which cue becomes which sound, and what the person's taste adds and leaves out.

use std::time::Duration;

use super::*;
use crate::audio::Part;
use crate::audio::tests::timeline;

/// Tones in ms.
fn tones(plan: &[Planned<Duration>]) -> Vec<(u128, Sound)> {
    plan.iter()
        .filter_map(|plan| match plan.part {
            Part::Tone { sound, .. } => Some((plan.at.as_millis() / 1000, sound)),
            Part::Words(_) => None,
        })
        .collect()
}

fn heard(steps: &str) -> Vec<(u128, Sound)> {
    tones(&whole(&timeline(steps), &Taste::plan()))
}

const HOLD: &str = r#"[Hold(exercise: "kneeling_lunge", side: Left, hold: "20s", prep: "6s")]"#;

mod tones_ {
    use super::*;

    #[test]
    fn an_announcement_sounds_as_what_it_announces() {
        let steps = r#"[Hold(exercise: "kneeling_lunge", hold: "5s", prep: "1s", switch: "1s", rest_after: "1s")]"#;
        let heard = heard(steps);
        for opening in [(0, Sound::Ready), (6, Sound::Switch), (12, Sound::Rest)] {
            assert!(heard.contains(&opening), "{opening:?} in {heard:?}");
        }
    }

    #[test]
    fn a_start_stands_for_the_first_repetition_and_leaves_the_others() {
        let steps = r#"[Reps(exercise: "bridge", reps: 2, tempo: (out: "2s", hold: "0s", back: "0s"), prep: "0s")]"#;
        let expected = [(0, Sound::Start), (2, Sound::Out), (4, Sound::Done)];
        assert_eq!(heard(steps), expected);
    }

    #[test]
    fn an_end_and_what_follows_it_are_both_heard() {
        let steps = r#"[Hold(exercise: "kneeling_lunge", hold: "5s", prep: "0s", switch: "1s")]"#;
        let heard = heard(steps);
        assert!(heard.contains(&(5, Sound::End)) && heard.contains(&(5, Sound::Switch)));
    }

    #[test]
    fn only_breaths_last_for_their_span() {
        let steps = r#"[Breathe(exercise: "breathing_supine", breaths: 1, prep: "0s")]"#;
        for plan in whole(&timeline(steps), &Taste::plan()) {
            let Part::Tone { sound, span } = plan.part else {
                panic!("{plan:?}");
            };
            assert_eq!(span > Duration::ZERO, sound.is_paced(), "{sound:?}");
        }
    }
}

mod taste {
    use super::*;

    fn with(taste: Taste) -> Vec<(u128, Sound)> {
        let taste = Taste {
            voice: None,
            ..taste
        };
        tones(&whole(&timeline(HOLD), &taste))
    }

    fn ticks(countdown: u8) -> Vec<u128> {
        let heard = with(Taste {
            countdown,
            ..Taste::default()
        });
        let ticks = heard.iter().filter(|(_, sound)| *sound == Sound::Tick);
        ticks.map(|(at, _)| *at).collect()
    }

    #[test]
    fn a_countdown_is_off_or_three_or_five_seconds_long() {
        assert_eq!(ticks(0), []);
        assert_eq!(ticks(3), [3, 4, 5]);
        assert_eq!(ticks(5), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn half_way_can_be_left_out() {
        let half = |half_way| {
            let heard = with(Taste {
                half_way,
                ..Taste::default()
            });
            heard.contains(&(16, Sound::Half))
        };
        assert!(half(true) && !half(false));
    }

    #[test]
    fn without_tones_there_are_none_and_without_voice_no_words() {
        let parts = |tones, voice| {
            let taste = Taste {
                tones,
                voice,
                countdown: 5,
                ..Taste::default()
            };
            let plan = whole(&timeline(HOLD), &taste);
            let spoken = plan.iter().filter(|p| matches!(p.part, Part::Words(_)));
            let spoken = spoken.count();
            (plan.len() - spoken > 0, spoken > 0)
        };
        assert_eq!(parts(Some(50), None), (true, false));
        assert_eq!(parts(None, Some(50)), (false, true));
    }

    #[test]
    fn everything_of_a_segment_is_on_its_working_side() {
        let plan = whole(&timeline(HOLD), &Taste::default());
        let (_, rest) = plan.split_last().unwrap();
        assert!(rest.iter().all(|plan| plan.side == Side::Left));
    }
}
