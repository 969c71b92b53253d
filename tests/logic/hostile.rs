//! More than 200 hostile and mutated routines: no crash, never silence, never slow.

use std::fs;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use supple::routine::diagnostic::Diagnostic;
use supple::routine::{Catalogue, Loaded, MAX_BYTES, load};

/// The longest a file may take, in a build without optimisation.
const MOST: Duration = Duration::from_secs(1);

#[expect(
    clippy::disallowed_methods,
    reason = "the time it takes is what is tested"
)]
fn timed(text: &str) -> (Loaded, Duration) {
    let begin = Instant::now();
    let loaded = load(text, "x", Catalogue::builtin());
    (loaded, begin.elapsed())
}

/// Reads it in time, and says an error exactly where there is no routine.
#[track_caller]
fn read(name: &str, text: &str) -> Loaded {
    let (loaded, took) = timed(text);
    assert!(took < MOST, "{name} took {took:?}");
    let errors = loaded.diagnostics.iter().any(Diagnostic::is_error);
    assert_eq!(loaded.routine.is_none(), errors, "{name}");
    loaded
}

/// `inside` as the steps of a routine.
fn steps(inside: &str) -> String {
    format!("Routine(format: 1, name: \"T\", steps: [{inside}])")
}

/// `text` over and over, as much as a file may hold behind `head`.
fn full(head: &str, text: &str) -> String {
    format!(
        "{head}{}",
        text.repeat((MAX_BYTES - head.len()) / text.len())
    )
}

/// A million of everything that opens, repeats, or never ends.
fn endless() -> Vec<(String, String)> {
    let heads = [
        "",
        "Routine(format: 1, name: \"T\", steps: [",
        "Routine(format: 1, name: \"T\", exercises: [",
    ];
    let pieces = [
        "[",
        "(",
        "{",
        "]",
        ")",
        "a(",
        "Some(",
        "Repeat(times: 50, steps: [",
        "/*",
        "/* */",
        "//\n",
        "/",
        "\"",
        "r#",
        "r#\"",
        "\"\\",
        "'",
        "b'",
        "#",
        "#![enable(",
        "@",
        "\0",
        "\u{202E}",
        "\u{301}",
        "é",
        "9",
        "1,",
        "1 ",
        "-",
        ".",
        "e9",
        "a:",
        "a:1,",
        "a ",
        ",",
        ":",
        "\n",
        "\t\"\n\"",
        "()",
        "Rest(\"5s\"),",
        "Rest(x),",
        "Hold(),",
        "Hold(exercise:\"x\",hold:\"9h\"),",
        "Exercise(id:\"a\"),",
        "{1:2},",
    ];
    let with =
        |head: &'static str| pieces.map(|piece| (format!("{head}{piece}…"), full(head, piece)));
    heads.into_iter().flat_map(with).collect()
}

mod endless_files {
    use super::*;

    #[test]
    fn every_one_of_them_is_refused_in_time() {
        for (name, text) in endless() {
            let loaded = read(&name, &text);
            assert!(loaded.routine.is_none(), "{name} was read");
            assert!(
                loaded.diagnostics.len() <= 1_001,
                "{name} has {} problems",
                loaded.diagnostics.len()
            );
        }
    }
}

mod listed {
    use super::*;

    /// Values that no field takes.
    const VALUES: [&str; 20] = [
        "1e999",
        "-1e999",
        "inf",
        "-inf",
        "NaN",
        "1e-999",
        "0x7FFFFFFFFFFFFFFFFFFFFFFFF",
        "-9223372036854775808",
        "340282366920938463463374607431768211456",
        "\"1e999\"",
        "\"999999999999999999999999999999h\"",
        "\"\\u{0}\"",
        "\"\u{202E}5s\"",
        "\"5s\u{301}\"",
        "\"٣s\"",
        "'\\u{10FFFF}'",
        "[[[[]]]]",
        "{(): ()}",
        "Some(Some(1))",
        "b\"\\xFF\"",
    ];

    #[test]
    fn a_billion_rounds_are_refused() {
        for times in [
            "1000000000",
            "18446744073709551616",
            "4294967297",
            "0x100000001",
        ] {
            assert!(
                read(
                    times,
                    &steps(&format!("Repeat(times: {times}, steps: [Rest(1)])"))
                )
                .routine
                .is_none()
            );
        }
    }

