//! A rendered timeline is exactly its sounds at their frames.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use super::built_in;
use crate::audio::bank::Bank;
use crate::audio::frames::frame_of;
use crate::audio::loudness::GRID;
use crate::audio::synth::render;
use crate::audio::track::CEILING;
use crate::audio::{Error, Part, Planned, Set, Sound, Taste, offline, schedule};
use crate::timeline::Timeline;

fn rendered(plan: &[Planned<Duration>], total: Duration, rate: u32) -> Vec<f32> {
    let mut out = Vec::new();
    offline::mix(plan, total, Bank::new(rate, Taste::plan()), |block| {
        out.extend_from_slice(block);
        Ok(())
    })
    .unwrap();
    out
}

fn tone(at: Duration, sound: Sound) -> Planned<Duration> {
    Planned::tone(at, sound, Duration::ZERO)
}

/// Takes `plan` out of what was rendered, frame by frame, on both channels.
#[track_caller]
fn take_out(plan: &Planned<Duration>, rate: u32, out: &mut [f32]) {
    let first = usize::try_from(frame_of(plan.at, rate)).unwrap() * 2;
    let Part::Tone { sound, span } = plan.part else {
        panic!("{plan:?} is no tone");
    };
    let sound = render(Set::Chime, sound, span, rate);
    for (frame, sample) in out[first..].chunks_exact_mut(2).zip(sound.iter()) {
        frame[0] -= sample;
        frame[1] -= sample;
    }
}

fn any_plan() -> impl Strategy<Value = Vec<Planned<Duration>>> {
    let sound = prop::sample::select(Sound::ALL.to_vec());
    let pause = 150_000_000..2_000_000_000_u64;
    let entry = (sound, pause, 100..1500_u64);
    prop::collection::vec(entry, 0..12).prop_map(|entries| {
        let mut at = Duration::ZERO;
        entries
            .into_iter()
            .map(|(sound, pause, span)| {
                at += Duration::from_nanos(pause);
                let span = Duration::from_millis(span);
                Planned::tone(at, sound, span)
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn taking_the_sounds_out_again_leaves_silence_to_the_bit(
        plan in any_plan(),
        rate in prop::sample::select(vec![8_000_u32, 44_100, 48_000]),
    ) {
        let total = Duration::from_secs(3);
        let mut out = rendered(&plan, total, rate);
        prop_assert!(out.len() as u64 >= frame_of(total, rate) * 2);
        prop_assert!(out.iter().all(|sample| sample.abs() < CEILING));
        for plan in &plan {
            take_out(plan, rate, &mut out);
        }
        prop_assert!(out.iter().all(|sample| sample.abs() == 0.0));
    }
}

#[test]
fn what_falls_on_one_moment_stays_below_the_ceiling() {
    let at = Duration::from_secs(1);
    let together = [Sound::End, Sound::Start, Sound::Half, Sound::Inhale]
        .map(|sound| Planned::tone(at, sound, at));
    let out = rendered(&together, at, 48_000);
    assert!(out.iter().all(|sample| sample.abs() < CEILING));
}

#[test]
fn an_empty_timeline_is_as_long_as_it_is_and_silent() {
    let out = rendered(&[], Duration::from_millis(1500), 44_100);
    assert_eq!(out.len(), 66_150 * 2);
    assert!(out.iter().all(|sample| sample.abs() == 0.0));
}

#[test]
fn a_timeline_that_no_file_can_hold_is_refused() {
    let week = Duration::from_hours(168);
    let refused = offline::mix(&[], week, Bank::new(48_000, Taste::plan()), |_| Ok(()));
    assert!(matches!(refused, Err(Error::TooLong)));
}

mod file {
    use super::*;

    fn timeline() -> Arc<Timeline> {
        super::super::timeline(
            r#"[Hold(exercise: "kneeling_lunge", side: Left, hold: "5s", prep: "2s")]"#,
        )
    }

    #[test]
    fn it_holds_what_the_track_made() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("session.wav");
        offline::render_timeline(&timeline(), &Taste::plan(), 44_100, &out).unwrap();

        let mut reader = hound::WavReader::open(&out).unwrap();
        let read = reader
            .samples::<i16>()
            .map(|x| f32::from(x.unwrap()) / GRID);
        let plan = [
            (0, Sound::Ready),
            (0, Sound::Tick),
            (1, Sound::Tick),
            (2, Sound::Start),
            (7, Sound::Done),
        ];
        let plan = plan.map(|(secs, sound)| tone(Duration::from_secs(secs), sound));
        let total = Duration::from_secs(7);
        assert_eq!(read.collect::<Vec<_>>(), rendered(&plan, total, 44_100));
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("missing").join("session.wav");
        let refused = offline::render_timeline(&timeline(), &Taste::plan(), 44_100, &out);
        assert!(matches!(refused, Err(Error::Write(_))));
        assert!(folder.path().read_dir().unwrap().next().is_none());
    }
}

mod mix {
    use super::*;

    /// Below the ceiling nothing was held down: the mix is the sum of its sounds.
    #[test]
    fn no_built_in_routine_reaches_the_ceiling_with_any_set_and_all_words() {
        for timeline in built_in() {
            for set in Set::ALL {
                let taste = Taste {
                    set,
                    ..Taste::default()
                };
                let plan = schedule::whole(&timeline, &taste);
                let bank = Bank::new(12_000, taste);
                let mut loudest = 0.0_f32;
                let heard = offline::mix(&plan, timeline.total, bank, |block| {
                    loudest = block.iter().fold(loudest, |top, x| top.max(x.abs()));
                    Ok(())
                });
                heard.unwrap();
                let name = &timeline.name;
                assert!(loudest < CEILING, "{name} with {set:?}: {loudest}");
            }
        }
    }
}
