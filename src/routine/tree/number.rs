//! Numbers as RON writes them: signs, underscores, `0x`, `0o`, `0b`, type suffixes, floats.

use super::cursor::Cursor;

/// What a number is; the value of a float is never needed, for the format has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// Huge ones end at the limits of `i64`, far outside every range of the format.
    Integer(i64),
    Float,
}

/// Reads everything that could belong to one number, right or wrong.
pub(super) fn take<'t>(cursor: &mut Cursor<'t>) -> &'t str {
    let from = *cursor;
    if matches!(cursor.peek(), Some('+' | '-')) {
        cursor.bump();
    }
    let hexadecimal = cursor.rest().starts_with("0x");
    let mut last = ' ';
    while let Some(c) = cursor.peek() {
        let exponent = matches!(c, '+' | '-') && matches!(last, 'e' | 'E') && !hexadecimal;
        if !(c == '_' || c == '.' || c.is_alphanumeric() || exponent) {
            break;
        }
        last = c;
        cursor.bump();
    }
    cursor.text_of(cursor.since(&from))
}

/// The number that `written` stands for.
pub(super) fn read(written: &str) -> Option<Number> {
    let unsigned = written.strip_prefix(['+', '-']).unwrap_or(written);
    if matches!(unsigned, "inf" | "NaN") || is_float(unsigned) {
        return Some(Number::Float);
    }
    let magnitude = magnitude(unsigned)?;
    let signed = if written.starts_with('-') {
        -magnitude
    } else {
        magnitude
    };
    Some(Number::Integer(signed))
}

fn magnitude(unsigned: &str) -> Option<i64> {
    let (radix, digits) = match unsigned.get(..2) {
        Some("0x") => (16, unsigned.get(2..)?),
        Some("0o") => (8, unsigned.get(2..)?),
        Some("0b") => (2, unsigned.get(2..)?),
        _ => (10, unsigned),
    };
    let digits = without_suffix(digits);
    if !digits.starts_with(|c: char| c.is_digit(radix)) {
        return None;
    }
    digits
        .chars()
        .filter(|c| *c != '_')
        .try_fold(0_i64, |sum, c| {
            let digit = i64::from(c.to_digit(radix)?);
            Some(sum.saturating_mul(i64::from(radix)).saturating_add(digit))
        })
}

/// `45u8` is 45.
fn without_suffix(digits: &str) -> &str {
    const SUFFIXES: [&str; 10] = [
        "i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128",
    ];
    SUFFIXES
        .iter()
        .find_map(|suffix| digits.strip_suffix(suffix))
        .unwrap_or(digits)
}

fn is_float(unsigned: &str) -> bool {
    let digits = unsigned
        .strip_suffix("f32")
        .or_else(|| unsigned.strip_suffix("f64"));
    let looks = digits.is_some() || unsigned.contains(['.', 'e', 'E']);
    let written = digits.unwrap_or(unsigned);
    let begins = written.starts_with(|c: char| c == '.' || c.is_ascii_digit());
    // A megabyte of digits is no number anybody wrote, and slow to convert.
    looks && begins && written.len() <= 400 && written.replace('_', "").parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_in_every_spelling_of_ron() {
        for (written, value) in [
            ("45", 45),
            ("-3", -3),
            ("+1_000", 1000),
            ("0x1F", 31),
            ("0b101", 5),
            ("7u8", 7),
        ] {
            assert_eq!(read(written), Some(Number::Integer(value)), "{written}");
        }
    }

    #[test]
    fn huge_numbers_end_at_the_limit() {
        assert_eq!(read(&"9".repeat(500)), Some(Number::Integer(i64::MAX)));
    }

    #[test]
    fn floats_are_known_as_floats() {
        for written in ["1.5", "1e999", ".5", "-inf", "NaN", "2f32"] {
            assert_eq!(read(written), Some(Number::Float), "{written}");
        }
    }

    #[test]
    fn other_words_are_no_numbers() {
        for written in ["45s", "1.2.3", "-", ".", "0x", "_1", "1h30m"] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
