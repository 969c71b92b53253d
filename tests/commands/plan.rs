//! `supple plan`.

use crate::support::{Desk, TWO_STEPS};

const TABLE: &str = "\
| start | length | kind | exercise | side | set |
| --- | --- | --- | --- | --- | --- |
| 0 | 10 | prep | breathing_supine | both | 1 |
| 10 | 30 | breathe | breathing_supine | both | 1 |
| 40 | 12 | prep | kneeling_lunge | left | 1 |
| 52 | 40 | hold | kneeling_lunge | left | 1 |
| 92 | 8 | switch | kneeling_lunge | right | 1 |
| 100 | 40 | hold | kneeling_lunge | right | 1 |
| 140 | 10 | rest | kneeling_lunge | left | 2 |
| 150 | 40 | hold | kneeling_lunge | left | 2 |
| 190 | 8 | switch | kneeling_lunge | right | 2 |
| 198 | 40 | hold | kneeling_lunge | right | 2 |

Total 238 s.
";

#[test]
fn the_worked_example_prints_its_table_to_the_digit() {
    let desk = Desk::new();
    let ended = desk.run(&["plan", &desk.file("two.ron", TWO_STEPS)]);
    assert_eq!(ended.code, 0);
    assert!(ended.out.starts_with(TABLE), "{}", ended.out);
}

#[test]
fn json_holds_the_same_segments_and_the_first_cues() {
    let desk = Desk::new();
    let ended = desk.run(&["plan", &desk.file("two.ron", TWO_STEPS), "--json"]);
    let plan: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(plan["routine"], "Two steps");
    assert_eq!(plan["total_s"], 238.0);
    assert_eq!(plan["segments"][0]["kind"], "prep");
    assert_eq!(plan["segments"][9]["start_s"], 198.0);
    assert_eq!(
        plan["cues"][1],
        serde_json::json!({"at_s": 7.0, "cue": "tick"})
    );
}

#[test]
fn an_unknown_routine_is_said_with_those_there_are() {
    let ended = Desk::new().run(&["plan", "full_psoas"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("full_psoas_relief"), "{}", ended.err);
}

#[test]
fn a_file_with_errors_is_not_planned() {
    let desk = Desk::new();
    let ended = desk.run(&["plan", &desk.file("bad.ron", "Routine(format: 2)")]);
    assert_eq!(ended.code, 1);
    assert!(
        ended.out.is_empty() && ended.err.contains("error"),
        "{}",
        ended.err
    );
}
