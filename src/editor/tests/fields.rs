//! Fields set and cleared.

use std::time::Duration;

use super::*;
use crate::routine::model::{PerSide, StepSide, Tempo};
use crate::words::Side;

const HOLD: &str = r#"        // Left first.
        Hold(exercise: "low_lunge", hold: "1:00", sets: 2, /* knee pad */ rest: 10), // slowly
"#;

const fn secs(n: u64) -> Duration {
    Duration::from_secs(n)
}

#[track_caller]
fn set(steps: &str, field: Field, value: impl Into<Value>) -> String {
    steps_after(&mut with(steps), &Edit::step(&at(&[0]), field, value))
}

#[test]
fn a_number_changes_and_nothing_else() {
    assert_eq!(
        set(HOLD, Field::Sets, 3),
        HOLD.replace("sets: 2", "sets: 3")
    );
}

#[test]
fn a_value_that_stays_the_same_keeps_its_spelling() {
    let edit = Edit::step(&at(&[0]), Field::Hold, secs(60));
    assert_eq!(with(HOLD).apply(&edit), Err(Refused::Nothing));
}

#[test]
fn a_value_that_contradicts_itself_is_refused_and_not_tried_for_ever() {
    let twice = Value::Record(vec![
        ("left", Value::Span(secs(10))),
        ("left", Value::Span(secs(20))),
    ]);
    let edit = Edit::step(&at(&[0]), Field::Hold, twice);
    assert!(with(HOLD).apply(&edit).is_err());
}

#[test]
fn a_new_field_stands_at_its_usual_place() {
    assert_eq!(
        set(HOLD, Field::Side, StepSide::Only(Side::Left)),
        HOLD.replace(" sets: 2,", " side: Left, sets: 2,")
    );
    assert_eq!(
        set(HOLD, Field::Note, "soft"),
        HOLD.replace("rest: 10", "rest: 10, note: \"soft\"")
    );
}

#[test]
fn a_cleared_field_leaves_its_comments() {
    let edit = Edit::clear(Target::Step(at(&[0])), Field::Rest);
    assert_eq!(
        steps_after(&mut with(HOLD), &edit),
        HOLD.replace(", /* knee pad */ rest: 10)", " /* knee pad */)")
    );
}

#[test]
fn one_part_of_a_tempo_changes_alone() {
    let reps = "        Reps(exercise: \"bridge\", reps: 8, tempo: (out: 2, /* up */ hold: \"5s\", back: \"2s\")),\n";
    let tempo = Tempo {
        out: secs(2),
        hold: secs(3),
        back: secs(2),
    };
    assert_eq!(
        set(reps, Field::Tempo, tempo),
        reps.replace("\"5s\"", "\"3s\"")
    );
}

#[test]
fn values_for_each_side_come_and_go() {
    let both = PerSide {
        left: 2_u32,
        right: 1,
    };
    let split = set(HOLD, Field::Sets, both);
    assert_eq!(split, HOLD.replace("sets: 2", "sets: (left: 2, right: 1)"));
    assert_eq!(
        set(&split, Field::Side, StepSide::Only(Side::Right)),
        HOLD.replace("sets: 2", "side: Right, sets: 1")
    );
}

#[test]
fn breaths_take_the_place_of_seconds() {
    assert_eq!(
        set(HOLD, Field::Breaths, 6),
        HOLD.replace("hold: \"1:00\"", "breaths: 6")
    );
}

#[test]
fn one_line_of_the_cues_changes_alone() {
    let hold = "        Hold(\n            exercise: \"low_lunge\", hold: \"30s\",\n            cues: [\n                \"Tuck.\", // first\n                \"Sink.\",\n            ],\n        ),\n";
    let after = set(hold, Field::Cues, vec!["Tuck.", "Reach.", "Sink."]);
    assert_eq!(
        after,
        hold.replace(
            "                \"Sink.",
            "                \"Reach.\",\n                \"Sink."
        )
    );
    let after = set(hold, Field::Cues, vec!["Sink."]);
    assert_eq!(
        after,
        hold.replace(
            "                \"Tuck.\", // first\n",
            "                // first\n"
        )
    );
}

#[test]
fn a_rest_without_names_gets_one() {
    let rest = "        Hold(exercise: \"bridge\", hold: 5),\n        Rest(30), // water\n";
    let say = Edit::step(&at(&[1]), Field::Say, "Drink \"water\"");
    assert_eq!(
        steps_after(&mut with(rest), &say),
        rest.replace("Rest(30)", "Rest(length: 30, say: \"Drink \\\"water\\\"\")")
    );
}

#[test]
fn an_exercise_without_sides_takes_none() {
    let hold = "        Hold(exercise: \"low_lunge\", side: Left, hold: \"30s\"),\n";
    assert_eq!(
        set(hold, Field::Exercise, "childs_pose"),
        "        Hold(exercise: \"childs_pose\", hold: \"30s\"),\n"
    );
}

#[test]
fn what_the_format_forbids_is_refused() {
    let mut document = with(HOLD);
    let refused = document.apply(&Edit::step(&at(&[0]), Field::Sets, 99));
    let Err(Refused::Problem(problem)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(problem.message, "“sets” cannot be 99");
    assert!(!document.is_dirty());
    assert_eq!(document.undo_label(), None);
}

#[test]
fn typing_into_a_field_is_one_step() {
    let mut document = with(HOLD);
    for name in ["T", "Te", "Tea"] {
        document.apply(&Edit::routine(Field::Name, name)).unwrap();
    }
    document.undo().unwrap();
    assert!(!document.is_dirty());
}

#[test]
fn a_text_with_an_error_can_be_mended_by_the_form() {
    let mut document = with(HOLD);
    let broken = document.text().replace("sets: 2", "sets: 99");
    document.type_text(&broken);
    assert!(!document.is_current());
    assert!(document.shown().is_some());
    document
        .apply(&Edit::step(&at(&[0]), Field::Sets, 3))
        .unwrap();
    assert!(document.is_current());
}

#[test]
fn a_text_with_an_error_of_syntax_keeps_the_form_from_changing() {
    let mut document = with(HOLD);
    let broken = document.text().replace("sets: 2", "sets: \"2");
    document.type_text(&broken);
    let edit = Edit::step(&at(&[0]), Field::Sets, 3);
    assert_eq!(document.apply(&edit), Err(Refused::Broken));
    assert_eq!(document.shown().unwrap().routine.steps.len(), 1);
}
