//! The built-in routines: as long as they were designed, and RON like any other.

use std::fs;
use std::time::Duration;

use supple::routine::model::{Common, HoldLength, Routine, Sets, Step, StepSide};
use supple::routine::{Catalogue, load};
use supple::words::Position;

fn text(id: &str) -> String {
    fs::read_to_string(format!("{}/routines/{id}.ron", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[track_caller]
fn routine(id: &str) -> Routine {
    let loaded = load(&text(id), id, Catalogue::builtin());
    loaded
        .routine
        .unwrap_or_else(|| panic!("{id}: {:?}", loaded.diagnostics))
}

/// Seconds by the rules of the format, without groups and open steps, which no built-in has.
fn total(routine: &Routine) -> Duration {
    let mut before = None;
    routine
        .steps
        .iter()
        .map(|step| step_length(routine, step, &mut before))
        .sum()
}

fn step_length(routine: &Routine, step: &Step, before: &mut Option<Position>) -> Duration {
    let (common, active) = match step {
        Step::Hold(hold) => match hold.length {
            HoldLength::Span(span) => (
                &hold.common,
                sets(routine, &hold.sets, span.left, span.right),
            ),
            HoldLength::Breaths(_) => panic!("no built-in holds by breaths"),
        },
        Step::Reps(reps) => {
            let length = |count| reps.tempo.length() * count;
            (
                &reps.common,
                sets(
                    routine,
                    &reps.sets,
                    length(reps.reps.left),
                    length(reps.reps.right),
                ),
            )
        }
        Step::Breathe(breathe) => (&breathe.common, breathe.pattern.length() * breathe.breaths),
        Step::Rest(_) | Step::Repeat(_) | Step::Open(_) => panic!("no built-in has such a step"),
    };
    prep(routine, common, before) + active + common.rest_after
}

fn prep(routine: &Routine, common: &Common, before: &mut Option<Position>) -> Duration {
    let position = common.exercise.position;
    let usual = match before.replace(position) {
        None => routine.timing.first,
        Some(before) if before == position => routine.timing.same,
        Some(_) => routine.timing.change,
    };
    common.prep.unwrap_or(usual)
}

fn sets(routine: &Routine, sets: &Sets, left: Duration, right: Duration) -> Duration {
    let count = sets.sets.left;
    assert_eq!(count, sets.sets.right, "no built-in has unequal sets");
    let one = match sets.side {
        StepSide::Each => left + sets.switch.unwrap_or(routine.timing.switch) + right,
        StepSide::Only(_) => left,
    };
    one * count + sets.rest * (count - 1)
}

#[test]
fn every_one_is_as_long_as_it_was_designed() {
    let designed = [
        ("desk_micro_break", 299),
        ("morning_psoas_reset", 373),
        ("full_psoas_relief", 1158),
        ("core_and_glute_strength", 890),
        ("coherent_breathing", 310),
        ("long_exhale_breathing", 310),
        ("evening_wind_down", 851),
        ("left_focus_balance", 512),
        ("right_focus_balance", 512),
        ("beginner_gentle", 471),
        ("roll_and_release", 360),
        ("desk_reset", 178),
    ];
    for (id, secs) in designed {
        assert_eq!(total(&routine(id)), Duration::from_secs(secs), "{id}");
    }
}

#[test]
fn right_focus_mirrors_left_focus() {
    let swapped = text("left_focus_balance")
        .replace("side: Left", "side: Other")
        .replace("side: Right", "side: Left")
        .replace("side: Other", "side: Right");
    let mirrored = load(&swapped, "mirrored", Catalogue::builtin())
        .routine
        .unwrap();
    assert!(mirrored.steps == routine("right_focus_balance").steps);
}

#[test]
fn ron_reads_every_one_too() {
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/routines")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        ron::from_str::<ron::Value>(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

#[test]
fn ron_reads_the_catalogue_too() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/exercises.ron");
    let value: ron::Value = ron::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let ron::Value::Seq(exercises) = value else {
        panic!("not a list")
    };
    assert_eq!(exercises.len(), Catalogue::builtin().iter().count());
}
