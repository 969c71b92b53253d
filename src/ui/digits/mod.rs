//! Clock digits too big for the font atlas, as meshes.
//!
//! A glyph of 600 points would fill the atlas at double scale; its outline, cut into triangles
//! once, is small and sharp at every size. egui smooths no edges of plain meshes, so each outline
//! carries a rim one pixel wide that fades out.

mod contour;
mod glyph;

#[cfg(test)]
mod tests;

use egui::{Align2, Color32, Mesh, Painter, Pos2, Rect, Shape, Vec2, vec2};

use glyph::{Glyph, glyph};

/// Height of a digit, in em.
pub const HEIGHT: f32 = 0.668;

/// Paints a clock text with its digits `size` points to the em, and answers what they cover:
/// digits high, advances wide. Only digits, the colon and blanks are drawn.
pub fn paint(
    painter: &Painter,
    at: Pos2,
    anchor: Align2,
    text: &str,
    size: f32,
    colour: Color32,
) -> Rect {
    let rect = anchor.anchor_size(at, vec2(width(text, size), HEIGHT * size));
    let rim = 1.0 / painter.pixels_per_point();
    let mut mesh = Mesh::default();
    let mut pen = rect.left_bottom();
    for glyph in text.chars().filter_map(glyph) {
        add(&mut mesh, glyph, pen, size, rim, colour);
        pen.x += glyph.advance * size;
    }
    painter.add(Shape::mesh(mesh));
    rect
}

/// How wide a clock text is, in points.
#[must_use]
pub fn width(text: &str, size: f32) -> f32 {
    let glyphs = text.chars().filter_map(glyph);
    glyphs.map(|glyph| glyph.advance * size).sum()
}

/// Adds a glyph with its base line at `pen`: the body, and the rim around every contour.
fn add(mesh: &mut Mesh, glyph: &Glyph, pen: Pos2, size: f32, rim: f32, colour: Color32) {
    let first = u32::try_from(mesh.vertices.len()).unwrap_or(0);
    for vertex in &glyph.vertices {
        let on = pen + size * Vec2::from(vertex.at);
        let out = rim / 2.0 * Vec2::from(vertex.normal);
        mesh.colored_vertex(on - out, colour);
        mesh.colored_vertex(on + out, Color32::TRANSPARENT);
    }
    // Inner vertices have even, outer ones odd places.
    for [a, b, c] in &glyph.triangles {
        mesh.add_triangle(first + 2 * a, first + 2 * b, first + 2 * c);
    }
    for &[a, b] in &glyph.edges {
        let [a, b] = [first + 2 * a, first + 2 * b];
        mesh.add_triangle(a, a + 1, b);
        mesh.add_triangle(b, a + 1, b + 1);
    }
}
