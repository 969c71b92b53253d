//! Files full to the brim with one thing: everything that opens, repeats, or never ends.

use supple::routine::MAX_BYTES;

use super::refuse;

/// Separated by a bar between two spaces.
const PIECES: &str = "[ | ( | { | ] | ) | a( | Some( | Repeat(times: 50, steps: [ | /* | /* */ | //\n | / | \" | \
    r# | r#\" | \"\\ | ' | b' | # | #![enable( | @ | \0 | \u{202E} | \u{301} | é | 9 | 1, | 1; | - | . | e9 | a: | \
    a:1, | a; | , | : | \n | \t\"\n\" | () | Rest(\"5s\"), | Rest(x), | Hold(), | Exercise(id:\"a\"), | {1:2}, | \
    Hold(exercise:\"x\",hold:\"9h\"),";

const HEADS: [&str; 3] = [
    "",
    "Routine(format: 1, name: \"T\", steps: [",
    "Routine(format: 1, name: \"T\", exercises: [",
];

/// `piece` over and over, as much as a file may hold behind `head`.
fn full(head: &str, piece: &str) -> String {
    let times = (MAX_BYTES - head.len()) / piece.len();
    format!("{head}{}", piece.repeat(times))
}

#[test]
fn every_one_of_them_is_refused_in_time() {
    for head in HEADS {
        for piece in PIECES.split(" | ") {
            let name = format!("{head}{piece}…");
            let problems = refuse(&name, &full(head, piece)).diagnostics.len();
            assert!(problems <= 1_001, "{name} has {problems} problems");
        }
    }
}
