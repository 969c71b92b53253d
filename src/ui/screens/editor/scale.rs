//! Numbers as people write them: "75", "1:15" or "2 min", and the steps in which they are changed.

use std::time::Duration;

use crate::routine::duration;

/// How a kind of number is read, written and stepped. Spans are counted in tenths of a second.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// The number a text says.
    pub read: fn(&str) -> Option<u64>,
    /// The text of a number.
    pub write: fn(u64) -> String,
    /// What is written behind it, if anything.
    pub unit: fn(u64) -> &'static str,
    /// How much the arrow keys and the signs change it by.
    pub step: fn(u64) -> u64,
}

/// A length: bare numbers are seconds.
pub(super) const SPAN: Scale = Scale {
    read: read_span,
    write: write_span,
    unit: |tenths| if tenths < 600 { "s" } else { "" },
    step: |tenths| match tenths {
        0..150 => 10,
        150..1200 => 50,
        _ => 150,
    },
};
/// A part of a breath or of a repetition, in halves of a second.
pub(super) const BEAT: Scale = Scale {
    step: |_| 5,
    ..SPAN
};
/// How many.
pub(super) const COUNT: Scale = Scale {
    read: |text| text.trim().parse().ok(),
    write: |count| count.to_string(),
    unit: |_| "",
    step: |_| 1,
};

/// A span in tenths of a second.
pub(super) fn tenths(span: Duration) -> u64 {
    span.as_secs() * 10 + u64::from(span.subsec_millis() / 100)
}

/// The span of that many tenths of a second.
pub(super) const fn span_of(tenths: u64) -> Duration {
    Duration::from_millis(tenths.saturating_mul(100))
}

fn read_span(text: &str) -> Option<u64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text
        .replace("min", "m")
        .replace("sec", "s")
        .replace(',', ".");
    let bare = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let text = if bare { text + "s" } else { text };
    duration::parse(&text).ok().map(tenths)
}

fn write_span(tenths: u64) -> String {
    match (tenths / 600, tenths % 600 / 10, tenths % 10) {
        (0, secs, 0) => secs.to_string(),
        (0, secs, tenth) => format!("{secs}.{tenth}"),
        (mins, secs, 0) => format!("{mins}:{secs:02}"),
        (mins, secs, tenth) => format!("{mins}m{secs}.{tenth}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (text, tenths) in [
            ("75", 750),
            ("1:15", 750),
            ("1m15s", 750),
            ("2 min", 1200),
            ("1,5", 15),
            ("30 s", 300),
        ] {
            assert_eq!(read_span(text), Some(tenths), "{text}");
        }
        assert_eq!(read_span("soon"), None);
        assert_eq!(read_span(""), None);
    }

    #[test]
    fn what_is_written_reads_back() {
        for tenths in [0, 5, 10, 455, 599, 600, 755, 1200, 36_000] {
            assert_eq!(read_span(&write_span(tenths)), Some(tenths), "{tenths}");
        }
    }
}
