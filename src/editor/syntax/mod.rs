//! Where things stand in a text and how to take them out and put them in without touching what is
//! around them. Knows groups, items, comments and lines; of routines only what steps are called.
//!
//! Only for texts without an error of syntax: only there can places be trusted.

mod find;
mod group;
mod indent;
mod insert;
mod lines;
mod piece;
mod remove;
mod trivia;

pub(super) use find::{
    exercises, field, fields, list, name_of, own, record, root, step, steps_of, text_of, unwrapped,
    value_of,
};
pub(super) use group::{Group, Unit};
pub(super) use indent::Guarded;
pub(super) use insert::{Piece, STEP, insert, insert_field};
pub(super) use lines::{ends_line, eol, indent_at};
pub(super) use remove::{remove_bare, remove_units};
