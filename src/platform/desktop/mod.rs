//! The desktop around the program: whether somebody is there, whether the display may sleep, a word
//! to the person, a file to choose, the keys of media players, and other windows of ours.
//!
//! On Linux all of it is spoken over D-Bus. Everywhere else, and where nobody answers, nothing is
//! known and nothing happens: each part says so by its value, and nobody has to care which it was.

mod dialog;
mod media;
mod notice;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub use linux::{Awake, Instance, Media, Notices, Presence, choose_file, leave_the_keyboard};

#[cfg(not(target_os = "linux"))]
mod other;
#[cfg(not(target_os = "linux"))]
pub use other::{Awake, Instance, Media, Notices, Presence, choose_file, leave_the_keyboard};

pub use dialog::{Chosen, Wanted};
pub use media::{MediaKey, Playing, Status};
pub use notice::{CLICK, Heard, NoService, Notice, Wish};
