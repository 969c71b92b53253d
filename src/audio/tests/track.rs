//! Sounds begin at their frames, stop without a click, and never overshoot.

use std::sync::Arc;
use std::sync::mpsc::SyncSender;

use crate::audio::track::{CEILING, Entry, Message, Track};

const RATE: u32 = 1000;
/// 8 ms at that rate.
const FADE: usize = 8;

struct Desk {
    outbox: SyncSender<Message>,
    track: Track,
}

impl Desk {
    fn new() -> Self {
        let (outbox, track) = Track::new(RATE);
        Self { outbox, track }
    }

    #[track_caller]
    fn tell(&self, message: Message) -> &Self {
        self.outbox.try_send(message).unwrap();
        self
    }

    #[track_caller]
    fn play(&self, key: u64, at: u64, sound: &[f32]) -> &Self {
        let sound = Arc::from(sound);
        self.tell(Message::Play(Entry { key, at, sound }))
    }

    /// The next frames of the left channel; the right one is the same.
    #[track_caller]
    fn hear(&mut self, frames: usize) -> Vec<f32> {
        let mut out = vec![f32::NAN; frames * 2];
        self.track.fill(&mut out);
        let (left, right): (Vec<_>, Vec<_>) =
            out.chunks(2).map(|frame| (frame[0], frame[1])).unzip();
        assert_eq!(left, right);
        left
    }
}

#[track_caller]
fn assert_heard(heard: &[f32], expected: &[f32]) {
    assert_eq!(heard, expected);
}

mod play {
    use super::*;

    #[test]
    fn a_sound_begins_at_its_frame_wherever_the_blocks_are_cut() {
        for cut in 1..7 {
            let mut desk = Desk::new();
            desk.play(1, 3, &[0.5, 0.25]);
            let heard: Vec<_> = (0..4).flat_map(|_| desk.hear(cut)).take(4).collect();
            let expected = [0.0, 0.0, 0.0, 0.5, 0.25, 0.0, 0.0];
            assert_heard(&heard, &expected[..heard.len()]);
        }
    }

    #[test]
    fn sounds_of_one_frame_are_added() {
        let mut desk = Desk::new();
        desk.play(1, 1, &[0.25, 0.25])
            .play(2, 1, &[0.5])
            .play(3, 2, &[0.125]);
        assert_heard(&desk.hear(4), &[0.0, 0.75, 0.375, 0.0]);
    }

    #[test]
    fn a_sound_whose_frame_has_passed_begins_at_once_and_whole() {
        let mut desk = Desk::new();
        desk.hear(10);
        desk.play(1, 3, &[0.5, 0.25]);
        assert_heard(&desk.hear(3), &[0.5, 0.25, 0.0]);
    }

    #[test]
    fn more_sounds_than_places_are_left_out_without_harm() {
        let mut desk = Desk::new();
        for key in 0..100 {
            desk.play(key, 1, &[1.0 / 1024.0]);
        }
        let heard = desk.hear(2);
        assert!(heard[1] > 0.0 && heard[1] <= 64.0 / 1024.0);
    }

    #[test]
    fn frames_are_counted() {
        let mut desk = Desk::new();
        desk.hear(7);
        desk.hear(5);
        assert_eq!(desk.track.frame(), 12);
    }
}

mod cancel {
    use super::*;

    #[test]
    fn a_waiting_sound_is_forgotten_and_its_neighbour_is_not() {
        let mut desk = Desk::new();
        desk.play(1, 1, &[0.5])
            .play(2, 2, &[0.25])
            .tell(Message::Cancel(1));
        assert_heard(&desk.hear(4), &[0.0, 0.0, 0.25, 0.0]);
    }

    #[test]
    fn a_sounding_sound_goes_on() {
        let mut desk = Desk::new();
        desk.play(1, 0, &[0.5, 0.25]);
        desk.hear(1);
        desk.tell(Message::Cancel(1));
        assert_heard(&desk.hear(2), &[0.25, 0.0]);
    }
}

mod clear {
    use super::*;

    #[test]
    fn everything_is_silent_within_ten_milliseconds() {
        let mut desk = Desk::new();
        desk.play(1, 0, &[0.5; 100]).play(2, 20, &[0.5; 100]);
        desk.hear(5);
        desk.tell(Message::Clear);
        let heard = desk.hear(100);
        assert_heard(&heard[FADE - 1..], &[0.0; 100 - FADE + 1]);
    }

    #[test]
    fn the_cut_is_a_ramp_and_no_step() {
        let mut desk = Desk::new();
        desk.play(1, 0, &[0.5; 100]);
        let before = desk.hear(5)[4];
        desk.tell(Message::Clear);
        let mut heard = vec![before];
        heard.extend(desk.hear(20));
        assert!(
            heard
                .windows(2)
                .all(|pair| (0.0..=0.0626).contains(&(pair[0] - pair[1])))
        );
    }

    #[test]
    fn what_comes_after_is_heard_in_full() {
        let mut desk = Desk::new();
        desk.play(1, 0, &[0.25; 100]);
        desk.hear(5);
        desk.tell(Message::Clear).play(2, 20, &[0.5; 2]);
        assert_heard(&desk.hear(20)[14..], &[0.0, 0.5, 0.5, 0.0, 0.0, 0.0]);
    }
}

mod volume {
    use super::*;

    #[test]
    fn a_new_volume_is_reached_in_small_steps() {
        let mut desk = Desk::new();
        desk.play(1, 0, &[0.5; 100]);
        desk.hear(1);
        desk.tell(Message::Volume(0.5));
        let heard = desk.hear(20);
        assert!(
            heard
                .windows(2)
                .all(|pair| (pair[0] - pair[1]).abs() <= 0.0626)
        );
        assert_heard(&heard[FADE..], &[0.25; 20 - FADE]);
    }

    #[test]
    fn zero_is_silence_and_nonsense_is_held_within_bounds() {
        for (share, expected) in [(0.0, 0.0), (-3.0, 0.0), (f32::NAN, 0.0), (7.0, 0.5)] {
            let mut desk = Desk::new();
            desk.tell(Message::Volume(share)).play(1, 10, &[0.5; 10]);
            assert_heard(&desk.hear(20)[10..], &[expected; 10]);
        }
    }
}

mod ceiling {
    use super::*;

    #[test]
    fn no_heap_of_sounds_gets_above_the_ceiling() {
        let mut desk = Desk::new();
        for key in 0..20 {
            desk.play(key, 1, &[0.5, -0.5]);
        }
        assert_heard(&desk.hear(4), &[0.0, CEILING, -CEILING, 0.0]);
    }
}
