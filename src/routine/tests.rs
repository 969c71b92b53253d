//! What a routine means once it is read: defaults, own exercises, the catalogue.

use std::time::Duration;

use super::model::{HoldLength, Order, Pattern, PerSide, Place, Routine, Step, StepSide, Timing};
use super::*;
use crate::words::Side;

/// A routine of these steps, read without a problem.
#[track_caller]
fn routine(steps: &str) -> Routine {
    with_head("", steps)
}

#[track_caller]
fn with_head(head: &str, steps: &str) -> Routine {
    let text = format!("Routine(format: 1, name: \"T\", {head} steps: [{steps}])");
    let loaded = load(&text, "t", Catalogue::builtin());
    assert_eq!(loaded.diagnostics, []);
    loaded.routine.unwrap()
}

#[track_caller]
fn hold(written: &str) -> model::Hold {
    match routine(written).steps.into_iter().next() {
        Some(Step::Hold(hold)) => hold,
        step => panic!("{step:?} is no hold"),
    }
}

mod defaults {
    use super::*;

    #[test]
    fn a_sided_exercise_is_done_on_each_side() {
        assert_eq!(
            hold(r#"Hold(exercise: "low_lunge", hold: 30)"#).sets.side,
            StepSide::Each
        );
        let both = StepSide::Only(Side::Both);
        assert_eq!(
            hold(r#"Hold(exercise: "bridge", hold: 30)"#).sets.side,
            both
        );
    }

    #[test]
    fn one_set_ten_seconds_rest_in_turn() {
        let hold = hold(r#"Hold(exercise: "low_lunge", hold: 30)"#);
        assert_eq!(hold.sets.sets, PerSide::same(1));
        assert_eq!(hold.sets.rest, Duration::from_secs(10));
        assert_eq!(hold.sets.order, Order::Alternate);
        assert_eq!(hold.common.rest_after, Duration::ZERO);
    }

    #[test]
    fn breath_is_sounded_only_where_it_is_asked_for() {
        assert_eq!(hold(r#"Hold(exercise: "bridge", hold: 30)"#).pattern, None);
        let paced = hold(r#"Hold(exercise: "bridge", breaths: 3)"#);
        assert_eq!(paced.pattern, Some(Pattern::default()));
        assert_eq!(paced.length, HoldLength::Breaths(PerSide::same(3)));
    }

    #[test]
    fn rounds_follow_without_a_rest() {
        let routine = routine("Repeat(times: 2, steps: [Rest(5)])");
        assert!(matches!(&routine.steps[..], [Step::Repeat(repeat)] if repeat.rest.is_zero()));
    }

    #[test]
    fn any_part_of_the_timing_may_be_left_out() {
        let timing = with_head("timing: (same: 7),", "Rest(5)").timing;
        assert_eq!(
            timing,
            Timing {
                same: Duration::from_secs(7),
                ..Timing::default()
            }
        );
    }
}

mod place {
    use super::*;

    #[test]
    fn standing_and_seated_only_is_for_the_desk() {
        let steps = r#"Open(exercise: "stand_tall"), Open(exercise: "seated_posture"), Rest(5)"#;
        assert_eq!(routine(steps).place, Place::Desk);
    }

    #[test]
    fn anything_else_is_for_the_floor_even_in_a_group() {
        let steps =
            r#"Open(exercise: "stand_tall"), Repeat(times: 2, steps: [Open(exercise: "bridge")])"#;
        assert_eq!(routine(steps).place, Place::Floor);
    }

    #[test]
    fn what_the_file_says_counts() {
        assert_eq!(
            with_head("place: Anywhere,", r#"Open(exercise: "bridge")"#).place,
            Place::Anywhere
        );
    }
}

mod breathing {
    use super::*;

    fn breaths(length: &str) -> u32 {
        let step = format!("Breathe(exercise: \"breathing_seated\", length: \"{length}\")");
        match routine(&step).steps.first() {
            Some(Step::Breathe(breathe)) => breathe.breaths,
            step => panic!("{step:?} is no breathing"),
        }
    }

    #[test]
    fn whole_breaths_are_fitted_into_a_length_at_least_one() {
        assert_eq!(breaths("1m"), 6);
        assert_eq!(breaths("59s"), 5);
        assert_eq!(breaths("1s"), 1);
        assert_eq!(breaths("4h"), 1440);
    }
}

mod own_exercises {
    use super::*;

    #[test]
    fn one_hides_the_catalogue_for_its_file() {
        let own = r#"exercises: [Exercise(id: "bridge", name: "My bridge", kind: Strength, position: Supine, sided: true)],"#;
        let routine = with_head(own, r#"Open(exercise: "bridge", side: Both)"#);
        assert!(
            matches!(&routine.steps[..], [Step::Open(open)] if open.common.exercise.name == "My bridge")
        );
        let hidden: Vec<&str> = Catalogue::builtin()
            .hidden_by(&routine)
            .map(|entry| entry.name.as_str())
            .collect();
        assert_eq!(hidden, ["Bridge"]);
    }
}

mod catalogue {
    use super::*;

    #[test]
    fn it_has_no_problem() {
        let text = include_str!("../../assets/exercises.ron");
        let (catalogue, diagnostics) = Catalogue::read(text);
        assert_eq!(diagnostics, []);
        assert_eq!(catalogue.iter().count(), 26);
    }

    #[test]
    fn every_exercise_is_drawn_cued_and_cautioned() {
        for exercise in Catalogue::builtin().iter() {
            let figure = exercise.figure.as_ref().unwrap();
            assert!(
                figure.poses.len() >= 2 && figure.head_radius > 0.0,
                "{}",
                exercise.id
            );
            assert!(
                exercise.cues.len() >= 2 && exercise.caution.is_some(),
                "{}",
                exercise.id
            );
            assert_eq!(
                exercise.sided,
                exercise.side_hint.is_some(),
                "{}",
                exercise.id
            );
        }
    }

    #[test]
    fn joints_are_read_in_units_of_the_box() {
        let lunge = Catalogue::builtin().get("kneeling_lunge").unwrap();
        let hip = lunge.figure.as_ref().unwrap().poses[0].hip;
        assert!((hip[0] - 0.4773).abs() < 1e-6 && (hip[1] - 0.2359).abs() < 1e-6);
    }

    #[test]
    fn the_boats_are_chosen_on_purpose() {
        let chosen: Vec<&str> = Catalogue::builtin()
            .iter()
            .filter(|entry| entry.opt_in)
            .map(|entry| entry.id.as_str())
            .collect();
        assert_eq!(chosen, ["boat", "boat_full"]);
    }
}
