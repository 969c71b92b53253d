//! Durations are read as they are written.

use std::time::Duration;

use proptest::prelude::*;
use supple::routine::duration::{LONGEST, parse};
use supple::time::format::{clock, file_spelling};

proptest! {
    #[test]
    fn what_files_spell_is_read_back(tenths in 0..=LONGEST.as_secs() * 10) {
        let span = Duration::from_millis(tenths * 100);
        prop_assert_eq!(parse(&file_spelling(span)), Ok(span));
    }

    #[test]
    fn what_clocks_show_is_read_back(secs in 0..=LONGEST.as_secs()) {
        let span = Duration::from_secs(secs);
        prop_assert_eq!(parse(&clock(span)), Ok(span));
    }

    #[test]
    fn hours_minutes_and_seconds_add_up(h in 0_u64..5, m in 0_u64..60, s in 0_u64..60) {
        let span = Duration::from_secs(h * 3600 + m * 60 + s);
        prop_assert_eq!(parse(&format!("{h}h{m}m{s}s")), Ok(span));
    }

    #[test]
    fn sixty_behind_a_larger_unit_is_never_read(m in 0_u64..100, s in 60_u64..100_000) {
        let (units, clock) = (format!("{m}m{s}s"), format!("{m}:{s}"));
        prop_assert!(parse(&units).is_err() && parse(&clock).is_err());
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let spelt = text.chars().all(|c| c.is_ascii_digit() || matches!(c, 'h' | 'm' | 's' | ':' | '.'));
        prop_assert!(spelt || parse(&text).is_err());
    }
}
