//! Words as one outline, set letter by letter from left to right.

use tiny_skia::{Path, PathBuilder};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// The outline of words that begin at 0, 0 on the base line; y goes down.
pub(super) struct Letters {
    /// Where the next letter would begin, in points.
    pub width: f32,
    /// Points a unit of the font of the letter being set.
    scale: f32,
    path: PathBuilder,
}

impl Letters {
    /// Sets `words` in letters of `size` points: digits as in the window, the rest in the font of
    /// the text.
    pub fn of(digits: &Face<'_>, text: &Face<'_>, size: f32, words: &str) -> Self {
        let mut letters = Self {
            width: 0.0,
            scale: 0.0,
            path: PathBuilder::new(),
        };
        for letter in words.chars() {
            let (face, glyph) = match digits.glyph_index(letter) {
                Some(glyph) => (digits, glyph),
                // What neither font has is drawn as the text's box for such letters.
                None => (text, text.glyph_index(letter).unwrap_or(GlyphId(0))),
            };
            letters.scale = size / f32::from(face.units_per_em());
            face.outline_glyph(glyph, &mut letters);
            let advance = face.glyph_hor_advance(glyph).unwrap_or_default();
            letters.width += f32::from(advance) * letters.scale;
        }
        letters
    }

    /// The outline; `None` where it has no line, as in spaces.
    pub fn path(self) -> Option<Path> {
        self.path.finish()
    }

    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.width + x * self.scale, -y * self.scale)
    }
}

impl OutlineBuilder for Letters {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (one, two, end) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
