//! Holds the tree against its own rules, so that they cannot rot: who may use whom, an opening
//! comment in every file, sizes, words that have no place here.

#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Who may use whom: the table of `src/lib.rs`, read from there.
fn allowed() -> BTreeMap<String, Vec<String>> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = lib.lines().filter_map(|line| line.strip_prefix("//! | `"));
    let mut table = BTreeMap::new();
    for row in rows {
        let (rooms, may_use) = row.split_once('|').unwrap();
        let uses = names(may_use);
        for room in names(&format!("`{rooms}")) {
            table.insert(room, uses.clone());
        }
    }
    table
}

/// What stands between back-ticks.
fn names(cell: &str) -> Vec<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The room a file of `src` lives in: its first folder, or its stem.
fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str();
    Path::new(first)
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned()
}

fn sources() -> Vec<(PathBuf, String)> {
    let files = rust_files(&root().join("src"));
    files
        .into_iter()
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect()
}

/// The file without its inline tests, which may use any room to build what they test.
fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod ").next().unwrap()
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        matches!(
            part.as_os_str().to_str(),
            Some("tests" | "tests.rs" | "build.rs")
        )
    })
}

/// `crate::room` wherever it stands in code.
fn rooms_used(text: &str) -> Vec<String> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mut used = Vec::new();
    for line in code {
        for piece in line.split("crate::").skip(1) {
            let grouped = piece.strip_prefix('{').map_or(piece, |group| group);
            used.push(
                grouped
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
                    .unwrap()
                    .to_owned(),
            );
        }
    }
    used.retain(|room| !room.is_empty());
    used
}

#[test]
fn every_room_uses_only_the_rooms_of_the_table() {
    let table = allowed();
    let mut wrong = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !is_test(path)) {
        let room = room_of(path);
        let Some(may_use) = table.get(&room) else {
            continue;
        };
        let everything = may_use.is_empty() && matches!(room.as_str(), "app" | "cli");
        for used in rooms_used(without_tests(text)) {
            let known = table.contains_key(&used);
            if known && used != room && !everything && !may_use.contains(&used) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_names_every_room_there_is() {
    let table = allowed();
    for (path, _) in sources() {
        let room = room_of(&path);
        assert!(
            table.contains_key(&room) || matches!(room.as_str(), "lib" | "main"),
            "{room} is not in the table"
        );
    }
}

#[test]
fn libraries_stay_in_their_rooms() {
    let homes: [(&str, &[&str]); 8] = [
        ("egui", &["ui", "app"]),
        ("eframe", &["ui", "app"]),
        ("rusqlite", &["history"]),
        ("rodio", &["audio"]),
        ("cpal", &["audio"]),
        ("pulseaudio", &["audio"]),
        ("clap", &["cli", "main"]),
        ("toml_edit", &["settings"]),
    ];
    for (path, text) in sources() {
        let room = room_of(&path);
        for (library, rooms) in homes {
            let used = text.lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//") && line.contains(&format!("{library}::"))
            });
            assert!(
                !used || rooms.contains(&room.as_str()),
                "{} uses {library}",
                path.display()
            );
        }
    }
}

#[test]
fn what_only_linux_has_stays_in_platform_and_in_the_sound() {
    let marks = [
        "target_os",
        "os::linux",
        "/proc/",
        "/dev/",
        "/sys/",
        "rustix::",
        "x11rb::",
        "zbus::",
    ];
    for (path, text) in sources().iter().filter(|(path, _)| !is_test(path)) {
        // Sound servers are met in `audio`, and so is what their threads ask of the system.
        if matches!(room_of(path).as_str(), "platform" | "audio") {
            continue;
        }
        for line in without_tests(text)
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            let found = marks.iter().find(|mark| line.contains(**mark));
            assert!(found.is_none(), "{}: {line}", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    let mut files = rust_files(&root().join("src"));
    files.extend(rust_files(&root().join("tests")));
    files.extend(rust_files(&root().join("benches")));
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} does not open with //!",
            path.display()
        );
    }
}

#[test]
fn no_file_grows_past_what_a_reader_holds() {
    for (path, text) in sources() {
        let lines = without_tests(&text).lines().count();
        assert!(
            lines <= 400,
            "{} has {lines} lines without its tests",
            path.display()
        );
    }
}

#[test]
fn nothing_is_left_open() {
    let marks = [
        "todo".to_owned() + "!(",
        "unimplemented".to_owned() + "!(",
        "FIX".to_owned() + "ME",
        "#[ign".to_owned() + "ore",
    ];
    for (path, text) in sources() {
        for mark in &marks {
            assert!(
                !text.contains(mark.as_str()),
                "{} holds {mark}",
                path.display()
            );
        }
    }
}
