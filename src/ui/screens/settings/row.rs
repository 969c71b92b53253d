//! A row of a card: what it is on the left, what can be changed on the right.

use egui::{Align, Layout, Rect, Response, Sense, Stroke, Ui, UiBuilder, Widget, vec2};

use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::label;

/// Height of a row, in points.
const PLAIN: f32 = 44.0;
/// Height of a row with a note, in points.
const NOTED: f32 = 52.0;
/// Least room for the words beside a control, in points.
const WORDS: f32 = 120.0;

/// `Row::new("Theme", 232.0).show(ui, Segmented::new(…))`
pub(super) struct Row<'a> {
    title: &'a str,
    note: Option<&'a str>,
    control: f32,
    last: bool,
}

impl<'a> Row<'a> {
    /// A row with a control so many points wide.
    pub(super) const fn new(title: &'a str, control: f32) -> Self {
        Self {
            title,
            note: None,
            control,
            last: false,
        }
    }

    /// What there is to know about it.
    pub(super) const fn note(mut self, note: &'a str) -> Self {
        self.note = Some(note);
        self
    }

    /// No line below.
    pub(super) const fn last(mut self) -> Self {
        self.last = true;
        self
    }

    /// Draws the row. Where there is no room for both, the control goes below the words.
    pub(super) fn show(self, ui: &mut Ui, control: impl Widget) -> Response {
        let width = ui.available_width();
        let words = if self.note.is_some() { NOTED } else { PLAIN };
        let beside = width >= self.control + WORDS;
        let height = if beside { words } else { words + PLAIN };
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        if !self.last {
            let hair = Stroke::new(1.0, ui.theme().palette.line_hair);
            ui.painter()
                .hline(rect.x_range(), rect.bottom() - 0.5, hair);
        }
        let upper = rect.with_max_y(rect.top() + words);
        let (left, right) = if beside {
            let cut = rect.right() - self.control;
            (upper.with_max_x(cut - 12.0), upper.with_min_x(cut))
        } else {
            (upper, rect.with_min_y(rect.bottom() - PLAIN - 4.0))
        };
        self.words(ui, left);
        let side = if beside {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        };
        ui.new_child(UiBuilder::new().max_rect(right).layout(side))
            .add(control)
    }

    fn words(&self, ui: &mut Ui, rect: Rect) {
        let palette = ui.theme().palette;
        let height = if self.note.is_some() { 42.0 } else { 24.0 };
        let centred = Rect::from_center_size(rect.center(), vec2(rect.width(), height));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(centred));
        label(&mut inside, Type::Body, palette.text_primary, self.title);
        if let Some(note) = self.note {
            inside.add_space(-2.0);
            label(&mut inside, Type::Caption, palette.text_tertiary, note);
        }
    }
}
