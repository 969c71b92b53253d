//! Routine files.

use proptest::prelude::*;
use supple::routine::diagnostic::Diagnostic;
use supple::routine::{Catalogue, load};
use supple::timeline::compile;

use crate::corpus::corpus;
use crate::rig::draw;
use crate::wounds::wounded_text;

#[test]
fn a_routine_is_read_or_refused_and_what_is_read_compiles() {
    let texts = wounded_text(corpus("routines"));
    draw("routine files", 2_500, &texts, |text| {
        let loaded = load(&text, "x", Catalogue::builtin());
        let refused = loaded.diagnostics.iter().any(Diagnostic::is_error);
        prop_assert_eq!(loaded.routine.is_none(), refused);
        let Some(Ok(timeline)) = loaded.routine.map(|routine| compile(&routine)) else {
            return Ok(());
        };
        let mut end = std::time::Duration::ZERO;
        for segment in timeline.segments.iter() {
            prop_assert_eq!(segment.start, end);
            end = segment.end();
        }
        prop_assert_eq!(timeline.total, end);
        Ok(())
    });
}
