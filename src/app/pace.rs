//! When to draw again: the player says how long its picture stays; everything else is drawn when
//! something happens.

use egui::Context;

use super::App;
use crate::ui::action::Screen;
use crate::ui::screens::player::next_frame;
use crate::ui::theme::Theme;

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
            return;
        };
        let now = self.services.clock.now();
        let snapshot = session.engine().snapshot(now);
        let still = Theme::of(ctx).reduce_motion;
        if let Some(wait) = next_frame(&snapshot, &self.player, now, still) {
            ctx.request_repaint_after(wait);
        }
    }
}
