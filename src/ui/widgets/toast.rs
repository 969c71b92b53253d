//! A short note at the bottom of the window, with at most one thing to do about it.

use egui::accesskit::Live;
use egui::{
    Align, Align2, Area, Context, CornerRadius, Frame, Id, Layout, Margin, Order, Stroke, Ui, vec2,
};

use super::Button;
use crate::ui::theme::{Palette, Theme, Themed, Type, icons};

/// What a toast is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastTone {
    /// Something was done.
    Info,
    /// Something goes on in another way than asked.
    Warning,
    /// Something is not done yet.
    Waiting,
}

/// `if Toast::info("Left side dropped.").action("Undo").show(ctx) { … }`
///
/// Whoever owns the toast decides how long it stays: 4 s is usual.
#[derive(Debug, Clone, Copy)]
#[must_use = "show it"]
pub struct Toast<'a> {
    text: &'a str,
    tone: ToastTone,
    action: Option<&'a str>,
}

impl<'a> Toast<'a> {
    /// Something was done.
    pub const fn info(text: &'a str) -> Self {
        Self {
            text,
            tone: ToastTone::Info,
            action: None,
        }
    }

    /// Something goes on in another way than asked.
    pub const fn warning(text: &'a str) -> Self {
        Self {
            tone: ToastTone::Warning,
            ..Self::info(text)
        }
    }

    /// Something is not done yet.
    pub const fn waiting(text: &'a str) -> Self {
        Self {
            tone: ToastTone::Waiting,
            ..Self::info(text)
        }
    }

    /// What can be done about it, such as "Undo".
    pub const fn action(mut self, action: &'a str) -> Self {
        self.action = Some(action);
        self
    }

    /// Shows the toast over everything else; whether its action was pressed.
    #[must_use]
    pub fn show(self, ctx: &Context) -> bool {
        let palette = Theme::of(ctx).palette;
        Area::new(Id::unique("toast"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -24.0))
            .show(ctx, |ui| {
                self.frame(palette).show(ui, |ui| self.contents(ui)).inner
            })
            .inner
    }

    fn frame(&self, palette: &Palette) -> Frame {
        let (fill, line) = match self.tone {
            ToastTone::Info | ToastTone::Waiting => (palette.bg_raised, palette.line_strong),
            ToastTone::Warning => (palette.warn_bg, palette.warn_fg.gamma_multiply(0.4)),
        };
        Frame::NONE
            .fill(fill)
            .stroke(Stroke::new(1.0, line))
            .corner_radius(CornerRadius::same(12))
            .inner_margin(Margin::symmetric(16, 4))
    }

    fn contents(&self, ui: &mut Ui) -> bool {
        let palette = ui.theme().palette;
        let (icon, colour, filled) = match self.tone {
            ToastTone::Info => (icons::CHECK, palette.text_secondary, false),
            ToastTone::Waiting => (icons::TIMER, palette.text_secondary, false),
            ToastTone::Warning => (icons::WARNING, palette.warn_fg, true),
        };
        ui.set_height(40.0);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
            icon.paint(ui.painter(), rect.center(), 20.0, colour, filled);
            let words = ui.label(Type::Label.text(self.text, palette.text_primary));
            // A screen reader says it once it is done with what it says now.
            ui.ctx()
                .accesskit_node_builder(words.id, |node| node.set_live(Live::Polite));
            self.action
                .is_some_and(|action| ui.add(Button::ghost(action)).clicked())
        })
        .inner
    }
}
