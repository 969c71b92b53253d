//! The record of what was held. The only room that knows SQL.

pub mod record;
