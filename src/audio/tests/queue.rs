//! A list that is sent again neither moves nor doubles anything.

use std::time::Duration;

use crate::audio::queue::Queue;
use crate::audio::{Planned, Sound};
use crate::time::Stamp;

fn at(millis: u64) -> Stamp {
    Stamp::from_origin(Duration::from_millis(millis))
}

fn tick(millis: u64) -> Planned<Stamp> {
    plan(millis, Sound::Tick)
}

fn plan(millis: u64, sound: Sound) -> Planned<Stamp> {
    Planned::tone(at(millis), sound, Duration::ZERO)
}

/// Hands over all that is due; when they sound, in ms.
#[track_caller]
fn hand_over(queue: &mut Queue, now: u64) -> Vec<u128> {
    let mut handed = Vec::new();
    while let Some(keyed) = queue.next_due(at(now)) {
        handed.push(keyed.plan.at.since_origin().as_millis());
        queue.handed(keyed, at(now));
        assert!(handed.len() < 100);
    }
    handed
}

mod hand_over {
    use super::*;

    #[test]
    fn only_the_next_seconds_are_due_and_in_order() {
        let mut queue = Queue::default();
        queue.replace(&[tick(9000), tick(2000), tick(1000)], at(0), Duration::ZERO);
        assert_eq!(hand_over(&mut queue, 0), [1000, 2000]);
        assert_eq!(hand_over(&mut queue, 6500), [9000]);
    }

    #[test]
    fn a_sound_that_was_not_taken_stays_in_line() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000)], at(0), Duration::ZERO);
        assert_eq!(queue.next_due(at(0)), queue.next_due(at(0)));
        assert_eq!(hand_over(&mut queue, 0), [1000]);
    }

    #[test]
    fn a_late_tick_is_left_out_and_a_late_announcement_is_not() {
        let mut queue = Queue::default();
        queue.replace(
            &[tick(1000), plan(1000, Sound::Rest)],
            at(0),
            Duration::ZERO,
        );
        assert_eq!(hand_over(&mut queue, 2000), [1000]);
    }
}

mod replace {
    use super::*;

    #[test]
    fn the_same_list_again_changes_nothing() {
        let mut queue = Queue::default();
        let cues = [tick(1000), tick(2000), plan(2000, Sound::Start)];
        queue.replace(&cues, at(0), Duration::ZERO);
        hand_over(&mut queue, 0);
        for now in [0, 500, 1000, 1200] {
            assert!(queue.replace(&cues, at(now), Duration::ZERO).is_empty());
            assert_eq!(hand_over(&mut queue, now), []);
        }
    }

    #[test]
    fn what_is_no_longer_in_the_list_is_called_back() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000), tick(2000)], at(0), Duration::ZERO);
        hand_over(&mut queue, 0);
        assert_eq!(
            queue.replace(&[tick(1000), tick(2500)], at(0), Duration::ZERO),
            [1]
        );
        assert_eq!(hand_over(&mut queue, 0), [2500]);
    }

    #[test]
    fn what_sounds_already_is_not_called_back() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000)], at(0), Duration::ZERO);
        hand_over(&mut queue, 0);
        assert!(queue.replace(&[], at(1000), Duration::ZERO).is_empty());
    }

    #[test]
    fn what_is_due_and_not_handed_over_yet_outlives_a_list_without_it() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000)], at(1000), Duration::ZERO);
        queue.replace(&[tick(2000)], at(1000), Duration::ZERO);
        assert_eq!(hand_over(&mut queue, 1000), [1000, 2000]);
    }

    #[test]
    fn one_sound_listed_twice_is_one_sound() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000), tick(1000)], at(0), Duration::ZERO);
        assert_eq!(hand_over(&mut queue, 0), [1000]);
    }

    #[test]
    fn a_sound_that_was_called_back_can_come_again() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000)], at(0), Duration::ZERO);
        hand_over(&mut queue, 0);
        queue.clear(at(100));
        queue.replace(&[tick(1000)], at(200), Duration::ZERO);
        assert_eq!(hand_over(&mut queue, 200), [1000]);
    }
}

mod clear {
    use super::*;

    #[test]
    fn what_is_due_is_forgotten_too() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000)], at(1000), Duration::ZERO);
        queue.clear(at(1000));
        assert!(hand_over(&mut queue, 1000).is_empty());
    }
}

mod recall {
    use super::*;

    #[test]
    fn what_has_not_begun_is_handed_over_anew_and_the_rest_is_not() {
        let mut queue = Queue::default();
        queue.replace(&[tick(1000), tick(2000)], at(0), Duration::ZERO);
        hand_over(&mut queue, 0);
        assert_eq!(queue.recall(at(1500)), [1]);
        assert_eq!(hand_over(&mut queue, 1500), [2000]);
    }
}

mod resend {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn however_often_a_plan_is_sent_each_sound_is_handed_over_once(
            gaps in prop::collection::vec(1..1500_u64, 1..20),
            pauses in prop::collection::vec(1..240_u64, 60..120),
        ) {
            let mut queue = Queue::default();
            let planned: Vec<_> = gaps
                .iter()
                .scan(1000, |millis, gap| {
                    *millis += gap;
                    Some(*millis)
                })
                .collect();
            let mut handed = Vec::new();
            let mut now = 0;
            for pause in pauses {
                let window = planned.iter().filter(|at| (now..now + 10_000).contains(*at));
                let cues: Vec<_> = window.map(|at| tick(*at)).collect();
                queue.replace(&cues, at(now), Duration::ZERO);
                handed.extend(hand_over(&mut queue, now));
                now += pause;
            }
            let due = planned.iter().map(|at| u128::from(*at));
            let due: Vec<_> = due.filter(|at| *at + 240 < u128::from(now) + 3000).collect();
            prop_assert!(handed.len() >= due.len());
            prop_assert_eq!(&handed[..due.len()], due);
        }
    }
}
