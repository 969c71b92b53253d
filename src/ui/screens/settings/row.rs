//! A row of a card: what it is on the left, what can be changed on the right.

use egui::{Align, Color32, Layout, Rect, Response, Sense, Stroke, Ui, UiBuilder, Widget, vec2};

use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Segmented, Switch, label, silent_label};

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
    /// The control has another name than the row.
    is_apart: bool,
}

impl<'a> Row<'a> {
    /// A row with a control so many points wide.
    pub(super) const fn new(title: &'a str, control: f32) -> Self {
        Self {
            title,
            note: None,
            control,
            last: false,
            is_apart: false,
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

    /// The control has a name of its own, so the title is read before it.
    pub(super) const fn apart(mut self) -> Self {
        self.is_apart = true;
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
        let response = ui
            .new_child(UiBuilder::new().max_rect(right).layout(side))
            .add(control);
        self.describe(ui, &response);
        response
    }

    /// A control that is named as its row takes the note along, so that nothing is read twice.
    fn describe(&self, ui: &Ui, control: &Response) {
        let note = self.note.filter(|_| !self.is_apart);
        if let Some(note) = note.filter(|_| ui.ctx().has_accesskit_node(control.id)) {
            ui.ctx()
                .accesskit_node_builder(control.id, |node| node.set_description(note));
        }
    }

    fn words(&self, ui: &mut Ui, rect: Rect) {
        let palette = ui.theme().palette;
        let height = if self.note.is_some() { 42.0 } else { 24.0 };
        let centred = Rect::from_center_size(rect.center(), vec2(rect.width(), height));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(centred));
        self.line(&mut inside, Type::Body, palette.text_primary, self.title);
        if let Some(note) = self.note {
            inside.add_space(-2.0);
            self.line(&mut inside, Type::Caption, palette.text_tertiary, note);
        }
    }

    fn line(&self, ui: &mut Ui, kind: Type, ink: Color32, text: &str) {
        if self.is_apart {
            label(ui, kind, ink, text);
        } else {
            silent_label(ui, kind, ink, text);
        }
    }
}

/// One of a few values. None of them is marked where the file holds another one.
pub(super) fn choice<T: Copy + PartialEq, const N: usize>(
    ui: &mut Ui,
    row: Row<'_>,
    name: &str,
    options: &[(T, &str); N],
    value: &mut T,
) {
    let chosen = options.iter().position(|(option, _)| option == value);
    let mut chosen = chosen.unwrap_or(N);
    let words = options.map(|(_, words)| words);
    row.show(ui, Segmented::new(&mut chosen, &words, name));
    if let Some((option, _)) = options.get(chosen) {
        *value = *option;
    }
}

/// On or off, with what there is to know about it.
pub(super) fn switch(ui: &mut Ui, title: &str, note: Option<&str>, on: &mut bool) {
    let row = Row {
        note,
        ..Row::new(title, 48.0)
    };
    row.show(ui, Switch::new(on, title));
}
