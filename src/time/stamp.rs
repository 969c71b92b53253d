//! A point on the monotonic clock, as a value that can be computed with and never panics.

use std::time::Duration;

/// A point in time on the session's monotonic clock: the span since that clock's origin.
///
/// Arithmetic saturates: a stamp before the origin is the origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stamp(Duration);

impl Stamp {
    /// The clock's origin.
    pub const ZERO: Self = Self(Duration::ZERO);

    /// The stamp `span` after the origin.
    #[must_use]
    pub const fn from_origin(span: Duration) -> Self {
        Self(span)
    }

    /// Span since the origin.
    #[must_use]
    pub const fn since_origin(self) -> Duration {
        self.0
    }

    /// Span from `earlier` to this stamp; zero where `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// The stamp `span` later.
    #[must_use]
    pub const fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(span))
    }

    /// The stamp `span` earlier, not before the origin.
    #[must_use]
    pub const fn minus(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(span))
    }
}
