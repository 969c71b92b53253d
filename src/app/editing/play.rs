//! Trying what is edited: a session of it, from a step on.

use std::sync::Arc;

use egui::Context;

use super::App;
use crate::runner::Runner;
use crate::session::command::Command;
use crate::timeline::{Fit, Timeline, compile_for};
use crate::ui::action::Screen;

impl App {
    /// Starts a session of the version shown at this step, fitted to the person as it will be from
    /// the shelf, and comes back to the editor after it.
    pub(super) fn play_from(&mut self, ctx: &Context, step: usize) {
        let Some(timeline) = self.fitted() else {
            return;
        };
        self.start_timeline(ctx, &timeline, Vec::new());
        if self.screen != Screen::Player {
            return;
        }
        self.back_to = Screen::Editor;
        let first = timeline
            .segments
            .iter()
            .find(|segment| segment.step == step);
        if let Some(segment) = first.filter(|segment| segment.index > 0)
            && let Some(session) = &self.session
        {
            Runner::send(session, Command::GoTo(segment.index));
        }
    }

    /// The version shown, fitted. What is to be chosen on purpose stays: it was written on purpose.
    pub(super) fn fitted(&self) -> Option<Arc<Timeline>> {
        let shown = self.editing.open.as_ref()?.document.shown()?;
        let plain = shown.timeline.as_ref()?;
        let fit = Fit {
            leaves_out_opt_in: false,
            ..self.services.fit()
        };
        let fitted = compile_for(&shown.routine, fit).ok().map(Arc::new);
        fitted.or_else(|| Some(Arc::clone(plain)))
    }
}
