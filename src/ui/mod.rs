//! Screens: values in, actions out.

pub mod figures;
pub mod theme;
pub mod widgets;
