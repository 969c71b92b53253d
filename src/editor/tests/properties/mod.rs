//! Any edits on any of a hundred commented files: what was not touched stays byte for byte, the text
//! reads back as the model, and undo leads back to the first byte.

mod expected;
mod files;
mod same;
mod throw;
mod tree;

use proptest::prelude::*;

use super::*;
use expected::expected;
use throw::{Throw, edit_of, throws};
use tree::read;

fn open(text: &str) -> Document {
    Document::open(text.to_owned(), "test", Catalogue::builtin())
}

/// The text outside of what an edit may touch.
fn outside(document: &Document, edit: &Edit) -> Option<(String, String)> {
    let text = document.text();
    let (Edit::Set { target, .. } | Edit::Clear { target, .. }) = edit else {
        return None;
    };
    if *target == Target::Routine {
        return None;
    }
    let span = document.span(target)?;
    Some((text[..span.start].to_owned(), text[span.end..].to_owned()))
}

fn comments(text: &str) -> Vec<String> {
    let parsed = crate::routine::parse(text, "test", Catalogue::builtin());
    let mut all: Vec<String> = parsed
        .tree
        .comments
        .iter()
        .map(|span| span.of(text).trim().to_owned())
        .collect();
    all.sort();
    all
}

/// Carries out one edit and holds the result against the plain version.
fn step(document: &mut Document, throw: Throw) -> Result<(), TestCaseError> {
    let before = document.text().to_owned();
    let (head, mut twigs) = read(document);
    if twigs.is_empty() {
        return Ok(());
    }
    let edit = edit_of(document, throw);
    let around = outside(document, &edit);
    if document.apply(&edit).is_err() {
        prop_assert_eq!(document.text(), before.as_str(), "refused: {:?}", edit);
        return Ok(());
    }
    prop_assert!(document.is_current(), "{:?}", &edit);
    prop_assert_eq!(document.check(), Ok(()));
    let (head_after, twigs_after) = read(document);
    if let Some((start, end)) = around {
        let after = document.text();
        prop_assert!(
            after.starts_with(&start) && after.ends_with(&end),
            "{edit:?}\n{before}\n---\n{after}"
        );
    }
    if expected(&edit, &mut twigs).is_some() {
        prop_assert_eq!(
            &twigs,
            &twigs_after,
            "{:?}\n{}\n---\n{}",
            &edit,
            &before,
            document.text()
        );
        prop_assert_eq!(head, head_after);
    }
    if !matches!(
        edit,
        Edit::Remove { .. } | Edit::Duplicate { .. } | Edit::Insert { .. }
    ) {
        prop_assert_eq!(comments(&before), comments(document.text()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_keep_what_they_do_not_touch_and_can_be_undone(seed in 0_u64..100, throws in throws()) {
        let text = files::file(seed);
        let mut document = open(&text);
        prop_assert!(document.is_current(), "{:?}\n{text}", document.diagnostics());
        for throw in throws {
            step(&mut document, throw)?;
        }
        let last = document.text().to_owned();
        while document.undo().is_some() {}
        prop_assert_eq!(document.text(), text.as_str());
        while document.redo().is_some() {}
        prop_assert_eq!(document.text(), last);
    }
}

