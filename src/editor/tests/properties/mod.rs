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
use tree::{list, read};

fn open(text: &str) -> Document {
    Document::open(text.to_owned(), "test", Catalogue::builtin())
}

fn of_routine(edit: &Edit) -> bool {
    let (Edit::Set { target, .. } | Edit::Clear { target, .. }) = edit else {
        return false;
    };
    *target == Target::Routine
}

/// The text outside of what an edit may touch.
fn outside(document: &Document, edit: &Edit) -> Option<(String, String)> {
    let text = document.text();
    let (Edit::Set { target, .. } | Edit::Clear { target, .. }) = edit else {
        return None;
    };
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
    let before = open(document.text());
    let (_, twigs) = read(document);
    if twigs.is_empty() {
        return Ok(());
    }
    let edit = edit_of(document, throw);
    if document.apply(&edit).is_err() {
        prop_assert_eq!(document.text(), before.text(), "refused: {:?}", edit);
        return Ok(());
    }
    prop_assert!(document.is_current(), "{:?}", &edit);
    prop_assert_eq!(document.check(), Ok(()));
    keeps_the_rest(&before, document, &edit)?;
    keeps_the_steps(&before, document, &edit)?;
    keeps_the_comments(&before, document, &edit)
}

/// A change of a field leaves every byte outside of its step.
fn keeps_the_rest(before: &Document, after: &Document, edit: &Edit) -> Result<(), TestCaseError> {
    let Some((start, end)) = outside(before, edit) else {
        return Ok(());
    };
    let (before, after) = (before.text(), after.text());
    prop_assert!(
        after.starts_with(&start) && after.ends_with(&end),
        "{edit:?}\n{before}\n---\n{after}"
    );
    Ok(())
}

/// Every step, with its text, is where the plain version has it.
fn keeps_the_steps(before: &Document, after: &Document, edit: &Edit) -> Result<(), TestCaseError> {
    let (head, mut twigs) = read(before);
    let (head_after, mut twigs_after) = read(after);
    match edit {
        Edit::Insert { at, .. } => {
            list(&mut twigs_after, &at.parent()).remove(at.index());
        }
        edit if of_routine(edit) => {}
        edit if expected(edit, &mut twigs).is_some() => prop_assert_eq!(head, head_after),
        _ => return Ok(()),
    }
    let (before, after) = (before.text(), after.text());
    prop_assert_eq!(twigs, twigs_after, "{:?}\n{}\n---\n{}", edit, before, after);
    Ok(())
}

/// A copy doubles comments; nothing but removing a step takes one away.
fn keeps_the_comments(
    before: &Document,
    after: &Document,
    edit: &Edit,
) -> Result<(), TestCaseError> {
    let (had, mut has) = (comments(before.text()), comments(after.text()));
    match edit {
        Edit::Remove { .. } => return Ok(()),
        Edit::Insert { .. } | Edit::Duplicate { .. } => {
            has.retain(|comment| had.contains(comment));
            has.dedup();
            let mut had = had;
            had.dedup();
            prop_assert_eq!(had, has, "{:?}", edit);
        }
        _ => prop_assert_eq!(had, has, "{:?}", edit),
    }
    Ok(())
}

proptest! {
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
