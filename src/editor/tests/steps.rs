//! Steps taken out, moved and grouped.

use super::*;

#[test]
fn a_removed_step_takes_its_comments_along_and_leaves_the_others() {
    let edit = remove(&[&[0]]);
    assert_eq!(
        steps_after(&mut three(), &edit),
        format!("        // Free.\n\n\n{B}{C}")
    );
}

#[test]
fn the_last_step_moves_to_the_front() {
    let edit = shift(&[&[2]], &[0]);
    let with_comma = C.replace(") // no", "), // no");
    assert_eq!(
        steps_after(&mut three(), &edit),
        format!("        // Free.\n\n{with_comma}{A}\n{B}")
    );
}

#[test]
fn several_steps_move_to_the_end_in_their_order() {
    let mut document = three();
    let edit = shift(&[&[1], &[0]], &[3]);
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
        let edit = shift(&[&[1]], &[to]);
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
    let wrap = wrap(&[&[0], &[1]], 3);
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
    document.apply(&wrap(&[&[1]], 2)).unwrap();
    let into = shift(&[&[0]], &[1, 1]);
    let applied = document.apply(&into).unwrap();
    assert_eq!(applied.steps, [at(&[0, 1])]);
    let out = shift(&[&[0, 0], &[0, 1]], &[1]);
    let applied = document.apply(&out).unwrap();
    assert_eq!(applied.steps, [at(&[0]), at(&[1])]);
    assert!(!document.text().contains("Repeat"));
    assert!(document.text().contains(A));
}

#[test]
fn a_group_does_not_move_into_itself() {
    let mut document = three();
    document.apply(&wrap(&[&[1]], 2)).unwrap();
    let edit = shift(&[&[1]], &[1, 0]);
    assert_eq!(document.apply(&edit), Err(Refused::Apart));
}

#[test]
fn steps_of_one_line_stay_on_it() {
    let line = "        Rest(1), /* b */ Rest(2), Hold(exercise: \"bridge\", hold: 3)\n";
    let mut document = with(line);
    let swap = shift(&[&[1]], &[0]);
    assert_eq!(
        steps_after(&mut document, &swap),
        "        /* b */ Rest(2), Rest(1), Hold(exercise: \"bridge\", hold: 3)\n"
    );
    assert_eq!(
        steps_after(&mut with(line), &remove(&[&[1]])),
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
            let edit = shift(&[&[0]], &[1, to]);
            let expected = format!("        Repeat(times: 2, steps: {inside}),\n");
            assert_eq!(steps_after(&mut with(&text), &edit), expected);
        }
    }
}

#[test]
fn a_step_that_comes_before_one_under_a_comment_leaves_it_the_comment() {
    let under = "        /* Slow. */\n        Rest(1), Rest(2)\n";
    let edit = shift(&[&[1]], &[0]);
    let expected = "        Rest(2),\n        /* Slow. */\n        Rest(1)\n";
    assert_eq!(steps_after(&mut with(under), &edit), expected);
}

#[test]
fn the_last_of_a_line_takes_the_comma_in_front_of_it_along() {
    let line = "        Hold(exercise: \"bridge\", hold: 3), Rest(1)\n";
    assert_eq!(
        steps_after(&mut with(line), &remove(&[&[1]])),
        "        Hold(exercise: \"bridge\", hold: 3)\n"
    );
}
