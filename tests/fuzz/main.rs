//! Hostile input at scale: everything that comes from outside, wounded at random.
//!
//! `cargo test` draws a few thousand cases, always the same ones. `SUPPLE_CASES` says how many there are
//! in all, and `PROPTEST_RNG_SEED` draws others; ten million take half an hour of one core:
//!
//! ```text
//! SUPPLE_CASES=10000000 PROPTEST_RNG_SEED=$RANDOM cargo test --release --test fuzz -- --nocapture
//! ```
//!
//! The cases are made from the files of `tests/corpus`, cut, doubled, mixed and misspelt. What once
//! was read wrongly lies in `tests/corpus/found`, by the name of its folder, and is wounded along.
#![cfg(test)]

mod corpus;
mod edits;
mod exports;
mod files;
mod lines;
mod player;
mod rig;
mod routines;
mod rows;
mod settings;
mod wounds;
