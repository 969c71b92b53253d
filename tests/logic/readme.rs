//! What the README shows must be so.

use std::fs;
use std::path::Path;

use clap::CommandFactory as _;
use supple::cli::Args;
use supple::library::check_text;
use supple::routine::Catalogue;

fn readme() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    fs::read_to_string(path).unwrap()
}

/// The routine of the README, as somebody would copy it.
fn first_routine() -> String {
    let text = readme();
    let lines = text.lines().skip_while(|line| *line != "    Routine(");
    lines
        .map_while(|line| line.strip_prefix("    "))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_first_routine_can_be_started_and_raises_no_warning() {
    let checked = check_text(&first_routine(), "hips", Catalogue::builtin());
    assert_eq!(checked.diagnostics, []);
    assert!(checked.usable.is_some());
}

#[test]
fn the_misspelt_exercise_gets_the_diagnostic_that_is_shown() {
    let text = first_routine().replace(
        "    Hold(exercise: \"kneeling_lunge\"",
        "    Hold(exercise: \"kneeling_lung\"",
    );
    let checked = check_text(&text, "hips", Catalogue::builtin());
    let shown = format!("hips.ron:{}", checked.diagnostics[0]);
    for line in shown.lines() {
        assert!(readme().contains(line), "{line}");
    }
}

#[test]
fn every_command_stands_in_the_table() {
    let text = readme();
    let table: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("| `"))
        .collect();
    for command in Args::command().get_subcommands() {
        let named = format!("`supple {}", command.get_name());
        assert!(table.iter().any(|row| row.contains(&named)), "{named}");
    }
}
