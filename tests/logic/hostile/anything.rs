//! Any text at all, and texts of pieces that mean something.

use proptest::prelude::*;
use supple::routine::{Catalogue, load};

use super::read;

/// Separated by a bar between two spaces.
const PIECES: &str = "Routine( | format: 1 | name: \"T\" | steps: [ | Hold( | exercise: \"bridge\" | hold: \"5s\" | \
    side: Left | Repeat(times: 2, steps: [ | Rest(\"5s\") | ) | ] | } | { | , | , | , | \t | \n | \" | ' | // c\n | \
    /* | */ | r#\" | \\ | -1 | 1.5 | é | \u{202E} | #![enable(implicit_some)] | Some( | None | true";

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.split(" | ").collect::<Vec<_>>());
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
            let within = width.is_some_and(|width| diagnostic.place.column as usize <= width + 1);
            prop_assert!(within, "{}", diagnostic);
        }
        prop_assert!(diagnostics.is_sorted_by_key(|diagnostic| diagnostic.place));
    }
}
