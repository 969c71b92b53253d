//! The picture of a week: bars, sides and sums on one sheet, to send to somebody.

use std::time::Duration;

use png::EncodingError;

use super::charts::{self, Bar};
use super::dates::period;
use super::scene::{Ink, Scene, Text};
use crate::stats::balance::ExerciseSides;
use crate::stats::week::WeekStats;
use crate::time::format::{clock, whole_minutes};

/// Width of the sheet, in points.
const WIDTH: f32 = 720.0;
/// Around everything, in points.
const MARGIN: f32 = 32.0;
/// Size of the bars, in points.
const BARS: [f32; 2] = [WIDTH - 2.0 * MARGIN, 250.0];
/// Exercises that there is room for.
const LINES: usize = 6;

/// The week as the bytes of a PNG file. `goal` is what was to be held in it.
pub fn png(week: &WeekStats, goal: Duration) -> Result<Vec<u8>, EncodingError> {
    scene(week, goal).png()
}

pub(super) fn scene(week: &WeekStats, goal: Duration) -> Scene {
    let lines: Vec<_> = two_sided(&week.balance.exercises).take(LINES).collect();
    let sides = (!lines.is_empty()).then(|| charts::sides(BARS[0], &lines));
    let below = sides.as_ref().map_or(0.0, |sides| sides.size[1] + 24.0);
    let size = [WIDTH, 400.0 + below];
    let mut scene = Scene::new(size, "A week of practice");
    head(&mut scene, week, goal);
    scene.place([MARGIN, 112.0], charts::legend([420.0, 16.0], &week.held));
    let days = week.days.iter().map(|day| Bar {
        label: day.date.format("%a").to_string(),
        held: day.held,
    });
    let days: Vec<_> = days.collect();
    scene.place([MARGIN, 132.0], charts::held("", BARS, &days, None));
    if let Some(sides) = sides {
        scene.place([MARGIN, 400.0], sides);
    }
    scene
}

/// Exercises that were held on one side: only they can be compared.
pub(super) fn two_sided(lines: &[ExerciseSides]) -> impl Iterator<Item = &ExerciseSides> {
    let sided = |line: &&ExerciseSides| !(line.sides.left + line.sides.right).is_zero();
    lines.iter().filter(sided)
}

fn head(scene: &mut Scene, week: &WeekStats, goal: Duration) {
    let name = period(week.week.first(), week.week.last());
    scene.write(Text::new([MARGIN, 54.0], name).sized(26.0).strong());
    let held = whole_minutes(week.held.total());
    let of = whole_minutes(goal);
    let sessions = match week.sessions {
        1 => "1 session".to_owned(),
        count => format!("{count} sessions"),
    };
    let sides = &week.balance.sides;
    let sum = format!(
        "{held} min held, {of} meant · {sessions} · left {}, right {}",
        clock(sides.left),
        clock(sides.right)
    );
    scene.write(Text::new([MARGIN, 84.0], sum).sized(15.0));
    let [width, _] = scene.size;
    scene.write(
        Text::new([width - MARGIN, 54.0], "Supple")
            .end()
            .sized(15.0),
    );
    scene.line([MARGIN, 98.0], [width - MARGIN, 98.0], Ink::HAIR);
}
