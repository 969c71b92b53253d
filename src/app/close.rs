//! Closing in the middle of a session asks first, and keeps what is still being typed.

use egui::{Context, ViewportCommand};

use super::App;
use super::sums::Sums;
use crate::runner::Runner;
use crate::session::command::Command;
use crate::ui::action::Screen;
use crate::ui::screens::{player, progress};

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
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        self.keep_notes(ctx);
        if !self.in_session() {
            if self.holds_for_editing(ctx) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(ViewportCommand::Focus);
        self.screen = Screen::Player;
        self.leaving = Some(Leaving::Window);
    }

    /// Keeps the notes on sessions that are still being typed.
    pub(super) fn keep_notes(&mut self, ctx: &Context) {
        let ended = self.summary.as_ref();
        let ended = ended.and_then(|summary| player::unsaved_note(summary, &self.player));
        let opened = self.sums.session.as_ref();
        let opened = opened.and_then(|session| progress::unsaved_note(session, &self.progress));
        for note in ended.into_iter().chain(opened) {
            self.apply(ctx, note);
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

    /// Ends the session, keeping what was held. Its summary is shown first, where anything was held
    /// and the window stays.
    pub(super) fn leave(&mut self, ctx: &Context) {
        let leaving = self.leaving.take();
        if leaving == Some(Leaving::Player) && self.has_held() {
            self.session
                .as_ref()
                .inspect(|session| session.send(Command::Finish));
            return;
        }
        if let Some(session) = self.session.take() {
            session.send(Command::Finish);
            // Waits until all is written.
            drop(session);
        }
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        self.mini_window(ctx, false);
        self.summary = None;
        self.services.tune_for(None);
        self.sums = Sums::read(&self.services);
        self.screen = self.back_to;
        if leaving == Some(Leaving::Window) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Whether a second or more was held in a session that still runs.
    fn has_held(&self) -> bool {
        let now = self.services.clock.now();
        let engine = self.session.as_ref().map(Runner::engine);
        engine.is_some_and(|engine| {
            !engine.is_over() && engine.snapshot(now).held.total().as_secs() > 0
        })
    }
}
