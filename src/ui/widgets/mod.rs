//! The parts screens are put together from. One widget per file.
//!
//! Every widget goes the same way: measure, allocate, interact, say what it is to the
//! accessibility tree, paint. Colours come from the theme, states from the response, and the
//! focus ring is drawn 2 points outside, so keep 4 points of margin in scroll areas.

mod area;
mod button;
mod card;
mod chip;
mod field;
mod focus;
mod hint;
mod icon_button;
mod key_hint;
mod label;
mod look;
mod more;
mod nav_item;
mod page;
mod progress_bar;
mod scale;
mod segment_name;
mod segmented;
mod select;
pub mod sheet;
mod slider;
mod stepper;
mod switch;
mod tile;
mod toast;

pub use area::Area;
pub use button::Button;
pub use card::{Card, Tone};
pub use chip::Chip;
pub use field::Field;
pub use focus::{focus_ring, take_keyboard};
pub use hint::hover_hint;
pub use icon_button::IconButton;
pub use key_hint::{KeyHint, key_hint_width, paint_key_hint};
pub use label::{cut_line, label, paint_line, silent_label, wrapped_label};
pub use look::Look;
pub use more::scrolled_part;
pub use nav_item::NavItem;
pub use page::{follow_focus, scrolled_page};
pub use progress_bar::ProgressBar;
pub use scale::Scale;
pub use segment_name::name_segment;
pub use segmented::Segmented;
pub use select::{Select, menu_row};
pub use slider::Slider;
pub use stepper::Stepper;
pub use switch::Switch;
pub use tile::{SidesTile, Tile};
pub use toast::{Toast, ToastTone};
