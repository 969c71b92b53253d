//! Looking into a session of the past, and setting it right: its note, or taking it away.

use chrono::NaiveDate;

use super::App;
use super::sums::Opened;
use crate::history::day_off::WhyOff;
use crate::history::record::{SessionId, SessionStart};
use crate::history::{DeskItem, HabitNote, Store, StoreError};

impl App {
    /// Shows a session or an exercise from close by.
    pub(super) fn open(&mut self, opened: Opened) {
        self.sums.opened = Some(opened);
        self.sums.again(&self.services);
    }

    /// Goes back to the week.
    pub(super) fn close_sheet(&mut self) {
        self.sums.opened = None;
        self.sums.again(&self.services);
    }

    /// Keeps the person's note on a session.
    pub(super) fn set_note(&mut self, id: &SessionId, note: &str) {
        let now = self.services.clock.wall();
        self.change_history("The note", |store| store.set_note(id, Some(note), now));
    }

    /// Marks a day as taken off, or not.
    pub(super) fn set_day_off(&mut self, day: NaiveDate, why: Option<WhyOff>) {
        let now = self.services.clock.wall();
        self.change_history("The day", |store| store.set_day_off(day, why, now));
    }

    /// Takes a session away; it can be brought back until another screen is shown.
    pub(super) fn delete_session(&mut self, id: &SessionId) {
        let now = self.services.clock.wall();
        let deleted = self.start_of(id);
        self.sums.opened = None;
        if self.change_history("The session", |store| store.delete(id, now)) {
            self.sums.deleted = deleted;
        }
    }

    /// What is said of a session once it is gone. One that is discarded from the list was never opened.
    fn start_of(&self, id: &SessionId) -> Option<SessionStart> {
        let session = self.services.store()?.session(id);
        Some(session.ok()??.start)
    }

    /// Brings a deleted session back.
    pub(super) fn restore_session(&mut self, id: &SessionId) {
        let now = self.services.clock.wall();
        if self.change_history("The session", |store| store.restore(id, now)) {
            self.sums.deleted = None;
        }
    }

    /// Notes a one-sided habit, or takes it back.
    pub(super) fn note_habit(&mut self, note: HabitNote) {
        let now = self.services.clock.wall();
        self.change_history("The habit", |store| store.toggle_habit(note, now));
    }

    /// Ticks something of the desk's check-list off for this month, or takes it back.
    pub(super) fn tick_desk(&mut self, item: DeskItem) {
        let (today, now) = (self.sums.today, self.services.clock.wall());
        self.change_history("The check-list", |store| {
            store.toggle_desk_check(today, item, now)
        });
    }

    /// Changes the history and reads the sums anew; says so where it fails. Whether it was done.
    fn change_history(
        &mut self,
        what: &str,
        change: impl FnOnce(&Store) -> Result<(), StoreError>,
    ) -> bool {
        let done = match self.services.store() {
            Some(store) => change(&store).map_err(|error| error.to_string()),
            None => Err("the history could not be opened".to_owned()),
        };
        self.sums.again(&self.services);
        if let Err(why) = &done {
            self.services
                .say(format!("{what} could not be changed: {why}."));
        }
        done.is_ok()
    }
}
