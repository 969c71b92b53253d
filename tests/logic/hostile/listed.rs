//! Single values beyond everything, and crowds of names.

use super::refuse;

/// Values that no field takes, separated by a bar between two spaces.
const VALUES: &str = "1e999 | -1e999 | inf | -inf | NaN | 1e-999 | 0x7FFFFFFFFFFFFFFFFFFFFFFFF | \
    -9223372036854775808 | 340282366920938463463374607431768211456 | \"1e999\" | \
    \"999999999999999999999999999999h\" | \"\\u{0}\" | \"\u{202E}5s\" | \"5s\u{301}\" | \"٣s\" | '\\u{10FFFF}' | \
    [[[[]]]] | {(): ()} | Some(Some(1)) | b\"\\xFF\"";

/// `inside` as the steps of a routine.
fn steps(inside: &str) -> String {
    format!("Routine(format: 1, name: \"T\", steps: [{inside}])")
}

#[test]
fn a_billion_rounds_are_refused() {
    for times in [
        "1000000000",
        "18446744073709551616",
        "4294967297",
        "0x100000001",
    ] {
        refuse(
            times,
            &steps(&format!("Repeat(times: {times}, steps: [Rest(1)])")),
        );
    }
}

#[test]
fn values_beyond_everything_are_refused_in_every_field() {
    for value in VALUES.split(" | ") {
        for field in [
            "sets", "side", "prep", "breaths", "pattern", "cues", "order",
        ] {
            let text = steps(&format!(
                "Hold(exercise: \"bridge\", hold: 5, {field}: {value})"
            ));
            refuse(&text, &text);
        }
        for text in [
            steps(&format!("Hold(exercise: \"bridge\", hold: {value})")),
            steps(&format!("Hold(exercise: {value}, hold: 5)")),
            steps(&format!("Rest({value})")),
            steps(value),
        ] {
            refuse(&text, &text);
        }
    }
}

/// As many exercises of one's own as fit, and 200 steps with a name much like all of theirs.
fn crowded(easier: &str) -> String {
    let entry = |n: usize| {
        format!(
            "Exercise(id: \"aaaaaaaaaaaaaaaaaaaa{n:04}\", name: \"A\", kind: Breath, \
             position: Prone, sided: false{easier}),"
        )
    };
    let exercises: String = (0..980_000 / entry(0).len()).map(entry).collect();
    let steps = "Open(exercise: \"aaaaaaaaaaaaaaaaaaaaaaaa\"),".repeat(200);
    format!("Routine(format: 1, name: \"T\", exercises: [{exercises}], steps: [{steps}])")
}

#[test]
fn many_names_much_like_many_others_take_no_time() {
    let unknown = ", easier: \"aaaaaaaaaaaaaaaaaaaaaaab\"";
    let known = ", easier: \"aaaaaaaaaaaaaaaaaaaa0000\"";
    for (easier, problems) in [("", 200), (unknown, 1_001), (known, 200)] {
        assert_eq!(refuse(easier, &crowded(easier)).diagnostics.len(), problems);
    }
}
