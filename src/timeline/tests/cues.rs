//! Which cues a routine has, when, and in which words.

use crate::routine::model::{Hold, HoldLength, Pattern, PerSide, Rest, Step, Tempo};
use crate::timeline::Timeline;
use crate::timeline::build::{
    breath_hold, breathe, exercise, hold, open, reps, rest, secs, sided, timeline,
};
use crate::timeline::cue::CueKind;

fn ready(mut hold: Hold, prep: u64) -> Step {
    hold.common.prep = Some(secs(prep));
    Step::Hold(hold)
}

/// A plain hold with `prep` before it.
fn bridge(len: u64, prep: u64) -> Step {
    ready(hold(&exercise("bridge"), len), prep)
}

/// The times of all cues named `kind`, in milliseconds.
fn times(timeline: &Timeline, kind: CueKind) -> Vec<u128> {
    let cues = timeline.cues().into_iter();
    cues.filter(|cue| cue.kind == kind)
        .map(|cue| cue.at.as_millis())
        .collect()
}

fn texts(timeline: &Timeline) -> Vec<String> {
    timeline
        .cues()
        .into_iter()
        .filter_map(|cue| cue.text)
        .collect()
}

mod ticks {
    use super::*;

    #[track_caller]
    fn assert_ticks(steps: Vec<Step>, expected: &[u128]) {
        assert_eq!(times(&timeline(steps), CueKind::Tick), expected);
    }

    #[test]
    fn stand_three_two_and_one_second_before_the_start() {
        assert_ticks(vec![bridge(20, 10)], &[7000, 8000, 9000]);
    }

    #[test]
    fn that_do_not_fit_are_left_out() {
        assert_ticks(vec![bridge(20, 2)], &[0, 1000]);
        assert_ticks(vec![bridge(20, 0)], &[]);
    }

    #[test]
    fn may_span_two_waiting_segments_and_the_very_start_counts_as_inside() {
        let timeline = timeline(vec![rest(1), bridge(20, 2)]);
        let ticks = timeline
            .cues()
            .into_iter()
            .filter(|cue| cue.kind == CueKind::Tick);
        let places: Vec<_> = ticks.map(|cue| (cue.segment, cue.at.as_secs())).collect();
        assert_eq!(places, [(0, 0), (1, 1), (1, 2)]);
    }

    #[test]
    fn never_stand_in_a_hold_or_before_the_end() {
        assert_ticks(vec![bridge(20, 0), bridge(20, 1), rest(30)], &[20_000]);
    }
}

mod holds {
    use super::*;

    #[test]
    fn tell_their_middle_from_twenty_seconds_on() {
        assert_eq!(
            times(&timeline(vec![bridge(20, 0)]), CueKind::Half),
            [10_000]
        );
        assert_eq!(times(&timeline(vec![bridge(19, 0)]), CueKind::Half), []);
        assert_eq!(
            times(&timeline(vec![bridge(45, 0)]), CueKind::Half),
            [22_500]
        );
    }

    #[test]
    fn start_and_end() {
        let timeline = timeline(vec![bridge(20, 10), bridge(5, 5)]);
        assert_eq!(times(&timeline, CueKind::Start), [10_000, 35_000]);
        assert_eq!(times(&timeline, CueKind::End), [30_000, 40_000]);
        assert_eq!(times(&timeline, CueKind::Done), [40_000]);
    }

    #[test]
    fn in_breaths_sound_each_breath_for_as_long_as_it_lasts() {
        let timeline = timeline(vec![ready(breath_hold(&exercise("bridge"), 2), 0)]);
        assert_eq!(times(&timeline, CueKind::Inhale), [0, 10_000]);
        assert_eq!(times(&timeline, CueKind::Exhale), [4000, 14_000]);
        let spans = timeline
            .cues()
            .into_iter()
            .filter(|cue| cue.kind == CueKind::Exhale);
        assert!(spans.map(|cue| cue.span).all(|span| span == secs(6)));
    }

    #[test]
    fn with_a_pattern_sound_whole_breaths_only() {
        let mut hold = hold(&exercise("bridge"), 25);
        hold.pattern = Some(Pattern::default());
        assert_eq!(
            times(&timeline(vec![ready(hold, 0)]), CueKind::Inhale),
            [0, 10_000]
        );
    }

