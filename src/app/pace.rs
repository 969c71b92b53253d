//! When to draw again: the player says how long its picture stays; everything else is drawn when
//! something happens.

use std::time::Duration;

use egui::Context;

use super::App;
use crate::platform::effort::processor_time;
use crate::ui::action::Screen;
use crate::ui::screens::player::{Manner, next_frame};
use crate::ui::theme::Theme;

/// How much a new frame counts against those before it: one in this many.
const WEIGHT: u32 = 8;

/// What frames of the player take of the processor: painted by a graphics card they are cheap, painted
/// by the processor they are not. What else the program does between two frames counts in, so that a
/// share of a core is the share of all of it.
#[derive(Debug, Default)]
pub(super) struct Cost {
    /// Processor time at the last frame.
    before: Option<Duration>,
    /// Of a frame, evened out over some.
    frame: Duration,
}

impl Cost {
    /// Another frame, with the processor time so far.
    fn count(&mut self, so_far: Option<Duration>) {
        let spent = self.before.zip(so_far);
        if let Some(spent) = spent.map(|(before, now)| now.saturating_sub(before)) {
            self.frame = (self.frame * (WEIGHT - 1) + spent) / WEIGHT;
        }
        self.before = so_far;
    }
}

impl App {
    /// Asks for the next frame of a running session, or of the editor.
    pub(super) fn pace(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let waits = [self.keep_draft(), self.editing.settles(now)];
        for wait in waits.into_iter().flatten() {
            ctx.request_repaint_after(wait);
        }
        let Some(session) = self
            .session
            .as_ref()
            .filter(|_| self.screen == Screen::Player)
        else {
            self.cost = Cost::default();
            return;
        };
        self.cost.count(processor_time());
        let now = self.services.clock.now();
        let snapshot = session.engine().snapshot(now);
        let manner = Manner {
            still: Theme::of(ctx).reduce_motion,
            cost: self.cost.frame,
        };
        if let Some(wait) = next_frame(&snapshot, &self.player, now, manner) {
            ctx.request_repaint_after(wait);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn the_cost_comes_to_what_frames_take() {
        let mut cost = Cost::default();
        for frame in 0..100 {
            cost.count(Some(ms(frame * 10)));
        }
        let close = cost.frame.abs_diff(ms(10));
        assert!(close < Duration::from_micros(10), "{:?}", cost.frame);
    }

    #[test]
    fn one_dear_frame_does_not_change_much() {
        let mut cost = Cost::default();
        cost.count(Some(ms(0)));
        cost.count(Some(ms(80)));
        assert_eq!(cost.frame, ms(10));
    }

    #[test]
    fn nothing_is_known_where_the_system_is_not_asked() {
        let mut cost = Cost::default();
        cost.count(None);
        cost.count(None);
        assert_eq!(cost.frame, Duration::ZERO);
    }
}
