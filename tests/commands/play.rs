//! `supple play`, and what `history` and `stats` make of it.

use serde_json::Value;

use crate::support::{Desk, TWO_STEPS};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_session_is_found_in_the_history_and_in_this_week() {
    let desk = Desk::new();
    let played = desk.run(&["play", &desk.file("two.ron", TWO_STEPS), "--speed", "1000"]);
    assert_eq!(played.code, 0, "{}", played.err);
    assert!(
        played
            .out
            .ends_with("Held 3:10: left 1:20, right 1:20, both 0:30.\n"),
        "{}",
        played.out
    );

    let stats = json(&desk.run(&["stats", "--json"]).out);
    assert_eq!(stats["balance"]["sides"]["left_s"], 80.0);
    assert_eq!(stats["balance"]["sides"]["right_s"], 80.0);
    assert_eq!(stats["balance"]["sides"]["both_s"], 30.0);
    assert_eq!(stats["sessions"], 1);

    let history = json(&desk.run(&["history", "--json"]).out);
    assert_eq!(history[0]["attempts"].as_array().unwrap().len(), 10);
    let csv = desk.run(&["history", "--csv"]).out;
    assert_eq!(csv.lines().count(), 11);
}

#[test]
fn a_session_is_fitted_to_the_person_as_in_the_window() {
    let desk = Desk::new();
    let chosen = "[session]\nfirst_side = \"right\"\nready_percent = 200\n";
    desk.file("data/settings.toml", chosen);
    let played = desk.run(&["play", &desk.file("two.ron", TWO_STEPS), "--speed", "1000"]);
    let (right, left) = (
        played.out.find("stretch, right"),
        played.out.find("stretch, left"),
    );
    assert!(right.is_some() && right < left, "{}", played.out);
    assert!(played.out.contains("(20 s)"), "{}", played.out);
}

#[test]
fn an_empty_history_says_how_to_begin() {
    let ended = Desk::new().run(&["history"]);
    assert_eq!(ended.code, 0);
    assert!(ended.out.contains("supple play desk_reset"));
}

#[test]
fn a_week_that_is_none_is_a_problem() {
    let ended = Desk::new().run(&["stats", "--week", "last"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("2026-W47"));
}

#[test]
fn a_damaged_history_is_kept_and_said_and_the_session_is_recorded() {
    let desk = Desk::new();
    desk.file(
        "data/history.sqlite3",
        "not a database at all, but long enough to be read as one".repeat(40),
    );
    let played = desk.run(&["play", &desk.file("two.ron", TWO_STEPS), "--speed", "1000"]);
    assert_eq!(played.code, 0, "{}", played.err);
    assert!(played.err.contains("It is kept as"), "{}", played.err);
    assert!(desk.run(&["history"]).out.contains("3:10"));
}
