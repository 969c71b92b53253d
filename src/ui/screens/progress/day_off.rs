//! The menu of a day: taken off, ill, or a day like any other.

use chrono::NaiveDate;
use egui::{Align, Layout, Popup, Response, Ui};

use crate::history::day_off::{DayOff, WhyOff};
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{menu_row, wrapped_label};

/// Width of the menu, in points.
const WIDTH: f32 = 220.0;

/// The menu that opens when the mark of a day is pressed.
pub(super) fn menu(mark: &Response, date: NaiveDate, off: &[DayOff], actions: &mut Vec<Action>) {
    let marked = off.iter().find(|off| off.date == date).map(|off| off.why);
    Popup::menu(mark).width(WIDTH).show(|ui| {
        let any = [(None, "A day like any other")];
        let off = WhyOff::ALL.map(|why| (Some(why), why.label()));
        for (why, words) in any.into_iter().chain(off) {
            let row = menu_row(ui, words, why == marked, WIDTH);
            if row.clicked() && why != marked {
                actions.push(Action::Past(PastAction::SetDayOff(date, why)));
            }
        }
        about(ui);
    });
}

/// What it is good for.
fn about(ui: &mut Ui) {
    let ink = ui.theme().palette.text_tertiary;
    let words = "Days off keep your weeks in a row: each takes its share of what the week needs.";
    // A menu stretches its rows, and would stretch the spaces between words too.
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        wrapped_label(ui, Type::Caption, ink, words);
    });
}
