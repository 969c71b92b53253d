//! What is heard of what was ordered, with devices that come and go.

use std::sync::atomic::Ordering;
use std::time::Duration;

use super::rig::{RATE, Rig};
use crate::audio::output::Order;
use crate::audio::{Planned, Set, Sound, Status, synth};

/// Onsets may lie this much off the plan as a whole, in ms: a period and a block of the device.
const OFFSET: usize = 26;

/// Each onset lies at its planned time, give or take one common offset, to the millisecond.
#[track_caller]
fn assert_onsets(rig: &Rig, planned: &[usize]) {
    let onsets = rig.onsets();
    assert_eq!(
        onsets.len(),
        planned.len(),
        "{onsets:?}, planned {planned:?}"
    );
    for (onset, planned) in onsets.iter().zip(planned) {
        assert!(
            onset.abs_diff(*planned) <= OFFSET,
            "{onsets:?}, planned {planned:?}"
        );
    }
    for (onsets, planned) in onsets.windows(2).zip(planned.windows(2)) {
        let off = (onsets[1] - onsets[0]).abs_diff(planned[1] - planned[0]);
        assert!(off <= 1, "{onsets:?}, planned {planned:?}");
    }
}

mod cues {
    use super::*;

    #[test]
    fn sounds_begin_at_their_stamps() {
        let mut rig = Rig::in_session();
        rig.send(&[
            (2000, Sound::Tick),
            (3000, Sound::Tick),
            (4000, Sound::Start),
        ]);
        rig.run(4000);
        assert_onsets(&rig, &[2000, 3000, 4000]);
    }

    #[test]
    fn sending_a_list_again_neither_moves_nor_doubles_a_sound() {
        let mut rig = Rig::in_session();
        let cues: Vec<_> = (2..12).map(|secs| (secs * 1000, Sound::Tick)).collect();
        for _ in 0..24 {
            rig.send(&cues).run(500);
        }
        let planned: Vec<_> = (2..12).map(|secs| secs * 1000).collect();
        assert_onsets(&rig, &planned);
        let tick = synth::render(Set::Chime, Sound::Tick, Duration::ZERO, RATE);
        let peak = tick.iter().fold(0.0, |top: f32, x| top.max(x.abs()));
        assert!(rig.loudest() < 1.1 * peak, "{}", rig.loudest());
    }

    #[test]
    fn a_new_list_replaces_what_was_to_come() {
        let mut rig = Rig::in_session();
        rig.send(&[(2000, Sound::Tick), (3000, Sound::Tick)])
            .run(1500);
        rig.send(&[(3500, Sound::Tick)]).run(3000);
        assert_onsets(&rig, &[2000, 3500]);
    }

    #[test]
    fn a_device_that_sounds_late_is_fed_early() {
        let mut rig = Rig::new();
        rig.room.latency.store(200, Ordering::Relaxed);
        rig.order(Order::Open).run(1000);
        rig.send(&[(2000, Sound::Tick)]).run(2000);
        assert_onsets(&rig, &[1800]);
    }

    #[test]
    fn a_list_that_came_before_the_device_waits_for_it() {
        let mut rig = Rig::new();
        rig.send(&[(600, Sound::Ready), (2000, Sound::Tick)]);
        rig.order(Order::Open).run(3000);
        assert_onsets(&rig, &[600, 2000]);
    }
}

mod silence {
    use super::*;

    #[test]
    fn what_sounds_ends_at_once_and_what_was_to_come_never_comes() {
        let mut rig = Rig::in_session();
        rig.send(&[(2000, Sound::Inhale), (2500, Sound::Tick)])
            .run(1400);
        rig.order(Order::Silence).run(3000);
        assert_onsets(&rig, &[2000]);
        assert!(rig.is_silent_since(2400 + OFFSET));
    }

    #[test]
    fn sounds_sent_after_it_are_heard() {
        let mut rig = Rig::in_session();
        rig.send(&[(2000, Sound::Tick)]).run(200);
        rig.order(Order::Silence)
            .send(&[(2000, Sound::Tick)])
            .run(2000);
        assert_onsets(&rig, &[2000]);
    }
}

mod volume {
    use super::*;

    #[test]
    fn a_volume_set_before_the_device_opens_holds() {
        let mut rig = Rig::new();
        rig.order(Order::Volume(0.0)).order(Order::Open).run(1000);
        rig.send(&[(2000, Sound::Tick)]).run(2000);
        assert!(rig.is_silent_since(0));
    }
}

