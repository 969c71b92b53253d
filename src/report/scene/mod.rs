//! A drawing of plain shapes, in points from the upper left corner, as SVG or as dots.

mod dots;
mod ink;
mod letters;
mod svg;

pub(super) use ink::Ink;

use crate::words::ChartKind;

/// Distance of two stripes along an edge.
const STRIPES: f32 = 6.0;
/// Distance of two beads.
const BEADS: f32 = 6.0;

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scene {
    /// Its size.
    pub size: [f32; 2],
    /// What it shows, for those who do not see it.
    pub name: String,
    /// From back to front.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    /// A filled box: corner, size, radius.
    Rect([f32; 2], [f32; 2], f32, Ink),
    /// A line: ends, width; dashed or not.
    Line([f32; 2], [f32; 2], f32, Ink, bool),
    /// A disc: centre, radius.
    Disc([f32; 2], f32, Ink),
    /// Words.
    Text(Text),
}

/// Words in a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    /// On the base line.
    pub at: [f32; 2],
    /// Which part of them is there.
    pub anchor: Anchor,
    /// Size of the letters.
    pub size: f32,
    /// Heavier letters.
    pub strong: bool,
    /// Colour.
    pub ink: Ink,
    /// What they say.
    pub words: String,
}

/// Which part of the words stands at their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Scene {
    /// An empty drawing.
    pub fn new(size: [f32; 2], name: impl Into<String>) -> Self {
        Self {
            size,
            name: name.into(),
            shapes: Vec::new(),
        }
    }

    /// Puts another drawing at a place of this one.
    pub fn place(&mut self, at: [f32; 2], other: Self) {
        let shapes = other.shapes.into_iter();
        self.shapes.extend(shapes.map(|shape| shape.moved(at)));
    }

    /// Fills a box in the colour of `kind`, with its pattern: paper may have no colours.
    pub fn bar(&mut self, at: [f32; 2], size: [f32; 2], kind: ChartKind) {
        self.shapes.push(Shape::Rect(at, size, 2.0, Ink::of(kind)));
        match kind {
            ChartKind::Stretch => {}
            ChartKind::Strength => self.stripes(at, size),
            ChartKind::Breath => self.beads(at, size),
        }
    }

    /// Rising lines of 45° across a box.
    fn stripes(&mut self, [x, y]: [f32; 2], [width, height]: [f32; 2]) {
        let sums = std::iter::successors(Some(STRIPES / 2.0), |sum| Some(sum + STRIPES));
        for sum in sums.take_while(|sum| *sum < width + height) {
            let (left, right) = ((sum - height).max(0.0), sum.min(width));
            let ends = [[x + left, y + sum - left], [x + right, y + sum - right]];
            let [from, to] = ends;
            self.shapes
                .push(Shape::Line(from, to, 1.0, Ink::PAPER, false));
        }
    }

    /// A column of discs in a box, where there is room for them.
    fn beads(&mut self, [x, y]: [f32; 2], [width, height]: [f32; 2]) {
        let radius = (width / 2.0 - 1.0).min(1.6);
        let places = std::iter::successors(Some(BEADS / 2.0), |place| Some(place + BEADS));
        for place in places.take_while(|place| *place + radius < height) {
            let centre = [x + width / 2.0, y + place];
            self.shapes.push(Shape::Disc(centre, radius, Ink::PAPER));
        }
    }

    /// Adds words.
    pub fn write(&mut self, text: Text) {
        self.shapes.push(Shape::Text(text));
    }

    /// Adds a thin line.
    pub fn line(&mut self, from: [f32; 2], to: [f32; 2], ink: Ink) {
        self.shapes.push(Shape::Line(from, to, 1.0, ink, false));
    }
}

impl Text {
    /// Words that begin at a place of the base line.
    pub fn new(at: [f32; 2], words: impl Into<String>) -> Self {
        Self {
            at,
            anchor: Anchor::Start,
            size: 12.0,
            strong: false,
            ink: Ink::QUIET,
            words: words.into(),
        }
    }

    /// The place is their middle.
    pub fn middle(self) -> Self {
        let anchor = Anchor::Middle;
        Self { anchor, ..self }
    }

    /// The place is their end.
    pub fn end(self) -> Self {
        let anchor = Anchor::End;
        Self { anchor, ..self }
    }

    /// Their size.
    pub fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// Heavier and darker.
    pub fn strong(self) -> Self {
        Self {
            strong: true,
            ink: Ink::WORDS,
            ..self
        }
    }
}

impl Shape {
    fn moved(self, [dx, dy]: [f32; 2]) -> Self {
        let moved = |[x, y]: [f32; 2]| [x + dx, y + dy];
        match self {
            Self::Rect(at, size, radius, ink) => Self::Rect(moved(at), size, radius, ink),
            Self::Line(from, to, width, ink, dashed) => {
                Self::Line(moved(from), moved(to), width, ink, dashed)
            }
            Self::Disc(at, radius, ink) => Self::Disc(moved(at), radius, ink),
            Self::Text(text) => Self::Text(Text {
                at: moved(text.at),
                ..text
            }),
        }
    }
}
