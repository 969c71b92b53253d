//! The screens, one folder each: a view of values in, actions out.
//!
//! A screen keeps nothing but what is being typed or scrolled (its `…State`); everything else is
//! handed in fresh for each frame, and what the person wants goes out as [`super::action::Action`]s.

pub mod about;
pub mod asking;
pub mod check_in;
pub mod data;
pub mod editor;
pub mod player;
pub mod progress;
pub mod safety;
pub mod sessions;
pub mod settings;
pub mod welcome;
