//! Trying what is edited: a session of it, from a step on.

use egui::Context;

use super::App;
use crate::runner::Runner;
use crate::session::command::Command;
use crate::ui::action::Screen;

impl App {
    /// Starts a session of the version shown at this step, and comes back to the editor after it.
    pub(super) fn play_from(&mut self, ctx: &Context, step: usize) {
        let open = self.editing.open.as_ref();
        let timeline = open.and_then(|open| open.document.shown()?.timeline.clone());
        let Some(timeline) = timeline else { return };
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
}
