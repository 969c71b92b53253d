//! Everything that can be shown without a window, in one binary.

mod diagnostics;
mod files;
mod hostile;
mod routines;
mod spans;
