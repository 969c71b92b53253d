//! Screens: values in, actions out.

pub mod theme;
pub mod widgets;
