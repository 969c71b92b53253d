//! How a piece of a file is quoted in a sentence, and what the writer may have meant.
//!
//! Files come from anywhere: what is quoted is cut to a readable length, and characters that would
//! move the cursor or turn the writing direction are shown as their number. Of several lines the
//! first one is enough.

/// Longest quote, in characters.
const MAX_QUOTE: usize = 40;

/// Longest name that a similar one is looked for; longer ones are no slip of the pen.
const MAX_NAME: usize = 64;

/// `text` in curly quotes.
#[must_use]
pub fn quote(text: &str) -> String {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let mut quoted = String::from('“');
    for c in line.chars().take(MAX_QUOTE) {
        if c.is_control() || turns_direction(c) {
            quoted.extend(c.escape_unicode());
        } else {
            quoted.push(c);
        }
    }
    if line.len() < text.len() || line.chars().nth(MAX_QUOTE).is_some() {
        quoted.push('…');
    }
    quoted.push('”');
    quoted
}

/// Marks that change the writing direction of what follows (Unicode, bidirectional formatting).
const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// `a, b or c`.
#[must_use]
pub fn either(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [head @ .., last] => format!("{} or {last}", head.join(", ")),
    }
}

/// The name most like `name`, where one is alike enough to be meant: at most one slip for every
/// three characters, two at least for anything longer than two.
#[must_use]
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let length = name.chars().count();
    if length > MAX_NAME {
        return None;
    }
    let allowed = if length <= 2 { 1 } else { (length / 3).max(2) };
    known
        .into_iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// Characters to insert, drop or replace to get from one name to the other, capitals aside
/// (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, a) in from.to_lowercase().chars().enumerate() {
        row = next_row(&row, line + 1, a, &to);
    }
    row.last().copied().unwrap_or_default()
}

fn next_row(above: &[usize], first: usize, a: char, to: &[char]) -> Vec<usize> {
    let mut row = vec![first];
    let mut left = first;
    for (pair, b) in above.windows(2).zip(to) {
        let &[diagonal, up] = pair else { continue };
        left = (diagonal + usize::from(a != *b)).min(up + 1).min(left + 1);
        row.push(left);
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_its_name() {
        let known = ["kneeling_lunge", "low_lunge", "bridge"];
        assert_eq!(nearest("kneling_lunge", known), Some("kneeling_lunge"));
        assert_eq!(nearest("Bridge", known), Some("bridge"));
        assert_eq!(nearest("swimming", known), None);
    }

    #[test]
    fn a_quote_is_short_and_cannot_turn_the_line() {
        assert_eq!(quote("Lef"), "“Lef”");
        assert_eq!(quote("a\u{202E}b\nc"), "“a\\u{202e}b…”");
        assert_eq!(quote(&"x".repeat(500)).chars().count(), MAX_QUOTE + 3);
    }

    #[test]
    fn choices_end_with_or() {
        assert_eq!(either(&["Left", "Right", "Both"]), "Left, Right or Both");
        assert_eq!(either(&["Left"]), "Left");
    }
}
