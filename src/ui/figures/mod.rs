//! The drawn body, painted.
//!
//! [`paint`] draws one figure on its floor line; [`FigureLook`] says which way it faces and what
//! is coloured. All colours are opaque, because limbs overlap: a figure fades by mixing with its
//! stage, never with real alpha.

mod look;
mod place;

#[cfg(test)]
mod tests;

use egui::{Color32, Id, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

pub use crate::figure::{eased, pose_at};
pub use look::{FigureInk, FigureLook};

use crate::figure::{Layer, Material, body, props};
use crate::routine::model::{Figure, Point, Pose};
use crate::ui::shapes;
use crate::ui::theme::{Palette, Themed};
use place::Place;

/// Width of the gap around near limbs, in unit boxes; never under a point.
const GAP: f32 = 0.0058;

/// Draws `figure` with its unit box `scale` points wide, standing at `floor`: the lower left
/// corner of that box. `t` leads from the start pose (0) to the hold pose (1); in breathing exercises it
/// is the breath, out to in.
pub fn paint(
    painter: &Painter,
    floor: Pos2,
    scale: f32,
    figure: &Figure,
    t: f32,
    look: &FigureLook,
) {
    let Some(pose) = pose_at(figure, t) else {
        return;
    };
    let place = Place {
        floor,
        scale,
        mirrored: look.mirrored,
    };
    let palette = painter.theme().palette;
    let ghost = matches!(look.ink, FigureInk::Ghost);
    if !ghost {
        let props = props(figure, t).into_iter().map(|(blob, material)| {
            let colour = look.faded(of_material(material, palette));
            place.shape(&blob, 0.0, colour)
        });
        painter.extend(props);
    }
    for layer in body(&pose, figure.head_radius, look.breath) {
        let colour = look.colour(layer.part, figure.mirror, palette);
        paint_layer(painter, place, &layer, look.stage, colour, ghost);
    }
    if look.feel {
        let ink = look.faded(palette.figure_near);
        paint_feel_marker(painter, place, feel_point(figure, &pose), look.stage, ink);
    }
}

const fn of_material(material: Material, palette: &Palette) -> Color32 {
    match material {
        Material::Mat => palette.figure_mat,
        Material::Furniture => palette.figure_prop,
        Material::Round => palette.figure_far,
    }
}

fn paint_layer(
    painter: &Painter,
    place: Place,
    layer: &Layer,
    stage: Color32,
    colour: Color32,
    ghost: bool,
) {
    if layer.gap && !ghost {
        let gap = (GAP * place.scale).max(1.0);
        painter.extend(layer.blobs.iter().map(|blob| place.shape(blob, gap, stage)));
    }
    painter.extend(
        layer
            .blobs
            .iter()
            .map(|blob| place.shape(blob, 0.0, colour)),
    );
}

/// A ring with a dot, on a disc of stage colour: "you will feel it here".
fn paint_feel_marker(painter: &Painter, place: Place, at: Point, stage: Color32, ink: Color32) {
    let centre = place.at(at);
    let size = |boxes: f32| boxes * place.scale;
    painter.circle_filled(centre, size(0.0305), stage);
    let ring = Stroke::new(size(0.005).max(1.0), ink);
    shapes::circle(painter, centre, size(0.024), ring);
    painter.circle_filled(centre, size(0.010), ink);
}

/// Where the stretch is felt: at 24 % of the working thigh, pushed to its front.
fn feel_point(figure: &Figure, pose: &Pose) -> Point {
    let leg = if figure.mirror { pose.far } else { pose.near };
    let [hx, hy] = pose.hip;
    let [dx, dy] = [leg.knee[0] - hx, leg.knee[1] - hy];
    let length = dx.hypot(dy).max(f32::EPSILON);
    let front = [-dy / length, dx / length];
    let to_belly = (pose.belly[0] - hx) * front[0] + (pose.belly[1] - hy) * front[1];
    let push = 0.018 * to_belly.signum();
    [
        hx + 0.24 * dx + push * front[0],
        hy + 0.24 * dy + push * front[1],
    ]
}

/// The point of the window where the feel marker sits, for a leader with words.
#[must_use]
pub fn feel_marker(
    floor: Pos2,
    scale: f32,
    figure: &Figure,
    t: f32,
    mirrored: bool,
) -> Option<Pos2> {
    let pose = pose_at(figure, t)?;
    let place = Place {
        floor,
        scale,
        mirrored,
    };
    Some(place.at(feel_point(figure, &pose)))
}

/// What the drawn body covers of its unit box, props left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Left end, 0–1.
    pub left: f32,
    /// Right end, 0–1.
    pub right: f32,
    /// Highest point over the floor.
    pub top: f32,
}

/// What the body covers at `t`, so that several figures can stand side by side. `None` for a
/// figure without poses.
#[must_use]
pub fn extent(figure: &Figure, t: f32, mirrored: bool) -> Option<Extent> {
    let pose = pose_at(figure, t)?;
    let place = Place {
        floor: Pos2::ZERO,
        scale: 1.0,
        mirrored,
    };
    let layers = body(&pose, figure.head_radius, None);
    let blobs = layers.iter().flat_map(|layer| &layer.blobs);
    let all = blobs.fold(Rect::NOTHING, |all, blob| all.union(place.bounds(blob)));
    Some(Extent {
        left: all.left(),
        right: all.right(),
        top: -all.top(),
    })
}

/// Tells a screen reader that `rect` shows a figure, as in "Bridge, both sides, hold".
pub fn announce(ui: &Ui, rect: Rect, name: &str) {
    let id: Id = ui.scope_id().with(("figure", name));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
}
