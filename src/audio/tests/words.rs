//! What is said, when, and that no two voices ever meet.

use std::sync::Arc;

use super::*;
use crate::audio::tests::{built_in, timeline};
use crate::timeline::Timeline;

fn said_in(timeline: &Timeline, index: usize) -> Vec<(u128, String)> {
    let said = said(&timeline.segments, index, &Taste::default());
    said.into_iter()
        .map(|(at, text)| (at.as_millis(), text))
        .collect()
}

fn texts(timeline: &Timeline, index: usize) -> Vec<String> {
    let said = said_in(timeline, index).into_iter();
    said.map(|(_, text)| text).collect()
}

fn lunge(more: &str) -> Arc<Timeline> {
    timeline(&format!(
        r#"[Hold(exercise: "kneeling_lunge", side: Left, {more})]"#
    ))
}

mod announcements {
    use super::*;

    #[test]
    fn a_prep_names_the_exercise_and_its_side() {
        let said = said_in(&lunge(r#"hold: "40s", prep: "5s""#), 0);
        let name = "Kneeling hip-flexor stretch. Left side.".to_owned();
        assert_eq!(said, [(300, name)]);
    }

    #[test]
    fn the_last_set_is_called_so() {
        let sets = lunge(r#"hold: "10s", sets: 3, rest: "8s""#);
        let name = "Rest. Next: Kneeling hip-flexor stretch. Left side.";
        assert_eq!(texts(&sets, 2), [format!("{name} Set 2 of 3.")]);
        assert_eq!(texts(&sets, 4), [format!("{name} Last set.")]);
    }

    #[test]
    fn what_has_no_clips_is_left_to_the_voice_of_the_system_where_that_is_there() {
        let steps = r#"[Rest(length: "9s", say: "Feed the cat. Left side.")]"#;
        let rest = timeline(steps);
        assert_eq!(texts(&rest, 0), ["Feed the cat. Left side."]);
        let taste = Taste {
            by_system: true,
            ..Taste::default()
        };
        assert_eq!(said(&rest.segments, 0, &taste), []);
        let text = by_system(&rest.segments[0]);
        assert_eq!(text.as_deref(), Some("Feed the cat. Left side."));
        let clips = lunge(r#"hold: "40s", prep: "5s""#);
        assert_eq!(by_system(&clips.segments[0]), None);
        assert_eq!(said(&clips.segments, 0, &taste).len(), 1);
    }

    #[test]
    fn what_cannot_be_spoken_is_not_planned() {
        let rest = timeline(r#"[Rest(length: "9s", say: "Feed the cat")]"#);
        assert_eq!(texts(&rest, 0), [""; 0]);
    }
}

mod lines {
    use super::*;

    #[test]
    fn a_long_prep_has_the_first_line_and_the_hold_the_next() {
        let long = lunge(r#"hold: "60s", prep: "20s""#);
        let lines = &long.segments[1].work.as_ref().unwrap().cues;
        assert_eq!(texts(&long, 0)[1..], lines[..1]);
        assert_eq!(texts(&long, 1)[0], lines[1]);
    }

    #[test]
    fn a_line_that_does_not_fit_is_left_out() {
        let short = lunge(r#"hold: "3s", prep: "4s""#);
        assert_eq!(texts(&short, 0).len(), 1);
        assert_eq!(texts(&short, 1), [""; 0]);
    }

    #[test]
    fn they_can_be_switched_off() {
        let long = lunge(r#"hold: "60s", prep: "20s""#);
        let taste = Taste {
            cue_lines: false,
            ..Taste::default()
        };
        assert_eq!(said(&long.segments, 0, &taste).len(), 1);
        let in_hold = said(&long.segments, 1, &taste);
        assert_eq!(
            in_hold,
            [(Duration::from_millis(30_300), "Half way.".into())]
        );
    }
}

mod told {
    use super::*;

    #[test]
    fn half_way_goes_with_its_tone() {
        let taste = Taste {
            half_way: false,
            ..Taste::default()
        };
        let hold = lunge(r#"hold: "20s", prep: "0s""#);
        let last = |said: Vec<Said>| said.last().map(|(_, text)| text.clone());
        let with = said(&hold.segments, 0, &Taste::default());
        assert_eq!(last(with).as_deref(), Some("Half way."));
        let without = said(&hold.segments, 0, &taste);
        assert_ne!(last(without).as_deref(), Some("Half way."));
    }

    #[test]
    fn the_last_of_many_breaths_are_counted() {
        let breaths = |count: u32| {
            let steps =
                format!(r#"[Breathe(exercise: "breathing_supine", breaths: {count}, prep: "0s")]"#);
            said_in(&timeline(&steps), 0)
        };
        let expected = [(50_300, "Five more breaths."), (90_300, "Last breath.")];
        assert_eq!(
            breaths(10),
            expected.map(|(at, text)| (at, text.to_owned()))
        );
        assert_eq!(breaths(7), []);
    }
}

mod together {
    use super::*;

    /// Announcements aside, which end what is said before them, each word waits for its turn.
    fn no_two_meet(timeline: &Timeline) {
        let mut spoken_until = Duration::ZERO;
        for segment in timeline.segments.iter() {
            let news = segment.phase.is_waiting();
            let said = said(&timeline.segments, segment.index, &Taste::default());
            for (nth, (at, text)) in said.into_iter().enumerate() {
                let at = segment.start + at;
                let name = &timeline.name;
                assert!(
                    at >= spoken_until || (news && nth == 0),
                    "{text:?} in {name} at {at:?}"
                );
                spoken_until = at + length(&text).unwrap();
            }
        }
    }

    #[test]
    fn no_voice_covers_another_in_any_built_in_routine() {
        for timeline in built_in() {
            no_two_meet(&timeline);
        }
    }

    #[test]
    fn a_long_announcement_holds_back_the_line_of_a_hold() {
        let steps = r#"hold: "30s", sets: 3, prep: "1s", rest: "1s""#;
        let timeline = lunge(steps);
        no_two_meet(&timeline);
        let first = &said_in(&timeline, 1)[0];
        assert!(first.0 > 2000, "{first:?}");
    }
}
