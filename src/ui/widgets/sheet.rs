//! A sheet over the window: everything behind it is dimmed and out of reach.

use egui::{Context, CornerRadius, Frame, Id, Margin, Modal, Stroke, Ui};

use super::scrolled_part;
use crate::ui::theme::{SCRIM_ALPHA, Theme};

/// What is left over and under a sheet in a low window, together, in points.
const AROUND: f32 = 16.0;

/// A sheet `width` points wide, less in narrow windows. A screen reader says `name` as it opens.
pub fn show<R>(ctx: &Context, name: &str, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Theme::of(ctx).palette;
    let room = ctx.content_rect();
    let margin = margin(ctx);
    let frame = Frame::NONE
        .fill(palette.bg_card)
        .stroke(Stroke::new(1.0, palette.line_strong))
        .corner_radius(CornerRadius::same(20))
        .inner_margin(Margin::same(margin));
    let inside = width.min(room.width() - 32.0) - 2.0 * f32::from(margin);
    let id = Id::unique(name);
    Modal::new(id)
        .area(Modal::default_area(id).accessible_name(name))
        .backdrop_color(palette.bg_scrim.gamma_multiply(SCRIM_ALPHA))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(inside);
            contents(ui)
        })
        .inner
}

/// The part of a sheet that scrolls where the window is too low for all of it. `foot` points below it
/// are left to the caller, for what stays in sight.
pub fn scrolled<R>(ui: &mut Ui, foot: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let height = ui.ctx().content_rect().height();
    let room = height - 2.0 * f32::from(margin(ui.ctx())) - AROUND;
    scrolled_part(ui, room - foot, contents)
}

/// Room inside of the edges of a sheet, in points.
#[must_use]
pub fn margin(ctx: &Context) -> i8 {
    let room = ctx.content_rect();
    if room.width() < 820.0 || room.height() < 744.0 {
        16
    } else {
        32
    }
}
