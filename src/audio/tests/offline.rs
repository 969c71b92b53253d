//! A rendered timeline is exactly its sounds at their frames.

use std::time::Duration;

use proptest::prelude::*;

use crate::audio::frames::frame_of;
use crate::audio::synth::{GRID, render};
use crate::audio::track::CEILING;
use crate::audio::{Error, Planned, Sound, offline};
use crate::timeline::cue::{Cue, CueKind};
use crate::words::Phase;

fn rendered(plan: &[Planned<Duration>], total: Duration, rate: u32) -> Vec<f32> {
    let mut out = Vec::new();
    offline::mix(plan, total, rate, |block| {
        out.extend_from_slice(block);
        Ok(())
    })
    .unwrap();
    out
}

/// Takes `plan` out of what was rendered, frame by frame, on both channels.
#[track_caller]
fn take_out(plan: &Planned<Duration>, rate: u32, out: &mut [f32]) {
    let first = usize::try_from(frame_of(plan.at, rate)).unwrap() * 2;
    let sound = render(plan.sound, plan.span, rate);
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
                Planned { at, sound, span }
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
    let together = [Sound::End, Sound::Start, Sound::Half, Sound::Inhale].map(|sound| Planned {
        at,
        sound,
        span: at,
    });
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
    let refused = offline::mix(&[], week, 48_000, |_| Ok(()));
    assert!(matches!(refused, Err(Error::TooLong)));
}

mod file {
    use super::*;

    fn cues() -> Vec<(Cue, Phase)> {
        [
            (0, CueKind::Announce),
            (1, CueKind::Tick),
            (2, CueKind::Start),
        ]
        .map(|(secs, kind)| {
            let cue = Cue {
                at: Duration::from_secs(secs),
                kind,
                span: Duration::ZERO,
                segment: 0,
                text: None,
            };
            (cue, Phase::Prep)
        })
        .to_vec()
    }

    #[test]
    fn it_holds_what_the_track_made() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("session.wav");
        let cues = cues();
        let total = Duration::from_secs(3);
        let listed = cues.iter().map(|(cue, phase)| (cue, *phase));
        offline::render_timeline(listed, total, 44_100, &out).unwrap();

        let mut reader = hound::WavReader::open(&out).unwrap();
        let read = reader
            .samples::<i16>()
            .map(|x| f32::from(x.unwrap()) / GRID);
        let plan =
            [(0, Sound::Ready), (1, Sound::Tick), (2, Sound::Start)].map(|(secs, sound)| Planned {
                at: Duration::from_secs(secs),
                sound,
                span: Duration::ZERO,
            });
        assert_eq!(read.collect::<Vec<_>>(), rendered(&plan, total, 44_100));
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("missing").join("session.wav");
        let refused = offline::render_timeline([], Duration::ZERO, 44_100, &out);
        assert!(matches!(refused, Err(Error::Write(_))));
        assert!(folder.path().read_dir().unwrap().next().is_none());
    }
}
