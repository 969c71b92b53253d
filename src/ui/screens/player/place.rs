//! Where the parts of the player stand in a window of any size.
//!
//! The stage is laid out for 1280 × 800 and scales as a whole; the floor line, the controls and the
//! strip below it keep their sizes, so that a bigger window gives all of its room to what is read
//! from the floor.

use egui::{Pos2, Rangef, Rect, pos2};

use crate::words::Side;

/// The window the stage was drawn for, in points.
const WIDTH: f32 = 1280.0;
/// Height of the bar above the stage.
pub(super) const TOP: f32 = 64.0;
/// The floor line in that window.
const FLOOR: f32 = 528.0;
/// Words keep this far from the edges of the window, in points.
const EDGE: f32 = 44.0;
/// Room below the floor line, in windows from 800 high and in those of 600.
const BELOW: [f32; 2] = [272.0, 228.0];

/// The proportions of one window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// The whole window.
    pub window: Rect,
    /// Points of the window for one point of the drawn stage.
    pub k: f32,
    /// The floor line.
    pub floor: f32,
    /// How low the window is: 0 from 800 points on, 1 at 600.
    pub low: f32,
}

impl Place {
    /// The proportions of `window`.
    pub fn new(window: Rect) -> Self {
        let low = ((800.0 - window.height()) / 200.0).clamp(0.0, 1.0);
        let below = egui::lerp(BELOW[0]..=BELOW[1], low);
        let stage = window.height() - TOP - below;
        Self {
            window,
            k: (window.width() / WIDTH).min(stage / (FLOOR - TOP)),
            floor: window.bottom() - below,
            low,
        }
    }

    /// A point of the drawn stage in the window.
    pub fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(self.x(x), self.floor + (y - FLOOR) * self.k)
    }

    /// An x of the drawn stage in the window.
    pub fn x(&self, x: f32) -> f32 {
        self.window.center().x + (x - WIDTH / 2.0) * self.k
    }

    /// From the title to the sets. At the stage's edge they keep the margin of the words below it.
    pub fn head(&self, stage: &Stage) -> Rangef {
        let Rangef { min, max } = stage.head;
        let left = self.window.left() + EDGE;
        let right = self.window.right() - EDGE;
        Rangef::new(
            if min <= EDGE { left } else { self.x(min) },
            if max >= WIDTH - EDGE {
                right
            } else {
                self.x(max)
            },
        )
    }

    /// Where the title ends at the latest: over a body that lies down it must not run into the clock.
    pub fn title_end(&self, stage: &Stage) -> f32 {
        if stage.is_lying() {
            self.x(stage.dial.x - 0.6 * stage.radius)
        } else {
            self.head(stage).max
        }
    }

    /// A size of text that goes with the stage, and stays legible where that is small.
    pub fn text(&self, size: f32, least: f32) -> f32 {
        (size * self.k).max(least)
    }

    /// A distance below the floor line: `high` in high windows, less in low ones.
    pub fn below(&self, high: f32, low: f32) -> f32 {
        self.floor + egui::lerp(high..=low, self.low)
    }
}

/// Where the parts of the stage stand, in points of the drawn stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stage {
    /// Middle of the figure's box.
    pub figure: f32,
    /// Width of that box at most.
    pub scale: f32,
    /// Middle of ring, beads or disc.
    pub dial: Pos2,
    /// Radius of these.
    pub radius: f32,
    /// From the title to the sets.
    pub head: Rangef,
    /// Middle line of the title.
    pub head_y: f32,
}

impl Stage {
    /// The left side works in the left half, the clock is to the right of it.
    pub const SIDED: Self = Self {
        figure: 392.0,
        scale: 688.0,
        dial: pos2(960.0, 316.0),
        radius: 184.0,
        head: Rangef {
            min: 704.0,
            max: 1236.0,
        },
        head_y: 90.0,
    };

    /// A body that lies on the floor, with the clock above it.
    pub const LYING: Self = Self {
        figure: 640.0,
        scale: 548.0,
        dial: pos2(640.0, 232.0),
        radius: 148.0,
        head: Rangef {
            min: 44.0,
            max: 1236.0,
        },
        head_y: 98.0,
    };

