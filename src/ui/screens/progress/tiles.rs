//! Four numbers of the week.

use egui::{Rect, Ui, pos2, vec2};

use super::{GAP, ProgressView};
use crate::stats::Sides;
use crate::time::format::{clock, whole_minutes, words};
use crate::ui::widgets::{SidesTile, Tile};

/// Height of a tile, in points.
const HEIGHT: f32 = 118.0;
/// The narrowest tile, in points: its sentence needs as much.
const NARROWEST: f32 = 164.0;

pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>) {
    let [held, sessions, streak, sides] = places(ui);
    let minutes = whole_minutes(view.week.held.total()).to_string();
    let tile = Tile {
        label: "Held",
        value: &minutes,
        unit: "min",
        note: &held_note(view),
    };
    ui.put(held, tile);
    count(
        ui,
        sessions,
        "Sessions",
        &view.week.sessions,
        &sessions_note(view),
    );
    count(
        ui,
        streak,
        "Weeks in a row",
        &view.weeks_in_a_row,
        &streak_note(view),
    );
    let stretched = view.week.balance.hip_flexor_stretch;
    let tile = SidesTile {
        label: "Hip-flexor stretch",
        left: &clock(stretched.left),
        right: &clock(stretched.right),
        note: &sides_note(&stretched),
    };
    ui.put(sides, tile);
}

/// A number without a unit.
fn count(ui: &mut Ui, place: Rect, label: &str, value: &impl ToString, note: &str) {
    let tile = Tile {
        label,
        value: &value.to_string(),
        unit: "",
        note,
    };
    ui.put(place, tile);
}

/// Room for the four: in one row where there is enough, else in two.
fn places(ui: &mut Ui) -> [Rect; 4] {
    let width = ui.available_width();
    let columns: u8 = if width >= 4.0 * NARROWEST + 3.0 * GAP {
        4
    } else {
        2
    };
    let (count, rows) = (f32::from(columns), f32::from(4 / columns));
    let tile = vec2((width - (count - 1.0) * GAP) / count, HEIGHT);
    let (_, room) = ui.allocate_space(vec2(width, rows * (HEIGHT + GAP) - GAP));
    [0, 1, 2, 3].map(|nth: u8| {
        let (x, y) = (f32::from(nth % columns), f32::from(nth / columns));
        let min = room.min + vec2(x * (tile.x + GAP), y * (HEIGHT + GAP));
        Rect::from_min_size(pos2(min.x, min.y), tile)
    })
}

/// `75 % of 60`, cut to whole percents.
fn held_note(view: &ProgressView<'_>) -> String {
    let goal = view.goal.as_secs().max(1);
    let percent = view.week.held.total().as_secs() * 100 / goal;
    format!("{percent} % of {}", whole_minutes(view.goal))
}

fn sessions_note(view: &ProgressView<'_>) -> String {
    match view.week.stopped_early {
        0 => String::new(),
        early => format!("{early} stopped early, counted"),
    }
}

fn streak_note(view: &ProgressView<'_>) -> String {
    match view.sessions_a_week {
        1 => "1 session makes a week".to_owned(),
        enough => format!("{enough} sessions make a week"),
    }
}

/// Which side had less; nothing where neither was stretched.
fn sides_note(sides: &Sides) -> String {
    match sides.behind() {
        Some((side, by)) if by.as_secs() > 0 => format!("{} {} behind", side.word(), words(by)),
        _ if sides.left.is_zero() => String::new(),
        _ => "both sides even".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[track_caller]
    fn note(left_ms: u64, right_ms: u64) -> String {
        sides_note(&Sides {
            left: Duration::from_millis(left_ms),
            right: Duration::from_millis(right_ms),
            both: Duration::ZERO,
        })
    }

    #[test]
    fn the_note_names_the_side_with_less_hip_flexor_stretch() {
        assert_eq!(note(210_000, 570_000), "left 6 min behind");
        assert_eq!(note(570_000, 540_000), "right 30 s behind");
    }

    #[test]
    fn parts_of_a_second_put_no_side_behind() {
        assert_eq!(note(60_400, 60_000), "both sides even");
        assert_eq!(note(0, 0), "");
    }
}
