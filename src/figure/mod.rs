//! The drawn body as plain shapes: a side view in a unit box, put together from tapered capsules.
//!
//! From the joints of the catalogue to layers back to front; the window paints them, the printed
//! sheet writes them as SVG.

mod blob;
mod body;
mod pose;
mod props;

pub use blob::Blob;
pub use body::{Layer, Part, body};
pub use pose::{eased, pose_at};
pub use props::{Material, props};
