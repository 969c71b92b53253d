//! Every clip is audible, at one loudness, and no longer than it may be.

use std::sync::LazyLock;

use super::super::{decode, parts::CLIPS};
use crate::audio::loudness::loudness;

/// LUFS that every clip is made for, and how far it may be off.
const TARGET: (f64, f64) = (-25.0, 1.5);
/// −7 dBFS: with two of the loudest tones (−13 dBFS) on top, a mix stays below −1 dBFS.
const LOUDEST: f32 = 0.447;
/// The share of the peak (−40 dB) below which a sample is silence.
const SILENCE: f32 = 0.01;

/// Every text and its samples.
static SOUNDS: LazyLock<Vec<(&str, Vec<f32>)>> = LazyLock::new(|| {
    let sound = |clip: &[u8]| decode::decode(clip).unwrap();
    CLIPS
        .iter()
        .map(|(text, clip)| (*text, sound(clip)))
        .collect()
});

fn peak(sound: &[f32]) -> f32 {
    sound
        .iter()
        .fold(0.0, |top: f32, sample| top.max(sample.abs()))
}

fn seconds(frames: usize) -> f64 {
    f64::from(u32::try_from(frames).unwrap()) / f64::from(decode::RATE)
}

#[test]
fn every_clip_is_as_loud_as_the_others() {
    for (text, sound) in SOUNDS.iter() {
        let sound: Vec<f64> = sound.iter().copied().map(f64::from).collect();
        let found = loudness(&sound, decode::RATE);
        let off = (found - TARGET.0).abs();
        assert!(off <= TARGET.1, "{text}: {found:.1} LUFS");
    }
}

#[test]
fn every_clip_leaves_room_for_the_tones() {
    for (text, sound) in SOUNDS.iter() {
        let peak = peak(sound);
        assert!(peak <= LOUDEST, "{text}: {peak}");
    }
}

#[test]
fn every_clip_begins_at_once_and_lasts_as_long_as_words_do() {
    for (text, sound) in SOUNDS.iter() {
        let floor = SILENCE * peak(sound);
        let first = sound
            .iter()
            .position(|sample| sample.abs() > floor)
            .unwrap();
        assert!(seconds(first) <= 0.05, "{text} begins late");
        let length = seconds(sound.len());
        assert!((0.25..=8.0).contains(&length), "{text}: {length} s");
    }
}

#[test]
fn all_clips_together_are_small() {
    let bytes: usize = CLIPS.iter().map(|(_, clip)| clip.len()).sum();
    assert!(bytes < 4 * 1024 * 1024, "{bytes} bytes");
}

#[test]
fn what_is_no_clip_is_no_sound() {
    assert!(decode::decode(b"OggS").is_none());
}
