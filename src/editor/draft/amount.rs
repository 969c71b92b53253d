//! How much: "3x8", "2 x 30 s", "3 sets of 8", "1 min 30 s", "6 breaths", "1:30".

use std::iter::Peekable;

/// What a line says about how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Amount {
    pub(super) sets: Option<u32>,
    pub(super) secs: Option<u32>,
    pub(super) reps: Option<u32>,
    pub(super) breaths: Option<u32>,
    pub(super) rest: Option<u32>,
    /// A number nothing is said about, as in "3x8".
    pub(super) bare: Option<u32>,
}

/// The words of a line, cut where digits and letters meet: `3x20s` is `3 x 20 s`.
pub(super) fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in line.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '@'))
    {
        let begins = word.starts_with(|c: char| c.is_ascii_digit());
        let counts = begins || word.strip_prefix(['x', 'X', '×']).is_some_and(is_number);
        if counts && !word.contains('/') {
            words.extend(cut(word));
        } else if !word.is_empty() {
            words.push(word.to_owned());
        }
    }
    words
}

fn cut(word: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut digits = None;
    for c in word.chars() {
        let digit = c.is_ascii_digit() || matches!(c, ':' | '.');
        match parts.last_mut() {
            Some(part) if digits == Some(digit) && !is_times(part) => part.push(c),
            _ => parts.push(c.to_string()),
        }
        digits = Some(digit);
    }
    parts
}

pub(super) fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

fn is_times(word: &str) -> bool {
    matches!(word, "x" | "X" | "×" | "*")
}

/// Seconds in a unit.
fn unit(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    Some(match word.as_str() {
        "s" | "sec" | "secs" | "second" | "seconds" | "\"" | "″" => 1,
        "m" | "min" | "mins" | "minute" | "minutes" | "'" | "′" => 60,
        _ => return None,
    })
}

impl Amount {
    /// Takes what begins with a number; whether anything was taken.
    pub(super) fn take<'w>(
        &mut self,
        words: &mut Peekable<impl Iterator<Item = &'w str>>,
        resting: bool,
    ) -> bool {
        let Some(word) = words.peek().copied() else {
            return false;
        };
        if is_times(word) {
            words.next();
            return true;
        }
        if let Some(secs) = clock(word) {
            words.next();
            self.add_secs(secs, resting);
            return true;
        }
        let Ok(number) = word.parse::<u32>() else {
            return false;
        };
        words.next();
        self.number(number, words, resting);
        true
    }

    fn number<'w>(
        &mut self,
        number: u32,
        words: &mut Peekable<impl Iterator<Item = &'w str>>,
        resting: bool,
    ) {
        let next = words.peek().copied().unwrap_or_default();
        if let Some(secs) = unit(next) {
            words.next();
            self.add_secs(number.saturating_mul(secs), resting);
            return;
        }
        match next.to_lowercase().as_str() {
            "x" | "×" | "*" => self.sets = self.sets.or(Some(number)),
            "set" | "sets" => self.sets = Some(number),
            "rep" | "reps" | "repetitions" | "times" => self.reps = Some(number),
            "breath" | "breaths" => self.breaths = Some(number),
            _ => {
                self.bare = Some(number);
                return;
            }
        }
        words.next();
        if words
            .peek()
            .is_some_and(|word| word.eq_ignore_ascii_case("of"))
        {
            words.next();
        }
    }

    fn add_secs(&mut self, secs: u32, resting: bool) {
        let sum = if resting {
            &mut self.rest
        } else {
            &mut self.secs
        };
        *sum = Some(sum.unwrap_or_default().saturating_add(secs));
    }

    /// Whether the line says anything of the kind.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// `1:30`.
fn clock(word: &str) -> Option<u32> {
    let (mins, secs) = word.split_once(':')?;
    let secs = secs.parse::<u32>().ok().filter(|secs| *secs < 60)?;
    Some(mins.parse::<u32>().ok()?.checked_mul(60)? + secs)
}
