//! The words of the format, for those who write files or help writing them: names of records, of
//! their fields, and of the values that are words. The readers go by the same tables.

use super::model::{Level, Order, Place, StepSide};
use super::read::fields::Shape;
use super::read::values::Words;
use super::read::{exercise, parts, routine, sides, step, steps};
use crate::words::{Kind, Muscle, Position};

/// A value that is written as a word.
pub trait Spelt: Copy + PartialEq + 'static {
    /// Every word and what it means, in the order of the format.
    const WORDS: &'static Words<Self>;

    /// How it is written.
    fn spelling(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, value)| *value == self)
            .map_or("", |(word, _)| *word)
    }
}

impl Spelt for Place {
    const WORDS: &'static Words<Self> = routine::PLACES;
}

impl Spelt for Level {
    const WORDS: &'static Words<Self> = routine::LEVELS;
}

impl Spelt for StepSide {
    const WORDS: &'static Words<Self> = sides::SIDES;
}

impl Spelt for Order {
    const WORDS: &'static Words<Self> = parts::ORDERS;
}

impl Spelt for Kind {
    const WORDS: &'static Words<Self> = exercise::KINDS;
}

impl Spelt for Position {
    const WORDS: &'static Words<Self> = exercise::POSITIONS;
}

impl Spelt for Muscle {
    const WORDS: &'static Words<Self> = exercise::MUSCLES;
}

/// The names of steps.
pub const STEPS: &[&str] = &steps::NAMES;

/// The fields of a record, in the order they are usually written in. Records that have no name in
/// files are known by that of their field: `pattern`, `tempo`, `dose`, `timing`; values for each
/// side by `each`.
#[must_use]
pub fn fields_of(record: &str) -> &'static [&'static str] {
    let shape: &'static Shape = match record {
        "Routine" => &routine::ROUTINE,
        "Exercise" => &exercise::EXERCISE,
        "Hold" => &step::HOLD,
        "Reps" => &step::REPS,
        "Breathe" => &step::BREATHE,
        "Open" => &step::OPEN,
        "Rest" => &steps::REST,
        "Repeat" => &steps::REPEAT,
        "pattern" => &parts::PATTERN,
        "tempo" => &parts::TEMPO,
        "dose" => &routine::DOSE,
        "timing" => &routine::TIMING,
        "each" => &sides::PER_SIDE,
        _ => return &[],
    };
    shape.fields
}

/// The words a field's value can be; none where it is no word.
#[must_use]
pub fn words_of(field: &str) -> Vec<&'static str> {
    fn names<T: Spelt>() -> Vec<&'static str> {
        T::WORDS.iter().map(|(word, _)| *word).collect()
    }
    match field {
        "place" => names::<Place>(),
        "level" => names::<Level>(),
        "side" => names::<StepSide>(),
        "order" => names::<Order>(),
        "kind" => names::<Kind>(),
        "position" => names::<Position>(),
        "muscles" => names::<Muscle>(),
        "sided" | "opt_in" => vec!["true", "false"],
        _ => Vec::new(),
    }
}
