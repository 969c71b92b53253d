//! When the person is asked to move, and what is offered then: pure, without a clock or a desktop.
//!
//! ```text
//! settings ─► Rules ─┐
//! looks (now, idle) ─┴► Scheduler ─► wait this long
//!                            │
//!                            └─► due ─► session? disturbed? ─► Ask ─► offer ─► the desktop
//! answers ───────────────────┘
//! ```
//!
//! The scheduler counts time at the desk: it begins anew after an absence, a session, a suspended
//! machine and the hours in which nobody wants to be asked. A break is asked for once, and once
//! more ten minutes later where nobody answered; then the count begins anew.

mod hours;
mod offer;
mod rules;
mod scheduler;

#[cfg(test)]
mod tests;

pub use hours::Hours;
pub use offer::{Offer, offer};
pub use rules::Rules;
pub use scheduler::{Answer, Around, Ask, Kept, Look, Next, PutOff, Scheduler};
