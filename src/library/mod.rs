//! The shelf of routines: built-in and the person's own.
