//! Minutes held on each day, one bar a day, stacked by kind.

mod paint;
mod plot;

use std::time::Duration;

use chrono::NaiveDate;
use egui::{Align2, Painter, Rect, Response, Ui, pos2, vec2};

use super::axis::Axis;
use super::mark::Mark;
use super::rove::{Rove, Steps};
use super::{kinds_in_words, pattern};
use crate::history::day_off::{DayOff, WhyOff};
use crate::stats::week::DayStats;
use crate::stats::year::DayTotal;
use crate::time::format::clock;
use crate::ui::theme::{Themed, Type};
use plot::Plot;

/// The days of a week.
#[derive(Debug, Clone, Copy)]
pub struct Bars<'a> {
    /// The days in order.
    pub days: &'a [DayStats],
    /// The same days of the week before; none where they are not to be seen.
    pub before: &'a [DayTotal],
    /// Days off among them.
    pub off: &'a [DayOff],
    /// What reaches the goal, held on each day.
    pub goal_a_day: Duration,
    /// The goal in whole minutes a week, for its label.
    pub goal_minutes: u64,
    /// The day it is.
    pub today: NaiveDate,
}

impl Bars<'_> {
    /// Draws the chart into `inside`.
    ///
    /// Answers with the mark of each day, which a click opens a menu of.
    #[must_use]
    pub fn show(&self, ui: &Ui, inside: Rect) -> Vec<Response> {
        let plot = Plot::new(inside, Axis::reaching(self.most()), self.days.len());
        let today = self.days.iter().position(|day| day.date == self.today);
        let rove = Rove::new(ui, "days", self.days.len(), today.unwrap_or(0));
        let mut marks = Vec::with_capacity(self.days.len());
        paint::axis(ui.painter(), &plot);
        paint::goal(ui.painter(), &plot, self.goal_a_day, self.goal_minutes);
        for (nth, day) in self.days.iter().enumerate() {
            let name = day.date.format("%A %-d %B").to_string();
            let value = self.value(nth, day);
            let room = plot.column(nth).shrink2(vec2(4.0, 0.0));
            let mark = Mark::button(&name, &value);
            marks.push(mark.show(ui, room, rove.id(nth), rove.sense(nth), 8.0));
            self.paint_day(ui.painter(), &plot, nth, day);
        }
        let steps = Steps { across: 1, down: 0 };
        rove.follow(ui, self.days.len(), steps);
        marks
    }

    fn most(&self) -> Duration {
        let days = self.days.iter().map(|day| day.held.total());
        let before = self.before.iter().map(|day| day.held);
        let all = days.chain(before).chain([self.goal_a_day]);
        all.max().unwrap_or_default()
    }

    /// Why nothing has to be held on this day.
    fn off(&self, date: NaiveDate) -> Option<WhyOff> {
        let off = self.off.iter().find(|off| off.date == date)?;
        Some(off.why)
    }

    /// A day in words.
    fn value(&self, nth: usize, day: &DayStats) -> String {
        let total = day.held.total();
        let held = if !total.is_zero() {
            let held = format!("{} held: {}", clock(total), kinds_in_words(&day.held));
            // The bar leaves no room for it.
            let off = self.off(day.date).map(WhyOff::label);
            off.map_or(held.clone(), |off| format!("{held}\n{off}"))
        } else if let Some(why) = self.off(day.date) {
            why.label().to_owned()
        } else if day.date > self.today {
            "Yet to come".to_owned()
        } else {
            "Nothing held".to_owned()
        };
        match self.before.get(nth).filter(|day| !day.held.is_zero()) {
            Some(before) => format!("{held}\nThe week before: {}", clock(before.held)),
            None => held,
        }
    }

    fn paint_day(&self, painter: &Painter, plot: &Plot, nth: usize, day: &DayStats) {
        let p = painter.theme().palette;
        let middle = plot.column(nth).center().x;
        let pieces = plot.bar(nth, &day.held);
        for (kind, rect) in &pieces {
            pattern::fill(painter, *rect, 3.0, *kind, p.kind(*kind));
        }
        let (font, ink) = if day.date == self.today {
            (Type::LabelStrong, p.text_primary)
        } else {
            (Type::Label, p.text_secondary)
        };
        let write = |y, text: String| {
            painter.text(
                pos2(middle, y),
                Align2::CENTER_CENTER,
                text,
                font.font(),
                ink,
            );
        };
        write(plot.rect.bottom() + 17.0, day.date.format("%a").to_string());
        if let Some(before) = self.before.get(nth).filter(|day| !day.held.is_zero()) {
            paint::before(painter, plot, middle, before.held);
        }
        if let Some((_, highest)) = pieces.last() {
            let at = pos2(middle, highest.top() - 12.0);
            paint::plate(painter, at);
            write(at.y, clock(day.held.total()));
        } else if let Some(why) = self.off(day.date) {
            write(plot.rect.bottom() - 12.0, why.short().to_owned());
        } else if day.date > self.today {
            paint::stub(painter, pos2(middle, plot.rect.bottom()));
        }
    }
}
