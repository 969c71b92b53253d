//! Words as one outline, set letter by letter from left to right.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::OutlinePen;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use tiny_skia::{Path, PathBuilder};

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
    pub fn of(digits: &FontRef<'_>, text: &FontRef<'_>, size: f32, words: &str) -> Self {
        let mut letters = Self {
            width: 0.0,
            scale: 0.0,
            path: PathBuilder::new(),
        };
        for letter in words.chars() {
            let (font, glyph) = match digits.charmap().map(letter) {
                Some(glyph) => (digits, glyph),
                // What neither font has is drawn as the text's box for such letters.
                None => (text, text.charmap().map(letter).unwrap_or(GlyphId::NOTDEF)),
            };
            letters.set(font, glyph, size);
        }
        letters
    }

    /// Sets one letter behind the others; one whose outline cannot be read leaves its room blank.
    fn set(&mut self, font: &FontRef<'_>, glyph: GlyphId, size: f32) {
        let (unscaled, place) = (Size::unscaled(), LocationRef::default());
        self.scale = size / f32::from(font.metrics(unscaled, place).units_per_em);
        let outline = font.outline_glyphs().get(glyph);
        let _drawn = outline.map(|outline| outline.draw(unscaled, self));
        let advance = font.glyph_metrics(unscaled, place).advance_width(glyph);
        self.width += advance.unwrap_or_default() * self.scale;
    }

    /// The outline; `None` where it has no line, as in spaces.
    pub fn path(self) -> Option<Path> {
        self.path.finish()
    }

    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.width + x * self.scale, -y * self.scale)
    }
}

impl OutlinePen for Letters {
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
