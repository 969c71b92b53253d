//! The mini layout: a small window over one's work, and every window too small for all controls.
//!
//! The floor line is the progress here too.

mod buttons;
mod picture;

use egui::{Pos2, Rect, Ui, Vec2, pos2, vec2};

use super::live;
use super::scene::Scene;
use super::state::PlayerState;
use crate::ui::action::Action;
use crate::words::Side;

/// The window it is drawn for, and its floor line, in points.
const SIZE: Vec2 = vec2(360.0, 200.0);
const FLOOR: f32 = 143.0;

/// Where things stand in a window of another size: the picture grows, the buttons do not.
#[derive(Debug, Clone, Copy)]
struct Spot {
    window: Rect,
    k: f32,
    floor: f32,
    mirrored: bool,
}

impl Spot {
    fn new(scene: &Scene<'_>) -> Self {
        let window = scene.place.window;
        let below = SIZE.y - FLOOR;
        let stage = window.height() - below;
        Self {
            window,
            k: (window.width() / SIZE.x).min(stage / FLOOR),
            floor: window.bottom() - below,
            mirrored: scene.side() == Side::Right,
        }
    }

    /// A point of the drawn picture, mirrored where the right side works.
    fn at(self, x: f32, y: f32) -> Pos2 {
        let x = if self.mirrored { SIZE.x - x } else { x };
        self.plain(x, y)
    }

    /// A point of the drawn picture.
    fn plain(self, x: f32, y: f32) -> Pos2 {
        let middle = self.window.center().x;
        pos2(
            middle + (x - SIZE.x / 2.0) * self.k,
            self.floor + (y - FLOOR) * self.k,
        )
    }
}

/// Draws the mini layout.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut PlayerState) -> Vec<Action> {
    live::ui(ui, scene);
    let spot = Spot::new(scene);
    picture::ui(ui, scene, spot);
    buttons::ui(ui, scene, state, spot)
}
