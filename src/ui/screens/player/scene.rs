//! What there is to draw, worked out once for a frame, so that every part agrees.

use std::time::Duration;

use egui::Color32;

use super::PlayerView;
use super::place::Place;
use crate::routine::model::Figure;
use crate::session::snapshot::{Snapshot, State};
use crate::timeline::segment::{Segment, Work};
use crate::ui::theme::{Palette, Theme};
use crate::words::{ChartKind, Phase, Side};

/// One moment of the session in a window of one size.
pub(super) struct Scene<'a> {
    /// What was handed in.
    pub view: &'a PlayerView<'a>,
    /// The session at this moment.
    pub snapshot: &'a Snapshot,
    /// What is going on.
    pub segment: &'a Segment,
    /// Where things stand.
    pub place: Place,
    /// The colours.
    pub palette: &'static Palette,
    /// Nothing may travel or blend.
    pub still: bool,
}

impl<'a> Scene<'a> {
    /// `None` for a session without segments, which is over at once.
    pub fn new(view: &'a PlayerView<'a>, place: Place, theme: Theme) -> Option<Self> {
        Some(Self {
            view,
            snapshot: view.snapshot,
            segment: view.snapshot.segment()?,
            place,
            palette: theme.palette,
            still: theme.reduce_motion,
        })
    }

    /// What is done now, or what a waiting phase leads to.
    pub fn work(&self) -> Option<&'a Work> {
        self.segment.work.as_ref()
    }

    /// The phase that is going on.
    pub fn phase(&self) -> Phase {
        self.segment.phase
    }

    /// The working side.
    pub fn side(&self) -> Side {
        self.work().map_or(Side::Both, |work| work.side)
    }

    /// What kind of work it is.
    pub fn kind(&self) -> ChartKind {
        self.work()
            .map_or(ChartKind::Stretch, |work| work.exercise.kind.chart())
    }

    /// The colour of that kind.
    pub fn colour(&self) -> Color32 {
        self.palette.kind(self.kind())
    }

    /// The drawn body, where the exercise has one.
    pub fn figure(&self) -> Option<&'a Figure> {
        self.work()?.exercise.figure.as_deref()
    }

    /// The clock stands, and the person may look around.
    pub fn is_paused(&self) -> bool {
        matches!(self.snapshot.state, State::Paused(_))
    }

    /// What is left of a count-in.
    pub fn count_in(&self) -> Option<Duration> {
        match self.snapshot.state {
            State::CountingIn { left } => Some(left),
            _ => None,
        }
    }

    /// What is left of the segment, 0–1; all of an open one.
    pub fn share_left(&self) -> f32 {
        match (self.snapshot.remaining, self.segment.len) {
            (Some(left), Some(len)) if !len.is_zero() => left.div_duration_f32(len).min(1.0),
            (Some(_), _) => 0.0,
            (None, _) => 1.0,
        }
    }

    /// What was done last before now, with a side: whose ghost stays when sides are changed.
    pub fn before(&self) -> Option<&'a Work> {
        let done = self.snapshot.segments.get(..self.snapshot.current)?;
        let last = done
            .iter()
            .rev()
            .find(|segment| segment.phase.is_active())?;
        last.work.as_ref()
    }
}
