//! The only room that knows the system: its clocks, its folders, how a file is written for good.

pub mod clock;
pub mod files;
pub mod folders;
