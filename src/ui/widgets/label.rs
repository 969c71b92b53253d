//! Words in one of the sizes.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Color32, FontSelection, Galley, Label, Painter, Pos2, Response, TextWrapMode, Ui, WidgetText,
    vec2,
};

use crate::ui::theme::Type;

/// One line of words, cut with an ellipsis where the room ends.
pub fn label(ui: &mut Ui, kind: Type, colour: Color32, text: impl Into<String>) -> Response {
    ui.add(Label::new(kind.text(text, colour)).truncate())
}

/// The same for the eyes alone: words that a screen reader hears as the name of a control beside.
pub fn silent_label(ui: &mut Ui, kind: Type, colour: Color32, text: impl Into<String>) {
    let text = WidgetText::from(kind.text(text, colour));
    let (wrap, width) = (Some(TextWrapMode::Truncate), ui.available_width());
    let galley = text.into_galley(ui, wrap, width, FontSelection::Default);
    let (_, rect) = ui.allocate_space(galley.size());
    ui.painter().galley(rect.min, galley, colour);
}

/// Words over as many lines as they need.
pub fn wrapped_label(
    ui: &mut Ui,
    kind: Type,
    colour: Color32,
    text: impl Into<String>,
) -> Response {
    ui.add(Label::new(kind.text(text, colour)).wrap())
}

/// Paints one line of words from `at`, the middle of its left edge, cut with an ellipsis after
/// `width` points. For rows that are one widget for the screen reader, whatever is written in them.
pub fn paint_line(
    painter: &Painter,
    at: Pos2,
    width: f32,
    text: &str,
    (kind, ink): (Type, Color32),
) {
    let words = cut_line(painter, kind, ink, text, width);
    painter.galley(at - vec2(0.0, words.size().y / 2.0), words, ink);
}

/// One line of words to be painted, cut with an ellipsis at `width`. Line breaks and tabs, which names
/// from elsewhere may have, become spaces: a second line would lie over what is below.
#[must_use]
pub fn cut_line(
    painter: &Painter,
    kind: Type,
    colour: Color32,
    text: &str,
    width: f32,
) -> Arc<Galley> {
    let words: Vec<_> = text.split_whitespace().collect();
    let format = TextFormat::simple(kind.font(), colour);
    let mut job = LayoutJob::single_section(words.join(" "), format);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    painter.layout_job(job)
}
