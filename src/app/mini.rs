//! The mini window: small, above all others, and afterwards as it was before.
//!
//! A window that fills the screen takes no other size. It has to be let go of first, and desktops do
//! that in their own time: the size is asked for once it is seen to be so.

use egui::{Context, Vec2, ViewportCommand, WindowLevel, vec2};

use super::App;

/// Size of the mini window, in points of text size 100 %.
const SIZE: Vec2 = vec2(360.0, 200.0);

/// How the window was before it became the mini window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    /// Its size where it did not fill the screen, in points of text size 100 %.
    size: Vec2,
    /// Whether it filled the screen.
    filled: bool,
    /// Whether it has not become small yet.
    waits: bool,
}

impl App {
    /// Makes the window small and keeps it above all others, or gives it back its size.
    pub(super) fn mini_window(&mut self, ctx: &Context, on: bool) {
        if on {
            let before = *self.before_mini.get_or_insert_with(|| before(ctx));
            if before.waits {
                ctx.send_viewport_cmd(ViewportCommand::Maximized(false));
            } else {
                resize(ctx, SIZE);
            }
            ctx.send_viewport_cmd(ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop));
        } else if let Some(before) = self.before_mini.take() {
            ctx.send_viewport_cmd(ViewportCommand::WindowLevel(WindowLevel::Normal));
            resize(ctx, before.size);
            if before.filled {
                ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
            }
        }
    }

    /// Makes the window small that filled the screen until now.
    pub(super) fn shrink_when_let_go(&mut self, ctx: &Context) {
        let now = before(ctx);
        if let Some(before) = self.before_mini.as_mut().filter(|before| before.waits)
            && !now.filled
        {
            (before.size, before.waits) = (now.size, false);
            resize(ctx, SIZE);
        }
    }
}

/// How the window is now. Its own rectangle is not told on Wayland, what is drawn in it always is.
fn before(ctx: &Context) -> Before {
    let filled = ctx.input(|input| input.viewport().maximized) == Some(true);
    Before {
        size: ctx.content_rect().size() * ctx.zoom_factor(),
        filled,
        waits: filled,
    }
}

fn resize(ctx: &Context, size: Vec2) {
    ctx.send_viewport_cmd(ViewportCommand::InnerSize(size / ctx.zoom_factor()));
}
