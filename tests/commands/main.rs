//! The commands as a person types them: what is printed, and the exit code.

#![cfg(test)]

mod check;
mod exchange;
mod plan;
mod play;
mod remind;
mod render;
mod support;
mod window;
