//! What is offered, and what of the shelf is shown.

use std::fs;
use std::time::Duration;

use chrono::NaiveDate;
use tempfile::TempDir;

use super::*;
use crate::routine::Catalogue;
use crate::stats::Calendar;
use crate::time::day::Week;

const fn mins(minutes: u64) -> Duration {
    Duration::from_mins(minutes)
}

/// The shelf of the built-in routines and of these files.
#[track_caller]
fn shelf(files: &[(&str, &str)]) -> Library {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    Library::read(folder.path(), Catalogue::builtin())
}

/// A week in which nothing was held.
fn empty_week() -> WeekStats {
    let calendar = Calendar::default();
    let friday = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    WeekStats::of(&[], Week::around(friday, calendar.week_start), calendar)
}

/// A week with something of every kind, and this much for the hip flexors of each side.
fn full_week(left: Duration, right: Duration) -> WeekStats {
    let mut week = empty_week();
    week.held.stretch = left + right;
    week.held.strength = mins(4);
    week.held.breath = mins(4);
    week.balance.hip_flexor_stretch.left = left;
    week.balance.hip_flexor_stretch.right = right;
    week
}

mod offering {
    use super::*;
    use crate::words::{ChartKind, Side};

    #[track_caller]
    fn offered(library: &Library, week: &WeekStats, first: bool) -> (String, Why) {
        let choice = choose(library, week, first).unwrap();
        (choice.entry.id.clone(), choice.why)
    }

    fn hold(exercise: &str, fields: &str) -> String {
        format!(
            r#"Routine(format: 1, name: "Own", steps: [Hold(exercise: "{exercise}", {fields})])"#
        )
    }

