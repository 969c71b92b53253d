//! Pictures of what was held for people away from the program: a page to print for a therapist, and a
//! picture of the week.
//!
//! Both are drawn from the same sums as the Progress screen, without a window: charts become a
//! [`scene`] of plain shapes, which is written as SVG into the page and filled as dots into the
//! picture.
//!
//! The words keep to what is known: what was practised, and what the person said. No measure of the
//! body, no finding, no promise.

mod charts;
mod dates;
mod gather;
mod page;
mod picture;
mod scene;

#[cfg(test)]
mod tests;

pub use gather::{Report, Scope};
pub use page::html;
pub use picture::png;
