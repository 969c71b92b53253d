//! Files of the person's own: levelled, cut to reason, refused with a reason.

use std::path::PathBuf;

use hound::WavWriter;
use tempfile::TempDir;

use super::*;
use crate::audio::loudness::{LEVEL, loudness};

/// A tone of `frames` frames at the given format, in a file.
fn file(channels: u16, rate: u32, frames: u32, height: i16) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.wav");
    let spec = WavSpec {
        channels,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::create(&path, spec).unwrap();
    for frame in 0..frames {
        let sample = if frame / 20 % 2 == 0 { height } else { -height };
        (0..channels).for_each(|_| writer.write_sample(sample).unwrap());
    }
    writer.finalize().unwrap();
    (folder, path)
}

#[test]
fn a_file_is_brought_to_the_devices_rate_and_the_common_level() {
    for height in [300, 3000, 30_000] {
        let (_folder, path) = file(2, 22_050, 11_025, height);
        let sound = read(&path, 44_100).unwrap();
        assert_eq!(sound.len(), 22_050);
        let sound: Vec<f64> = sound.iter().copied().map(f64::from).collect();
        let off = loudness(&sound, 44_100) - LEVEL;
        assert!(off.abs() < 0.5, "{off}");
        assert!(sound[0].abs() < 0.001 && sound[22_049].abs() < 0.001);
    }
}

#[test]
fn a_file_that_cannot_be_used_says_why() {
    let missing = read(Path::new("/nowhere/mine.wav"), 48_000);
    assert!(matches!(missing, Err(OwnError::Read(_))));
    let (_folder, long) = file(1, 8000, 40_001, 1000);
    assert!(matches!(read(&long, 48_000), Err(OwnError::Long)));
    let (_folder, silent) = file(1, 8000, 100, 0);
    assert!(matches!(read(&silent, 48_000), Err(OwnError::Silent)));
    let (_folder, slow) = file(1, 4000, 100, 1000);
    assert!(matches!(read(&slow, 48_000), Err(OwnError::Format { .. })));
}

#[test]
fn a_file_that_is_no_sound_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.wav");
    std::fs::write(&path, b"RIFF and so on").unwrap();
    assert!(matches!(read(&path, 48_000), Err(OwnError::Read(_))));
}
