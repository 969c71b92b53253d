//! One line of a prescription: what, how much, which side, and the rest of the words.

use super::amount::{Amount, is_number, words};
use crate::routine::model::StepSide;
use crate::words::Side;

/// A line, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    /// As it was written.
    pub(super) name: String,
    pub(super) amount: Amount,
    pub(super) side: Option<StepSide>,
    /// Words behind the amount that mean nothing here.
    pub(super) note: String,
}

impl Line {
    pub(super) fn read(line: &str) -> Self {
        let words = words(without_bullet(line));
        let mut words = words.iter().map(String::as_str).peekable();
        let mut read = Self::default();
        let mut resting = false;
        while let Some(word) = words.peek().copied() {
            if read.amount.take(&mut words, resting) {
                continue;
            }
            words.next();
            let next = words.peek().copied().unwrap_or_default();
            let begun = !read.name.is_empty();
            if let Some(side) = side(word, next).filter(|_| begun) {
                read.side = Some(side);
                words.next_if(|next| is_limb(next));
            } else if begun && matches!(word, "rest" | "pause") && !read.amount.is_empty() {
                resting = true;
            } else {
                read.word(word);
            }
        }
        read
    }

    fn word(&mut self, word: &str) {
        let text = if self.amount.is_empty() {
            &mut self.name
        } else {
            &mut self.note
        };
        if matches!(word, "-" | "–" | "—" | ":" | "of" | "for" | "and" | "with") && text.is_empty()
        {
            return;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word.trim_end_matches(':'));
    }
}

/// `- `, `* `, `• `, `1. ` and `2) ` in front of a line.
fn without_bullet(line: &str) -> &str {
    let line = line
        .trim()
        .trim_start_matches(['-', '*', '•', '–'])
        .trim_start();
    match line.split_once(['.', ')']) {
        Some((number, rest)) if is_number(number) && rest.starts_with(' ') => rest.trim_start(),
        _ => line,
    }
}

fn side(word: &str, next: &str) -> Option<StepSide> {
    Some(match word.to_lowercase().as_str() {
        "each" | "per" | "every" | "both" | "either" if is_limb(next) => StepSide::Each,
        "l/r" | "r/l" | "left/right" => StepSide::Each,
        "left" => StepSide::Only(Side::Left),
        "right" => StepSide::Only(Side::Right),
        _ => return None,
    })
}

fn is_limb(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(
        word.trim_end_matches('.'),
        "side" | "sides" | "leg" | "legs" | "arm" | "arms" | "hip" | "hips"
    )
}
