//! Every diagnostic of routine files, by fixtures.
//!
//! A fixture file holds cases: `=== name`, a routine, then `--- fine` or `--- wrong` with exactly
//! the lines that `supple check` would print. A line `@201 Rest("1s"),` stands for 201 such lines.

use std::fs;
use std::path::PathBuf;

use supple::routine::{Catalogue, load};

struct Case {
    name: String,
    routine: String,
    expected: String,
}

/// The cases of one fixture file.
fn cases(text: &str) -> Vec<Case> {
    text.split("=== ").skip(1).map(case).collect()
}

#[track_caller]
fn case(text: &str) -> Case {
    let (name, rest) = text.split_once('\n').unwrap();
    let (routine, expected) = rest
        .split_once("\n--- wrong\n")
        .or_else(|| rest.split_once("\n--- fine"))
        .unwrap_or_else(|| panic!("{name} says neither fine nor wrong"));
    Case {
        name: name.to_owned(),
        routine: repeated(routine),
        expected: expected.trim_end().to_owned(),
    }
}

fn repeated(routine: &str) -> String {
    routine.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn line(line: &str) -> String {
    let times = line.strip_prefix('@').and_then(|rest| rest.split_once(' '));
    match times.and_then(|(times, text)| Some((times.parse::<usize>().ok()?, text))) {
        Some((times, text)) => vec![text; times].join("\n"),
        None => line.to_owned(),
    }
}

fn printed(routine: &str) -> String {
    let loaded = load(routine, "case", Catalogue::builtin());
    let errors = loaded
        .diagnostics
        .iter()
        .any(supple::routine::diagnostic::Diagnostic::is_error);
    assert_eq!(
        loaded.routine.is_none(),
        errors,
        "a routine and an error at once:\n{routine}"
    );
    let lines: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Checks a file of fixtures: at least three that are wrong and as many near misses.
#[track_caller]
fn check(file: &str) {
    let path: PathBuf = [
        env!("CARGO_MANIFEST_DIR"),
        "tests/fixtures/diagnostics",
        file,
    ]
    .iter()
    .collect();
    let cases = cases(&fs::read_to_string(path).unwrap());
    for case in &cases {
        assert_eq!(
            printed(&case.routine),
            case.expected,
            "{file}: {}",
            case.name
        );
    }
    let misses = cases.iter().filter(|case| case.expected.is_empty()).count();
    assert!(
        misses >= 3 && cases.len() - misses >= 3,
        "{file} has too few cases"
    );
}

macro_rules! fixtures {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            check(concat!(stringify!($name), ".txt"));
        })*

        #[test]
        fn every_fixture_file_is_checked() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/diagnostics");
            assert_eq!(fs::read_dir(folder).unwrap().count(), [$(stringify!($name)),*].len());
        }
    };
}

fixtures![
    counts,
    durations,
    figures,
    format_and_name,
    missing,
    several,
    sides,
    steps,
    syntax,
    tempo_and_pattern,
    texts,
    together,
    twice,
    unknown_exercise,
    unknown_field,
    unknown_word,
    warnings,
    wrong_type,
];
