//! The room's tests: what is heard, to the frame, without a device.

mod anchor;
mod handle;
mod offline;
mod output;
mod queue;
mod rig;
mod session;
mod synth;
mod track;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::library::check_text;
use crate::routine::Catalogue;
use crate::timeline::Timeline;

/// A routine of these steps, compiled.
#[track_caller]
pub fn timeline(steps: &str) -> Arc<Timeline> {
    compiled(&format!(
        r#"Routine(format: 1, name: "Test", steps: {steps})"#
    ))
}

#[track_caller]
fn compiled(text: &str) -> Arc<Timeline> {
    let checked = check_text(text, "test", Catalogue::builtin());
    checked.usable.unwrap().timeline
}

/// The routines that come with the program.
pub fn built_in() -> Vec<Arc<Timeline>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("routines");
    let files = fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    texts.map(|text| compiled(&text)).collect()
}
