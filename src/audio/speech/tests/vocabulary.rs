//! Every built-in text has its clips; that each of them is audible is tested beside.

use std::time::Duration;

use super::super::{parts, phrase};
use super::texts;

#[track_caller]
fn has_clips(text: &str) {
    let whole = parts::part(text, Duration::ZERO).is_some();
    let spoken = parts::sentences(text).all(|sentence| parts::sentence(sentence).is_some());
    assert!(whole || spoken, "no clip for {text:?}");
}

#[test]
fn every_exercise_is_announced() {
    let names = texts::names();
    assert!(names.len() >= 26, "only {} names", names.len());
    for name in names {
        let announcements = [
            format!("{name}."),
            format!("{name}. Left side."),
            format!("{name}. Right side."),
            format!("Rest. Next: {name}."),
            format!("Rest. Next: {name}. Left side. Set 2 of 3."),
        ];
        for text in &announcements {
            has_clips(text);
        }
    }
}

#[test]
fn every_cue_line_is_spoken() {
    let lines = texts::lines();
    assert!(lines.len() >= 79, "only {} lines", lines.len());
    for line in lines {
        has_clips(&line);
    }
}

#[test]
fn every_change_is_announced() {
    for text in [
        "Rest.",
        "Change over.",
        "Switch to the left.",
        "Switch to the right. Set 2 of 2.",
        "Change over. Last set.",
    ] {
        has_clips(text);
    }
}

#[test]
fn every_set_of_every_count_is_announced() {
    for sets in 2..=20 {
        has_clips(&format!("Set 2 of {sets}."));
        has_clips(&format!("Set {sets} of 20."));
    }
}

#[test]
fn every_phrase_is_spoken() {
    let fixed = [
        phrase::HALF_WAY,
        phrase::LAST_SET,
        phrase::WELL_DONE,
        phrase::PAUSED,
        phrase::HOLD,
        phrase::BREATHE_IN,
        phrase::BREATHE_OUT,
    ];
    fixed.into_iter().for_each(has_clips);
    (1..=20).for_each(|count| has_clips(phrase::number(count).unwrap()));
    (1..=10).for_each(|count| has_clips(&phrase::breaths_left(count).unwrap()));
}
