//! The desktop of Linux, over D-Bus.

mod awake;
mod bus;
mod dialog;
mod idle;
mod instance;
mod media;
mod notices;
mod player;
mod players;
mod quiet;
mod shy;
mod standing;

pub use awake::Awake;
pub use dialog::choose_file;
pub use idle::Presence;
pub use instance::Instance;
pub use media::Media;
pub use notices::Notices;
pub use shy::leave_the_keyboard;
