//! What is said besides the names and cue lines of exercises, in the words that have clips.

/// The middle of a hold.
pub const HALF_WAY: &str = "Half way.";
/// Before the last of several sets.
pub const LAST_SET: &str = "Last set.";
/// The routine is over.
pub const WELL_DONE: &str = "Well done.";
/// The session stands still.
pub const PAUSED: &str = "Paused.";
/// A hold begins.
pub const HOLD: &str = "Hold.";
/// A breath in begins.
pub const BREATHE_IN: &str = "Breathe in.";
/// A breath out begins.
pub const BREATHE_OUT: &str = "Breathe out.";

const NUMBERS: [&str; 20] = [
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
    "Twenty",
];

/// `count` as a word, from 1 to 20.
#[must_use]
pub fn number(count: u32) -> Option<&'static str> {
    let row = usize::try_from(count.checked_sub(1)?).ok()?;
    NUMBERS.get(row).copied()
}

/// How many breaths are left, from 1 to 10: "Five more breaths.", and "Last breath." for one.
#[must_use]
pub fn breaths_left(count: u32) -> Option<String> {
    match count {
        1 => Some("Last breath.".into()),
        2..=10 => Some(format!("{} more breaths.", number(count)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaths_are_counted_in_words_down_to_the_last() {
        assert_eq!(breaths_left(5).as_deref(), Some("Five more breaths."));
        assert_eq!(breaths_left(1).as_deref(), Some("Last breath."));
        assert_eq!((breaths_left(0), breaths_left(11)), (None, None));
    }

    #[test]
    fn numbers_without_a_word_are_not_said() {
        assert_eq!((number(1), number(20)), (Some("One"), Some("Twenty")));
        assert_eq!((number(0), number(21)), (None, None));
    }
}
