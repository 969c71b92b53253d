//! Every sound is clean, quiet enough, and itself.

use std::time::Duration;

use crate::audio::synth::{GRID, render};
use crate::audio::track::CEILING;
use crate::audio::{Sound, melody};

const BREATH: Duration = Duration::from_secs(1);

fn each(check: impl Fn(Sound, u32, &[f32])) {
    for rate in [8_000, 44_100, 96_000] {
        for sound in Sound::ALL {
            check(sound, rate, &render(sound, BREATH, rate));
        }
    }
}

fn loudest(samples: &[f32]) -> f32 {
    samples.iter().fold(0.0, |top, x| x.abs().max(top))
}

mod edges {
    use super::*;

    #[test]
    fn a_sound_begins_at_its_second_frame_and_ends_in_silence() {
        each(|sound, rate, samples| {
            assert!(
                samples[0].abs() == 0.0,
                "{sound:?} at {rate} begins with a step"
            );
            assert!(samples[1].abs() > 0.0, "{sound:?} at {rate} begins late");
            assert!(
                samples[samples.len() - 1].abs() == 0.0,
                "{sound:?} at {rate}"
            );
        });
    }

    #[test]
    fn no_step_is_larger_than_the_wave_itself_makes() {
        // The third partial of the highest note, at the loudest peak, turns by this much a frame.
        let highest = 3.0 * 1046.5 * std::f32::consts::TAU;
        each(|sound, rate, samples| {
            #[expect(clippy::cast_precision_loss, reason = "rates are small")]
            let limit = 0.22 * (highest / rate as f32).min(2.0);
            let steepest = samples.windows(2).map(|pair| (pair[1] - pair[0]).abs());
            let steepest = steepest.fold(0.0, f32::max);
            assert!(
                steepest <= limit,
                "{sound:?} at {rate}: {steepest} > {limit}"
            );
        });
    }

    #[test]
    fn the_attack_is_soft() {
        each(|sound, rate, samples| {
            let first_ms = &samples[..usize::try_from(rate / 1000).unwrap()];
            let share = loudest(first_ms) / loudest(samples);
            assert!(share < 0.3, "{sound:?} at {rate} reaches {share} in 1 ms");
        });
    }
}

mod loudness {
    use super::*;

    #[test]
    fn no_sound_is_louder_than_planned() {
        each(|sound, _, samples| {
            #[expect(clippy::cast_possible_truncation, reason = "a constant of two digits")]
            let planned = melody::peak(sound) as f32;
            assert!(
                (loudest(samples) - planned).abs() <= 1.0 / GRID,
                "{sound:?}"
            );
            assert!(loudest(samples) <= 0.501, "{sound:?} is above -6 dBFS");
        });
    }

    #[test]
    fn the_four_loudest_sounds_together_stay_below_the_ceiling() {
        assert!(4.0 * melody::LOUDEST <= f64::from(CEILING));
        for sound in Sound::ALL {
            assert!(melody::peak(sound) <= melody::LOUDEST);
        }
    }

    #[test]
    fn samples_lie_on_the_grid_so_that_sums_are_exact() {
        each(|sound, _, samples| {
            let off = samples.iter().find(|x| (*x * GRID).fract().abs() > 0.0);
            assert_eq!(off, None, "{sound:?}");
        });
    }
}

mod breath {
    use super::*;

    #[test]
    fn a_breath_lasts_as_long_as_it_is() {
        for secs in [1, 4, 10] {
            let inhale = render(Sound::Inhale, Duration::from_secs(secs), 8000);
            assert_eq!(inhale.len() as u64, secs * 8000 + 1);
        }
    }

    #[test]
    fn absurd_breaths_are_held_within_reason() {
        let zero = render(Sound::Exhale, Duration::ZERO, 8000);
        assert!(zero.len() < 8000);
        let hours = render(Sound::Exhale, Duration::from_hours(4), 8000);
        assert_eq!(hours.len(), 30 * 8000 + 1);
    }

    #[test]
    fn breathing_in_rises_and_breathing_out_falls() {
        let ends = |sound| {
            let samples = render(sound, BREATH, 48_000);
            let fifth = samples.len() / 5;
            (
                crossings(&samples[..fifth]),
                crossings(&samples[4 * fifth..5 * fifth]),
            )
        };
        let (low, high) = ends(Sound::Inhale);
        assert!(high > low * 5 / 4, "{low} to {high}");
        let (high, low) = ends(Sound::Exhale);
        assert!(high > low * 5 / 4, "{high} to {low}");
    }
}

mod difference {
    use super::*;

    /// What an ear goes by: how long, how high in each quarter, how loud in each quarter.
    fn looks(sound: Sound) -> Vec<f64> {
        let samples = render(sound, BREATH, 48_000);
        let quarters = samples.chunks(samples.len().div_ceil(4));
        let len = f64::from(u32::try_from(samples.len()).unwrap());
        let mut looks = vec![len];
        for quarter in quarters {
            let len = f64::from(u32::try_from(quarter.len()).unwrap());
            let crossed = f64::from(u32::try_from(crossings(quarter)).unwrap());
            looks.push(crossed / len);
            looks.push(f64::from(loudest(quarter)));
        }
        looks
    }

    #[test]
    fn any_two_sounds_differ_by_a_fifth_in_several_ways() {
        for (n, one) in Sound::ALL.into_iter().enumerate() {
            for other in Sound::ALL.into_iter().skip(n + 1) {
                let pairs = looks(one).into_iter().zip(looks(other));
                let differing = pairs.filter(|(a, b)| a.min(*b) < a.max(*b) * 0.8).count();
                assert!(
                    differing >= 2,
                    "{one:?} and {other:?} differ in {differing}"
                );
            }
        }
    }

    #[test]
    fn a_sound_is_the_same_each_time() {
        for sound in Sound::ALL {
            assert_eq!(render(sound, BREATH, 44_100), render(sound, BREATH, 44_100));
        }
    }
}

fn crossings(samples: &[f32]) -> usize {
    samples
        .windows(2)
        .filter(|pair| (pair[0] < 0.0) != (pair[1] < 0.0))
        .count()
}
