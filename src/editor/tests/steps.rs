//! Steps put in, taken out, moved and grouped.

use super::*;

const A: &str =
    "        // About A.\n        Hold(exercise: \"childs_pose\", hold: \"10s\"), // a\n";
const B: &str = "        Rest(\"5s\"),\n";
const C: &str = "        Reps(\n            exercise: \"bridge\", reps: 8, // c\n            tempo: (out: 2, hold: 5, back: 2),\n        ) // no comma\n";

fn three() -> Document {
    with(&format!("        // Free.\n\n{A}\n{B}{C}"))
}

#[test]
fn a_removed_step_takes_its_comments_along_and_leaves_the_others() {
    let edit = Edit::Remove {
        steps: vec![at(&[0])],
    };
    assert_eq!(
        steps_after(&mut three(), &edit),
        format!("        // Free.\n\n\n{B}{C}")
    );
}

#[test]
fn the_last_step_moves_to_the_front() {
    let edit = Edit::Move {
        steps: vec![at(&[2])],
        to: at(&[0]),
    };
    let with_comma = C.replace(") // no", "), // no");
    assert_eq!(
        steps_after(&mut three(), &edit),
        format!("        // Free.\n\n{with_comma}{A}\n{B}")
    );
}

#[test]
fn several_steps_move_to_the_end_in_their_order() {
    let mut document = three();
    let edit = Edit::Move {
        steps: vec![at(&[1]), at(&[0])],
        to: at(&[3]),
    };
    let applied = document.apply(&edit).unwrap();
    assert_eq!(applied.steps, [at(&[1]), at(&[2])]);
    document.undo();
    let with_comma = C.replace(") // no", "), // no");
    assert_eq!(
        steps_after(&mut document, &edit),
        format!("        // Free.\n\n\n{with_comma}{A}{B}")
    );
}

#[test]
fn a_step_that_stands_there_already_is_not_moved() {
    for to in [1, 2] {
        let edit = Edit::Move {
            steps: vec![at(&[1])],
            to: at(&[to]),
        };
        assert_eq!(three().apply(&edit), Err(Refused::Nothing));
    }
}

#[test]
fn a_copy_stands_behind_its_original() {
    let edit = Edit::Duplicate {
        steps: vec![at(&[0])],
    };
    assert_eq!(
        steps_after(&mut three(), &edit),
        format!("        // Free.\n\n{A}{A}\n{B}{C}")
    );
}

#[test]
fn a_group_comes_and_goes() {
    let mut document = three();
    let wrap = Edit::Wrap {
        steps: vec![at(&[0]), at(&[1])],
        times: 3,
    };
    let deep = |steps: &str| -> String {
        steps
            .lines()
            .map(|line| {
                if line.is_empty() {
                    "\n".to_owned()
                } else {
                    format!("        {line}\n")
                }
            })
            .collect()
    };
    let head = "        // Free.\n\n        Repeat(\n            times: 3,\n            steps: [\n";
    let foot = "            ],\n        ),\n";
    assert_eq!(
        steps_after(&mut document, &wrap),
        format!("{head}{}{foot}{C}", deep(&format!("{A}\n{B}")))
    );
    let unwrap = Edit::Unwrap { group: at(&[0]) };
    assert_eq!(
        steps_after(&mut document, &unwrap),
        format!("        // Free.\n\n{A}\n{B}{C}")
    );
}

#[test]
fn steps_move_into_a_group_and_an_empty_group_goes() {
    let mut document = three();
    document
        .apply(&Edit::Wrap {
            steps: vec![at(&[1])],
            times: 2,
        })
        .unwrap();
    let into = Edit::Move {
        steps: vec![at(&[0])],
        to: at(&[1, 1]),
    };
    let applied = document.apply(&into).unwrap();
    assert_eq!(applied.steps, [at(&[0, 1])]);
    let out = Edit::Move {
        steps: vec![at(&[0, 0]), at(&[0, 1])],
        to: at(&[1]),
    };
    let applied = document.apply(&out).unwrap();
    assert_eq!(applied.steps, [at(&[0]), at(&[1])]);
    assert!(!document.text().contains("Repeat"));
    assert!(document.text().contains(A));
}

