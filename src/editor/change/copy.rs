//! The text of steps for the clipboard: something a person can read in a mail and paste anywhere.

use super::own::mentions;
use super::removal::outermost;
use super::steps::Taken;
use super::work::Work;
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax::{self, Piece, Unit};

/// Steps with their comments. Where they need exercises of the file's own, these come along, in a
/// routine around both.
pub(in crate::editor) fn copied(work: &Work, steps: &[StepPath]) -> Result<String, Refused> {
    let steps = outermost(steps);
    let taken = Taken::of(work, &steps)?;
    let own = own_units(work, &steps);
    let eol = syntax::eol(&work.text);
    if own.is_empty() {
        return Ok(lines(&taken.pieces(""), "", eol));
    }
    let inner = "    ";
    let deep = "        ";
    let exercises = lines(&Taken::all(work, own).pieces(deep), deep, eol);
    let steps = lines(&taken.pieces(deep), deep, eol);
    Ok([
        "Routine(",
        "    format: 1,",
        "    name: \"Copied steps\",",
        "    exercises: [",
        &format!("{exercises}{inner}],"),
        "    steps: [",
        &format!("{steps}{inner}],"),
        ")",
        "",
    ]
    .join(eol))
}

fn lines(pieces: &[Piece], indent: &str, eol: &str) -> String {
    let line = |piece: &Piece| format!("{indent}{}{eol}", piece.text);
    pieces.iter().map(line).collect()
}

/// The file's own exercises that the steps use.
fn own_units(work: &Work, steps: &[StepPath]) -> Vec<Unit> {
    let mut names = Vec::new();
    for step in steps {
        if let Some(node) = syntax::step(&work.tree, step) {
            mentions(node, &mut names);
        }
    }
    let ids = names.iter().filter_map(|name| syntax::text_of(name));
    let mut places: Vec<usize> = ids
        .filter_map(|id| syntax::own(&work.tree, id))
        .map(|(index, _)| index)
        .collect();
    places.sort_unstable();
    places.dedup();
    let list = syntax::exercises(&work.tree).and_then(|list| work.group(list).ok());
    let Some(list) = list else {
        return Vec::new();
    };
    places
        .iter()
        .filter_map(|at| list.units.get(*at).cloned())
        .collect()
}
