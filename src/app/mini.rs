//! The mini window: small, above all others, and afterwards as it was before.

use egui::{Context, Vec2, ViewportCommand, WindowLevel, vec2};

use super::App;

/// Size of the mini window, in points of text size 100 %.
const SIZE: Vec2 = vec2(360.0, 200.0);

impl App {
    /// Makes the window small and keeps it above all others, or gives it back its size.
    pub(super) fn mini_window(&mut self, ctx: &Context, on: bool) {
        let zoom = ctx.zoom_factor();
        if on {
            let before = ctx.input(|input| input.viewport().inner_rect);
            let before = before.map(|rect| rect.size() * zoom);
            self.before_mini = self.before_mini.or(before);
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(SIZE / zoom));
            ctx.send_viewport_cmd(ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop));
        } else if let Some(before) = self.before_mini.take() {
            ctx.send_viewport_cmd(ViewportCommand::WindowLevel(WindowLevel::Normal));
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(before / zoom));
        }
    }
}
