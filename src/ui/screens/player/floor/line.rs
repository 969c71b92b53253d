//! The floor line: as much of it as is left of the phase has its colour. It is painted over the mat,
//! which would hide it.

use egui::{Rect, Ui, pos2};

use super::Screen;
use crate::ui::screens::player::scene::Scene;

/// Thickness, as a share of the height.
const THICK: f32 = 16.0 / 1080.0;

/// Draws the line from edge to edge; what is left begins at the working side.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, screen: Screen) {
    let top = screen.floor();
    let whole = Rect::from_min_max(
        pos2(screen.rect.left(), top),
        pos2(screen.rect.right(), top + screen.length(THICK)),
    );
    let palette = scene.palette;
    let colour = if scene.is_paused() || scene.count_in().is_some() {
        palette.line_control
    } else if scene.phase().is_waiting() {
        palette.phase_neutral
    } else {
        scene.colour()
    };
    let width = whole.width() * scene.share_left();
    let left = if screen.mirrored {
        whole.with_min_x(whole.right() - width)
    } else {
        whole.with_max_x(whole.left() + width)
    };
    let mat = whole.with_max_y(whole.bottom() + screen.length(0.02));
    ui.painter().rect_filled(mat, 0.0, palette.bg_window);
    ui.painter().rect_filled(whole, 0.0, palette.ring_track);
    ui.painter().rect_filled(left, 0.0, colour);
}