mod open_and_close {
    use super::*;

    #[test]
    fn a_device_is_open_for_a_session_only_and_its_last_sound_rings_out() {
        let mut rig = Rig::new();
        assert_eq!(rig.status(), Status::Closed);
        assert!(rig.is_idle());
        rig.order(Order::Open);
        assert_eq!(rig.status(), Status::Opening);
        rig.run(1000);
        assert_eq!(rig.status(), Status::On);
        rig.send(&[(1500, Sound::Done)]).run(600);
        rig.order(Order::Close).run(1000);
        assert!(rig.room.is_open());
        rig.run(2000);
        assert!(!rig.room.is_open());
        assert_eq!(rig.status(), Status::Closed);
        assert!(rig.is_idle());
        assert_onsets(&rig, &[1500]);
    }

    #[test]
    fn nothing_begins_after_the_close() {
        let mut rig = Rig::in_session();
        rig.send(&[(2000, Sound::Tick)])
            .order(Order::Close)
            .run(4000);
        assert!(rig.is_silent_since(0));
    }

    #[test]
    fn trying_a_sound_opens_the_device_and_closes_it_again() {
        let mut rig = Rig::new();
        rig.order(Order::Now(vec![Planned::tone(
            Duration::ZERO,
            Sound::Start,
            Duration::ZERO,
        )]))
        .run(2000);
        assert_eq!(rig.onsets().len(), 1);
        rig.run(4000);
        assert!(!rig.room.is_open());
        assert_eq!(rig.onsets().len(), 1);
    }
}

mod loss {
    use super::*;

    #[test]
    fn without_a_device_everything_goes_on_in_silence_and_says_why() {
        let mut rig = Rig::new();
        rig.room.missing.store(true, Ordering::Relaxed);
        rig.order(Order::Open)
            .send(&[(1000, Sound::Tick)])
            .run(2000);
        let why = "no sound device was found".to_owned();
        assert_eq!(rig.status(), Status::Off { why });
    }

    #[test]
    fn it_is_tried_again_less_and_less_often() {
        let mut rig = Rig::new();
        rig.room.missing.store(true, Ordering::Relaxed);
        rig.order(Order::Open).run(8000);
        let early = rig.room.opened.load(Ordering::Relaxed);
        assert_eq!(early, 5, "at about 0, 0.5, 1.5, 3.5 and 6.5 s");
        rig.run(50_000);
        assert_eq!(rig.room.opened.load(Ordering::Relaxed) - early, 17);
    }

    #[test]
    fn a_device_that_breaks_and_comes_back_plays_what_was_to_come() {
        let mut rig = Rig::in_session();
        let cues = [2000, 3000, 4000, 5000].map(|at| (at, Sound::Tick));
        rig.send(&cues).run(1500);
        rig.room.broken.store(true, Ordering::Relaxed);
        rig.room.missing.store(true, Ordering::Relaxed);
        rig.run(200);
        assert!(matches!(rig.status(), Status::Off { .. }));
        rig.room.missing.store(false, Ordering::Relaxed);
        rig.run(1000);
        assert_eq!(rig.status(), Status::On);
        rig.run(2000);
        assert_eq!(
            rig.onsets().len(),
            3,
            "the one at 3000 ms falls into the gap"
        );
        rig.send(&cues).run(1000);
        assert_eq!(rig.onsets().len(), 3);
    }

    #[test]
    fn a_device_that_takes_no_more_samples_is_opened_anew() {
        let mut rig = Rig::in_session();
        rig.room.hung.store(true, Ordering::Relaxed);
        rig.run(2400);
        let why = "the sound device stopped responding".to_owned();
        assert_eq!(rig.status(), Status::Off { why });
        rig.room.hung.store(false, Ordering::Relaxed);
        rig.run(1000);
        assert_eq!(rig.status(), Status::On);
    }

    #[test]
    fn after_a_dropout_the_sounds_are_back_on_time() {
        let mut rig = Rig::in_session();
        rig.send(&[(3000, Sound::Tick), (4000, Sound::Tick)]);
        rig.room.hung.store(true, Ordering::Relaxed);
        rig.run(1000);
        rig.room.hung.store(false, Ordering::Relaxed);
        rig.run(3000);
        assert_onsets(&rig, &[3000, 4000]);
    }
}
