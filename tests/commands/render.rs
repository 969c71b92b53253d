//! `supple render`: checked on the file, not on the schedule.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "frames and samples of a few minutes are small whole numbers"
)]

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use supple::audio::{Set, Sound, synth};

use crate::support::{Desk, TWO_STEPS};

const RATE: u32 = 48_000;

/// A cue of the plan: time in frames, word, and the kind of segment it lies in.
struct Heard {
    frame: usize,
    cue: String,
    phase: String,
    span: Duration,
}

fn frames(secs: f64) -> usize {
    (secs * f64::from(RATE)).round() as usize
}

/// The cues as `plan --json` prints them, each with the time until its counterpart: breaths and
/// movements last as long as their part.
fn heard(plan: &Value) -> Vec<Heard> {
    let segments = plan["segments"].as_array().unwrap();
    let cues = plan["cues"].as_array().unwrap();
    cues.iter()
        .enumerate()
        .map(|(index, cue)| {
            let at = cue["at_s"].as_f64().unwrap();
            let word = cue["cue"].as_str().unwrap().to_owned();
            let around = |segment: &&Value| {
                let start = segment["start_s"].as_f64().unwrap();
                start <= at && at < start + segment["len_s"].as_f64().unwrap_or(0.0)
            };
            let phase = segments
                .iter()
                .find(around)
                .map_or("", |segment| segment["kind"].as_str().unwrap());
            let span = match word.as_str() {
                "inhale" | "exhale" | "out" | "back" => until_next(cues, index, at),
                _ => Duration::ZERO,
            };
            Heard {
                frame: frames(at),
                phase: phase.to_owned(),
                cue: word,
                span,
            }
        })
        .collect()
}

/// Without holds in between, a part lasts until the next cue of the breath, or until its end.
fn until_next(cues: &[Value], index: usize, at: f64) -> Duration {
    let parts = ["inhale", "exhale", "out", "back", "end"];
    let next = cues[index + 1..].iter().find(|cue| {
        parts.contains(&cue["cue"].as_str().unwrap()) && cue["at_s"].as_f64().unwrap() > at
    });
    Duration::from_secs_f64(next.unwrap()["at_s"].as_f64().unwrap() - at)
}

/// The sound of a cue, by the rules of the sound room: `done` stands for the last `end`, `start`
/// for the first `out`.
fn sound(heard: &Heard, all: &[Heard]) -> Option<Sound> {
    let with = |word: &str| {
        all.iter()
            .any(|other| other.frame == heard.frame && other.cue == word)
    };
    Some(match (heard.cue.as_str(), heard.phase.as_str()) {
        ("end", _) if with("done") => return None,
        ("out", _) if with("start") => return None,
        ("end", _) => Sound::End,
        ("done", _) => Sound::Done,
        ("tick", _) => Sound::Tick,
        ("start", _) => Sound::Start,
        ("half", _) => Sound::Half,
        ("inhale", _) => Sound::Inhale,
        ("exhale", _) => Sound::Exhale,
        ("out", _) => Sound::Out,
        ("back", _) => Sound::Back,
        ("announce", "prep") => Sound::Ready,
        ("announce", "switch") => Sound::Switch,
        ("announce", _) => Sound::Rest,
        (other, _) => panic!("{other}"),
    })
}

/// The left channel as the file holds it; both channels are the same.
fn samples(path: &Path) -> Vec<i32> {
    let mut reader = hound::WavReader::open(path).unwrap();
    assert_eq!(reader.spec().sample_rate, RATE);
    let all: Vec<i32> = reader.samples::<i32>().map(Result::unwrap).collect();
    all.chunks(2)
        .map(|frame| {
            assert_eq!(frame[0], frame[1]);
            frame[0]
        })
        .collect()
}

/// Takes every known sound away at its planned frame; what is left must be nothing.
#[track_caller]
fn nothing_is_left(desk: &Desk, routine: &str) {
    let out = desk.path("session.wav");
    let rendered = desk.run(&["render", routine, "-o", out.to_str().unwrap()]);
    assert_eq!(rendered.code, 0, "{}", rendered.err);
    let plan = serde_json::from_str(&desk.run(&["plan", routine, "--json"]).out).unwrap();
    let mut left = samples(&out);
    let all = heard(&plan);
    let mut known = HashMap::new();
    for cue in &all {
        let Some(sound) = sound(cue, &all) else {
            continue;
        };
        let samples = known
            .entry((sound, cue.span))
            .or_insert_with(|| synth::render(Set::Chime, sound, cue.span, RATE));
        for (offset, sample) in samples.iter().enumerate() {
            left[cue.frame + offset] -= (sample * 32_768.0).round() as i32;
        }
    }
    let loudest = left.iter().map(|sample| sample.abs()).max().unwrap();
    let at = left
        .iter()
        .position(|sample| sample.abs() == loudest)
        .unwrap();
    assert_eq!(
        loudest,
        0,
        "{routine}: at {} s",
        at as f64 / f64::from(RATE)
    );
}

#[test]
fn the_worked_example_minus_its_known_sounds_is_silence() {
    let desk = Desk::new();
    let path = desk.file("two.ron", TWO_STEPS);
    nothing_is_left(&desk, &path);
}

#[test]
fn every_built_in_routine_minus_its_known_sounds_is_silence() {
    let desk = Desk::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("routines");
    let mut routines: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    routines.sort();
    assert!(routines.len() >= 12);
    for path in routines {
        nothing_is_left(&desk, path.to_str().unwrap());
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let desk = Desk::new();
    let out = desk.path("nowhere/session.wav");
    let ended = desk.run(&["render", "desk_reset", "-o", out.to_str().unwrap()]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("could not be written"), "{}", ended.err);
}
