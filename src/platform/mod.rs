//! The only room that knows the system: its clocks, its folders, how a file is written for good, and
//! the desktop around it.

pub mod autostart;
pub mod clock;
pub mod desktop;
pub mod effort;
pub mod files;
pub mod folders;
pub mod program;
pub mod voice;
pub mod watch;
