//! Settings files.

use proptest::prelude::*;
use supple::settings::{read, write};

use crate::corpus::corpus;
use crate::rig::draw;
use crate::wounds::wounded_text;

#[test]
fn settings_are_read_in_part_and_what_is_written_is_read_again() {
    let texts = wounded_text(corpus("settings"));
    draw("settings files", 2_000, &texts, |text| {
        let first = read(&text);
        let saved = write(&text, &first.settings);
        let second = read(&saved);
        prop_assert_eq!(&second.settings, &first.settings);
        prop_assert!(second.warnings.is_empty(), "{:?}", second.warnings);
        prop_assert_eq!(write(&saved, &second.settings), saved);
        Ok(())
    });
}
