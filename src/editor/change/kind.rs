//! Making a step of one kind a step of another.

use std::time::Duration;

use super::fold::fold;
use super::put::{put, take};
use super::set::{fit_side, has_sides, is_sided};
use super::work::Work;
use crate::editor::edit::{StepKind, Target};
use crate::editor::patch::Cuts;
use crate::editor::path::StepPath;
use crate::editor::refused::Refused;
use crate::editor::syntax;
use crate::editor::value::Value;
use crate::routine::Catalogue;
use crate::routine::model::Tempo;
use crate::routine::vocabulary::fields_of;

/// Changes the kind of a step with an exercise to another such kind.
pub(super) fn change(
    work: &mut Work,
    step: &StepPath,
    kind: StepKind,
    catalogue: &Catalogue,
) -> Result<Vec<StepPath>, Refused> {
    let target = Target::Step(step.clone());
    let node = work.node(&target)?;
    if syntax::name_of(node) == kind.name() {
        return Err(Refused::Nothing);
    }
    let id = syntax::value_of(node, "exercise").and_then(syntax::text_of);
    let id = id.ok_or(Refused::Gone)?.to_owned();
    if matches!(kind, StepKind::Rest | StepKind::Repeat) {
        return Err(Refused::Gone);
    }
    let foreign: Vec<String> = syntax::fields(node)
        .iter()
        .map(|field| field.name.text.to_string())
        .filter(|name| !fields_of(kind.name()).contains(&name.as_str()))
        .collect();
    rename(work, &target, kind)?;
    fill(work, &target, kind)?;
    for name in foreign {
        take(work, &target, &name)?;
    }
    if let Some(sided) = is_sided(work, &id, catalogue) {
        fit_side(work, &target, sided)?;
    }
    Ok(vec![step.clone()])
}

fn rename(work: &mut Work, target: &Target, kind: StepKind) -> Result<(), Refused> {
    let record = syntax::record(work.node(target)?).ok_or(Refused::Gone)?;
    let name = record.name.as_ref().ok_or(Refused::Gone)?.span;
    let mut cuts = Cuts::default();
    cuts.replace(name.range(), kind.name());
    work.cut(cuts)
}

/// Adds what the new kind needs.
fn fill(work: &mut Work, target: &Target, kind: StepKind) -> Result<(), Refused> {
    let node = work.node(target)?;
    let has = |name: &str| syntax::value_of(node, name).is_some();
    let breaths = has("breaths");
    match kind {
        StepKind::Hold if !breaths => put(work, target, "hold", &Duration::from_secs(30).into()),
        StepKind::Reps => {
            let (reps, tempo) = (has("reps"), has("tempo"));
            if !reps {
                put(work, target, "reps", &Value::Count(10))?;
            }
            if tempo {
                return Ok(());
            }
            put(work, target, "tempo", &usual_tempo().into())
        }
        StepKind::Breathe if breaths && has_sides(node, "breaths") => fold(work, target, "left"),
        StepKind::Breathe if !breaths => put(work, target, "breaths", &Value::Count(6)),
        _ => Ok(()),
    }
}

/// 2 s out, 1 s there, 2 s back: slow enough to be done well.
pub(in crate::editor) const fn usual_tempo() -> Tempo {
    Tempo {
        out: Duration::from_secs(2),
        hold: Duration::from_secs(1),
        back: Duration::from_secs(2),
    }
}
