//! The desktop of Linux, over D-Bus.

mod bus;
mod idle;
mod instance;
mod media;
mod notices;
mod player;
mod players;

pub use idle::Presence;
pub use instance::Instance;
pub use media::Media;
pub use notices::Notices;