    /// No body at all: the clock stands in the middle.
    pub const BARE: Self = Self {
        dial: pos2(640.0, 300.0),
        radius: 184.0,
        ..Self::LYING
    };

    /// The stage for work on `side` by a body as high as `top` (0–1 of its box).
    pub fn of(side: Side, top: Option<f32>) -> Self {
        let room_below_dial = FLOOR - Self::LYING.dial.y - Self::LYING.radius;
        match (side, top) {
            (_, None) => Self::BARE,
            (Side::Right, Some(top)) => Self::SIDED.mirrored().fitting(top),
            (Side::Both, Some(top)) if top * Self::LYING.scale <= room_below_dial => Self::LYING,
            (Side::Left | Side::Both, Some(top)) => Self::SIDED.fitting(top),
        }
    }

    /// Whether the clock stands over a body that lies down.
    pub fn is_lying(&self) -> bool {
        *self == Self::LYING
    }

    fn mirrored(self) -> Self {
        Self {
            figure: WIDTH - self.figure,
            dial: pos2(WIDTH - self.dial.x, self.dial.y),
            head: Rangef::new(WIDTH - self.head.max, WIDTH - self.head.min),
            ..self
        }
    }

    /// Keeps a standing body below the bar.
    fn fitting(self, top: f32) -> Self {
        let most = (FLOOR - TOP - 24.0) / top.max(0.1);
        Self {
            scale: self.scale.min(most),
            ..self
        }
    }

    /// Leaves room for words over an upright body.
    pub fn below_words(self) -> Self {
        if self.is_lying() {
            return self;
        }
        Self {
            scale: self.scale * 0.76,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn place(width: f32, height: f32) -> Place {
        Place::new(Rect::from_min_size(Pos2::ZERO, vec2(width, height)))
    }

    #[test]
    fn the_drawn_window_is_laid_out_as_drawn() {
        let place = place(1280.0, 800.0);
        assert_eq!((place.k, place.floor), (1.0, 528.0));
        assert_eq!(place.at(960.0, 316.0), pos2(960.0, 316.0));
    }

    #[test]
    fn the_stage_stays_between_the_bar_and_the_floor_line_in_every_window() {
        for (width, height) in [
            (800.0, 600.0),
            (1920.0, 1080.0),
            (3840.0, 2160.0),
            (800.0, 1400.0),
        ] {
            let place = place(width, height);
            assert!(place.at(0.0, TOP).y >= TOP - 0.5, "{width}×{height}");
            assert!(place.x(0.0) >= -0.5 && place.x(WIDTH) <= width + 0.5);
        }
    }

    #[test]
    fn a_title_over_a_lying_body_ends_before_the_clock() {
        let (place, stage) = (place(800.0, 600.0), Stage::LYING);
        let below_top = (stage.head_y - (stage.dial.y - stage.radius)).max(0.0);
        let half = (2.0 * stage.radius * below_top - below_top * below_top).sqrt();
        assert!(place.title_end(&stage) < place.x(stage.dial.x - half));
        let beside = Stage::SIDED;
        assert!((place.title_end(&beside) - place.head(&beside).max).abs() < 0.01);
    }

    #[test]
    fn the_right_side_mirrors_the_left_one() {
        let [left, right] = [Side::Left, Side::Right].map(|side| Stage::of(side, Some(0.6)));
        for sum in [left.figure + right.figure, left.dial.x + right.dial.x] {
            assert!((sum - WIDTH).abs() < 0.01, "{sum}");
        }
    }

    #[test]
    fn a_body_that_lies_down_has_the_clock_above_it_and_one_that_stands_beside_it() {
        assert!(Stage::of(Side::Both, Some(0.25)).is_lying());
        let standing = Stage::of(Side::Both, Some(0.83));
        assert!(!standing.is_lying());
        assert!(standing.scale * 0.83 <= FLOOR - TOP);
    }
}
