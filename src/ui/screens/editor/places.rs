//! Where the panes are: three beside one another, two, or one, as wide as the window is.

use egui::{Rect, vec2};

/// Below these widths of the page there are two panes, and one, in points.
const THREE: f32 = 1092.0;
const TWO: f32 = 696.0;
/// Width of the list of steps and of the form, in points.
const STEPS: f32 = 304.0;
const FORM: f32 = 392.0;
/// Height of the head and of the plan, in points; less where the window is low.
const HEAD: f32 = 80.0;
const PLAN: f32 = 144.0;
const LOW_HEAD: f32 = 56.0;
const LOW_PLAN: f32 = 68.0;
/// Below this height of the page the window is low, in points.
const LOW: f32 = 560.0;
/// Height of the row that the panes are chosen by, in points.
const TABS: f32 = 48.0;

/// One of the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The list of steps.
    #[default]
    Steps,
    /// The form of what is chosen.
    Form,
    /// The text.
    Source,
}

/// Where everything is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Places {
    /// The head.
    pub head: Rect,
    /// Where there is room for one pane or two: the row to choose them by.
    pub tabs: Option<Rect>,
    /// The list of steps.
    pub steps: Option<Rect>,
    /// The form.
    pub form: Option<Rect>,
    /// The text.
    pub source: Option<Rect>,
    /// Times and warnings.
    pub plan: Rect,
    /// Whether the plan has its warnings.
    pub is_low: bool,
}

impl Places {
    /// Spreads the panes over `page`. `source`: the text is unfolded; `pane`: what is looked at
    /// where there is not room for all.
    #[must_use]
    pub fn new(page: Rect, source: bool, pane: Pane) -> Self {
        let is_low = page.height() < LOW;
        let (head, plan) = if is_low {
            (LOW_HEAD, LOW_PLAN)
        } else {
            (HEAD, PLAN)
        };
        let mut places = Self {
            head: page.with_max_y(page.top() + head),
            tabs: None,
            steps: None,
            form: None,
            source: None,
            plan: page.with_min_y(page.bottom() - plan),
            is_low,
        };
        let room = page
            .with_min_y(places.head.bottom())
            .with_max_y(places.plan.top());
        if page.width() >= THREE {
            places.three(room, source);
        } else if page.width() >= TWO {
            places.two(room, pane);
        } else {
            places.one(room, pane);
        }
        places
    }

    /// How many panes can be chosen between: none where all are in sight.
    #[must_use]
    pub const fn choices(&self) -> &'static [Pane] {
        match (self.tabs, self.steps, self.form) {
            (None, ..) => &[],
            (Some(_), Some(_), Some(_)) => &[Pane::Form, Pane::Source],
            (Some(_), Some(_), None) if self.source.is_some() => &[Pane::Form, Pane::Source],
            _ => &[Pane::Steps, Pane::Form, Pane::Source],
        }
    }

    fn three(&mut self, room: Rect, source: bool) {
        let steps = room.with_max_x(room.left() + STEPS);
        let rest = room.with_min_x(steps.right());
        self.steps = Some(steps);
        if source {
            let form = rest.with_max_x(rest.left() + FORM);
            self.source = Some(rest.with_min_x(form.right()));
            self.form = Some(form);
        } else {
            self.form = Some(rest);
        }
    }

    fn two(&mut self, room: Rect, pane: Pane) {
        let steps = room.with_max_x(room.left() + STEPS);
        let rest = room.with_min_x(steps.right());
        self.steps = Some(steps);
        let below = self.tabs_above(rest);
        if pane == Pane::Source {
            self.source = Some(below);
        } else {
            self.form = Some(below);
        }
    }

    fn one(&mut self, room: Rect, pane: Pane) {
        let below = self.tabs_above(room);
        match pane {
            Pane::Steps => self.steps = Some(below),
            Pane::Form => self.form = Some(below),
            Pane::Source => self.source = Some(below),
        }
    }

    fn tabs_above(&mut self, room: Rect) -> Rect {
        let tabs = room.with_max_y(room.top() + TABS);
        self.tabs = Some(tabs.shrink2(vec2(16.0, 4.0)));
        room.with_min_y(tabs.bottom())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Pos2;

    fn places(width: f32, height: f32, source: bool, pane: Pane) -> Places {
        let page = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
        Places::new(page, source, pane)
    }

    #[test]
    fn a_wide_window_shows_all_three() {
        let all = places(1192.0, 800.0, true, Pane::Steps);
        assert!(all.steps.is_some() && all.form.is_some() && all.choices().is_empty());
        let source = all.source.unwrap();
        assert_eq!((source.left(), source.right()), (696.0, 1192.0));
        assert!(places(1192.0, 800.0, false, Pane::Steps).source.is_none());
    }

    #[test]
    fn a_narrow_window_lets_one_choose() {
        let two = places(712.0, 600.0, true, Pane::Source);
        assert!(two.steps.is_some() && two.form.is_none() && two.source.is_some());
        assert_eq!(two.choices(), [Pane::Form, Pane::Source]);
        let one = places(445.0, 400.0, true, Pane::Form);
        assert!(one.steps.is_none() && one.form.is_some() && one.is_low);
        assert_eq!(one.choices().len(), 3);
    }
}
