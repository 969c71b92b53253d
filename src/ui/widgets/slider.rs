//! A value between two ends, where nearness counts more than the number.

use std::ops::RangeInclusive;

use egui::{
    Event, EventFilter, Key, Rect, Response, Sense, Ui, Widget, WidgetInfo, lerp, pos2,
    remap_clamp, vec2,
};

use super::focus::paint as paint_focus;
use crate::ui::theme::Themed;

/// Radius of the thumb, in points.
const THUMB: f32 = 10.0;
/// Thickness of the track, in points.
const TRACK: f32 = 6.0;

/// `ui.add(Slider::new(&mut volume, 0.0..=1.0, "Volume").step(0.05))`
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct Slider<'a> {
    value: &'a mut f32,
    range: RangeInclusive<f32>,
    name: &'a str,
    step: f32,
    width: f32,
}

impl<'a> Slider<'a> {
    /// A slider 220 wide under this spoken name, in steps of a twentieth of the range.
    pub fn new(value: &'a mut f32, range: RangeInclusive<f32>, name: &'a str) -> Self {
        let step = (range.end() - range.start()) / 20.0;
        Self {
            value,
            range,
            name,
            step,
            width: 220.0,
        }
    }

    /// The step of the arrow keys and of dragging.
    pub const fn step(mut self, step: f32) -> Self {
        self.step = step;
        self
    }

    /// Width of track and thumb, in points.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Where the value stands after the pointer and the keys had their say.
    fn moved(&self, ui: &Ui, response: &Response) -> f32 {
        let ends = response.rect.shrink2(vec2(THUMB, 0.0)).x_range();
        let pointed = response
            .interact_pointer_pos()
            .map(|at| remap_clamp(at.x, ends, self.range.clone()));
        let steps = keys(ui, response);
        if pointed.is_none() && steps == 0.0 {
            // A value between two steps stays what it is until it is moved.
            return *self.value;
        }
        let value = pointed.unwrap_or(*self.value) + self.step * steps;
        let (low, high) = (*self.range.start(), *self.range.end());
        let whole = ((value - low) / self.step).round() * self.step + low;
        whole.clamp(low, high)
    }
}

/// Steps asked for with the arrow keys, or by a screen reader.
fn keys(ui: &Ui, response: &Response) -> f32 {
    use egui::accesskit::Action;
    if !response.has_focus() {
        return 0.0;
    }
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    ui.input(|input| {
        let pressed = |wanted: Key| {
            input.events.iter().any(
                |event| matches!(event, Event::Key { key, pressed: true, .. } if *key == wanted),
            )
        };
        let up = pressed(Key::ArrowRight)
            || input.has_accesskit_action_request(response.id, Action::Increment);
        let down = pressed(Key::ArrowLeft)
            || input.has_accesskit_action_request(response.id, Action::Decrement);
        f32::from(i8::from(up) - i8::from(down))
    })
}

impl Widget for Slider<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let size = vec2(self.width, 40.0);
        let mut response = ui.allocate_response(size, Sense::click_and_drag());
        let value = self.moved(ui, &response);
        if (value - *self.value).abs() > f32::EPSILON {
            *self.value = value;
            response.mark_changed();
        }
        response.widget_info(|| {
            WidgetInfo::slider(response.enabled(), f64::from(*self.value), self.name)
        });
        paint(
            ui,
            &response,
            remap_clamp(*self.value, self.range, 0.0..=1.0),
        );
        response
    }
}

fn paint(ui: &Ui, response: &Response, share: f32) {
    let palette = ui.theme().palette;
    let middle = response.rect.center().y;
    let ends = response.rect.shrink2(vec2(THUMB, 0.0)).x_range();
    let x = lerp(ends, share);
    let track = Rect::from_x_y_ranges(
        response.rect.x_range(),
        (middle - TRACK / 2.0)..=(middle + TRACK / 2.0),
    );
    let ink = if response.enabled() {
        palette.button_primary_bg
    } else {
        palette.line_strong
    };
    let painter = ui.painter();
    painter.rect_filled(track, TRACK / 2.0, palette.ring_track);
    painter.rect_filled(track.with_max_x(x), TRACK / 2.0, ink);
    let centre = pos2(x, middle);
    painter.circle_filled(centre, THUMB, ink);
    painter.circle_filled(centre, 4.0, palette.button_primary_fg);
    if response.has_focus() {
        let thumb = Rect::from_center_size(centre, vec2(2.0 * THUMB, 2.0 * THUMB));
        paint_focus(painter, thumb, THUMB);
    }
}