    #[test]
    fn without_a_pattern_sound_no_breath() {
        assert_eq!(times(&timeline(vec![bridge(60, 0)]), CueKind::Inhale), []);
    }
}

mod beats {
    use super::*;

    #[test]
    fn repetitions_go_out_and_come_back_in_their_tempo() {
        let mut reps = reps(&exercise("curl"), 2);
        reps.common.prep = Some(secs(0));
        let timeline = timeline(vec![Step::Reps(reps)]);
        assert_eq!(times(&timeline, CueKind::Out), [0, 9000]);
        assert_eq!(times(&timeline, CueKind::Back), [7000, 16_000]);
    }

    #[test]
    fn parts_of_no_length_are_not_heard() {
        let mut reps = reps(&exercise("curl"), 2);
        reps.tempo = Tempo {
            back: secs(0),
            ..reps.tempo
        };
        let mut breathe = breathe(&exercise("breathing"), 1);
        breathe.pattern.inhale = secs(0);
        let timeline = timeline(vec![Step::Reps(reps), Step::Breathe(breathe)]);
        assert_eq!(times(&timeline, CueKind::Back), []);
        assert_eq!(times(&timeline, CueKind::Inhale), []);
        assert_eq!(times(&timeline, CueKind::Exhale).len(), 1);
    }

    #[test]
    fn breathing_has_no_middle() {
        let timeline = timeline(vec![Step::Breathe(breathe(&exercise("breathing"), 6))]);
        assert_eq!(times(&timeline, CueKind::Half), []);
    }
}

#[test]
fn an_open_step_is_announced_ticks_and_starts_and_no_more() {
    let timeline = timeline(vec![Step::Open(open(&exercise("bridge"))), rest(5)]);
    let cues = timeline.cues().into_iter();
    let before_the_rest: Vec<_> = cues
        .filter(|cue| cue.segment < 2)
        .map(|cue| cue.kind.word())
        .collect();
    assert_eq!(
        before_the_rest,
        ["announce", "tick", "tick", "tick", "start"]
    );
}

#[test]
fn a_routine_that_ends_in_an_open_step_is_done_where_that_counts_nothing() {
    let timeline = timeline(vec![Step::Open(open(&exercise("bridge")))]);
    assert_eq!(times(&timeline, CueKind::Done), [10_000]);
}

#[test]
fn cues_at_one_moment_stand_in_the_fixed_order() {
    let mut breaths = breath_hold(&exercise("bridge"), 2);
    breaths.length = HoldLength::Breaths(PerSide::same(4));
    let timeline = timeline(vec![bridge(20, 0), ready(breaths, 0)]);
    let at = |secs_in| {
        let cues = timeline
            .cues()
            .into_iter()
            .filter(move |cue| cue.at == secs(secs_in));
        cues.map(|cue| cue.kind.word()).collect::<Vec<_>>()
    };
    assert_eq!(at(20), ["end", "start", "inhale"]);
    assert_eq!(at(40), ["half", "inhale"]);
}

mod announcements {
    use super::*;

    #[test]
    fn say_what_comes_its_side_and_which_set() {
        let mut lunge = hold(&sided("lunge"), 30);
        lunge.sets.sets = PerSide::same(2);
        let expected = [
            "The lunge. Left side.",
            "Switch to the right.",
            "Rest. Next: The lunge. Left side. Set 2 of 2.",
            "Switch to the right. Set 2 of 2.",
        ];
        assert_eq!(texts(&timeline(vec![Step::Hold(lunge)])), expected);
    }

    #[test]
    fn of_a_rest_say_what_comes_next_or_just_rest_at_the_end() {
        let timeline = timeline(vec![rest(30), bridge(20, 0), rest(30)]);
        assert_eq!(texts(&timeline), ["Rest. Next: The bridge.", "Rest."]);
    }

    #[test]
    fn of_a_rest_with_words_of_its_own_are_those() {
        let drink = Step::Rest(Rest {
            length: secs(30),
            say: Some("Drink some water".into()),
        });
        assert_eq!(
            texts(&timeline(vec![drink, bridge(20, 0)])),
            ["Drink some water"]
        );
    }
}
