//! Things to do: an active segment together with its lead-in, the waiting segment right before it.
//!
//! Skip, back and jumps go from thing to thing. Other waiting segments stand between things.

use crate::timeline::segment::Segment;

/// A thing to do, by the indices of its segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Thing {
    /// The lead-in, or the active segment itself where it has none.
    pub(super) lead: usize,
    /// What is done.
    pub(super) active: usize,
}

impl Thing {
    fn around(segments: &[Segment], active: usize) -> Self {
        let before = active.checked_sub(1);
        let lead = before.filter(|index| segments.get(*index).is_some_and(is_waiting));
        Self {
            lead: lead.unwrap_or(active),
            active,
        }
    }

    /// The first thing whose active segment is `index` or comes after it.
    pub(super) fn at_or_after(segments: &[Segment], index: usize) -> Option<Self> {
        let later = segments.get(index..)?;
        let ahead = later.iter().position(is_active)?;
        Some(Self::around(segments, index + ahead))
    }

    /// The last thing whose active segment comes before `index`.
    pub(super) fn before(segments: &[Segment], index: usize) -> Option<Self> {
        let active = segments.get(..index)?.iter().rposition(is_active)?;
        Some(Self::around(segments, active))
    }

    /// The thing that segment `index` belongs to: the next one for a waiting segment, and the last
    /// one where none comes.
    pub(super) fn of(segments: &[Segment], index: usize) -> Option<Self> {
        Self::at_or_after(segments, index).or_else(|| Self::before(segments, index))
    }
}

const fn is_active(segment: &Segment) -> bool {
    segment.phase.is_active()
}

const fn is_waiting(segment: &Segment) -> bool {
    segment.phase.is_waiting()
}
