//! Outlines of a font as straight pieces, with their normals.

use skrifa::outline::OutlinePen;

/// Straight pieces for one curve of the outline: at 600 points to the em still under a tenth of a
/// point off.
const PIECES: u8 = 10;
/// A closed line in em, y down; the last point leads to the first.
pub(super) type Contour = Vec<[f32; 2]>;

/// Collects contours as straight pieces in em, y down.
pub(super) struct Pen {
    em: f32,
    pub(super) contours: Vec<Contour>,
}

impl Pen {
    /// A pen for a font with `em` of one unit.
    pub(super) const fn new(em: f32) -> Self {
        Self {
            em,
            contours: Vec::new(),
        }
    }

    fn add(&mut self, x: f32, y: f32) {
        let at = [x * self.em, -y * self.em];
        if let Some(contour) = self.contours.last_mut()
            && contour.last() != Some(&at)
        {
            contour.push(at);
        }
    }

    /// The last point, in font units.
    fn here(&self) -> [f32; 2] {
        let last = self.contours.last().and_then(|contour| contour.last());
        last.map_or([0.0, 0.0], |[x, y]| [x / self.em, -y / self.em])
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.contours.push(Vec::new());
        self.add(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let [x0, y0] = self.here();
        for nth in 1..=PIECES {
            let t = f32::from(nth) / f32::from(PIECES);
            let u = 1.0 - t;
            let along = |a: f32, b: f32, c: f32| u * u * a + 2.0 * u * t * b + t * t * c;
            self.add(along(x0, x1, x), along(y0, y1, y));
        }
    }

    /// TrueType outlines have no cubic curves.
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, x: f32, y: f32) {
        self.add(x, y);
    }

    fn close(&mut self) {
        if let Some(contour) = self.contours.last_mut()
            && contour.first() == contour.last()
        {
            contour.pop();
        }
    }
}

/// Twice the signed area: positive for outlines, negative for holes. (TrueType outlines run
/// clockwise seen with y up, which is this sign with y down.)
pub(super) fn area(contour: &Contour) -> f32 {
    pieces(contour)
        .map(|([ax, ay], [bx, by])| ax * by - bx * ay)
        .sum()
}

/// Every point with the next, round to the first again.
pub(super) fn pieces(contour: &Contour) -> impl Iterator<Item = ([f32; 2], [f32; 2])> + '_ {
    contour
        .iter()
        .copied()
        .zip(contour.iter().copied().cycle().skip(1))
}

/// The way out at a corner: both edges' normals together, long enough for the rim's width.
pub(super) fn corner(before: [f32; 2], at: [f32; 2], after: [f32; 2]) -> [f32; 2] {
    let [ax, ay] = out(before, at);
    let [bx, by] = out(at, after);
    let [x, y] = [ax + bx, ay + by];
    // |a + b|² / 2 = 1 + cos: at least ½, so that no spike grows out of a sharp corner.
    let scale = 1.0 / f32::midpoint(x * x, y * y).max(0.5);
    [x * scale, y * scale]
}

/// The unit normal of an edge, to its left with y down: out of the ink.
fn out([ax, ay]: [f32; 2], [bx, by]: [f32; 2]) -> [f32; 2] {
    let [dx, dy] = [bx - ax, by - ay];
    let length = dx.hypot(dy).max(f32::EPSILON);
    [dy / length, -dx / length]
}
