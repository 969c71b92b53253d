//! Tightness week by week: a lane for each side, hollow before sessions, filled after them.

use egui::{Align2, Painter, Pos2, Rect, Stroke, Ui, pos2, vec2};

use super::mark::Mark;
use super::rove::{Rove, Steps};
use crate::stats::trend::{Felt, Trend, WeekFelt};
use crate::ui::theme::{Themed, Type, icons};
use crate::words::Side;

/// Left of the plots, for the side and the numbers, in points.
const LABELS: f32 = 68.0;
/// Height of a lane, its margins included, in points.
const LANE: f32 = 92.0;
/// Over and under a lane's lines, in points.
const MARGIN: f32 = 10.0;
/// Under the lanes, for the dates, in points.
const FOOT: f32 = 20.0;
/// The end of the scale.
const MOST: f32 = 10.0;
/// Radius of a dot, in points.
const DOT: f32 = 4.0;

/// How high the chart of so many sides is, in points.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "three sides at most")]
pub fn height(sides: usize) -> f32 {
    LANE * sides as f32 + FOOT
}

/// The ground of a lane: its bottom is 0, its top 10.
#[expect(clippy::cast_precision_loss, reason = "three sides at most")]
fn lane(inside: Rect, nth: usize) -> Rect {
    let top = inside.top() + LANE * nth as f32;
    Rect::from_min_max(
        pos2(inside.left() + LABELS, top + MARGIN),
        pos2(inside.right() - 8.0, top + LANE - MARGIN),
    )
}

/// The middle of a week's column.
#[expect(clippy::cast_precision_loss, reason = "twelve weeks")]
fn middle(lane: Rect, nth: usize, weeks: usize) -> f32 {
    lane.left() + lane.width() * (nth as f32 + 0.5) / weeks.max(1) as f32
}

/// The height of a value.
fn y(lane: Rect, value: f32) -> f32 {
    lane.bottom() - lane.height() * (value / MOST).clamp(0.0, 1.0)
}

/// `6.5`, and `6` where it is whole.
#[must_use]
pub fn points(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// `before 6.5, after 4; 1 stop for pain`
#[must_use]
pub fn words(felt: &Felt) -> String {
    let before = felt.before.map(|value| format!("before {}", points(value)));
    let after = felt.after.map(|value| format!("after {}", points(value)));
    let said: Vec<_> = [before, after].into_iter().flatten().collect();
    let pains = match felt.pains {
        0 => None,
        1 => Some("1 stop for pain".to_owned()),
        more => Some(format!("{more} stops for pain")),
    };
    let said = (!said.is_empty()).then(|| said.join(", "));
    let parts: Vec<_> = [said, pains].into_iter().flatten().collect();
    if parts.is_empty() {
        "nothing said".to_owned()
    } else {
        parts.join("; ")
    }
}

/// Draws the chart into `inside`, which is [`height`] high.
pub fn show(ui: &Ui, inside: Rect, trend: &Trend, sides: &[Side]) {
    let count = trend.weeks.len();
    let home = count.saturating_sub(1);
    let rove = Rove::new(ui, "trend", sides.len() * count, home);
    for (row, side) in sides.iter().enumerate() {
        let lane = lane(inside, row);
        paint_lane(ui.painter(), inside, lane, *side);
        for (nth, week) in trend.weeks.iter().enumerate() {
            let felt = week.of(*side);
            let x = middle(lane, nth, count);
            let room = Rect::from_center_size(
                pos2(x, lane.center().y),
                vec2(lane.width() / 12.0, lane.height() + MARGIN),
            );
            let name = name(*side, week);
            let at = row * count + nth;
            Mark::new(&name, &words(&felt)).show(ui, room, rove.id(at), rove.sense(at), 4.0);
            paint_week(ui.painter(), lane, x, &felt);
        }
    }
    let steps = Steps {
        across: 1,
        down: count.cast_signed(),
    };
    rove.follow(ui, sides.len() * count, steps);
    paint_dates(ui.painter(), inside, trend);
}

/// `Left, week of 9 November`
fn name(side: Side, week: &WeekFelt) -> String {
    let first = week.week.first().format("%-d %B");
    format!("{}, week of {first}", side_name(side))
}

/// How a lane is called.
#[must_use]
pub const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Left => "Left",
        Side::Right => "Right",
        Side::Both => "Middle",
    }
}

