//! Closing in the middle of a session asks first.

use egui::{Context, ViewportCommand};

use super::App;
use super::sums::Sums;
use crate::session::command::Command;
use crate::ui::action::Screen;

/// What leaving the session leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// Back to the other screens.
    Player,
    /// The window goes too.
    Window,
}

impl App {
    /// Keeps the window open while a session runs, and asks.
    pub(super) fn hold_the_window(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) && self.in_session() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            self.screen = Screen::Player;
            self.leaving = Some(Leaving::Window);
        }
    }

    /// Leaves the player; asks first while the session runs.
    pub(super) fn ask_to_leave(&mut self, ctx: &Context) {
        if self.in_session() {
            self.leaving = Some(Leaving::Player);
        } else {
            self.leave(ctx);
        }
    }

    /// Ends the session, keeping what was held, and leaves the player.
    pub(super) fn leave(&mut self, ctx: &Context) {
        if let Some(session) = self.session.take() {
            session.send(Command::Finish);
            session.join();
        }
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        self.mini_window(ctx, false);
        self.sums = Sums::read(&self.services);
        self.screen = Screen::Sessions;
        if self.leaving.take() == Some(Leaving::Window) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }
}