#[test]
fn a_group_does_not_move_into_itself() {
    let mut document = three();
    document
        .apply(&Edit::Wrap {
            steps: vec![at(&[1])],
            times: 2,
        })
        .unwrap();
    let edit = Edit::Move {
        steps: vec![at(&[1])],
        to: at(&[1, 0]),
    };
    assert_eq!(document.apply(&edit), Err(Refused::Apart));
}

#[test]
fn steps_of_one_line_stay_on_it() {
    let line = "        Rest(1), /* b */ Rest(2), Hold(exercise: \"bridge\", hold: 3)\n";
    let mut document = with(line);
    let swap = Edit::Move {
        steps: vec![at(&[1])],
        to: at(&[0]),
    };
    assert_eq!(
        steps_after(&mut document, &swap),
        "        /* b */ Rest(2), Rest(1), Hold(exercise: \"bridge\", hold: 3)\n"
    );
    assert_eq!(
        steps_after(
            &mut with(line),
            &Edit::Remove {
                steps: vec![at(&[1])]
            }
        ),
        "        Rest(1), Hold(exercise: \"bridge\", hold: 3)\n"
    );
}

#[test]
fn a_step_under_a_comment_keeps_it_behind_a_bracket_and_behind_a_step() {
    for comment in ["// Slow.", "/* Slow. */"] {
        let step = format!("{comment}\n        Rest(1)");
        let group = "        Repeat(times: 2, steps: [Rest(2), Rest(3)]),\n";
        let text = format!("        {step},\n{group}");
        for (to, inside) in [
            (0, format!("[\n        {step}, Rest(2), Rest(3)]")),
            (1, format!("[Rest(2),\n        {step}, Rest(3)]")),
        ] {
            let edit = Edit::Move {
                steps: vec![at(&[0])],
                to: at(&[1, to]),
            };
            let expected = format!("        Repeat(times: 2, steps: {inside}),\n");
            assert_eq!(steps_after(&mut with(&text), &edit), expected);
        }
    }
}

#[test]
fn a_step_that_comes_before_one_under_a_comment_leaves_it_the_comment() {
    let under = "        /* Slow. */\n        Rest(1), Rest(2)\n";
    let edit = Edit::Move {
        steps: vec![at(&[1])],
        to: at(&[0]),
    };
    let expected = "        Rest(2),\n        /* Slow. */\n        Rest(1)\n";
    assert_eq!(steps_after(&mut with(under), &edit), expected);
}

#[test]
fn the_last_of_a_line_takes_the_comma_in_front_of_it_along() {
    let line = "        Hold(exercise: \"bridge\", hold: 3), Rest(1)\n";
    assert_eq!(
        steps_after(
            &mut with(line),
            &Edit::Remove {
                steps: vec![at(&[1])]
            }
        ),
        "        Hold(exercise: \"bridge\", hold: 3)\n"
    );
}

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
        for kind in [
            StepKind::Hold,
            StepKind::Reps,
            StepKind::Breathe,
            StepKind::Open,
            StepKind::Rest,
            StepKind::Repeat,
        ] {
            let text = new_step(kind, exercise);
            three().apply(&Edit::Insert { at: at(&[1]), text }).unwrap();
        }
    }
}

#[test]
fn every_step_with_an_exercise_becomes_every_other() {
    let kinds = [
        StepKind::Hold,
        StepKind::Reps,
        StepKind::Breathe,
        StepKind::Open,
    ];
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
    other
        .apply(&Edit::Remove {
            steps: vec![at(&[3])],
        })
        .unwrap();
    other
        .apply(&Edit::RemoveOwn {
            id: "sit".to_owned(),
        })
        .unwrap();
    assert!(!other.text().contains("exercises"), "{}", other.text());
}
