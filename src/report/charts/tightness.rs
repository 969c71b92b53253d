//! Tightness before and after, side by side over time: a ring before, a disc after.

use super::length;
use crate::report::dates::day;
use crate::report::gather::TightLine;
use crate::report::scene::{Ink, Scene, Shape, Text};
use crate::words::{ChartKind, Side};

/// Height of a side's band, in points.
const BAND: f32 = 112.0;
/// Height of its scale, in points.
const SCALE: f32 = 84.0;
/// Room at the left for the side and its scale.
const LEFT: f32 = 64.0;

/// Draws a band for each side that anything was said of.
pub(in crate::report) fn tightness(width: f32, lines: &[TightLine]) -> Scene {
    let said = |side: &Side| lines.iter().any(|line| line.side == *side);
    let sides = [Side::Left, Side::Right, Side::Both]
        .into_iter()
        .filter(said);
    let sides: Vec<_> = sides.collect();
    let size = [width, BAND * length(sides.len()) + 18.0];
    let mut scene = Scene::new(size, "Tightness before and after each session");
    let mut top = 12.0;
    for side in sides {
        let of_side = lines.iter().filter(|line| line.side == side);
        band(&mut scene, side, top, &of_side.collect::<Vec<_>>(), lines);
        top += BAND;
    }
    scene
}

fn band(scene: &mut Scene, side: Side, top: f32, said: &[&TightLine], all: &[TightLine]) {
    let [width, _] = scene.size;
    for value in [0_u8, 5, 10] {
        let y = height(top, value);
        scene.line([LEFT, y], [width, y], Ink::HAIR);
        let number = Text::new([LEFT - 8.0, y + 3.5], value.to_string());
        scene.write(number.end().sized(10.0));
    }
    let name = match side {
        Side::Left => "Left",
        Side::Right => "Right",
        Side::Both => "Middle",
    };
    scene.write(Text::new([0.0, height(top, 5) + 4.0], name).strong());
    let days = all
        .first()
        .map(|line| line.date)
        .zip(all.last().map(|line| line.date));
    let Some((first, last)) = days else { return };
    let below = height(top, 0) + 15.0;
    scene.write(Text::new([LEFT, below], day(first)).sized(10.0));
    scene.write(Text::new([width, below], day(last)).end().sized(10.0));
    let slot = (width - LEFT) / length(said.len().max(1));
    let mut x = LEFT + slot / 2.0;
    for line in said {
        answer(scene, line, [x, top]);
        x += slot;
    }
}

/// The answers of a session, with a line between them.
fn answer(scene: &mut Scene, line: &TightLine, [x, top]: [f32; 2]) {
    let place = |value| [x, height(top, value)];
    if let (Some(before), Some(after)) = (line.before, line.after) {
        scene.line(place(before), place(after), Ink::AXIS);
    }
    if let Some(before) = line.before {
        scene
            .shapes
            .push(Shape::Disc(place(before), 4.5, Ink::QUIET));
        scene
            .shapes
            .push(Shape::Disc(place(before), 3.2, Ink::PAPER));
    }
    if let Some(after) = line.after {
        let ink = Ink::of(ChartKind::Stretch);
        scene.shapes.push(Shape::Disc(place(after), 3.2, ink));
    }
}

fn height(top: f32, value: u8) -> f32 {
    top + SCALE * (1.0 - f32::from(value) / 10.0)
}
