//! What holds for any histories: out and in again is the same, and the order of merging is nothing.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Export, Kept, Machine, hold, id, lunge};
use crate::history::day_off::WhyOff;
use crate::history::exchange::{DayOffMark, DeskMark, HabitMark};
use crate::history::record::{
    AttemptEnd, AttemptRecord, PainRecord, PainWord, SessionEnd, SessionId,
};
use crate::history::tightness::{Asked, TightnessRecord};
use crate::history::{DeskItem, Habit};
use crate::words::{Area, Phase, Side};

/// A few moments in few places, so that two of them often meet.
fn moment() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0..4_i64, select(vec![-8, 0, 1])).prop_map(|(count, hours)| {
        let offset = FixedOffset::east_opt(hours * 3600).unwrap();
        let utc = DateTime::from_timestamp_millis(1_795_000_000_123 + count * 1001).unwrap();
        utc.with_timezone(&offset)
    })
}

fn instant() -> impl Strategy<Value = DateTime<FixedOffset>> {
    moment().prop_map(|moment| moment.to_utc().fixed_offset())
}

fn span() -> impl Strategy<Value = Duration> {
    prop_oneof![0..3_u64, 0..31_622_400_000_u64].prop_map(Duration::from_millis)
}

fn side() -> impl Strategy<Value = Side> {
    select(vec![Side::Left, Side::Right, Side::Both])
}

fn attempt(seq: u32) -> impl Strategy<Value = AttemptRecord> {
    let ending = select(vec![AttemptEnd::Completed, AttemptEnd::Pain]);
    let rest = (0..3_u32, option::of(span()), span(), ending);
    (moment(), option::of(side()), any::<bool>(), rest).prop_map(
        move |(started, side, works, (step, planned, held, ending))| AttemptRecord {
            seq,
            step,
            phase: if works { Phase::Hold } else { Phase::Rest },
            exercise: works.then(lunge),
            side,
            started,
            planned,
            held,
            ending,
            ..hold()
        },
    )
}

fn pain(seq: u32) -> impl Strategy<Value = PainRecord> {
    let word = select(vec![PainWord::Dull, PainWord::Sharp]);
    (moment(), span(), option::of(side()), option::of(word)).prop_map(
        move |(at, elapsed, side, kind)| PainRecord {
            seq,
            at,
            elapsed,
            side,
            kind,
        },
    )
}

fn numbered<T: std::fmt::Debug, S: Strategy<Value = T>>(
    one: impl Fn(u32) -> S,
) -> impl Strategy<Value = Vec<T>> {
    let all = (option::of(one(0)), option::of(one(1)), option::of(one(2)));
    all.prop_map(|(a, b, c)| [a, b, c].into_iter().flatten().collect())
}

fn answers() -> impl Strategy<Value = Vec<TightnessRecord>> {
    let one = |side, asked| {
        option::of(
            (0..=10_u8, select(Area::ALL.to_vec())).prop_map(move |(value, area)| {
                TightnessRecord {
                    asked,
                    side,
                    area,
                    value,
                }
            }),
        )
    };
    let all = (
        one(Side::Both, Asked::After),
        one(Side::Left, Asked::Before),
    );
    all.prop_map(|(both, left)| both.into_iter().chain(left).collect())
}

/// One state of the session `id`, on some machine.
fn state(id: SessionId) -> impl Strategy<Value = Kept> {
    let ends = vec![
        SessionEnd::Completed,
        SessionEnd::Stopped,
        SessionEnd::Interrupted,
    ];
    let note = option::of(select(vec!["", "tight", "say \"ah\",\n= rest \u{1f9d8}"]));
    let changes = (
        note,
        option::of(instant()),
        option::of(instant()),
        option::of(instant()),
    );
    let name = select(vec!["Hips", "Hips, evening"]);
    let parts = (numbered(attempt), numbered(pain), answers(), 0..3_u32);
    let plan = (name, moment(), span(), 0..3_u32);
    (plan, moment(), select(ends), changes, parts).prop_map(
        move |((name, started, planned, steps), ended, end, changes, parts)| Kept {
            id: id.clone(),
            routine: "hips".to_owned(),
            name: name.to_owned(),
            started,
            planned,
            steps,
            ended,
            end,
            note: changes.0.map(str::to_owned),
            note_changed: changes.1,
            deleted: changes.2,
            decided: changes.3,
            attempts: parts.0,
            pains: parts.1,
            tightness: parts.2,
            tightness_changes: parts.3,
        },
    )
}