fn paint_lane(painter: &Painter, inside: Rect, lane: Rect, side: Side) {
    let p = painter.theme().palette;
    for value in [0.0, 5.0, MOST] {
        let y = y(lane, value).round();
        painter.hline(lane.x_range(), y, Stroke::new(1.0, p.line_hair));
        let at = pos2(lane.left() - 8.0, y);
        let font = Type::Micro.font();
        let text = points(value);
        painter.text(at, Align2::RIGHT_CENTER, text, font, p.text_tertiary);
    }
    let at = pos2(inside.left(), lane.center().y);
    let font = Type::Micro.font();
    let name = side_name(side);
    painter.text(at, Align2::LEFT_CENTER, name, font, p.text_secondary);
}

/// The dots of a week with a line between them; a ring where nothing changed. Stops for pain stand
/// under the lane: the octagon.
fn paint_week(painter: &Painter, lane: Rect, x: f32, felt: &Felt) {
    let p = painter.theme().palette;
    let at = |value: f32| pos2(x, y(lane, value));
    if let (Some(before), Some(after)) = (felt.before, felt.after) {
        let ends = [at(before), at(after)];
        painter.line_segment(ends, Stroke::new(1.5, p.text_tertiary));
    }
    let same = felt.before.zip(felt.after);
    let same = same.is_some_and(|(before, after)| points(before) == points(after));
    if let Some(before) = felt.before {
        let radius = if same { DOT + 3.0 } else { DOT };
        hollow(painter, at(before), radius);
    }
    if let Some(after) = felt.after {
        painter.circle_filled(at(after), DOT, p.text_primary);
    }
    if felt.pains > 0 {
        let at = pos2(x, lane.bottom() + 1.0);
        icons::STOP.paint(painter, at, 14.0, p.danger_fg, true);
    }
}

fn hollow(painter: &Painter, at: Pos2, radius: f32) {
    let p = painter.theme().palette;
    painter.circle(at, radius, p.bg_card, Stroke::new(1.5, p.text_secondary));
}

/// The first week, and the last.
fn paint_dates(painter: &Painter, inside: Rect, trend: &Trend) {
    let ink = painter.theme().palette.text_tertiary;
    let y = inside.bottom() - FOOT / 2.0;
    let write = |x, align, text: String| {
        painter.text(pos2(x, y), align, text, Type::Micro.font(), ink);
    };
    if let Some(first) = trend.weeks.first() {
        let text = first.week.first().format("%-d %b").to_string();
        write(inside.left() + LABELS, Align2::LEFT_CENTER, text);
    }
    write(
        inside.right() - 8.0,
        Align2::RIGHT_CENTER,
        "this week".to_owned(),
    );
}

/// What hollow and filled mean, ending at `end`.
pub fn legend(painter: &Painter, end: Pos2) {
    let p = painter.theme().palette;
    let write = |at, text: &str| {
        let font = Type::Caption.font();
        painter.text(at, Align2::RIGHT_CENTER, text, font, p.text_secondary)
    };
    let after = write(end, "after");
    let dot = pos2(after.left() - 10.0, end.y);
    painter.circle_filled(dot, DOT, p.text_primary);
    let before = write(dot - vec2(20.0, 0.0), "before");
    hollow(painter, pos2(before.left() - 10.0, end.y), DOT);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_stand_below_each_other_and_end_over_the_dates() {
        let inside = Rect::from_min_size(pos2(10.0, 20.0), vec2(400.0, height(2)));
        let (left, right) = (lane(inside, 0), lane(inside, 1));
        assert!(left.bottom() < right.top());
        assert!(right.bottom() <= inside.bottom() - FOOT);
        assert!((y(left, 10.0) - left.top()).abs() < 0.01);
        assert!((y(left, 0.0) - left.bottom()).abs() < 0.01);
        assert!(middle(left, 11, 12) < left.right());
    }

    #[test]
    fn a_week_is_told_in_words() {
        let felt = Felt {
            before: Some(6.5),
            after: Some(4.0),
            pains: 1,
        };
        assert_eq!(words(&felt), "before 6.5, after 4; 1 stop for pain");
        assert_eq!(words(&Felt::default()), "nothing said");
        let stopped = Felt {
            pains: 2,
            ..Felt::default()
        };
        assert_eq!(words(&stopped), "2 stops for pain");
    }
}
