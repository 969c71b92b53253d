//! Random routines for properties: every kind of step, groups, sides, orders, open steps.

use std::time::Duration;

use proptest::prelude::*;

use super::{common, exercise, routine, sided};
use crate::routine::model::{
    Breathe, Common, Exercise, Hold, HoldLength, Open, Order, Pattern, PerSide, Repeat, Reps, Rest,
    Routine, Sets, Step, StepSide, Tempo, Timing,
};
use crate::words::{Position, Side};

/// Up to five steps, groups two deep: small enough to be compiled whole.
pub(crate) fn any_routine() -> impl Strategy<Value = Routine> {
    (prop::collection::vec(any_step(), 1..6), any_timing()).prop_map(|(steps, timing)| Routine {
        timing,
        ..routine(steps)
    })
}

/// Without open steps: such a session runs to its end by itself.
pub(crate) fn any_closed_routine() -> impl Strategy<Value = Routine> {
    any_routine().prop_filter("nothing is open", |routine| !has_open(&routine.steps))
}

fn has_open(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Open(_) => true,
        Step::Repeat(group) => has_open(&group.steps),
        _ => false,
    })
}

fn any_step() -> impl Strategy<Value = Step> {
    any_leaf().prop_recursive(2, 12, 3, |inner| {
        (1_u32..4, waits(), prop::collection::vec(inner, 1..3))
            .prop_map(|(times, rest, steps)| Step::Repeat(Repeat { times, rest, steps }))
    })
}

fn any_leaf() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => any_hold().prop_map(Step::Hold),
        2 => any_reps().prop_map(Step::Reps),
        1 => (any_common(), 1_u32..6, any_pattern()).prop_map(|(common, breaths, pattern)| {
            Step::Breathe(Breathe { common, breaths, pattern })
        }),
        1 => waits().prop_map(|length| Step::Rest(Rest { length, say: None })),
        1 => (any_common(), any_side()).prop_map(|(common, side)| Step::Open(Open { common, side })),
    ]
}

fn any_hold() -> impl Strategy<Value = Hold> {
    let spans = (1_u64..60, 1_u64..60).prop_map(|(left, right)| {
        HoldLength::Span(PerSide {
            left: Duration::from_secs(left),
            right: Duration::from_secs(right),
        })
    });
    let breaths =
        (1_u32..6, 1_u32..6).prop_map(|(left, right)| HoldLength::Breaths(PerSide { left, right }));
    let length = prop_oneof![2 => spans, 1 => breaths];
    (
        any_common(),
        any_sets(),
        length,
        prop::option::of(any_pattern()),
    )
        .prop_map(|(common, sets, length, pattern)| Hold {
            common,
            sets,
            length,
            pattern,
        })
}

fn any_reps() -> impl Strategy<Value = Reps> {
    let counts = (1_u32..9, 1_u32..9).prop_map(|(left, right)| PerSide { left, right });
    (any_common(), any_sets(), counts, any_tempo()).prop_map(|(common, sets, reps, tempo)| Reps {
        common,
        sets,
        reps,
        tempo,
    })
}

fn any_common() -> impl Strategy<Value = Common> {
    (any_exercise(), prop::option::of(waits()), waits()).prop_map(|(exercise, prep, rest_after)| {
        Common {
            prep,
            rest_after,
            ..common(&exercise)
        }
    })
}

fn any_exercise() -> impl Strategy<Value = Exercise> {
    let position = prop_oneof![Just(Position::Supine), Just(Position::Standing)];
    (0_usize..4, position).prop_map(|(which, position)| {
        let plain = ["bridge", "breathing", "lunge", "figure_four"]
            .get(which)
            .map_or_else(
                || exercise("bridge"),
                |id| if which < 2 { exercise(id) } else { sided(id) },
            );
        Exercise { position, ..plain }
    })
}

fn any_sets() -> impl Strategy<Value = Sets> {
    let side = prop_oneof![
        2 => Just(StepSide::Each),
        1 => any_side().prop_map(StepSide::Only),
    ];
    let order = prop_oneof![Just(Order::Alternate), Just(Order::OneSideFirst)];
    (
        side,
        (1_u32..4, 1_u32..4),
        waits(),
        prop::option::of(waits()),
        order,
    )
        .prop_map(|(side, (left, right), rest, switch, order)| Sets {
            side,
            sets: PerSide { left, right },
            rest,
            switch,
            order,
        })
}

fn any_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Left), Just(Side::Right), Just(Side::Both)]
}

/// Nothing at all, too short for ticks, or long enough.
fn waits() -> impl Strategy<Value = Duration> {
    (0_u64..12).prop_map(Duration::from_secs)
}

fn any_pattern() -> impl Strategy<Value = Pattern> {
    (tenths(1), tenths(0), tenths(0), tenths(0)).prop_map(|(inhale, hold_in, exhale, hold_out)| {
        Pattern {
            inhale,
            hold_in,
            exhale,
            hold_out,
        }
    })
}

fn any_tempo() -> impl Strategy<Value = Tempo> {
    (tenths(1), tenths(0), tenths(0)).prop_map(|(out, hold, back)| Tempo { out, hold, back })
}

fn tenths(from: u64) -> impl Strategy<Value = Duration> {
    (from..60).prop_map(|tenths| Duration::from_millis(tenths * 100))
}

fn any_timing() -> impl Strategy<Value = Timing> {
    (waits(), waits(), waits(), waits()).prop_map(|(first, change, same, switch)| Timing {
        first,
        change,
        same,
        switch,
    })
}
