//! Steps put in: new ones, of another kind, and those copied from elsewhere with what they need.

use super::*;

#[test]
fn the_first_step_of_a_new_routine_gets_its_line() {
    let mut document = document("Routine(format: 1, name: \"New\", steps: [])");
    let exercise = Catalogue::builtin().get("bridge").unwrap();
    let text = new_step(StepKind::Hold, exercise);
    document
        .apply(&Edit::Insert { at: at(&[0]), text })
        .unwrap();
    assert_eq!(
        document.text(),
        "Routine(format: 1, name: \"New\", steps: [\n    Hold(exercise: \"bridge\", hold: \"30s\"),\n])"
    );
}

#[test]
fn every_new_step_can_be_put_in() {
    for id in ["bridge", "low_lunge"] {
        let exercise = Catalogue::builtin().get(id).unwrap();
        for kind in StepKind::ALL {
            let text = new_step(kind, exercise);
            three().apply(&Edit::Insert { at: at(&[1]), text }).unwrap();
        }
    }
}

#[test]
fn every_step_with_an_exercise_becomes_every_other() {
    let kinds = StepKind::WITH_EXERCISE;
    for id in ["bridge", "low_lunge"] {
        let exercise = Catalogue::builtin().get(id).unwrap();
        for from in kinds {
            for to in kinds {
                let mut document = with(&new_step(from, exercise));
                let changed = document.apply(&Edit::ChangeKind {
                    step: at(&[0]),
                    kind: to,
                });
                assert_eq!(changed.is_ok(), from != to, "{from:?} {to:?}: {changed:?}");
            }
        }
    }
}

#[test]
fn what_is_copied_can_be_pasted() {
    let mut document = three();
    let text = document.copy(&[at(&[2]), at(&[0])]);
    document
        .apply(&Edit::Insert { at: at(&[1]), text })
        .unwrap();
    let with_comma = C.replace(") // no", "), // no");
    assert!(
        document
            .text()
            .contains(&format!("{A}{A}{with_comma}\n{B}{C}")),
        "{}",
        document.text()
    );
}

#[test]
fn own_exercises_come_along_with_copied_steps() {
    let own = r#"Routine(format: 1, name: "Own", exercises: [
    Exercise(id: "wall_sit", name: "Wall sit", kind: Strength, position: Standing, sided: false), // mine
], steps: [Hold(exercise: "wall_sit", hold: 20)])"#;
    let text = document(own).copy(&[at(&[0])]);
    let mut other = three();
    other.apply(&Edit::Insert { at: at(&[3]), text }).unwrap();
    assert!(
        other.text().contains("sided: false), // mine"),
        "{}",
        other.text()
    );
    assert_eq!(other.shown().unwrap().routine.exercises.len(), 1);
    let used = other.apply(&Edit::RemoveOwn {
        id: "wall_sit".to_owned(),
    });
    assert!(matches!(used, Err(Refused::Problem(_))));
    let renamed = Edit::set(Target::Own("wall_sit".to_owned()), Field::Id, "sit");
    other.apply(&renamed).unwrap();
    other.apply(&remove(&[&[3]])).unwrap();
    other
        .apply(&Edit::RemoveOwn {
            id: "sit".to_owned(),
        })
        .unwrap();
    assert!(!other.text().contains("exercises"), "{}", other.text());
}
