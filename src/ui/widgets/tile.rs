//! One number with what it means.

use egui::{
    Response, Role, Sense, TextFormat, Ui, Vec2, Widget, WidgetInfo, text::LayoutJob, vec2,
};

use super::card::RADIUS;
use crate::ui::theme::{Themed, Type};

/// `ui.add(Tile { label: "Held", value: "44", unit: "min", note: "75 % of 60" })`
#[derive(Debug, Clone, Copy)]
#[must_use = "add it to a ui"]
pub struct Tile<'a> {
    /// What the number counts.
    pub label: &'a str,
    /// The number.
    pub value: &'a str,
    /// What stands behind the number; may be empty.
    pub unit: &'a str,
    /// What puts it in proportion; may be empty.
    pub note: &'a str,
}

/// Width and height of a tile, in points.
const SIZE: Vec2 = vec2(180.0, 118.0);

impl Widget for Tile<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let p = ui.theme().palette;
        let response = ui.allocate_response(SIZE, Sense::hover());
        response.widget_info(|| {
            let Self {
                label,
                value,
                unit,
                note,
            } = self;
            WidgetInfo::labeled(
                Role::Label,
                true,
                format!("{label}: {value} {unit}. {note}"),
            )
        });
        let painter = ui.painter();
        painter.rect_filled(response.rect, RADIUS, p.bg_card);
        let left = response.rect.left_top() + vec2(16.0, 0.0);
        let line = |y: f32, kind: Type, text: &str, colour| {
            let at = left + vec2(0.0, y);
            painter.text(at, egui::Align2::LEFT_CENTER, text, kind.font(), colour);
        };
        line(24.0, Type::Label, self.label, p.text_secondary);
        line(94.0, Type::Caption, self.note, p.text_tertiary);
        let words = painter.layout_job(self.number(p));
        let at = left + vec2(0.0, 57.0 - words.size().y / 2.0);
        painter.galley(at, words, p.text_primary);
        response
    }
}

impl Tile<'_> {
    fn number(&self, p: &crate::ui::theme::Palette) -> LayoutJob {
        let mut job = LayoutJob::default();
        let value = TextFormat::simple(Type::Stat.font(), p.text_primary);
        job.append(self.value, 0.0, value);
        if !self.unit.is_empty() {
            let unit = TextFormat::simple(Type::Label.sized(20.0), p.text_tertiary);
            job.append(self.unit, 8.0, unit);
        }
        job
    }
}