/// What a machine may know of two days, two habits and two lines of the check-list.
fn marks() -> impl Strategy<Value = Export> {
    let why = || option::of(select(WhyOff::ALL.to_vec()));
    let days = numbered(move |nth| (Just(nth), why(), option::of(instant())));
    let habits = numbered(|nth| (Just(nth), any::<bool>(), option::of(instant())));
    let checks = numbered(|nth| (Just(nth), any::<bool>(), option::of(instant())));
    (days, habits, checks).prop_map(|(days, habits, checks)| Export {
        days_off: days.into_iter().map(day_off).collect(),
        habits: habits.into_iter().map(habit).collect(),
        desk_checks: checks.into_iter().map(desk_check).collect(),
        sessions: Vec::new(),
    })
}

type Changed = Option<DateTime<FixedOffset>>;

fn date(nth: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20 + nth).unwrap()
}

fn day_off((nth, why, changed): (u32, Option<WhyOff>, Changed)) -> DayOffMark {
    let day = date(nth);
    DayOffMark { day, why, changed }
}

fn habit((nth, noted, changed): (u32, bool, Changed)) -> HabitMark {
    let side = if nth == 0 { Side::Left } else { Side::Right };
    HabitMark {
        day: date(nth / 2),
        habit: Habit::Bag,
        side,
        noted,
        changed,
    }
}

fn desk_check((nth, ticked, changed): (u32, bool, Changed)) -> DeskMark {
    DeskMark {
        month: format!("2026-{:02}", 10 + nth),
        item: DeskItem::Feet,
        ticked,
        changed,
    }
}

/// What one machine knows of a few sessions and days.
fn history() -> impl Strategy<Value = Export> {
    let names = select(vec!["a", "b", "c"]);
    let ids = btree_map(names, any::<bool>(), 0..3);
    let sessions = ids.prop_flat_map(|ids| {
        let states: Vec<_> = ids.into_keys().map(|name| state(id(name))).collect();
        states
    });
    (marks(), sessions).prop_map(|(marks, sessions)| Export { sessions, ..marks })
}

#[track_caller]
fn machine(states: Export) -> Machine {
    let mut machine = Machine::new();
    machine.store.import(states).unwrap();
    machine
}

/// An empty machine after these exports, one after the other.
#[track_caller]
fn after(exports: &[&String]) -> String {
    let mut machine = Machine::new();
    for export in exports {
        machine.import(export);
    }
    machine.export()
}

proptest! {
    #[test]
    fn it_does_not_matter_whose_state_comes_first(
        one in state(id("a")), two in state(id("a")), three in state(id("a")),
    ) {
        let text = |kept: Kept| serde_json::to_string(&kept).unwrap();
        let both = one.clone().join(two.clone());
        prop_assert_eq!(text(both.clone()), text(two.clone().join(one.clone())));
        prop_assert_eq!(text(both.clone()), text(both.clone().join(one.clone())));
        prop_assert_eq!(text(both.join(three.clone())), text(one.join(two.join(three))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_export_in_an_empty_folder_is_the_same_export(states in history()) {
        let export = machine(states).export();
        prop_assert_eq!(&after(&[&export]), &export);
    }

    #[test]
    fn exports_come_together_in_any_order_any_number_of_times(
        all in vec(history(), 3),
    ) {
        let exports: Vec<_> = all.into_iter().map(|states| machine(states).export()).collect();
        let [a, b, c] = [&exports[0], &exports[1], &exports[2]];
        let together = after(&[a, b, c]);
        for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
            prop_assert_eq!(&after(&order), &together);
        }
        prop_assert_eq!(&after(&[a, b, c, b, a, &together]), &together);
    }
}
