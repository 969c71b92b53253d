//! Left beside right, exercise by exercise, from a middle line outwards.

use std::time::Duration;

use super::length;
use crate::report::scene::{Ink, Scene, Text};
use crate::stats::balance::ExerciseSides;
use crate::time::format::clock;
use crate::words::Side;

/// Height of a line, in points.
const LINE: f32 = 34.0;
/// Height of a bar, in points.
const BAR: f32 = 10.0;
/// Room at both ends for the times.
const TIME: f32 = 56.0;

/// Draws the exercises that were held on one side; the others have none to compare.
pub(in crate::report) fn sides(width: f32, lines: &[&ExerciseSides]) -> Scene {
    let height = 20.0 + LINE * length(lines.len());
    let mut scene = Scene::new([width, height], "Held on the left and on the right");
    let longest = lines
        .iter()
        .map(|line| line.sides.left.max(line.sides.right))
        .max();
    let longest = longest.unwrap_or_default().max(Duration::from_secs(1));
    let middle = width / 2.0;
    scene.write(Text::new([middle - 8.0, 12.0], "Left").end().strong());
    scene.write(Text::new([middle + 8.0, 12.0], "Right").strong());
    let mut y = 20.0;
    for line in lines {
        row(&mut scene, line, longest, y);
        y += LINE;
    }
    scene
}

fn row(scene: &mut Scene, line: &ExerciseSides, longest: Duration, y: f32) {
    let [width, _] = scene.size;
    let middle = width / 2.0;
    let room = middle - TIME - 1.0;
    let length = |held: Duration| room * held.as_secs_f32() / longest.as_secs_f32();
    let (kind, top) = (line.kind.chart(), y + 16.0);
    let (left, right) = (length(line.sides.left), length(line.sides.right));
    if left > 0.0 {
        scene.bar([middle - 1.0 - left, top], [left, BAR], kind);
    }
    if right > 0.0 {
        scene.bar([middle + 1.0, top], [right, BAR], kind);
    }
    scene.line([middle, top - 2.0], [middle, top + BAR + 2.0], Ink::AXIS);
    scene.write(Text::new([middle, y + 11.0], line.name.clone()).middle());
    let behind = line.sides.behind().map(|(side, _)| side);
    let time = |at, held, side| {
        let text = Text::new(at, clock(held));
        if behind == Some(side) {
            text.strong()
        } else {
            text
        }
    };
    let base = top + BAR - 1.0;
    scene.write(time([TIME - 10.0, base], line.sides.left, Side::Left).end());
    scene.write(time(
        [width - TIME + 10.0, base],
        line.sides.right,
        Side::Right,
    ));
}
