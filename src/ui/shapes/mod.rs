//! Rings, beads and chevrons: shapes that say what phase it is before any colour does.
//!
//! egui has no arcs and no round ends, so an arc is a line of one point every 3° with a disc at
//! each end. All lengths are points, all angles turns of the clock: 0 at twelve, 1 all around.

mod capsule;
mod glyphs;
mod ring;

pub use capsule::{capsule, hull};
pub use glyphs::{chevrons, logo, mat_icon, phase_glyph};
pub use ring::{arc, beads, circle, dotted_ring, pips, ring};
