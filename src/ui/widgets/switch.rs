//! On or off, at once.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, lerp, pos2, vec2};

use super::focus_ring;
use crate::ui::theme::Themed;

/// `ui.add(Switch::new(&mut settings.voice, "Voice"))`
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct Switch<'a> {
    on: &'a mut bool,
    name: &'a str,
}

impl<'a> Switch<'a> {
    /// A switch 48 wide and 28 high under this spoken name.
    pub const fn new(on: &'a mut bool, name: &'a str) -> Self {
        Self { on, name }
    }
}

impl Widget for Switch<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let mut response = ui.allocate_response(vec2(48.0, 28.0), Sense::click());
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        response.widget_info(|| {
            WidgetInfo::selected(Role::Switch, response.enabled(), *self.on, self.name)
        });
        paint(ui, &response, *self.on);
        focus_ring(ui, &response, 14.0);
        response
    }
}

fn paint(ui: &Ui, response: &Response, on: bool) {
    let p = ui.theme().palette;
    let rect = response.rect;
    let (fill, line, thumb) = match (on, response.enabled()) {
        (true, true) => (
            p.button_primary_bg,
            p.button_primary_bg,
            p.button_primary_fg,
        ),
        (true, false) => (p.line_strong, p.line_strong, p.bg_card),
        (false, true) if response.hovered() => (p.bg_raised, p.line_control, p.text_secondary),
        (false, true) => (p.bg_input, p.line_control, p.line_control),
        (false, false) => (p.bg_input, p.line_strong, p.line_strong),
    };
    let way = ui.ctx().animate_bool(response.id, on);
    let stroke = Stroke::new(1.5, line);
    ui.painter()
        .rect(rect, 14.0, fill, stroke, StrokeKind::Inside);
    let x = lerp((rect.left() + 14.0)..=(rect.right() - 14.0), way);
    let radius = lerp(8.0..=10.0, way);
    ui.painter()
        .circle_filled(pos2(x, rect.center().y), radius, thumb);
}
