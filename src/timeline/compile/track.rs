//! The segments written so far, held against the limits at each one.

use std::time::Duration;

use crate::timeline::segment::{Segment, Work};
use crate::words::Phase;

use super::{MAX_SEGMENTS, MAX_TOTAL, TooBig};

/// One pass through one step.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pass {
    /// In reading order, from 0.
    pub(super) step: usize,
    /// The how-manieth pass, from 1.
    pub(super) round: u32,
}

/// Segments in order. Their place in the list, and what waiting ones lead to, is filled in later.
pub(super) struct Track {
    segments: Vec<Segment>,
    total: Duration,
}

impl Track {
    pub(super) const fn new() -> Self {
        Self {
            segments: Vec::new(),
            total: Duration::ZERO,
        }
    }

    pub(super) const fn count(&self) -> usize {
        self.segments.len()
    }

    pub(super) fn into_segments(self) -> Vec<Segment> {
        self.segments
    }

    /// A prep, switch or rest; left out where its length is 0.
    pub(super) fn wait(
        &mut self,
        pass: Pass,
        phase: Phase,
        len: Duration,
        say: Option<String>,
    ) -> Result<(), TooBig> {
        if len.is_zero() {
            return Ok(());
        }
        self.push(Segment {
            len: Some(len),
            say,
            ..blank(pass, phase)
        })
    }

    /// An active segment.
    pub(super) fn work(&mut self, pass: Pass, work: Work) -> Result<(), TooBig> {
        if work.len.is_some_and(|len| len.is_zero()) {
            return Ok(());
        }
        let mut segment = blank(pass, work.phase);
        segment.len = work.len;
        segment.work = Some(work);
        self.push(segment)
    }

    fn push(&mut self, segment: Segment) -> Result<(), TooBig> {
        self.total = self.total.saturating_add(segment.planned());
        if self.total > MAX_TOTAL {
            return Err(TooBig::Length);
        }
        if self.count() >= MAX_SEGMENTS {
            return Err(TooBig::Segments);
        }
        self.segments.push(segment);
        Ok(())
    }
}

const fn blank(pass: Pass, phase: Phase) -> Segment {
    Segment {
        index: 0,
        step: pass.step,
        round: pass.round,
        phase,
        work: None,
        start: Duration::ZERO,
        len: None,
        say: None,
    }
}
