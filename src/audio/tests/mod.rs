//! The room's tests: what is heard, to the frame, without a device.

mod anchor;
mod handle;
mod offline;
mod output;
mod queue;
mod rig;
mod synth;
mod track;
