//! What is refused before a single character is looked at: sizes, encodings, folders, pipes.

use std::fs;
use std::path::{Path, PathBuf};

use supple::routine::{Catalogue, MAX_BYTES, load_file};
use tempfile::TempDir;

const GOOD: &str = r#"Routine(format: 1, name: "T", steps: [Rest("5s")])"#;

/// A folder with `x.ron` of these bytes.
#[track_caller]
fn file(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("x.ron");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn printed(path: &Path) -> String {
    let loaded = load_file(path, Catalogue::builtin());
    let lines: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[track_caller]
fn says(bytes: &[u8], expected: &str) {
    let (_folder, path) = file(bytes);
    assert_eq!(printed(&path), expected);
}

mod sizes {
    use super::*;

    const TOO_LARGE: &str =
        "1:1: error: the file is larger than 1 MiB\n  hint: Split it into several routines";

    #[test]
    fn a_file_of_one_mebibyte_is_read() {
        let padding = " ".repeat(MAX_BYTES - GOOD.len());
        says(format!("{GOOD}{padding}").as_bytes(), "");
    }

    #[test]
    fn a_byte_more_is_refused() {
        let padding = " ".repeat(MAX_BYTES + 1 - GOOD.len());
        says(format!("{GOOD}{padding}").as_bytes(), TOO_LARGE);
    }

    #[test]
    fn a_large_file_is_refused_whatever_is_in_it() {
        says(&vec![0xFF; 4 * MAX_BYTES], TOO_LARGE);
    }

    #[test]
    fn a_large_text_is_refused_too() {
        let text = " ".repeat(MAX_BYTES + 1);
        let loaded = supple::routine::load(&text, "x", Catalogue::builtin());
        assert_eq!(loaded.diagnostics.first().unwrap().to_string(), TOO_LARGE);
    }
}

mod encodings {
    use super::*;

    fn not_utf8(place: &str) -> String {
        format!(
            "{place}: error: the file is not UTF-8 text\n  hint: Save it as UTF-8 in your editor"
        )
    }

    #[test]
    fn the_first_wrong_byte_is_named() {
        says(b"\xFF", &not_utf8("1:1"));
        says(b"Routine(\n    name: \"\xE9t\xE9\"", &not_utf8("2:12"));
        says(
            "Routine(\n // é気".as_bytes().split_last().unwrap().1,
            &not_utf8("2:6"),
        );
        says(b"\xFE\xFFR\0o", &not_utf8("1:1"));
    }

    #[test]
    fn texts_in_many_scripts_are_read() {
        says(
            "Routine(format: 1, name: \"伸展 é\", steps: [Rest(\"5s\")])".as_bytes(),
            "",
        );
        says(
            "\u{FEFF}Routine(format: 1, name: \"\u{202B}מתיחה\", steps: [Rest(5)])".as_bytes(),
            "",
        );
        says(
            "Routine(format: 1, name: \"e\u{301}\u{301}\", steps: [Rest(5)])".as_bytes(),
            "",
        );
    }
}

mod what_is_no_file {
    use super::*;

    #[test]
    fn a_folder_is_refused() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("x.ron");
        fs::create_dir(&path).unwrap();
        assert_eq!(printed(&path), "1:1: error: this is a folder, not a file");
    }

    #[test]
    fn a_missing_file_is_said() {
        let folder = TempDir::new().unwrap();
        let said = printed(&folder.path().join("none.ron"));
        assert!(
            said.starts_with("1:1: error: the file cannot be read: "),
            "{said}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_without_waiting_for_it() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("x.ron");
        if std::process::Command::new("mkfifo")
            .arg(&path)
            .status()
            .is_ok_and(|status| status.success())
        {
            assert_eq!(printed(&path), "1:1: error: this is not a regular file");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_refused() {
        assert_eq!(
            printed(Path::new("/dev/zero")),
            "1:1: error: this is not a regular file"
        );
    }
}

#[test]
fn the_stem_is_the_id() {
    let (_folder, path) = file(GOOD.as_bytes());
    let routine = load_file(&path, Catalogue::builtin()).routine.unwrap();
    assert_eq!(routine.id, "x");
}
