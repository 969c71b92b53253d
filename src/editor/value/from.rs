//! From what the model holds to values: one place says which parts of each may be left out.

use std::time::Duration;

use super::Value;
use crate::routine::model::{Dose, Level, Order, Pattern, PerSide, Place, StepSide, Tempo, Timing};
use crate::routine::vocabulary::Spelt;
use crate::words::{Kind, Muscle, Position, Side};

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Count(count)
    }
}

impl From<Duration> for Value {
    fn from(span: Duration) -> Self {
        Self::Span(span)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Value {
    fn from(on: bool) -> Self {
        Self::Switch(on)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

/// The same on both sides is written once.
impl<T: Into<Value> + PartialEq> From<PerSide<T>> for Value {
    fn from(PerSide { left, right }: PerSide<T>) -> Self {
        if left == right {
            return left.into();
        }
        Self::Record(vec![("left", left.into()), ("right", right.into())])
    }
}

macro_rules! words {
    ($($word:ty),* $(,)?) => {
        $(impl From<$word> for Value {
            fn from(word: $word) -> Self {
                Self::Word(word.spelling())
            }
        })*
    };
}

words![Place, Level, StepSide, Order, Kind, Position, Muscle];

impl From<Side> for Value {
    fn from(side: Side) -> Self {
        StepSide::Only(side).into()
    }
}

/// Holds of no length may be left out.
impl From<Pattern> for Value {
    fn from(pattern: Pattern) -> Self {
        Self::Record(vec![
            ("inhale", pattern.inhale.into()),
            ("hold_in", unless(pattern.hold_in, Duration::ZERO)),
            ("exhale", pattern.exhale.into()),
            ("hold_out", unless(pattern.hold_out, Duration::ZERO)),
        ])
    }
}

/// What may be left out where it is `usual`.
fn unless(span: Duration, usual: Duration) -> Value {
    if span == usual {
        Value::Usual(Box::new(span.into()))
    } else {
        span.into()
    }
}

impl From<Tempo> for Value {
    fn from(tempo: Tempo) -> Self {
        Self::Record(vec![
            ("out", tempo.out.into()),
            ("hold", tempo.hold.into()),
            ("back", tempo.back.into()),
        ])
    }
}

impl From<Dose> for Value {
    fn from(dose: Dose) -> Self {
        let weeks = dose.weeks.map(|weeks| ("weeks", weeks.into()));
        let per_week = ("per_week", dose.per_week.into());
        Self::Record([per_week].into_iter().chain(weeks).collect())
    }
}

/// What is as usual may be left out.
impl From<Timing> for Value {
    fn from(timing: Timing) -> Self {
        let usual = Timing::default();
        Self::Record(vec![
            ("first", unless(timing.first, usual.first)),
            ("move", unless(timing.change, usual.change)),
            ("same", unless(timing.same, usual.same)),
            ("switch", unless(timing.switch, usual.switch)),
        ])
    }
}
