//! How great words and buttons of the player are: it is read from afar, and never cut.

use egui::{Vec2, vec2};

use super::LEAST;

/// A window from which on everything grows with it, in points.
const GREAT: Vec2 = vec2(1920.0, 1080.0);

/// The size of text in a window of this size where `chosen` is asked for. The player is read from
/// afar: a window greater than [`GREAT`] shows its words and buttons greater too, as it does the body. In
/// a small one nothing is greater than the full layout has room for, and the mini layout has one size.
#[must_use]
pub fn zoom(window: Vec2, chosen: f32) -> f32 {
    let most = (window / LEAST).min_elem();
    if most < 1.0 {
        return 1.0;
    }
    let greater = (window / GREAT).min_elem().max(1.0);
    (chosen * greater).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_holds_in_usual_windows() {
        for size in [vec2(1280.0, 800.0), vec2(1920.0, 1080.0)] {
            assert!((zoom(size, 0.9) - 0.9).abs() < 0.001, "{size}");
            assert!((zoom(size, 1.2) - 1.2).abs() < 0.001, "{size}");
        }
    }

    #[test]
    fn a_great_window_shows_everything_greater() {
        assert!((zoom(vec2(3840.0, 2160.0), 0.9) - 1.8).abs() < 0.001);
        assert!((zoom(vec2(3840.0, 900.0), 1.0) - 1.0).abs() < 0.001);
    }

    #[test]
    fn nothing_is_greater_than_the_window_has_room_for() {
        let size = vec2(800.0, 600.0);
        assert!((zoom(size, 1.5) - 1.0).abs() < 0.001);
        assert!((zoom(vec2(1280.0, 720.0), 1.5) - 1.2).abs() < 0.001);
    }

    #[test]
    fn the_mini_layout_has_one_size() {
        assert!((zoom(vec2(360.0, 200.0), 1.5) - 1.0).abs() < 0.001);
    }
}
