//! How durations are spelt: `"45s"`, `"1m30s"`, `"1:30"`, `"0.5s"`.
//!
//! Hours, minutes and seconds stand in this order, each once, and below 60 behind a larger unit:
//! `"1m90s"` is more likely a slip than meant, `"90s"` is not.

use std::time::Duration;

/// The longest duration of the format: 4 h.
pub const LONGEST: Duration = Duration::from_hours(4);

/// Why a text is no duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not hours, minutes and seconds in this order, each once.
    #[error("is not a duration")]
    Spelling,
    /// 60 or more behind a larger unit; holds the whole in seconds.
    #[error("has more than 59 behind a larger unit")]
    Carry(u64),
    /// More than one digit behind the point.
    #[error("is finer than a tenth of a second")]
    TooFine,
}

/// Reads `"45s"`, `"1m30s"`, `"1:30"`, `"2m"`, `"1h"`, `"0.5s"`.
pub fn parse(text: &str) -> Result<Duration, Fault> {
    let (secs, tenths) = if text.contains(':') {
        (clock(text)?, 0)
    } else {
        units(text)?
    };
    let millis = secs.saturating_mul(1000).saturating_add(tenths * 100);
    Ok(Duration::from_millis(millis))
}

/// `m:ss` or `h:mm:ss`.
fn clock(text: &str) -> Result<u64, Fault> {
    let mut parts = text.split(':');
    let first = number(parts.next().unwrap_or_default())?;
    let rest: Vec<&str> = parts.collect();
    if rest.len() > 2 || rest.iter().any(|part| part.len() != 2) {
        return Err(Fault::Spelling);
    }
    let smaller = rest
        .into_iter()
        .map(number)
        .collect::<Result<Vec<_>, _>>()?;
    let whole = smaller.iter().fold(first, |sum, part| {
        sum.saturating_mul(60).saturating_add(*part)
    });
    carried(whole, smaller.iter().any(|part| *part > 59))
}

/// `1h2m3.5s`, each unit once and in this order; seconds and tenths.
fn units(text: &str) -> Result<(u64, u64), Fault> {
    let mut rest = text;
    let (mut whole, mut tenths) = (0_u64, 0);
    let (mut read, mut too_many) = (false, false);
    for (unit, secs) in [('h', 3600), ('m', 60), ('s', 1)] {
        let Some((written, behind)) = rest.split_once(unit) else {
            continue;
        };
        let (written, fraction) = if unit == 's' {
            split_tenths(written)?
        } else {
            (written, 0)
        };
        let count = number(written)?;
        too_many |= read && count > 59;
        whole = whole.saturating_add(count.saturating_mul(secs));
        tenths = fraction;
        read = true;
        rest = behind;
    }
    if !read || !rest.is_empty() {
        return Err(Fault::Spelling);
    }
    Ok((carried(whole, too_many)?, tenths))
}

fn carried(whole: u64, too_many: bool) -> Result<u64, Fault> {
    if too_many {
        Err(Fault::Carry(whole))
    } else {
        Ok(whole)
    }
}

/// `1.5` is 1 and 5 tenths.
fn split_tenths(written: &str) -> Result<(&str, u64), Fault> {
    let Some((whole, fraction)) = written.split_once('.') else {
        return Ok((written, 0));
    };
    let tenths = number(fraction)?;
    if fraction.len() > 1 {
        Err(Fault::TooFine)
    } else {
        Ok((whole, tenths))
    }
}

/// Digits only; more than fit are as many as fit, which is out of every range.
fn number(digits: &str) -> Result<u64, Fault> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::Spelling);
    }
    Ok(digits.parse().unwrap_or(u64::MAX))
}
