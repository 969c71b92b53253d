//! The source, coloured and laid out, with room under one line for a message.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Galley, TextFormat, Ui};

use super::colour;
use super::lines::Lines;
use super::shown::Shown;
use crate::ui::theme::{Themed, Type};

/// What a text looks like, kept until it changes: colouring it takes longer than finding it again.
#[derive(Debug, Default)]
pub(super) struct Laid {
    text: String,
    dark: bool,
    job: LayoutJob,
    pub(super) lines: Lines,
    pub(super) shown: Shown,
}

/// Free room below a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gap {
    /// The line, from 0.
    pub below: usize,
    /// In points.
    pub height: f32,
}

impl Laid {
    /// Makes sure that this is about `text` in the colours of now.
    pub(super) fn update(&mut self, ui: &Ui, text: &str) {
        let dark = ui.theme().dark;
        let is_new = self.lines.count() == 0;
        if !is_new && self.dark == dark && self.text == text {
            return;
        }
        text.clone_into(&mut self.text);
        self.dark = dark;
        self.shown = Shown::of(text);
        self.lines = Lines::of(text);
        self.job = job(ui, text.get(..self.shown.end).unwrap_or_default());
    }

    /// What of the text is not shown, as a sentence.
    pub(super) fn cut(&self) -> Option<String> {
        self.shown.sentence()
    }

    /// The laid out text. The fonts keep it from frame to frame, and only lay out changed lines.
    pub(super) fn galley(&self, ui: &Ui, gap: Option<Gap>) -> Arc<Galley> {
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(self.job.clone()));
        match gap {
            Some(gap) => Arc::new(opened(&galley, gap)),
            None => galley,
        }
    }
}

/// Moves everything below a line down.
fn opened(galley: &Galley, gap: Gap) -> Galley {
    let mut galley = galley.clone();
    for row in galley.rows.iter_mut().skip(gap.below + 1) {
        row.pos.y += gap.height;
    }
    galley.rect.max.y += gap.height;
    galley.mesh_bounds.max.y += gap.height;
    galley
}

fn job(ui: &Ui, text: &str) -> LayoutJob {
    let palette = ui.theme().palette;
    let mut job = LayoutJob::default();
    for (piece, ink) in colour::pieces(text) {
        let format = TextFormat {
            line_height: Some(Type::Code.line()),
            ..TextFormat::simple(Type::Code.font(), ink.colour(palette))
        };
        job.append(piece, 0.0, format);
    }
    if job.sections.is_empty() {
        let plain = TextFormat::simple(Type::Code.font(), palette.text_primary);
        job.append("", 0.0, plain);
    }
    job.wrap.max_width = f32::INFINITY;
    job.keep_trailing_whitespace = true;
    job
}
