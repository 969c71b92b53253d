//! Sheets of the built-in routines, and of files that try to break out.

use super::*;
use crate::library::check_text;
use crate::routine::Catalogue;

#[track_caller]
fn sheet_of(text: &str) -> String {
    let usable = check_text(text, "test", Catalogue::builtin())
        .usable
        .unwrap();
    sheet(&usable.routine, usable.timeline.total)
}

#[test]
fn every_exercise_has_its_figure_and_its_dose() {
    let html = sheet_of(include_str!("../../routines/full_psoas_relief.ron"));
    assert_eq!(html.matches("<svg").count(), 8);
    assert_eq!(html.matches("<article>").count(), 8);
    assert!(html.contains("2 × 40 s each side, 10 s rest"));
    assert!(html.contains("2 × 8 times, 30 s rest"));
    assert!(html.contains("out 2 s, hold 5 s, back 2 s"));
    assert!(html.contains("Sharp or radiating pain means stop."));
}

#[test]
fn sides_that_differ_are_both_said() {
    let html = sheet_of(
        r#"Routine(format: 1, name: "Sides", dose: (per_week: 5, weeks: 6), steps: [
            Repeat(times: 3, rest: "20s", steps: [
                Hold(exercise: "low_lunge", hold: (left: "60s", right: "30s"), sets: (left: 2, right: 1)),
                Hold(exercise: "low_lunge", hold: "30s", side: Left),
            ]),
            Rest(length: "30s", say: "Drink"),
        ])"#,
    );
    assert!(html.contains("<section class=\"group of2\"><h2>3 rounds, 20 s rest between them"));
    assert!(html.contains("left 2 × 1 min, right 30 s, 10 s rest"));
    assert!(html.contains("30 s, left only"));
    assert!(html.contains("5 times a week for 6 weeks"));
    assert!(html.contains("Rest 30 s · Drink"));
}

#[test]
fn nothing_of_a_file_becomes_markup_and_nothing_is_fetched() {
    let html = sheet_of(
        r#"Routine(format: 1, name: "<script>alert(1)</script>", about: "\"><img src=x>", equipment: ["<b>"],
            source: "a & b", steps: [Hold(exercise: "bridge", hold: 9, note: "</style>", cues: ["<i>"])])"#,
    );
    assert!(html.contains("<title>&lt;script&gt;"));
    for markup in ["<script", "<img", "<b>alert", "href=", "url(", "http"] {
        assert!(!html.contains(markup), "{markup}");
    }
}
