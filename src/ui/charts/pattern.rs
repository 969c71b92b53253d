//! Stripes and dots: the kinds of work told apart without their colours.
//!
//! Stretch is solid, strength has stripes of 45°, breath has dots.

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

use crate::ui::theme::{Themed, mix};
use crate::words::ChartKind;

/// Distance of two stripes along the edge, in points.
const STRIPE_PITCH: f32 = 8.0;
/// Distance of two dots, in points.
const DOT_PITCH: f32 = 14.0;
/// Radius of a dot, in points.
const DOT: f32 = 3.0;

/// Fills `rect` in the colour of `kind`, and with its pattern where the theme asks for one.
pub fn fill(painter: &Painter, rect: Rect, radius: f32, kind: ChartKind, colour: Color32) {
    painter.rect_filled(rect, radius, colour);
    let theme = painter.theme();
    if !theme.patterns {
        return;
    }
    let ink = mix(colour, theme.palette.bg_card, 0.6);
    match kind {
        ChartKind::Stretch => {}
        ChartKind::Strength => stripes(rect).into_iter().for_each(|ends| {
            painter.line_segment(ends, Stroke::new(2.0, ink));
        }),
        ChartKind::Breath => dots(rect).into_iter().for_each(|(at, radius)| {
            painter.circle_filled(at, radius, ink);
        }),
    }
}

/// Rising lines from edge to edge.
fn stripes(rect: Rect) -> Vec<[Pos2; 2]> {
    let first = rect.left() + rect.top();
    let last = rect.right() + rect.bottom();
    let sums = std::iter::successors(Some(first + STRIPE_PITCH / 2.0), |sum| {
        Some(sum + STRIPE_PITCH)
    });
    sums.take_while(|sum| *sum < last)
        .map(|sum| {
            let left = rect.left().max(sum - rect.bottom());
            let right = rect.right().min(sum - rect.top());
            [pos2(left, sum - left), pos2(right, sum - right)]
        })
        .collect()
}

/// Dots and their radius, none cut at an edge; smaller ones in thin bars.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few dozen dots"
)]
fn dots(rect: Rect) -> Vec<(Pos2, f32)> {
    let radius = DOT.min(rect.width().min(rect.height()) / 2.0 - 1.0);
    if radius < 1.0 {
        return Vec::new();
    }
    let count = |length: f32| ((length / DOT_PITCH).round() as usize).max(1);
    let (columns, rows) = (count(rect.width()), count(rect.height()));
    let place = |nth: usize, count: usize| (nth as f32 + 0.5) / count as f32;
    let row = |y: usize| {
        (0..columns).map(move |x| {
            let share = egui::vec2(place(x, columns), place(y, rows));
            (rect.min + rect.size() * share, radius)
        })
    };
    (0..rows).flat_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(width: f32, height: f32) -> Rect {
        Rect::from_min_size(pos2(100.0, 50.0), egui::vec2(width, height))
    }

    #[test]
    fn stripes_rise_at_45_degrees_and_stay_inside() {
        let rect = bar(40.0, 23.0);
        let stripes = stripes(rect);
        assert_eq!(stripes.len(), 8);
        for [low, high] in stripes {
            assert!(rect.expand(0.01).contains(low) && rect.expand(0.01).contains(high));
            assert!((high.x - low.x - (low.y - high.y)).abs() < 0.01);
        }
    }

    #[test]
    fn dots_are_never_cut() {
        for rect in [bar(40.0, 60.0), bar(40.0, 6.0), bar(10.0, 90.0)] {
            let dots = dots(rect);
            assert!(!dots.is_empty());
            for (at, radius) in dots {
                assert!(rect.shrink(radius).contains(at), "{at} in {rect}");
            }
        }
        assert!(dots(bar(40.0, 3.0)).is_empty());
    }
}
