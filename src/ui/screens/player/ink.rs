//! Words painted at a place, which a screen reader finds there too.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Role, Sense, TextFormat, Ui, WidgetInfo};

/// A line of words.
#[derive(Debug, Clone)]
pub(super) struct Words<'a> {
    text: &'a str,
    font: FontId,
    colour: Color32,
    width: f32,
    rows: usize,
}

impl<'a> Words<'a> {
    /// One line, as wide as it is.
    pub const fn new(text: &'a str, font: FontId, colour: Color32) -> Self {
        Self {
            text,
            font,
            colour,
            width: f32::INFINITY,
            rows: 1,
        }
    }

    /// Cut with an ellipsis at this width, in points.
    pub const fn within(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Broken into so many rows at most.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// What would be painted.
    pub fn galley(&self, ui: &Ui) -> Arc<Galley> {
        let format = TextFormat::simple(self.font.clone(), self.colour);
        let mut job = LayoutJob::single_section(self.text.to_owned(), format);
        job.wrap = TextWrapping {
            max_width: self.width,
            max_rows: self.rows,
            ..TextWrapping::default()
        };
        ui.painter().layout_job(job)
    }

    /// Paints the words with their `anchor` at `at`; answers what they cover.
    pub fn show(&self, ui: &Ui, at: Pos2, anchor: Align2) -> Rect {
        let rect = self.paint(ui, at, anchor);
        spoken(ui, rect, at, self.text);
        rect
    }

    /// The same, where a screen reader finds them as a part of something else.
    pub fn paint(&self, ui: &Ui, at: Pos2, anchor: Align2) -> Rect {
        let galley = self.galley(ui);
        let rect = anchor.anchor_size(at, galley.size());
        ui.painter().galley(rect.min, galley, self.colour);
        rect
    }
}

/// Lets a screen reader find `text` at `rect`. It stays one thing while the words at `at` change, as
/// those of a clock do.
pub(super) fn spoken(ui: &Ui, rect: Rect, at: Pos2, text: &str) {
    let [x, y] = [at.x, at.y].map(f32::to_bits);
    let response = ui.interact(rect, ui.scope_id().with(("words", x, y)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}
