//! How routines are fitted to the person who does them: which side begins, how much time there is
//! to get ready, and whether the exercises that are to be chosen on purpose are among them.
//!
//! A plan knows none of this: it shows what the file says, which is the default here.

use std::time::Duration;

/// What a person chose for all routines. The default is what the files say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// Steps for each side begin with the right one.
    pub right_first: bool,
    /// Time to get into position and to change sides, in percent of what the file gives, 100–200.
    pub ready_percent: u16,
    /// Exercises that are to be chosen on purpose (`opt_in`) are left out.
    pub leaves_out_opt_in: bool,
}

impl Default for Fit {
    fn default() -> Self {
        Self {
            right_first: false,
            ready_percent: 100,
            leaves_out_opt_in: false,
        }
    }
}

impl Fit {
    /// The same for a file of the person's own: whoever wrote an exercise into it has chosen it.
    #[must_use]
    pub const fn with_all(self) -> Self {
        Self {
            leaves_out_opt_in: false,
            ..self
        }
    }

    /// Time to get ready: in whole seconds, rounded up, where it is longer than the file's.
    #[must_use]
    pub fn ready(self, span: Duration) -> Duration {
        if self.ready_percent <= 100 {
            return span;
        }
        let hundredths = span.saturating_mul(u32::from(self.ready_percent));
        Duration::from_secs(
            hundredths
                .as_millis()
                .div_ceil(100_000)
                .try_into()
                .unwrap_or(u64::MAX),
        )
    }
}
