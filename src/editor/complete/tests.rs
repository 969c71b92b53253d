//! Completion at a cursor, which is written as `|`.

use super::*;
use crate::routine::Catalogue;

#[track_caller]
fn at(marked: &str) -> Completion {
    let cursor = marked.find('|').unwrap();
    let text = marked.replacen('|', "", 1);
    complete(
        &text,
        cursor,
        Catalogue::builtin().iter().map(|exercise| &**exercise),
    )
}

#[track_caller]
fn labels(marked: &str) -> Vec<String> {
    at(marked)
        .candidates
        .into_iter()
        .map(|candidate| candidate.label)
        .collect()
}

#[test]
fn a_step_offers_the_fields_it_does_not_have() {
    let offered = labels("Routine(steps: [Hold(exercise: \"bridge\", s|, sets: 2)])");
    assert_eq!(
        offered,
        ["side", "switch", "breaths", "rest", "rest_after", "cues"]
    );
    let fresh = labels("Routine(steps: [Open(|)])");
    assert_eq!(fresh, ["exercise", "side", "prep", "cues", "note"]);
}

#[test]
fn a_side_offers_sides() {
    assert_eq!(
        labels("Routine(steps: [Hold(side: |"),
        ["Left", "Right", "Each", "Both"]
    );
    assert_eq!(labels("Routine(steps: [Hold(side: Le|f, sets: 2"), ["Left"]);
}

#[test]
fn an_exercise_is_found_by_its_name() {
    let found = at("Routine(steps: [Hold(exercise: \"hip-fl|\", hold: 3)])");
    assert_eq!(found.range, 32..38);
    assert_eq!(found.candidates[0].text, "kneeling_lunge");
    assert_eq!(
        at("Routine(steps: [Hold(exercise: bri|").candidates[0].text,
        "\"bridge\""
    );
}

#[test]
fn parts_of_values_are_offered() {
    assert_eq!(
        labels("Routine(steps: [Reps(tempo: (out: 1, |"),
        ["hold", "back"]
    );
    assert_eq!(labels("Routine(steps: [Hold(hold: (|"), ["left", "right"]);
    assert_eq!(labels("Routine(dose: (|"), ["per_week", "weeks"]);
    assert_eq!(labels("Routine(steps: [Rep|"), ["Reps", "Repeat"]);
    assert_eq!(labels("|"), ["Routine"]);
}

#[test]
fn comments_and_plain_texts_offer_nothing() {
    for text in ["// na|", "Routine(/* |", "Routine(name: \"P|\")"] {
        assert_eq!(labels(text), Vec::<String>::new(), "{text}");
    }
}
