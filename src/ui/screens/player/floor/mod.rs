//! The floor view: the whole screen in a few great signs, to be read lying down three metres away.
//!
//! The floor line is the progress: its coloured part is what is left. Everything that can be pressed,
//! and the pointer, hide after four seconds; any key or move brings them back.

mod buttons;
mod clock;
mod line;
mod turn;
mod words;

use egui::{CursorIcon, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::pace::until_hidden;
use super::place::Place;
use super::scene::Scene;
use super::{PlayerState, live};
use crate::ui::action::Action;
use crate::words::Side;

/// Lengths are shares of the height of the screen; this one is the floor line.
const FLOOR: f32 = 0.79;
/// From the edges to what stands there.
const MARGIN: f32 = 0.08;

/// The screen, and which half the working side is in.
#[derive(Debug, Clone, Copy)]
struct Screen {
    rect: Rect,
    mirrored: bool,
}

impl Screen {
    fn new(scene: &Scene<'_>) -> Self {
        Self {
            rect: scene.place.window,
            mirrored: scene.side() == Side::Right,
        }
    }

    /// A length in shares of the height.
    fn length(self, share: f32) -> f32 {
        share * self.rect.height()
    }

    fn floor(self) -> f32 {
        self.rect.top() + self.length(FLOOR)
    }

    /// The edge on the working side, and the one on the other side, without their margins.
    fn inside(self) -> Rect {
        self.rect.shrink2(vec2(self.length(MARGIN), 0.0))
    }
}

/// Draws the floor view.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut PlayerState) -> Vec<Action> {
    let hidden = until_hidden(state, scene.view.now).is_none();
    live::ui(ui, scene);
    let picture = turn::begin(ui);
    let screen = Screen::new(scene);
    edge(ui, scene, screen);
    words::ui(ui, scene, screen);
    clock::ui(ui, scene, screen);
    line::ui(ui, scene, screen);
    if hidden {
        words::next(ui, scene, screen);
    }
    if state.upside_down {
        turn::upside_down(ui, picture, screen.rect.center());
    }
    if hidden {
        ui.ctx().set_cursor_icon(CursorIcon::None);
        return Vec::new();
    }
    buttons::ui(ui, scene, state)
}

/// The proportions for what can be pressed: the usual row, in the empty band at the bottom, which is
/// at the top where the picture is turned.
pub(super) fn place(window: Rect, upside_down: bool) -> Place {
    let bottom = window.bottom() - 190.0;
    Place {
        window,
        k: window.height() / 800.0,
        floor: if upside_down {
            window.top() - 70.0
        } else {
            bottom
        },
        low: 0.0,
    }
}

/// The bar at the edge of the working side.
fn edge(ui: &Ui, scene: &Scene<'_>, screen: Screen) {
    if scene.side() == Side::Both {
        return;
    }
    let width = screen.length(28.0 / 1080.0);
    let left = if screen.mirrored {
        screen.rect.right() - width
    } else {
        screen.rect.left()
    };
    let size = vec2(width, screen.floor() - screen.rect.top());
    let bar = Rect::from_min_size(pos2(left, screen.rect.top()), size);
    if scene.phase().is_active() {
        ui.painter().rect_filled(bar, 0.0, scene.colour());
    } else {
        let stroke = Stroke::new(width * 0.15, scene.colour());
        ui.painter()
            .rect_stroke(bar, 0.0, stroke, StrokeKind::Inside);
    }
}
