//! How much of something is done, as a bar.

use egui::{Color32, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use crate::ui::theme::Themed;

/// `ui.add(ProgressBar::new(0.75, "Left, this week").colour(palette.kind_stretch))`
#[derive(Debug, Clone)]
#[must_use = "add it to a ui"]
pub struct ProgressBar<'a> {
    share: f32,
    name: &'a str,
    colour: Option<Color32>,
    width: Option<f32>,
    height: f32,
}

impl<'a> ProgressBar<'a> {
    /// A bar 12 high over the whole width; `share` is 0–1.
    pub const fn new(share: f32, name: &'a str) -> Self {
        Self {
            share,
            name,
            colour: None,
            width: None,
            height: 12.0,
        }
    }

    /// A kind colour in place of neutral ink.
    pub const fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }

    /// Width, in points.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Height, in points.
    pub const fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }
}

impl Widget for ProgressBar<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = ui.theme().palette;
        let width = self.width.unwrap_or(ui.available_width());
        let response = ui.allocate_response(vec2(width, self.height), Sense::hover());
        let share = self.share.clamp(0.0, 1.0);
        response.widget_info(|| WidgetInfo {
            value: Some(f64::from(share)),
            ..WidgetInfo::labeled(Role::ProgressIndicator, true, self.name)
        });
        let rect = response.rect;
        let radius = self.height / 2.0;
        let colour = self.colour.unwrap_or(palette.button_primary_bg);
        ui.painter().rect_filled(rect, radius, palette.ring_track);
        if share > 0.0 {
            // Never shorter than its round ends.
            let filled = vec2((rect.width() * share).max(self.height), self.height);
            let filled = egui::Rect::from_min_size(rect.min, filled);
            ui.painter().rect_filled(filled, radius, colour);
        }
        response
    }
}
