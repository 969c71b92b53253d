//! The commands as a person types them: what is printed, and the exit code.

mod check;
mod plan;
mod play;
mod render;
mod support;
mod window;
