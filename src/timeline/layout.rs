//! Puts segments one behind the other: index, start, and what each waiting one leads to.
//!
//! The compiler uses it once, the session engine after every change of its segments.

use std::sync::Arc;
use std::time::Duration;

use super::segment::Segment;

/// The same segments with index and start filled in, and with the next active segment's work in
/// every waiting one (`None` where none follows).
#[must_use]
pub fn lay_out(mut segments: Vec<Segment>) -> Arc<[Segment]> {
    place(&mut segments);
    look_ahead(&mut segments);
    segments.into()
}

fn place(segments: &mut [Segment]) {
    let mut start = Duration::ZERO;
    for (index, segment) in segments.iter_mut().enumerate() {
        segment.index = index;
        segment.start = start;
        start = segment.end();
    }
}

fn look_ahead(segments: &mut [Segment]) {
    let mut ahead = None;
    for segment in segments.iter_mut().rev() {
        if segment.phase.is_active() {
            ahead.clone_from(&segment.work);
        } else {
            segment.work.clone_from(&ahead);
        }
    }
}
