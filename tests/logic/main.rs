//! Everything that can be shown without a window, in one binary.
#![cfg(test)]

mod diagnostics;
mod files;
mod guide;
mod hostile;
mod readme;
mod routines;
mod spans;
