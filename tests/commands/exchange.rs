//! `supple export`, `import`, `backup` and `restore`, as one takes a history from desk to laptop.

use std::fs;

use crate::support::{Desk, TWO_STEPS};

/// A desk with a session in its history.
#[track_caller]
fn played() -> Desk {
    let desk = Desk::new();
    let routine = desk.file("two.ron", TWO_STEPS);
    let played = desk.run(&["play", &routine, "--speed", "2000"]);
    assert_eq!(played.code, 0, "{}", played.err);
    desk
}

/// The export of a desk, as a file on it.
#[track_caller]
fn exported(desk: &Desk) -> String {
    let path = desk.path("export.json").to_str().unwrap().to_owned();
    let ended = desk.run(&["export", "-o", &path]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    path
}

/// Fails where anything is in the history.
#[track_caller]
fn assert_empty(desk: &Desk) {
    let listed = desk.run(&["history"]).out;
    assert!(listed.starts_with("Nothing held yet."), "{listed}");
}

#[test]
fn an_export_in_an_empty_folder_is_the_same_export() {
    let (desk, laptop) = (played(), Desk::new());
    let path = exported(&desk);
    let ended = laptop.run(&["import", &path]);
    assert!(
        ended
            .out
            .starts_with("1 new, 0 with something new, 0 here already.\n")
    );
    assert_eq!(
        laptop.run(&["export"]).out,
        fs::read_to_string(&path).unwrap()
    );
    let csv = desk.run(&["export", "--csv"]).out;
    assert_eq!(csv, laptop.run(&["export", "--csv"]).out);
    assert_eq!(csv.lines().count(), 11);
}

#[test]
fn two_machines_come_together_in_either_order() {
    let (desk, laptop) = (played(), played());
    let (a, b) = (exported(&desk), exported(&laptop));
    let (one, other) = (Desk::new(), Desk::new());
    assert_eq!(one.run(&["import", &a, &b]).code, 0);
    assert_eq!(other.run(&["import", &b]).code, 0);
    assert_eq!(other.run(&["import", &a, &b, &a]).code, 0);
    assert_eq!(one.run(&["export"]).out, other.run(&["export"]).out);
    assert_eq!(one.run(&["history"]).out.lines().count(), 2);
}

#[test]
fn a_wrong_file_is_named_with_its_place_and_changes_nothing() {
    let (desk, laptop) = (played(), Desk::new());
    let good = exported(&desk);
    let text = fs::read_to_string(&good).unwrap();
    let bad = desk.file("bad.json", text.replace("\"hold\"", "\"hodl\""));
    let ended = laptop.run(&["import", &good, &bad]);
    assert_eq!(ended.code, 1);
    assert!(
        ended.err.contains(&format!("{bad}: line 2, column ")),
        "{}",
        ended.err
    );
    assert!(
        ended.err.contains("unknown variant `hodl`"),
        "{}",
        ended.err
    );
    assert_empty(&laptop);
}

#[test]
fn a_check_says_what_would_be_new_and_changes_nothing() {
    let (desk, laptop) = (played(), Desk::new());
    let ended = laptop.run(&["import", &exported(&desk), "--check"]);
    assert!(ended.out.starts_with("1 new, "), "{}", ended.out);
    assert_empty(&laptop);
}

#[test]
fn a_backup_brings_everything_back() {
    let desk = played();
    desk.file("data/routines/mine.ron", TWO_STEPS);
    let before = desk.run(&["export"]).out;
    let backup = desk.run(&["backup"]).out.trim().to_owned();
    let laptop = Desk::new();
    let ended = laptop.run(&["restore", &backup, "--yes"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(laptop.run(&["export"]).out, before);
    assert!(laptop.path("data/routines/mine.ron").exists());
}

#[test]
fn going_back_is_asked_for_first() {
    let (desk, laptop) = (played(), played());
    let backup = desk.run(&["backup"]).out.trim().to_owned();
    let before = laptop.run(&["export"]).out;
    let ended = laptop.run(&["restore", &backup]);
    assert_eq!(ended.code, 1);
    assert!(
        ended.out.ends_with("[y/N] Nothing was changed.\n"),
        "{}",
        ended.out
    );
    assert_eq!(laptop.run(&["export"]).out, before);
}

#[test]
fn no_command_writes_over_what_supple_itself_keeps() {
    let desk = played();
    desk.file("data/settings.toml", "");
    let before = desk.run(&["export"]).out;
    for own in ["data/history.sqlite3", "data/settings.toml"] {
        for words in [
            ["export"].as_slice(),
            &["report"],
            &["picture"],
            &["backup"],
            &["sheet", "desk_reset"],
            &["render", "desk_reset"],
        ] {
            let ended = desk.run(&[words, &["-o", own]].concat());
            assert_eq!(ended.code, 1, "{words:?}");
            let said =
                format!("supple: {own} is what Supple itself keeps; give the file another name\n");
            assert_eq!(ended.err, said);
        }
    }
    assert_eq!(desk.run(&["export"]).out, before);
}

#[test]
fn a_folder_that_is_not_there_is_said_once() {
    let ended = Desk::new().run(&["export", "-o", "none/all.json"]);
    assert_eq!(ended.code, 1);
    assert_eq!(
        ended.err.matches("No such file").count(),
        1,
        "{}",
        ended.err
    );
}

#[test]
fn a_file_with_a_bare_name_lands_where_one_is() {
    let desk = Desk::new();
    for words in [
        ["report", "practice.html"],
        ["picture", "week.png"],
        ["export", "all.json"],
    ] {
        let [command, name] = words;
        let ended = desk.run(&[command, "-o", name]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{command}");
        assert!(desk.path(name).is_file());
    }
}
