//! A drawing as SVG, to stand inside a page: it is sharp on paper, and its words can be read out.

use super::{Anchor, Scene, Shape, Text};
use crate::report::page::escaped;

impl Scene {
    /// The `svg` element; as wide as the column it stands in.
    pub fn svg(&self) -> String {
        let [width, height] = self.size;
        let shapes: String = self.shapes.iter().map(element).collect();
        let name = escaped(&self.name);
        format!(
            "<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{name}\">\
             <title>{name}</title>{shapes}</svg>\n"
        )
    }
}

fn element(shape: &Shape) -> String {
    match shape {
        Shape::Rect([x, y], [width, height], radius, ink) => format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             rx=\"{radius}\" fill=\"{ink}\"/>"
        ),
        Shape::Line([x1, y1], [x2, y2], width, ink, dashed) => {
            let dashes = if *dashed {
                " stroke-dasharray=\"3 3\""
            } else {
                ""
            };
            format!(
                "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" \
                 stroke=\"{ink}\" stroke-width=\"{width}\"{dashes}/>"
            )
        }
        Shape::Disc([x, y], radius, ink) => {
            format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{ink}\"/>")
        }
        Shape::Text(text) => words(text),
    }
}

fn words(text: &Text) -> String {
    let [x, y] = text.at;
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let weight = if text.strong { 600 } else { 400 };
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"{}\" \
         font-weight=\"{weight}\" fill=\"{}\">{}</text>",
        text.size,
        text.ink,
        escaped(&text.words)
    )
}
