//! One of a few, all in sight.

use egui::{
    Align2, Color32, EventFilter, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::focus::paint as paint_focus;
use super::look::State;
use crate::ui::theme::{Palette, Themed, Type};

/// `ui.add(Segmented::new(&mut chosen, &["Left", "Right", "Both"], "Side"))`
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct Segmented<'a> {
    chosen: &'a mut usize,
    options: &'a [&'a str],
    name: &'a str,
    height: f32,
    width: Option<f32>,
}

impl<'a> Segmented<'a> {
    /// The `chosen` position among the `options`; the spoken name says what is chosen.
    pub const fn new(chosen: &'a mut usize, options: &'a [&'a str], name: &'a str) -> Self {
        Self {
            chosen,
            options,
            name,
            height: 36.0,
            width: None,
        }
    }

    /// Another height than 36; 40 in forms.
    pub const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Spreads the options over this width, in points.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// The width of every option: its words and 16 on both sides, or its share of the width.
    fn widths(&self, ui: &Ui) -> Vec<f32> {
        let font = Type::Label.font();
        let natural: Vec<f32> = self
            .options
            .iter()
            .map(|text| {
                let words = ui.painter().layout_no_wrap(
                    (*text).to_owned(),
                    font.clone(),
                    Color32::PLACEHOLDER,
                );
                words.size().x + 32.0
            })
            .collect();
        let sum: f32 = natural.iter().sum();
        let room = self.width.map_or(sum, |width| width - 8.0);
        natural.iter().map(|width| width * room / sum).collect()
    }
}

impl Widget for Segmented<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = ui.theme().palette;
        let widths = self.widths(ui);
        let size = vec2(widths.iter().sum::<f32>() + 8.0, self.height);
        let mut whole = ui.allocate_response(size, Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, whole.enabled(), self.name));
        let line = Stroke::new(1.0, palette.line_strong);
        ui.painter()
            .rect(whole.rect, 10.0, palette.bg_input, line, StrokeKind::Inside);
        if let Some(picked) = self.picked(ui, &whole, widths) {
            *self.chosen = picked;
            whole.mark_changed();
        }
        whole
    }
}

impl Segmented<'_> {
    /// Draws the options; another one than the chosen one, where it was picked.
    fn picked(&self, ui: &Ui, whole: &Response, widths: Vec<f32>) -> Option<usize> {
        let inner = whole.rect.shrink(4.0);
        let mut left = inner.left();
        let mut picked = None;
        for (nth, (text, width)) in self.options.iter().zip(widths).enumerate() {
            let rect = Rect::from_min_size(pos2(left, inner.top()), vec2(width, inner.height()));
            left += width;
            let is_chosen = nth == *self.chosen;
            let response = option(ui, whole, rect, text, is_chosen);
            let to = if response.clicked() {
                Some(nth)
            } else {
                is_chosen
                    .then(|| self.beside(ui, whole, &response))
                    .flatten()
            };
            picked = to.filter(|to| to != self.chosen).or(picked);
        }
        picked
    }

    /// Where an arrow key leads from the chosen option; the focus goes along.
    fn beside(&self, ui: &Ui, whole: &Response, option: &Response) -> Option<usize> {
        let to = self.chosen.checked_add_signed(arrow(ui, option))?;
        let text = self.options.get(to).filter(|_| to != *self.chosen)?;
        ui.memory_mut(|memory| memory.request_focus(whole.id.with(text)));
        Some(to)
    }
}

/// Tab leads to what is chosen; the arrow keys choose what is beside it.
fn arrow(ui: &Ui, chosen: &Response) -> isize {
    if !chosen.has_focus() {
        return 0;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(chosen.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    isize::from(pressed(Key::ArrowRight)) - isize::from(pressed(Key::ArrowLeft))
}

fn option(ui: &Ui, whole: &Response, rect: Rect, text: &str, chosen: bool) -> Response {
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, whole.id.with(text), sense);
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, response.enabled(), chosen, text));
    let (fill, ink) = colours(ui.theme().palette, State::of(&response), chosen);
    ui.painter().rect_filled(rect, 7.0, fill);
    let font = if chosen {
        Type::LabelStrong
    } else {
        Type::Label
    }
    .font();
    ui.painter()
        .text(rect.center(), Align2::CENTER_CENTER, text, font, ink);
    if response.has_focus() {
        paint_focus(ui.painter(), rect, 7.0);
    }
    response
}

/// Ground and words of an option.
fn colours(p: &Palette, state: State, chosen: bool) -> (Color32, Color32) {
    match (chosen, state) {
        (true, State::Disabled) => (p.bg_raised, p.text_disabled),
        (false, State::Disabled) => (Color32::TRANSPARENT, p.text_disabled),
        (true, _) => (p.button_primary_bg, p.button_primary_fg),
        (false, State::Rest) => (Color32::TRANSPARENT, p.text_secondary),
        (false, _) => (p.bg_raised, p.text_primary),
    }
}
