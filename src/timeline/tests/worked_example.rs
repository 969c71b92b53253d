//! The worked example of the format, to the digit.

use serde_json::{Value, json};

use crate::timeline::build::two_steps;
use crate::timeline::compile;
use crate::timeline::plan::Plan;

fn plan() -> Value {
    serde_json::to_value(Plan::of(&compile(&two_steps()).unwrap())).unwrap()
}

#[test]
fn the_segments_stand_where_the_format_says() {
    let rows: Vec<Value> = plan()["segments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            json!([
                row["start_s"],
                row["len_s"],
                row["kind"],
                row["exercise"],
                row["side"],
                row["set"]
            ])
        })
        .collect();
    let expected = json!([
        [0.0, 10.0, "prep", "breathing_supine", "both", 1],
        [10.0, 30.0, "breathe", "breathing_supine", "both", 1],
        [40.0, 12.0, "prep", "kneeling_lunge", "left", 1],
        [52.0, 40.0, "hold", "kneeling_lunge", "left", 1],
        [92.0, 8.0, "switch", "kneeling_lunge", "right", 1],
        [100.0, 40.0, "hold", "kneeling_lunge", "right", 1],
        [140.0, 10.0, "rest", "kneeling_lunge", "left", 2],
        [150.0, 40.0, "hold", "kneeling_lunge", "left", 2],
        [190.0, 8.0, "switch", "kneeling_lunge", "right", 2],
        [198.0, 40.0, "hold", "kneeling_lunge", "right", 2],
    ]);
    assert_eq!(Value::Array(rows), expected);
}

#[test]
fn the_printed_plan_begins_as_the_format_shows() {
    let plan = plan();
    assert_eq!(plan["routine"], "Two steps");
    assert_eq!(plan["total_s"].to_string(), "238.0");
    let first = json!({"index": 0, "step": 0, "round": 1, "kind": "prep", "exercise": "breathing_supine",
        "side": "both", "set": 1, "start_s": 0.0, "len_s": 10.0});
    assert_eq!(plan["segments"][0], first);
    assert_eq!(plan["segments"][9]["step"], 1);
}

#[test]
fn the_printed_cues_are_those_of_the_format() {
    let cues = plan()["cues"].as_array().unwrap().clone();
    let until_first_breath = json!([
        {"at_s": 0.0, "cue": "announce", "text": "The breathing_supine."},
        {"at_s": 7.0, "cue": "tick"},
        {"at_s": 8.0, "cue": "tick"},
        {"at_s": 9.0, "cue": "tick"},
        {"at_s": 10.0, "cue": "start"},
        {"at_s": 10.0, "cue": "inhale"},
        {"at_s": 14.0, "cue": "exhale"},
    ]);
    assert_eq!(Value::from(&cues[..7]), until_first_breath);
    let last = json!([
        {"at_s": 198.0, "cue": "start"},
        {"at_s": 218.0, "cue": "half"},
        {"at_s": 238.0, "cue": "end"},
        {"at_s": 238.0, "cue": "done"},
    ]);
    assert_eq!(Value::from(&cues[cues.len() - 4..]), last);
}
