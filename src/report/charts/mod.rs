//! The charts, each from the sums it shows to a drawing.

mod held;
mod sides;
mod tightness;

pub(super) use held::{Bar, held, legend};
pub(super) use sides::sides;
pub(super) use tightness::tightness;

/// A count as a length: charts have some hundred things at most.
pub(super) fn length(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
