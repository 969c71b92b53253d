//! How spans are written: clocks as `m:ss`, sentences in words; and how things are counted.
//!
//! Spans of the past are cut to whole seconds, never rounded up: nobody is credited with a second
//! that was not held. What is left of a running phase is rounded up, so that a count of 3 lasts a
//! whole second and 0 never stands on the screen.

use std::fmt::Display;
use std::time::Duration;

/// `0:45`, `12:05`, `1:02:05`; cut to whole seconds.
#[must_use]
pub fn clock(span: Duration) -> String {
    let secs = span.as_secs();
    let (hours, mins, secs) = (secs / 3600, secs / 60 % 60, secs % 60);
    if hours > 0 {
        format!("{hours}:{mins:02}:{secs:02}")
    } else {
        format!("{mins}:{secs:02}")
    }
}

/// Whole seconds left, rounded up: a countdown shows 3 for the whole third last second.
#[must_use]
pub fn secs_left(span: Duration) -> u64 {
    span.as_secs() + u64::from(span.subsec_nanos() > 0)
}

/// A countdown: bare seconds under a minute, `m:ss` from there; rounded up.
#[must_use]
pub fn countdown(span: Duration) -> String {
    let secs = secs_left(span);
    if secs < 60 {
        secs.to_string()
    } else {
        clock(Duration::from_secs(secs))
    }
}

/// `45 s`, `4 min`, `4 min 30 s`, `1 h 5 min`, as in sentences; cut to whole seconds.
#[must_use]
pub fn words(span: Duration) -> String {
    let secs = span.as_secs();
    let (hours, mins, secs) = (secs / 3600, secs / 60 % 60, secs % 60);
    match (hours, mins, secs) {
        (0, 0, s) => format!("{s} s"),
        (0, m, 0) => format!("{m} min"),
        (0, m, s) => format!("{m} min {s} s"),
        (h, 0, _) => format!("{h} h"),
        (h, m, _) => format!("{h} h {m} min"),
    }
}

/// Whole minutes, cut: 44:58 reads 44.
#[must_use]
pub const fn whole_minutes(span: Duration) -> u64 {
    span.as_secs() / 60
}

/// Minutes for choosing a routine by the time one has, rounded to the nearest and at least 1.
#[must_use]
pub const fn about_minutes(span: Duration) -> u64 {
    let mins = (span.as_secs() + 30) / 60;
    if mins == 0 { 1 } else { mins }
}

/// `30s`, `1m30s`, `1.5s`: the spelling of routine files and of diagnostics.
#[must_use]
pub fn file_spelling(span: Duration) -> String {
    let tenths = span.subsec_millis() / 100;
    let (mins, secs) = (span.as_secs() / 60, span.as_secs() % 60);
    match (mins, secs, tenths) {
        (0, s, 0) => format!("{s}s"),
        (0, s, t) => format!("{s}.{t}s"),
        (m, 0, 0) => format!("{m}m"),
        (m, s, 0) => format!("{m}m{s}s"),
        (m, s, t) => format!("{m}m{s}.{t}s"),
    }
}

/// `1 step`, `6 steps`.
#[must_use]
pub fn counted<N: Copy + Display + PartialEq + From<u8>>(number: N, thing: &str) -> String {
    let ending = if number == N::from(1) { "" } else { "s" };
    format!("{number} {thing}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn secs(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    #[test]
    fn clocks_are_cut_to_whole_seconds() {
        assert_eq!(clock(Duration::from_millis(44_999)), "0:44");
        assert_eq!(clock(secs(65)), "1:05");
        assert_eq!(clock(secs(3725)), "1:02:05");
    }

    #[test]
    fn a_countdown_shows_a_second_until_it_is_over() {
        assert_eq!(countdown(Duration::from_millis(2_001)), "3");
        assert_eq!(countdown(secs(2)), "2");
        assert_eq!(countdown(Duration::from_millis(59_100)), "1:00");
    }

    #[test]
    fn sentences_name_only_what_is_there() {
        assert_eq!(words(secs(45)), "45 s");
        assert_eq!(words(secs(240)), "4 min");
        assert_eq!(words(secs(270)), "4 min 30 s");
        assert_eq!(words(secs(3900)), "1 h 5 min");
    }

    #[test]
    fn tiles_cut_and_choices_round() {
        assert_eq!(whole_minutes(secs(44 * 60 + 58)), 44);
        assert_eq!(about_minutes(secs(299)), 5);
        assert_eq!(about_minutes(secs(10)), 1);
    }

    #[test]
    fn one_thing_is_not_several() {
        assert_eq!(counted(1_u32, "breath"), "1 breath");
        assert_eq!(counted(0_usize, "session"), "0 sessions");
        assert_eq!(counted(6_usize, "step"), "6 steps");
    }

    #[test]
    fn files_are_spelt_with_tenths_where_there_are_some() {
        assert_eq!(file_spelling(Duration::from_millis(1_500)), "1.5s");
        assert_eq!(file_spelling(secs(90)), "1m30s");
        assert_eq!(file_spelling(secs(300)), "5m");
    }
}