    #[test]
    fn the_very_first_session_is_the_desk_reset() {
        let short = hold("childs_pose", r#"hold: "10s""#);
        let library = shelf(&[("short.ron", &short)]);
        let first = offered(&library, &empty_week(), true);
        assert_eq!(first, ("desk_reset".to_owned(), Why::First));
    }

    #[test]
    fn a_file_in_the_place_of_the_desk_reset_is_no_beginning() {
        let long = hold("childs_pose", r#"hold: "30m""#);
        let library = shelf(&[("desk_reset.ron", &long)]);
        let (id, why) = offered(&library, &empty_week(), true);
        assert_eq!(why, Why::Shortest);
        assert_ne!(id, "desk_reset");
    }

    #[test]
    fn a_side_that_is_behind_gets_the_routine_that_gives_it_more() {
        let library = shelf(&[]);
        let by = mins(2);
        let left = offered(&library, &full_week(mins(4), mins(6)), false);
        let why = |side| Why::Behind { side, by };
        assert_eq!(left, ("left_focus_balance".to_owned(), why(Side::Left)));
        let right = offered(&library, &full_week(mins(6), mins(4)), false);
        assert_eq!(right, ("right_focus_balance".to_owned(), why(Side::Right)));
    }

    #[test]
    fn a_smaller_difference_is_not_worth_a_word() {
        let week = full_week(mins(4), Duration::from_secs(359));
        let (id, why) = offered(&shelf(&[]), &week, false);
        assert_eq!((id.as_str(), why), ("desk_reset", Why::Shortest));
    }

    #[test]
    fn a_missing_kind_gets_the_routine_with_the_most_of_it() {
        let mut week = full_week(mins(4), mins(4));
        week.held.strength = Duration::ZERO;
        let (id, why) = offered(&shelf(&[]), &week, false);
        // "Core and glute strength" has more of it, but holds the boat.
        assert_eq!(id, "full_psoas_relief");
        assert_eq!(why, Why::Missing(ChartKind::Strength));
    }

    #[test]
    fn what_makes_up_for_a_kind_is_no_longer_than_twenty_minutes() {
        let long = r#"Routine(format: 1, name: "Long", steps: [Breathe(exercise: "breathing_supine", length: "30m")])"#;
        let library = shelf(&[("long.ron", long)]);
        let mut week = full_week(mins(4), mins(4));
        week.held.breath = Duration::ZERO;
        let (id, why) = offered(&library, &week, false);
        assert_eq!(why, Why::Missing(ChartKind::Breath));
        assert_ne!(id, "long");
    }

    #[test]
    fn nobody_is_offered_the_boat() {
        let boat = hold("boat", r#"hold: "10s""#);
        let plain = hold("childs_pose", r#"hold: "20s""#);
        let library = shelf(&[("boat.ron", &boat), ("plain.ron", &plain)]);
        let (id, _) = offered(&library, &empty_week(), false);
        assert_eq!(id, "plain");
    }

    #[test]
    fn an_open_end_is_not_short() {
        let open = r#"Routine(format: 1, name: "Open", steps: [Open(exercise: "childs_pose", prep: "0s")])"#;
        let library = shelf(&[("open.ron", open)]);
        assert!(library.find("open").unwrap().usable.is_some());
        let (id, _) = offered(&library, &empty_week(), false);
        assert_eq!(id, "desk_reset");
    }
}

mod filtering {
    use super::*;

    #[track_caller]
    fn shown(library: &Library, filter: &Filter) -> Vec<String> {
        let shown = grid::shown(library, filter);
        shown.iter().map(|entry| entry.id.clone()).collect()
    }

    fn searching(words: &str) -> Filter {
        Filter {
            search: words.to_owned(),
            ..Filter::default()
        }
    }

    #[test]
    fn names_purposes_exercises_and_equipment_are_searched_in_any_case() {
        let library = shelf(&[]);
        let micro = ["desk_micro_break"];
        assert_eq!(shown(&library, &searching("MICRO-break")), micro);
        let roller = ["roll_and_release"];
        assert_eq!(shown(&library, &searching("foam ROLLER")), roller);
        let even = ["coherent_breathing"];
        assert_eq!(shown(&library, &searching("six even")), even);
        assert!(shown(&library, &searching("bird dog")).len() < 12);
        assert!(!shown(&library, &searching("bird dog")).is_empty());
    }

    #[test]
    fn every_word_has_to_be_found() {
        let library = shelf(&[]);
        assert!(shown(&library, &searching("desk unicorn")).is_empty());
        assert_eq!(shown(&library, &searching("  ")).len(), 12);
    }

    #[test]
    fn minutes_are_those_that_the_card_shows() {
        let filter = |minutes| Filter {
            minutes: Some(minutes),
            ..Filter::default()
        };
        let library = shelf(&[]);
        // 310 s read "5 min", 178 s read "3 min".
        assert!(shown(&library, &filter(5)).contains(&"coherent_breathing".to_owned()));
        assert_eq!(shown(&library, &filter(3)), ["desk_reset"]);
    }

    #[test]
    fn what_can_be_done_anywhere_fits_both_places() {
        let library = shelf(&[]);
        for spot in [Spot::Desk, Spot::Floor] {
            let filter = Filter {
                spot: Some(spot),
                ..Filter::default()
            };
            let ids = shown(&library, &filter);
            assert!(ids.contains(&"coherent_breathing".to_owned()));
            let desk = ids.contains(&"desk_micro_break".to_owned());
            assert_eq!(desk, spot == Spot::Desk);
        }
    }

    #[test]
    fn own_files_come_first_and_broken_ones_last() {
        let own = r#"Routine(format: 1, name: "Own", steps: [Hold(exercise: "childs_pose", hold: "30s")])"#;
        let library = shelf(&[("own.ron", own), ("torn.ron", "Routine(")]);
        let ids = shown(&library, &Filter::default());
        assert_eq!(ids.first().unwrap(), "own");
        assert_eq!(ids.last().unwrap(), "torn");
        let mine = Filter {
            mine: true,
            ..Filter::default()
        };
        assert_eq!(shown(&library, &mine), ["own", "torn"]);
    }

    #[test]
    fn a_broken_file_has_no_length_to_be_chosen_by() {
        let library = shelf(&[("torn.ron", "Routine(")]);
        let filter = Filter {
            minutes: Some(20),
            ..Filter::default()
        };
        assert!(!shown(&library, &filter).contains(&"torn".to_owned()));
    }

    #[test]
    fn the_choice_is_said_in_words() {
        let filter = Filter {
            search: " roller ".to_owned(),
            spot: Some(Spot::Desk),
            minutes: Some(5),
            mine: false,
        };
        assert_eq!(filter.in_words(), "Desk, 5 min or less, with “roller”.");
        assert_eq!(searching("ärm").in_words(), "With “ärm”.");
    }
}
