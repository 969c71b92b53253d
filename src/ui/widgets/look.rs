//! The five looks a button can have, and what each does under the pointer.

use egui::{Color32, Painter, Rect, Response, Stroke, StrokeKind};

use crate::ui::theme::Palette;

/// How much weight a button has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// The one thing to do here: ink on paper.
    Primary,
    /// Everything else that is often done.
    #[default]
    Secondary,
    /// Beside a primary button, equal in rank.
    Outline,
    /// Words alone, for what is seldom done.
    Ghost,
    /// It hurts.
    Danger,
}

/// What a widget is going through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Rest,
    Hovered,
    Pressed,
    Disabled,
}

impl State {
    pub(super) fn of(response: &Response) -> Self {
        if !response.enabled() {
            Self::Disabled
        } else if response.is_pointer_button_down_on() {
            Self::Pressed
        } else if response.hovered() {
            Self::Hovered
        } else {
            Self::Rest
        }
    }

    /// One of four colours.
    fn pick(self, rest: Color32, hovered: Color32, pressed: Color32, disabled: Color32) -> Color32 {
        match self {
            Self::Rest => rest,
            Self::Hovered => hovered,
            Self::Pressed => pressed,
            Self::Disabled => disabled,
        }
    }
}

/// Ground, outline and words of a button in one state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    pub(super) fill: Color32,
    pub(super) line: Stroke,
    pub(super) text: Color32,
}

impl Ink {
    /// Paints ground and outline.
    pub(super) fn paint(&self, painter: &Painter, rect: Rect, radius: f32) {
        painter.rect(rect, radius, self.fill, self.line, StrokeKind::Inside);
    }
}

impl Look {
    pub(super) fn ink(self, p: &Palette, state: State) -> Ink {
        Ink {
            fill: self.fill(p, state),
            line: self.line(p, state),
            text: self.text(p, state),
        }
    }

    fn fill(self, p: &Palette, state: State) -> Color32 {
        let clear = Color32::TRANSPARENT;
        match self {
            Self::Primary => state.pick(
                p.button_primary_bg,
                p.button_primary_hover,
                p.button_primary_pressed,
                p.bg_raised,
            ),
            Self::Secondary => state.pick(p.bg_raised, p.bg_hover, p.line_strong, p.bg_raised),
            Self::Outline | Self::Ghost => state.pick(clear, p.bg_raised, p.bg_hover, clear),
            Self::Danger => state.pick(p.danger_bg, p.danger_bg, p.danger_fill, p.danger_bg),
        }
    }

    fn text(self, p: &Palette, state: State) -> Color32 {
        let off = p.text_disabled;
        let [rest, hovered, pressed] = match self {
            Self::Primary => [p.button_primary_fg; 3],
            Self::Secondary | Self::Outline => [p.text_primary; 3],
            Self::Ghost => [p.text_secondary, p.text_primary, p.text_primary],
            Self::Danger => [p.danger_fg, p.danger_fg, p.on_danger],
        };
        state.pick(rest, hovered, pressed, off)
    }

    fn line(self, p: &Palette, state: State) -> Stroke {
        match self {
            Self::Primary | Self::Secondary | Self::Ghost => Stroke::NONE,
            Self::Outline => Stroke::new(1.5, outline(p, state)),
            Self::Danger => {
                let ink = state.pick(p.danger_line, p.danger_fg, p.danger_fill, p.line_strong);
                Stroke::new(2.0, ink)
            }
        }
    }
}

fn outline(p: &Palette, state: State) -> Color32 {
    state.pick(
        p.line_control,
        p.line_control,
        p.text_secondary,
        p.line_strong,
    )
}
