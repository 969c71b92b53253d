//! The only room that knows the system: clocks, folders.
