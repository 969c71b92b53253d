//! What the body rests on or leans against, from the same blobs as the body.

use super::blob::Blob;
use super::pose::point;
use crate::routine::model::{Figure, Flat, Point, Prop};

/// Half the thickness of a seat, a desk top, a wall.
const BOARD: f32 = 0.0125;
/// Half the thickness of a leg of furniture.
const LEG: f32 = 0.010;

/// What a prop is drawn like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Material {
    /// Flat on the floor.
    Mat,
    /// Chairs, desks, walls, pads.
    Furniture,
    /// Rolls and balls.
    Round,
}

/// Everything under and behind the body at `t`, back to front.
#[must_use]
pub fn props(figure: &Figure, t: f32) -> Vec<(Blob, Material)> {
    let mut all = Vec::new();
    for prop in &figure.props {
        let material = match prop {
            Prop::Mat => Material::Mat,
            Prop::LumbarRoll(_) | Prop::Roller(_) | Prop::Ball(_) => Material::Round,
            _ => Material::Furniture,
        };
        all.extend(shapes(prop, t).into_iter().map(|blob| (blob, material)));
    }
    all
}

fn shapes(prop: &Prop, t: f32) -> Vec<Blob> {
    match *prop {
        Prop::Mat => vec![bar([0.042, -0.0151], [0.958, -0.0151], 0.0116)],
        // Thicker than it presses down to, so that it shows beside the knee.
        Prop::Pad(Flat { x0, x1, height }) => {
            let half = height * 0.85;
            vec![bar([x0, half], [x1, half], half)]
        }
        Prop::Chair { seat, back } => chair(seat, back),
        Prop::Stool(seat) => chair(seat, None),
        Prop::Support([x, top]) => vec![
            bar([x, 0.0], [x, top - BOARD], LEG),
            bar([x - 0.03, top - BOARD], [x + 0.11, top - BOARD], BOARD),
        ],
        Prop::Wall(x) => vec![bar([x - BOARD, 0.0], [x - BOARD, 0.88], BOARD)],
        Prop::LumbarRoll(round) | Prop::Roller(round) | Prop::Ball(round) => {
            let at = point(round.at, round.at_hold, t);
            vec![Blob::circle(at, round.radius)]
        }
    }
}

fn chair(seat: Flat, back: Option<Point>) -> Vec<Blob> {
    let Flat { x0, x1, height } = seat;
    let board = height - BOARD;
    let mut blobs = vec![
        bar([x0 + 0.02, LEG], [x0 + 0.02, board], LEG),
        bar([x1 - 0.02, LEG], [x1 - 0.02, board], LEG),
        bar([x0 + BOARD, board], [x1 - BOARD, board], BOARD),
    ];
    if let Some([x, top]) = back {
        blobs.push(bar([x, board], [x, top], BOARD));
        blobs.push(bar([x, board], [x0 + BOARD, board], BOARD));
    }
    blobs
}

const fn bar(from: Point, to: Point, half: f32) -> Blob {
    Blob::new(from, half, to, half)
}
