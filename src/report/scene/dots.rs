//! A drawing as dots, in a PNG file. Letters are filled from the outlines of our own font: no window
//! and no system font is needed, and the picture is the same everywhere.

use png::{BitDepth, ColorType, Encoder, EncodingError};
use skrifa::FontRef;
use tiny_skia::{
    Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform,
};

use super::letters::Letters;
use super::{Anchor, Ink, Scene, Shape, Text};

/// Dots a point, on each edge.
const SCALE: f32 = 2.0;
/// Digits, and everything else.
type Fonts = [&'static [u8]; 2];
const REGULAR: Fonts = [
    include_bytes!("../../../assets/fonts/SuppleNum-Regular.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
];
const STRONG: Fonts = [
    include_bytes!("../../../assets/fonts/SuppleNum-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
];

impl Scene {
    /// The bytes of a PNG file, on paper-white ground.
    pub fn png(&self) -> Result<Vec<u8>, EncodingError> {
        let [width, height] = self.size.map(dots);
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, width, height);
        encoder.set_color(ColorType::Rgba);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.filled(width, height))?;
        writer.finish()?;
        Ok(bytes)
    }

    /// The dots, row by row. All are opaque: nothing is to be divided by its alpha.
    fn filled(&self, width: u32, height: u32) -> Vec<u8> {
        let Some(mut map) = Pixmap::new(width, height) else {
            return Vec::new();
        };
        let Ink(red, green, blue) = Ink::PAPER;
        map.fill(Color::from_rgba8(red, green, blue, u8::MAX));
        for shape in &self.shapes {
            draw(&mut map, shape);
        }
        map.take()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "drawings are some hundred points wide"
)]
fn dots(points: f32) -> u32 {
    (points * SCALE).round() as u32
}

fn draw(map: &mut Pixmap, shape: &Shape) {
    match shape {
        Shape::Rect([x, y], [width, height], _, ink) => {
            let rect = Rect::from_xywh(*x, *y, *width, *height);
            fill(map, rect.map(PathBuilder::from_rect), *ink);
        }
        Shape::Line(from, to, width, ink, dashed) => line(map, [*from, *to], *width, *ink, *dashed),
        Shape::Disc([x, y], radius, ink) => {
            fill(map, PathBuilder::from_circle(*x, *y, *radius), *ink);
        }
        Shape::Text(text) => fill(map, outline(text), text.ink),
    }
}

/// Fills what there is to fill: an empty path is none.
fn fill(map: &mut Pixmap, path: Option<Path>, ink: Ink) {
    if let Some(path) = path {
        let scale = Transform::from_scale(SCALE, SCALE);
        map.fill_path(&path, &paint(ink), FillRule::Winding, scale, None);
    }
}

fn line(map: &mut Pixmap, [from, to]: [[f32; 2]; 2], width: f32, ink: Ink, dashed: bool) {
    let mut path = PathBuilder::new();
    path.move_to(from[0], from[1]);
    path.line_to(to[0], to[1]);
    let stroke = Stroke {
        width,
        dash: dashed
            .then(|| StrokeDash::new(vec![3.0, 3.0], 0.0))
            .flatten(),
        ..Stroke::default()
    };
    if let Some(path) = path.finish() {
        let scale = Transform::from_scale(SCALE, SCALE);
        map.stroke_path(&path, &paint(ink), &stroke, scale, None);
    }
}

fn paint(Ink(red, green, blue): Ink) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, u8::MAX);
    paint
}

/// The outline of words at their place.
fn outline(text: &Text) -> Option<Path> {
    let [digits, rest] = if text.strong { STRONG } else { REGULAR };
    let (digits, rest) = (FontRef::new(digits).ok()?, FontRef::new(rest).ok()?);
    let letters = Letters::of(&digits, &rest, text.size, &text.words);
    let before = match text.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => letters.width / 2.0,
        Anchor::End => letters.width,
    };
    let [x, y] = text.at;
    letters
        .path()?
        .transform(Transform::from_translate(x - before, y))
}
