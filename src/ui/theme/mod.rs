//! What everything looks like: colours by role, sizes of text, icons, fonts.
//!
//! The window calls [`install`] once for the fonts and [`Theme::apply`] whenever the settings
//! change; everything that draws then asks its `ui` or its context: `ui.theme().palette.bg_card`.

pub mod fonts;
pub mod icons;
pub mod palette;
pub mod tokens;
pub mod type_scale;

mod visuals;

#[cfg(test)]
mod tests;

use egui::{Context, Id, Painter, Ui};

pub use fonts::install;
pub use icons::Icon;
pub use palette::{Palette, mix};
pub use type_scale::Type;

/// How much of the scrim lies over the window while a sheet is open.
pub const SCRIM_ALPHA: f32 = 0.72;
/// How much of its fill the breathing disc has.
pub const BREATH_DISC_ALPHA: f32 = 0.2;

/// How the window looks at the moment. Small and cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    /// The colours.
    pub palette: &'static Palette,
    /// Light on dark.
    pub dark: bool,
    /// No travel, no blends, no growing disc.
    pub reduce_motion: bool,
    /// Stripes and dots on charts besides the colours.
    pub patterns: bool,
}

impl Theme {
    /// The dark or the light look, with motion and without patterns.
    #[must_use]
    pub const fn new(dark: bool) -> Self {
        let palette = if dark { &tokens::DARK } else { &tokens::LIGHT };
        Self {
            palette,
            dark,
            reduce_motion: false,
            patterns: false,
        }
    }

    /// What `eframe::App::clear_color` answers: the window's ground.
    #[must_use]
    pub fn clear_colour(&self) -> [f32; 4] {
        self.palette.bg_window.to_normalized_gamma_f32()
    }

    /// The theme last applied to `ctx`; the dark one before that.
    #[must_use]
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Id::NULL))
            .unwrap_or(Self::new(true))
    }

    /// Makes this the look of everything drawn in `ctx` from now on.
    pub fn apply(self, ctx: &Context) {
        let theme = if self.dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        };
        ctx.set_theme(theme);
        ctx.set_style_of(theme, visuals::style(&self));
        ctx.data_mut(|data| data.insert_temp(Id::NULL, self));
    }
}

/// Asks for the theme where something is drawn.
pub trait Themed {
    /// The theme last applied; the dark one before that.
    fn theme(&self) -> Theme;
}

impl Themed for Ui {
    fn theme(&self) -> Theme {
        Theme::of(self.ctx())
    }
}

impl Themed for Painter {
    fn theme(&self) -> Theme {
        Theme::of(self.ctx())
    }
}
