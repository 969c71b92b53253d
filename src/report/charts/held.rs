//! Held minutes in bars, stacked by kind, with a line for the goal.

use std::time::Duration;

use super::length;
use crate::report::scene::{Ink, Scene, Shape, Text};
use crate::stats::ByKind;
use crate::time::format::{clock, whole_minutes};
use crate::words::ChartKind;

/// Room at the left for the numbers of the axis.
const LEFT: f32 = 34.0;
/// Room at the right for the words of the goal.
const RIGHT: f32 = 62.0;
/// Room above the highest bar for its total.
const ABOVE: f32 = 18.0;
/// Room below for the names of the bars.
const BELOW: f32 = 22.0;
/// Bars at least so wide have their total above them.
const TOTALS: f32 = 30.0;
/// Room for an entry of the legend.
const ENTRY: f32 = 140.0;
/// Minutes between two lines of the axis: the first of these that makes five or fewer.
const STEPS: [u16; 11] = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 600];

/// A day or a week.
pub(in crate::report) struct Bar {
    /// What stands below it; may be empty.
    pub label: String,
    /// What was held in it.
    pub held: ByKind,
}

/// Draws the bars. `goal` is for one bar.
pub(in crate::report) fn held(
    name: &str,
    size: [f32; 2],
    bars: &[Bar],
    goal: Option<Duration>,
) -> Scene {
    let mut scene = Scene::new(size, name);
    let most = bars.iter().map(|bar| bar.held.total()).chain(goal).max();
    let goal = goal.filter(|goal| !goal.is_zero());
    let right = size[0] - goal.map_or(0.0, |_| RIGHT);
    let axis = Axis::of(most.unwrap_or_default(), [right, size[1]]);
    axis.draw(&mut scene);
    let slot = (axis.right - LEFT) / length(bars.len().max(1));
    let mut x = LEFT;
    for bar in bars {
        column(&mut scene, bar, &axis, x, slot);
        x += slot;
    }
    if let Some(goal) = goal {
        let y = axis.y(goal);
        let line = Shape::Line([LEFT, y], [right, y], 1.2, Ink::QUIET, true);
        scene.shapes.push(line);
        let words = format!("goal {} min", whole_minutes(goal));
        let place = [size[0], y + 3.5];
        scene.write(Text::new(place, words).end().sized(10.0));
    }
    scene
}

/// The kinds with their colours and sums, from left to right.
pub(in crate::report) fn legend(size: [f32; 2], held: &ByKind) -> Scene {
    let mut scene = Scene::new(size, "Legend");
    let mut x = 0.0;
    for kind in ChartKind::ALL {
        scene.bar([x, 2.0], [12.0, 12.0], kind);
        let words = format!("{} {}", kind.label(), clock(held.of(kind)));
        scene.write(Text::new([x + 18.0, 12.0], words));
        x += ENTRY;
    }
    scene
}

/// Minutes upwards.
struct Axis {
    /// Minutes between two lines.
    step: u16,
    /// Minutes at the top.
    top: f32,
    /// Points from the upper edge to the top, and to zero.
    range: [f32; 2],
    right: f32,
}

impl Axis {
    fn of(most: Duration, [width, height]: [f32; 2]) -> Self {
        let minutes = most.as_secs_f32() / 60.0;
        let fits = |step: &&u16| minutes / f32::from(**step) <= 5.0;
        let step = *STEPS.iter().find(fits).unwrap_or(&1_200);
        let lines = (minutes / f32::from(step)).ceil().max(1.0);
        Self {
            step,
            top: lines * f32::from(step),
            range: [ABOVE, height - BELOW],
            right: width,
        }
    }

    fn y(&self, held: Duration) -> f32 {
        self.at(held.as_secs_f32() / 60.0)
    }

    fn at(&self, minutes: f32) -> f32 {
        let [top, zero] = self.range;
        zero - minutes / self.top * (zero - top)
    }

    fn draw(&self, scene: &mut Scene) {
        let lines = (0_u16..).map(|nth| nth.saturating_mul(self.step));
        for minutes in lines.take_while(|minutes| f32::from(*minutes) <= self.top) {
            let y = self.at(f32::from(minutes));
            let ink = if minutes == 0 { Ink::AXIS } else { Ink::HAIR };
            scene.line([LEFT, y], [self.right, y], ink);
            let place = [LEFT - 8.0, y + 3.5];
            scene.write(Text::new(place, minutes.to_string()).end().sized(10.0));
        }
    }
}

fn column(scene: &mut Scene, bar: &Bar, axis: &Axis, x: f32, slot: f32) {
    let width = (slot * 0.62).min(44.0);
    let (left, middle) = (x + (slot - width) / 2.0, x + slot / 2.0);
    let mut below = Duration::ZERO;
    for kind in ChartKind::ALL
        .into_iter()
        .filter(|kind| !bar.held.of(*kind).is_zero())
    {
        let above = below + bar.held.of(kind);
        let (top, bottom) = (axis.y(above), axis.y(below));
        // A hair of paper between two kinds, where there is room for it.
        let height = (bottom - top - 1.0).max(0.5);
        scene.bar([left, top], [width, height], kind);
        below = above;
    }
    if slot >= TOTALS && !below.is_zero() {
        let place = [middle, axis.y(below) - 5.0];
        scene.write(Text::new(place, clock(below)).middle().sized(11.0).strong());
    }
    let [_, zero] = axis.range;
    let place = [middle, zero + 15.0];
    scene.write(Text::new(place, bar.label.clone()).middle().sized(10.5));
}
