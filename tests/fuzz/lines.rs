//! Lines as they stand on paper, pasted into the editor, and the lines of a session's journal.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use supple::editor::Document;
use supple::editor::draft::from_lines;
use supple::routine::{Catalogue, parse};
use supple::session::journal::{Journal, Told};
use supple::time::Stamp;

use crate::corpus::corpus;
use crate::player::short;
use crate::rig::draw;
use crate::wounds::wounded_text;

#[test]
fn pasted_lines_become_a_routine_of_whole_syntax() {
    let texts = wounded_text(corpus("lines"));
    draw("pasted lines", 1_000, &texts, |text| {
        let written = from_lines(&text, "Pasted", Catalogue::builtin());
        let parsed = parse(&written.text, "pasted", Catalogue::builtin());
        prop_assert!(parsed.whole, "{}", written.text);
        let lines = text.lines().count();
        prop_assert!(written.steps <= lines);
        prop_assert!(
            written
                .remarks
                .iter()
                .all(|remark| (1..=lines).contains(&remark.line))
        );
        Ok(())
    });
}

#[test]
fn anything_pasted_into_the_text_pane_can_be_taken_back() {
    let texts = wounded_text([corpus("routines"), corpus("lines")].concat());
    draw("pasted texts", 200, &texts, |text| {
        let before = "Routine(format: 1, name: \"A\", steps: [Rest(5)])\n";
        let mut document = Document::open(before.to_owned(), "a", Catalogue::builtin());
        document.type_text(&text);
        for problem in document.diagnostics().iter().take(5) {
            prop_assert!(document.underline(problem).end <= text.len());
            drop((document.fix(problem), document.step_of(problem)));
        }
        let middle = (0..=text.len() / 2)
            .rev()
            .find(|at| text.is_char_boundary(*at));
        drop(middle.map(|at| (document.complete(at), document.step_at(at))));
        while document.undo().is_some() {}
        prop_assert_eq!(document.text(), before);
        Ok(())
    });
}

#[test]
fn a_damaged_journal_is_done_again_as_far_as_it_can_be_read() {
    let texts = wounded_text(corpus("journals"));
    let timeline = short();
    let known = |id: &str| Catalogue::builtin().get(id).map(Arc::clone);
    draw("journals", 1_000, &texts, |text| {
        let told: Vec<Told> = text
            .lines()
            .filter_map(|line| Told::read(line, &known))
            .collect();
        for line in &told {
            let again = Told::read(&line.line(), &known);
            prop_assert_eq!(again.as_ref(), Some(line));
        }
        let (starts, until) = (Duration::from_secs(3), Duration::from_mins(5));
        let journal = Journal {
            starts,
            told,
            until,
        };
        let (engine, _) = journal.replay(&timeline, Stamp::ZERO);
        drop(engine.snapshot(Stamp::ZERO));
        Ok(())
    });
}
