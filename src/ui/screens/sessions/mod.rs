//! Sessions: what suits today, the week so far, and the shelf of routines.
//!
//! ```text
//! head      title, date, search, import
//! today     hero card (choice, stage, bars) beside the week card
//! chips     what of the shelf is shown (filter)
//! grid      cards of routines, of files that cannot be read, and the place to drop one
//! ```

mod card;
mod chips;
mod choice;
mod drop_cell;
mod empty;
mod error_card;
mod filter;
mod grid;
mod head;
mod hero;
mod hero_text;
mod import;
mod offer;
mod poses;
mod stage;
mod strength;
#[cfg(test)]
mod tests;
mod today;
mod week_card;
mod wording;

use std::time::Duration;

use chrono::NaiveDate;
use egui::{Response, Stroke, StrokeKind, Ui};

pub use choice::{Choice, Why, choose, for_side};
pub use filter::{Filter, LENGTHS, Spot};
pub use offer::Offer;
pub use strength::quiet_word;

use crate::library::Library;
use crate::stats::streak::Row;
use crate::stats::week::WeekStats;
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{scrolled_page, wrapped_label};

/// What the screen shows.
pub struct SessionsView<'a> {
    /// The shelf.
    pub library: &'a Library,
    /// The day it is, by the person's own end of day.
    pub today: NaiveDate,
    /// This week.
    pub week: &'a WeekStats,
    /// What is to be held in a week.
    pub goal: Duration,
    /// Weeks in a row that counted.
    pub weeks_in_a_row: Row,
    /// Whether nothing was ever recorded.
    pub is_first: bool,
    /// A session that was cut off.
    pub offer: Option<&'a Offer>,
}

/// What is being typed and chosen.
#[derive(Debug, Default)]
pub struct SessionsState {
    filter: Filter,
    import_path: String,
    /// Whether the first thing to do was given the keyboard: whoever opens the window can press Enter.
    greeted: bool,
}

impl SessionsState {
    /// Gives the keyboard to the first thing to do, once, where nothing has it.
    fn greet(&mut self, ui: &Ui, response: &Response) {
        if !self.greeted && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        self.greeted = true;
    }
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &SessionsView<'_>, state: &mut SessionsState) -> Vec<Action> {
    let mut actions = import::dropped(ui);
    scrolled_page(ui, "sessions", |ui| actions.extend(page(ui, view, state)));
    if import::dragging(ui) {
        let stroke = Stroke::new(2.0, ui.theme().palette.focus);
        let page = ui.max_rect().shrink(4.0);
        ui.painter()
            .rect_stroke(page, 16.0, stroke, StrokeKind::Inside);
    }
    actions
}

fn page(ui: &mut Ui, view: &SessionsView<'_>, state: &mut SessionsState) -> Vec<Action> {
    let mut actions = head::ui(ui, view.today, state);
    ui.add_space(20.0);
    if let Some(offer) = view.offer {
        actions.extend(offer::ui(ui, offer, state));
        ui.add_space(20.0);
    }
    actions.extend(today::ui(ui, view, state));
    ui.add_space(20.0);
    let shown = grid::shown(view.library, &state.filter);
    chips::ui(
        ui,
        &mut state.filter,
        [shown.len(), view.library.entries().len()],
    );
    ui.add_space(16.0);
    if let Some(problem) = view.library.problem() {
        let palette = ui.theme().palette;
        let sentence = format!("Your own routines are missing: {problem}.");
        wrapped_label(ui, Type::Label, palette.warn_fg, sentence);
        ui.add_space(16.0);
    }
    if shown.is_empty() {
        empty::ui(ui, view.library, &mut state.filter);
    } else {
        actions.extend(grid::ui(ui, &shown));
    }
    actions
}
