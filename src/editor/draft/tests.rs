//! Lines as they are written on paper.

use super::*;
use crate::editor::Document;
use crate::routine::Catalogue;

#[track_caller]
fn written(lines: &str) -> Written {
    let written = from_lines(lines, "Mine", Catalogue::builtin());
    let document = Document::begin(written.text.clone(), "mine", Catalogue::builtin());
    assert!(
        document.is_current(),
        "{}\n{:?}",
        written.text,
        document.diagnostics()
    );
    written
}

#[track_caller]
fn step(line: &str) -> String {
    let text = written(line).text;
    let (_, steps) = text.split_once("steps: [\n").unwrap();
    steps.split_once(",\n    ]").unwrap().0.trim().to_owned()
}

#[test]
fn sets_and_repetitions_are_read_in_every_spelling() {
    let bridge =
        r#"Reps(exercise: "bridge", reps: 8, tempo: (out: "2s", hold: "1s", back: "2s"), sets: 3)"#;
    for line in [
        "Bridge 3x8",
        "- bridge: 3 x 8 reps",
        "2. Bridge, 3 sets of 8",
        "bridge 3×8",
    ] {
        assert_eq!(step(line), bridge, "{line}");
    }
}

#[test]
fn stretches_are_held() {
    let stretch = r#"Hold(exercise: "kneeling_lunge", hold: "30s", sets: 2)"#;
    for line in [
        "Kneeling hip flexor stretch 2 x 30 s each side",
        "kneeling hip-flexor stretch 2x30s per side",
        "Kneeling hip flexor stretch, 2 sets of 30 sec, both sides",
    ] {
        assert_eq!(step(line), stretch, "{line}");
    }
    assert_eq!(
        step("Kneeling hip flexor stretch left 1:30 rest 15 s"),
        r#"Hold(exercise: "kneeling_lunge", side: Left, hold: "1m30s", rest: "15s")"#
    );
}

#[test]
fn breathing_has_a_length_or_breaths() {
    assert!(step("breathing 5 min").ends_with(r#", length: "5m")"#));
    assert!(step("Diaphragmatic breathing lying 12 breaths").contains("breaths: 12"));
}

#[test]
fn unknown_names_become_exercises_of_ones_own() {
    let written = written("Plank 3x20s\nPlank 1 min");
    assert_eq!(written.text.matches("Exercise(").count(), 1);
    assert!(
        written
            .text
            .contains(r#"Hold(exercise: "plank", hold: "20s", sets: 3)"#)
    );
    assert_eq!(written.remarks.len(), 1);
    assert_eq!(written.steps, 2);
}

#[test]
fn what_is_left_of_a_line_is_kept_as_a_note() {
    assert!(step("Bridge 3x8 slowly please").ends_with(r#"note: "slowly please")"#));
}

#[test]
fn headings_rests_and_nonsense_are_told_apart() {
    let written = written("Morning:\nBird dog 2x10\nRest 30 s\n\n3x8\n");
    assert!(written.text.contains("        // Morning:\n"));
    assert!(written.text.contains("        Rest(\"30s\"),\n"));
    assert_eq!(written.steps, 2);
    assert_eq!(
        written
            .remarks
            .iter()
            .map(|remark| remark.line)
            .collect::<Vec<_>>(),
        [5]
    );
}

#[test]
fn nothing_at_all_is_an_empty_routine() {
    assert_eq!(
        from_lines("", "Mine", Catalogue::builtin()).text,
        empty("Mine")
    );
}

#[test]
fn a_copy_keeps_its_comments() {
    let text = "// Mine.\nRoutine(format: 1, name: \"A\", /* b */ steps: [])";
    assert_eq!(
        copy_of(text, "B \"2\""),
        text.replace("\"A\"", "\"B \\\"2\\\"\"")
    );
    assert_eq!(copy_of("Routine(", "B"), "Routine(");
}
