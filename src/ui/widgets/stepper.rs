//! A whole number with less and more beside it.

use std::ops::RangeInclusive;

use egui::text::LayoutJob;
use egui::{
    Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, TextFormat, Ui, Widget, WidgetInfo,
    vec2,
};

use super::focus::paint as paint_focus;
use super::look::State;
use crate::ui::theme::{Icon, Themed, Type, icons};

/// `ui.add(Stepper::new(&mut seconds, 5..=600, "Hold").step(5).unit("s"))`
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct Stepper<'a> {
    value: &'a mut u32,
    range: RangeInclusive<u32>,
    name: &'a str,
    step: u32,
    unit: &'a str,
    width: f32,
}

impl<'a> Stepper<'a> {
    /// A stepper 124 wide under this spoken name, in steps of one.
    pub const fn new(value: &'a mut u32, range: RangeInclusive<u32>, name: &'a str) -> Self {
        Self {
            value,
            range,
            name,
            step: 1,
            unit: "",
            width: 124.0,
        }
    }

    /// How much one press adds or takes. Values land on multiples of it.
    pub const fn step(mut self, step: u32) -> Self {
        self.step = step;
        self
    }

    /// What stands behind the number, such as "s" or "min".
    pub const fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// Width over all, in points; 92 at least.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// The next lower multiple of the step.
    fn less(&self) -> u32 {
        let step = self.step.max(1);
        let down = self.value.saturating_sub(1) / step * step;
        down.clamp(*self.range.start(), *self.range.end())
    }

    /// The next higher multiple of the step.
    fn more(&self) -> u32 {
        let step = self.step.max(1);
        let up = (*self.value / step).saturating_add(1).saturating_mul(step);
        up.clamp(*self.range.start(), *self.range.end())
    }

    fn change(&self, ui: &Ui, whole: &Response) -> u32 {
        let rect = whole.rect.shrink(1.0);
        let left = Rect::from_min_max(rect.min, rect.left_bottom() + vec2(36.0, 0.0));
        let right = Rect::from_min_max(rect.right_top() - vec2(36.0, 0.0), rect.max);
        let less = Sign {
            icon: icons::MINUS,
            name: format!("{}, less", self.name),
            can: *self.value > *self.range.start(),
        };
        let more = Sign {
            icon: icons::PLUS,
            name: format!("{}, more", self.name),
            can: *self.value < *self.range.end(),
        };
        let less = less.show(ui, whole, left).clicked();
        let more = more.show(ui, whole, right).clicked();
        match (less, more) {
            (true, _) => self.less(),
            (_, true) => self.more(),
            _ => *self.value,
        }
    }

    /// The number in ink, its unit behind it in grey.
    fn words(&self, number: Color32, unit: Color32) -> LayoutJob {
        let mut job = LayoutJob::default();
        let format = |kind: Type, colour| TextFormat::simple(kind.font(), colour);
        job.append(
            &self.value.to_string(),
            0.0,
            format(Type::LabelStrong, number),
        );
        if !self.unit.is_empty() {
            job.append(self.unit, 4.0, format(Type::Label, unit));
        }
        job
    }
}

impl Widget for Stepper<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = ui.theme().palette;
        let mut whole = ui.allocate_response(vec2(self.width, 40.0), Sense::hover());
        let line = Stroke::new(1.0, palette.line_strong);
        ui.painter()
            .rect(whole.rect, 10.0, palette.bg_input, line, StrokeKind::Inside);
        let value = self.change(ui, &whole);
        if value != *self.value {
            *self.value = value;
            whole.mark_changed();
        }
        whole.widget_info(|| WidgetInfo {
            label: Some(self.name.to_owned()),
            role: Role::SpinButton,
            ..WidgetInfo::drag_value(whole.enabled(), f64::from(*self.value))
        });
        let ink = if whole.enabled() {
            palette.text_primary
        } else {
            palette.text_disabled
        };
        let words = ui
            .painter()
            .layout_job(self.words(ink, palette.text_secondary));
        let at = whole.rect.center() - words.size() / 2.0;
        ui.painter().galley(at, words, ink);
        whole
    }
}

/// Less or more.
struct Sign {
    icon: Icon,
    name: String,
    can: bool,
}

impl Sign {
    fn show(&self, ui: &Ui, whole: &Response, rect: Rect) -> Response {
        let palette = ui.theme().palette;
        let response = ui.interact(rect, whole.id.with(self.icon.0), Sense::click());
        let enabled = response.enabled() && self.can;
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &self.name));
        let colour = match State::of(&response) {
            _ if !enabled => palette.text_disabled,
            State::Rest | State::Disabled => palette.text_secondary,
            State::Hovered | State::Pressed => palette.text_primary,
        };
        self.icon
            .paint(ui.painter(), rect.center(), 16.0, colour, false);
        if response.has_focus() {
            paint_focus(ui.painter(), rect.shrink(4.0), 6.0);
        }
        response
    }
}
