//! What a routine comes down to: held time by side and kind, and its exercises.
//!
//! Read off the timeline, so that what a card shows is what a session does.

use std::sync::Arc;
use std::time::Duration;

use crate::routine::model::{Exercise, Figure};
use crate::stats::{ByKind, Sides};
use crate::timeline::Timeline;
use crate::words::{ChartKind, Side};

/// A routine in sums.
#[derive(Debug)]
pub struct Gist<'a> {
    /// Planned time of doing, by kind.
    pub kinds: ByKind,
    /// Planned time of doing, by side.
    pub sides: Sides,
    /// Each exercise once, in the order in which they come.
    pub parts: Vec<Part<'a>>,
    /// Whether some part of it lasts as long as the person likes.
    pub open: bool,
}

/// An exercise of a routine.
#[derive(Debug)]
pub struct Part<'a> {
    /// The exercise.
    pub exercise: &'a Arc<Exercise>,
    /// The side it begins with.
    pub side: Side,
    /// How long each side does it.
    pub sides: Sides,
}

impl<'a> Gist<'a> {
    /// Adds up `timeline`.
    #[must_use]
    pub fn of(timeline: &'a Timeline) -> Self {
        let mut gist = Self {
            kinds: ByKind::default(),
            sides: Sides::default(),
            parts: Vec::new(),
            open: false,
        };
        for segment in timeline.segments.iter().filter(|s| s.phase.is_active()) {
            let Some(work) = &segment.work else { continue };
            let span = segment.planned();
            gist.open |= segment.len.is_none();
            gist.kinds.add(work.exercise.kind.chart(), span);
            gist.sides.add(Some(work.side), span);
            add_part(&mut gist.parts, &work.exercise, work.side, span);
        }
        gist
    }

    /// The kind most of it is of.
    #[must_use]
    pub fn kind(&self) -> ChartKind {
        let kinds = ChartKind::ALL.into_iter().rev();
        kinds
            .max_by_key(|kind| self.kinds.of(*kind))
            .unwrap_or(ChartKind::Stretch)
    }

    /// Whether it holds an exercise that nobody is offered unasked.
    #[must_use]
    pub fn opt_in(&self) -> bool {
        self.parts.iter().any(|part| part.exercise.opt_in)
    }

    /// Up to `most` drawn exercises, those that last longest, in the order in which they come.
    #[must_use]
    pub fn drawn(&self, most: usize) -> Vec<(&Part<'a>, &'a Figure)> {
        let mut drawn: Vec<_> = self
            .parts
            .iter()
            .enumerate()
            .filter_map(|(nth, part)| Some((nth, part, part.figure()?)))
            .collect();
        drawn.sort_by_key(|(_, part, _)| std::cmp::Reverse(part.sides.total()));
        drawn.truncate(most);
        drawn.sort_by_key(|(nth, ..)| *nth);
        drawn
            .into_iter()
            .map(|(_, part, figure)| (part, figure))
            .collect()
    }
}

impl<'a> Part<'a> {
    /// How it looks, where somebody drew it.
    #[must_use]
    pub fn figure(&self) -> Option<&'a Figure> {
        self.exercise.figure.as_deref()
    }

    /// The group of the charts it counts to.
    #[must_use]
    pub fn kind(&self) -> ChartKind {
        self.exercise.kind.chart()
    }
}

/// Counts `span` to the part of `exercise`, which is new where it comes for the first time.
fn add_part<'a>(
    parts: &mut Vec<Part<'a>>,
    exercise: &'a Arc<Exercise>,
    side: Side,
    span: Duration,
) {
    let known = parts
        .iter_mut()
        .find(|part| part.exercise.id == exercise.id);
    if let Some(part) = known {
        part.sides.add(Some(side), span);
        return;
    }
    let mut sides = Sides::default();
    sides.add(Some(side), span);
    parts.push(Part {
        exercise,
        side,
        sides,
    });
}
