//! Bursts, late callbacks, drift and dropouts: where a cue ends up.

use std::time::Duration;

use crate::audio::anchor::{Anchor, Renewed};
use crate::audio::feed::Mark;
use crate::audio::urgent::Thread;
use crate::time::Stamp;

const RATE: u32 = 48_000;
/// Frames of a burst: 21.3 ms.
const BURST: u64 = 1024;
/// Frames between two marks.
const BLOCK: usize = 256;

fn at_micros(micros: i64) -> Stamp {
    Stamp::from_origin(Duration::from_micros(u64::try_from(micros).unwrap()))
}

/// A device that asks for `BURST` frames at a time.
struct Device {
    anchor: Anchor,
    burst: i64,
    /// When its clock began, in µs.
    began: i64,
    /// How much its clock gains, in parts per million.
    gains: i64,
}

impl Device {
    fn new(gains: i64) -> Self {
        Self {
            anchor: Anchor::new(RATE),
            burst: 0,
            began: 1_000_000,
            gains,
        }
    }

    /// When burst `n` is asked for, in µs, if nothing is late.
    fn due(&self, n: i64) -> i64 {
        let true_micros = n * i64::try_from(BURST).unwrap() * 1_000_000 / i64::from(RATE);
        self.began + true_micros - true_micros * self.gains / 1_000_000
    }

    /// One more burst, late by `late` µs.
    fn burst(&mut self, late: i64) {
        let at = at_micros(self.due(self.burst) + late);
        let first = u64::try_from(self.burst).unwrap() * BURST;
        for frame in (first..first + BURST).step_by(BLOCK) {
            self.anchor.observe(Mark {
                frame,
                at,
                thread: Thread::current(),
            });
        }
        self.burst += 1;
    }

    /// Bursts for `secs`, each late by up to 15 ms, seldom on time.
    fn run(&mut self, secs: i64) {
        for _ in 0..secs * i64::from(RATE) / i64::try_from(BURST).unwrap() {
            self.burst((self.burst * 7919) % 16 * 1000);
        }
    }

    /// Where 10 ms after the last burst lies, in frames past the first of that burst.
    #[track_caller]
    fn frames_past_burst(&self) -> i64 {
        let stamp = at_micros(self.due(self.burst - 1) + 10_000);
        let frame = self.anchor.frame_at(stamp).unwrap();
        i64::try_from(frame).unwrap() - (self.burst - 1) * i64::try_from(BURST).unwrap()
    }
}

#[test]
fn what_fills_the_buffer_as_a_stream_opens_is_not_taken_for_its_pace() {
    let [mut filled, mut plain] = [Device::new(0), Device::new(0)];
    for n in 0..4 {
        let early = filled.due(0) - filled.due(n);
        filled.burst(early);
        plain.burst(30_000);
    }
    // From here on both play 30 ms later than they might.
    for _ in 0..40 {
        filled.burst(30_000);
        plain.burst(30_000);
    }
    filled.anchor.renew();
    plain.anchor.renew();
    assert_eq!(filled.frames_past_burst(), plain.frames_past_burst());
}

#[test]
fn nothing_is_placed_before_frames_flow() {
    let mut device = Device::new(0);
    assert_eq!(device.anchor.renew(), Renewed::Unsettled);
    device.burst(0);
    assert_eq!(device.anchor.renew(), Renewed::Unsettled);
    assert_eq!(device.anchor.frame_at(at_micros(2_000_000)), None);
}

#[test]
fn late_bursts_do_not_move_the_anchor() {
    let mut device = Device::new(0);
    device.run(2);
    device.anchor.renew();
    let place = device.frames_past_burst();
    for _ in 0..60 {
        device.run(1);
        assert_eq!(device.anchor.renew(), Renewed::Steady);
        assert!((device.frames_past_burst() - place).abs() <= 1);
    }
}

#[test]
fn a_clock_that_gains_is_followed_without_a_step() {
    let mut device = Device::new(100);
    device.run(2);
    device.anchor.renew();
    let place = device.frames_past_burst();
    for _ in 0..600 {
        device.run(1);
        assert_eq!(device.anchor.renew(), Renewed::Steady);
        // 1 ms is 48 frames. Without following, 10 minutes of it would be 2880 frames.
        assert!((device.frames_past_burst() - place).abs() <= 48);
    }
}

#[test]
fn a_slow_start_is_not_taken_for_the_line() {
    let mut device = Device::new(0);
    device.burst(0);
    device.burst(-21_333);
    device.began += 500_000;
    device.run(1);
    assert_eq!(device.anchor.renew(), Renewed::Steady);
    let mut plain = Device::new(0);
    plain.run(1);
    plain.anchor.renew();
    let off = device.frames_past_burst() - plain.frames_past_burst();
    assert!(off.abs() <= 48, "{off} frames off");
}

#[test]
fn a_hung_stream_makes_the_anchor_leap_once_it_flows_again() {
    let mut device = Device::new(0);
    device.run(2);
    device.anchor.renew();
    let place = device.frames_past_burst();
    device.began += 700_000;
    device.burst(0);
    assert_eq!(device.anchor.renew(), Renewed::Unsettled);
    device.run(1);
    assert_eq!(device.anchor.renew(), Renewed::Leapt);
    assert!((device.frames_past_burst() - place).abs() <= 48);
    device.run(1);
    assert_eq!(device.anchor.renew(), Renewed::Steady);
}

#[test]
fn a_stamp_before_the_stream_is_its_first_frame() {
    let mut device = Device::new(0);
    device.run(1);
    device.anchor.renew();
    assert_eq!(device.anchor.frame_at(Stamp::ZERO), Some(0));
}