    #[test]
    fn values_beyond_everything_are_refused_in_every_field() {
        for value in VALUES {
            for field in [
                "hold", "sets", "side", "prep", "exercise", "pattern", "cues", "order",
            ] {
                let hold = if field == "hold" { "" } else { ", hold: 5" };
                let exercise = if field == "exercise" {
                    ""
                } else {
                    ", exercise: \"bridge\""
                };
                let text = steps(&format!("Hold({field}: {value}{hold}{exercise})"));
                assert!(read(&text, &text).routine.is_none(), "{text}");
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
        for easier in [
            "",
            ", easier: \"aaaaaaaaaaaaaaaaaaaaaaab\"",
            ", easier: \"aaaaaaaaaaaaaaaaaaaa0000\"",
        ] {
            let loaded = read(easier, &crowded(easier));
            assert!(loaded.routine.is_none());
            assert!(
                loaded
                    .diagnostics
                    .iter()
                    .all(|d| d.message.contains("is not a known exercise")
                        || d.message.starts_with("more than 1000")),
                "{:?}",
                loaded.diagnostics.first()
            );
        }
    }
}

/// A small generator of numbers, always the same (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap()
    }
}

const SNIPPETS: [&str; 16] = [
    "(",
    ")",
    "[",
    "]",
    ",",
    "\"",
    "/*",
    "1e999",
    "\0",
    "\u{202E}",
    "Some(",
    "side: Left,",
    "9999999",
    ":",
    "'",
    "r#\"",
];

/// One routine with one to three wounds.
fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=dice.roll(3) {
        let from = dice.roll(chars.len());
        let to = (from + 1 + dice.roll(30)).min(chars.len());
        let piece: Vec<char> = match dice.roll(5) {
            0 => Vec::new(),
            1 => chars[from..to].repeat(2),
            2 => chars[from..to].iter().rev().copied().collect(),
            3 => SNIPPETS[dice.roll(SNIPPETS.len())].chars().collect(),
            _ => {
                chars.truncate(from);
                continue;
            }
        };
        chars.splice(from..to, piece);
    }
    chars.into_iter().collect()
}

fn builtins() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/routines");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

mod mutations {
    use super::*;

    #[test]
    fn what_ron_refuses_is_refused_with_a_reason() {
        let mut dice = Dice(0x5EED);
        for text in builtins() {
            for _ in 0..20 {
                let mutated = mutated(&text, &mut dice);
                let loaded = read(&mutated, &mutated);
                if ron::from_str::<ron::Value>(&mutated).is_err() {
                    assert!(loaded.routine.is_none(), "read although no RON:\n{mutated}");
                }
            }
        }
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Routine(",
        "format: 1",
        "name: \"T\"",
        "steps: [",
        "Hold(",
        "exercise: \"bridge\"",
        "hold: \"5s\"",
        "side: Left",
        "Repeat(times: 2, steps: [",
        "Rest(\"5s\")",
        ")",
        "]",
        "}",
        "{",
        ",",
        ",",
        ",",
        " ",
        "\n",
        "\"",
        "'",
        "// c\n",
        "/*",
        "*/",
        "r#\"",
        "\\",
        "-1",
        "1.5",
        "é",
        "\u{202E}",
        "#![enable(implicit_some)]",
        "Some(",
        "None",
        "true",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_always_alike(text in prop_oneof![any::<String>(), pieces()]) {
        let loaded = read(&text, &text);
        prop_assert_eq!(&loaded, &load(&text, "x", Catalogue::builtin()));
    }

    #[test]
    fn places_lie_within_the_text_and_in_order(text in pieces()) {
        let diagnostics = read(&text, &text).diagnostics;
        for diagnostic in &diagnostics {
            let line = text.split('\n').nth(diagnostic.place.line as usize - 1);
            let width = line.map(|line| line.chars().count());
            prop_assert!(width.is_some_and(|width| diagnostic.place.column as usize <= width + 1), "{}", diagnostic);
        }
        prop_assert!(diagnostics.is_sorted_by_key(|diagnostic| diagnostic.place));
    }
}
