//! Outlines of the digits, cut into triangles once.

use std::sync::OnceLock;

use earcut::Earcut;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use super::contour::{Contour, Pen, area, corner, pieces};
use crate::ui::theme::fonts::CLOCK_DIGITS;

/// What can be drawn. The font holds the colon at U+2236, raised to the middle of the digits.
const CHARACTERS: &str = "0123456789\u{2236} ";

/// A glyph in em: x to the right, y down, base line at 0.
#[derive(Debug, Clone, Default)]
pub(super) struct Glyph {
    pub(super) advance: f32,
    pub(super) vertices: Vec<Vertex>,
    /// Indices into `vertices`.
    pub(super) triangles: Vec<[u32; 3]>,
    /// The outline's pieces, as indices into `vertices`.
    pub(super) edges: Vec<[u32; 2]>,
}

/// A corner of the outline.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vertex {
    pub(super) at: [f32; 2],
    /// Out of the ink; longer than 1 at sharp corners, so that the rim stays equally wide.
    pub(super) normal: [f32; 2],
}

/// The glyph of a digit, a colon or a blank.
pub(super) fn glyph(character: char) -> Option<&'static Glyph> {
    static GLYPHS: OnceLock<Vec<Glyph>> = OnceLock::new();
    let wanted = if character == ':' {
        '\u{2236}'
    } else {
        character
    };
    let nth = CHARACTERS.chars().position(|known| known == wanted)?;
    GLYPHS.get_or_init(all).get(nth)
}

/// Every glyph, in the order of [`CHARACTERS`]. Empty ones if the font cannot be read, which its
/// test rules out.
fn all() -> Vec<Glyph> {
    let font = FontRef::new(CLOCK_DIGITS).ok();
    let cut = |character| font.as_ref().and_then(|font| cut(font, character));
    let glyphs = CHARACTERS.chars().map(cut);
    glyphs.map(Option::unwrap_or_default).collect()
}

fn cut(font: &FontRef<'_>, character: char) -> Option<Glyph> {
    let id = font.charmap().map(character)?;
    let (size, place) = (Size::unscaled(), LocationRef::default());
    let em = 1.0 / f32::from(font.metrics(size, place).units_per_em);
    let mut pen = Pen::new(em);
    font.outline_glyphs().get(id)?.draw(size, &mut pen).ok()?;
    let mut glyph = Glyph {
        advance: font.glyph_metrics(size, place).advance_width(id)? * em,
        ..Glyph::default()
    };
    let (outer, holes): (Vec<_>, Vec<_>) = pen.contours.into_iter().partition(|c| area(c) > 0.0);
    // Only single shapes have holes here: the colon's two dots are full.
    let holes = if outer.len() == 1 { holes } else { Vec::new() };
    for contour in outer {
        glyph.fill(contour, &holes);
    }
    Some(glyph)
}

impl Glyph {
    /// Adds a shape with its holes.
    fn fill(&mut self, outer: Contour, holes: &[Contour]) {
        let base = self.next();
        let mut starts = Vec::new();
        self.outline(&outer);
        for hole in holes {
            starts.push(self.next() - base);
            self.outline(hole);
        }
        let points = outer.into_iter().chain(holes.iter().flatten().copied());
        let mut indices: Vec<u32> = Vec::new();
        Earcut::new().earcut(points, &starts, &mut indices);
        self.triangles
            .extend(indices.chunks_exact(3).filter_map(|corners| {
                let [a, b, c] = <[u32; 3]>::try_from(corners).ok()?;
                Some([base + a, base + b, base + c])
            }));
    }

    fn next(&self) -> u32 {
        u32::try_from(self.vertices.len()).unwrap_or(u32::MAX)
    }

    /// Adds the corners and edges of one contour.
    fn outline(&mut self, contour: &Contour) {
        let base = self.next();
        let before = contour
            .iter()
            .copied()
            .cycle()
            .skip(contour.len().saturating_sub(1));
        for ((at, after), before) in pieces(contour).zip(before) {
            let normal = corner(before, at, after);
            self.vertices.push(Vertex { at, normal });
        }
        let end = self.next();
        self.edges.extend((base..end).map(|nth| {
            let next = if nth + 1 == end { base } else { nth + 1 };
            [nth, next]
        }));
    }
}
