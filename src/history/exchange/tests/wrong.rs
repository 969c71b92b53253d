//! Files that are no exports: a clear error with its place, and nothing changes.

use proptest::prelude::*;

use super::Machine;
use crate::history::exchange::read::parse;
use crate::history::exchange::{ImportError, read};

/// An export of one session; its line is the second.
#[track_caller]
fn export() -> String {
    let mut machine = Machine::new();
    machine.record("a");
    machine.export()
}

/// What is said about the export with one thing in it changed.
#[track_caller]
fn said(from: &str, to: &str) -> String {
    let text = export();
    assert!(text.contains(from), "{from} is not in {text}");
    parse(text.replace(from, to).as_bytes())
        .unwrap_err()
        .to_string()
}

#[test]
fn a_mistake_has_its_line_and_column() {
    assert!(said("\"Stretch\"", "\"Stretsh\"").starts_with("line 2, column "));
    let error = said("\"left\"", "\"lift\"");
    assert!(
        error.ends_with("unknown variant `lift`, expected one of `left`, `right`, `both`"),
        "{error}"
    );
    let text = export();
    let column = text.lines().nth(1).unwrap().find("840.0").unwrap() + 5;
    let error = said("840.0", "-40.0");
    assert!(
        error.starts_with(&format!("line 2, column {column}: ")),
        "{error}"
    );
}

#[test]
fn values_that_cannot_be_counted_with_are_refused() {
    assert!(said("20.125", "1e300").contains("column"));
    assert!(said("20.125", "99999999").contains("a span of more than a year"));
    assert!(said("\"started\":\"2026", "\"started\":\"2926").contains("between 1970 and 2199"));
    assert!(said("\"id\":\"a\"", "\"id\":\"\"").contains("1 to 128 characters"));
    assert!(said("My hip set", &"long".repeat(20_000)).contains("more than 64 KiB"));
    assert!(said("\"note\":null", "\"note\":7").contains("invalid type"));
    let attempt = export();
    let attempt = attempt
        .split("[{")
        .nth(1)
        .unwrap()
        .split("}]")
        .next()
        .unwrap();
    let twice = format!("{{{attempt}}},{{{attempt}}}");
    assert!(said(&format!("{{{attempt}}}"), &twice).contains("of one number"));
}

#[test]
fn other_files_are_told_from_exports() {
    let said = |text: &str| parse(text.as_bytes()).unwrap_err().to_string();
    assert!(said("{\"name\": \"a photo\"}").contains("missing field `supple_history`"));
    assert!(said("[]").contains("expected an export of Supple"));
    assert!(said("session,routine,name\n").contains("import the JSON"));
    assert!(said("{\"supple_history\":2,\"sessions\":[{}]}").contains("newer version"));
    let deep = "[".repeat(100_000);
    assert!(parse(format!("{{\"sessions\":{deep}").as_bytes()).is_err());
    assert!(parse(&[0xff, 0xfe, 0]).is_err());
}

#[test]
fn a_file_that_is_not_there_is_said() {
    let error = read(std::path::Path::new("/nowhere/export.json")).unwrap_err();
    assert!(matches!(error, ImportError::File(_)));
}

proptest! {
    #[test]
    fn a_cut_export_is_refused(share in 0.0..1.0_f64) {
        let text = export();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss,
            reason = "a place in a short text")]
        let cut = (share * (text.trim_end().len() - 1) as f64) as usize;
        prop_assert!(parse(&text.as_bytes()[..cut]).is_err());
    }

    #[test]
    fn what_is_read_of_a_garbled_export_can_be_kept_and_exported(
        place in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = export().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let mut machine = Machine::new();
        let before = machine.export();
        if let Ok(sessions) = parse(&bytes) {
            machine.store.import(sessions).unwrap();
            let export = machine.export();
            prop_assert_eq!(parse(export.as_bytes()).unwrap().sessions.len(), 1);
        } else {
            prop_assert_eq!(machine.export(), before);
        }
    }
}
