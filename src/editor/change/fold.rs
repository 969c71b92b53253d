//! Values for each side become one value where a step no longer does both sides in turn.

use super::comments;
use super::merge::names_sides;
use super::work::Work;
use crate::editor::edit::Target;
use crate::editor::patch::Cuts;
use crate::editor::refused::Refused;
use crate::editor::syntax::{self, eol, indent_at};

/// Fields whose value may differ by side.
const PER_SIDE: [&str; 4] = ["hold", "breaths", "reps", "sets"];

/// Keeps the value of `side`, as it is spelt.
pub(super) fn fold(work: &mut Work, target: &Target, side: &str) -> Result<(), Refused> {
    for name in PER_SIDE {
        let node = work.node(target)?;
        let sides = syntax::value_of(node, name).filter(|value| names_sides(value));
        let Some((sides, kept)) = sides.and_then(|s| Some((s, syntax::value_of(s, side)?))) else {
            continue;
        };
        let (whole, part) = (sides.span.range(), kept.span.range());
        let mut lost = comments::within(&work.text, &work.tree, &whole);
        let within = comments::within(&work.text, &work.tree, &part);
        lost.retain(|comment| !within.contains(comment));
        let indent = indent_at(&work.text, whole.start);
        let behind = comments::behind(&lost, indent, eol(&work.text));
        let value = work.text.get(part).unwrap_or_default().to_owned();
        let mut cuts = Cuts::default();
        cuts.replace(whole, value + &behind);
        work.cut(cuts)?;
    }
    Ok(())
}
