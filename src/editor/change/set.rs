//! Setting and clearing fields, and what has to follow so that the file stays right.

use super::fold::fold;
use super::merge::{self, names_sides};
use super::own;
use super::put::{put, take};
use super::work::Work;
use crate::editor::edit::Target;
use crate::editor::field::Field;
use crate::editor::patch::Cuts;
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax;
use crate::editor::value::Value;
use crate::routine::Catalogue;
use crate::routine::tree::{Body, Node, Value as Written};

type Outcome = Result<Vec<StepPath>, Refused>;

/// Gives a field a value.
pub(super) fn set(
    work: &mut Work,
    target: &Target,
    field: Field,
    value: &Value,
    catalogue: &Catalogue,
) -> Outcome {
    if let (Target::Own(id), Field::Id, Value::Text(to)) = (target, field, value) {
        return own::rename(work, id, to).map(|()| Vec::new());
    }
    if field == Field::Length && bare_rest(work.node(target)?).is_some() {
        return set_rest(work, target, value);
    }
    if let Some(cuts) = name_rest(work, target, field)? {
        work.cut(cuts)?;
    }
    put(work, target, field.name(), value)?;
    follow(work, target, field, value, catalogue)?;
    Ok(touched(target))
}

/// Takes a field out.
pub(super) fn clear(work: &mut Work, target: &Target, field: Field) -> Outcome {
    take(work, target, field.name())?;
    Ok(touched(target))
}

fn touched(target: &Target) -> Vec<StepPath> {
    match target {
        Target::Step(path) => vec![path.clone()],
        Target::Routine | Target::Own(_) => Vec::new(),
    }
}

/// `Rest("30s")` stays as short as it is.
fn set_rest(work: &mut Work, target: &Target, value: &Value) -> Outcome {
    let length = bare_rest(work.node(target)?).ok_or(Refused::Gone)?;
    if let Some(cuts) = merge::next(&work.text, &work.tree, length, value, "length") {
        work.cut(cuts)?;
    }
    Ok(touched(target))
}

/// `Rest("30s")` has no names for its fields; it gets one before another field is set.
fn name_rest(work: &Work, target: &Target, field: Field) -> Result<Option<Cuts>, Refused> {
    let node = work.node(target)?;
    let Some(length) = bare_rest(node).filter(|_| field == Field::Say) else {
        return Ok(None);
    };
    let mut cuts = Cuts::default();
    cuts.insert(length.span.start, "length: ");
    Ok(Some(cuts))
}

/// The length of a `Rest("30s")`.
pub(in crate::editor) fn bare_rest(node: &Node) -> Option<&Node> {
    match &syntax::record(node)
        .filter(|_| syntax::name_of(node) == "Rest")?
        .body
    {
        Body::Positional(values) => values.first(),
        Body::Bare | Body::Named(_) => None,
    }
}

/// What contradicts the new value goes.
fn follow(
    work: &mut Work,
    target: &Target,
    field: Field,
    value: &Value,
    catalogue: &Catalogue,
) -> Result<(), Refused> {
    if !matches!(target, Target::Step(_)) {
        return Ok(());
    }
    match (field, value) {
        (Field::Hold | Field::Length, _) => take(work, target, "breaths"),
        (Field::Breaths, _) => {
            take(work, target, "hold").and_then(|()| take(work, target, "length"))
        }
        (Field::Side, Value::Word("Each")) => Ok(()),
        (Field::Side, Value::Word("Right")) => fold(work, target, "right"),
        (Field::Side, _) => fold(work, target, "left"),
        (Field::Exercise, Value::Text(id)) => {
            let sided = is_sided(work, id, catalogue);
            sided.map_or(Ok(()), |sided| fit_side(work, target, sided))
        }
        _ => Ok(()),
    }
}

/// Whether the exercise of this id has sides; `None` where there is none.
pub(super) fn is_sided(work: &Work, id: &str, catalogue: &Catalogue) -> Option<bool> {
    let own = syntax::own(&work.tree, id).and_then(|(_, node)| syntax::value_of(node, "sided"));
    match own.map(|sided| &sided.value) {
        Some(Written::Bool(sided)) => Some(*sided),
        _ => catalogue.get(id).map(|exercise| exercise.sided),
    }
}

/// An exercise without sides takes none, and an open step needs one of an exercise with sides.
pub(super) fn fit_side(work: &mut Work, target: &Target, sided: bool) -> Result<(), Refused> {
    if !sided {
        take(work, target, "side")?;
        return fold(work, target, "left");
    }
    let node = work.node(target)?;
    if syntax::name_of(node) != "Open" {
        return Ok(());
    }
    match syntax::value_of(node, "side") {
        Some(side) if syntax::name_of(side) != "Each" => Ok(()),
        _ => put(work, target, "side", &Value::Word("Left")),
    }
}

/// Whether a step has values for each side.
pub(super) fn has_sides(node: &Node, field: &str) -> bool {
    syntax::value_of(node, field).is_some_and(names_sides)
}
