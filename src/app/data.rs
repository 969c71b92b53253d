//! The person's data as a whole: out as pictures, to a safe place, in from elsewhere, and away.

mod offer;

use std::path::PathBuf;

use chrono::NaiveDateTime;
use egui::Context;

use self::offer::Offer;
use super::App;
use super::editing::Editing;
use super::errand::{Tools, Work};
use super::services::Services;
use super::sums::{Sums, goal};
use crate::archive::{self, ArchiveError, Reason};
use crate::platform::files::write_atomically;
use crate::platform::folders::make_private;
use crate::report::{self, Report, Scope};
use crate::ui::action::DataAction;
use crate::ui::screens::data::{DataSheet, DataState, Found};

/// How many weeks a report tells of.
const REPORT_WEEKS: u16 = 6;
const NOT_OPEN: &str = "the history could not be opened";

/// What is open of the sheets, and the file that waits for a yes.
#[derive(Default)]
pub(super) struct Data {
    /// What is typed.
    pub state: DataState,
    /// What the file is.
    pub found: Option<Found>,
    /// When the last backup was made.
    pub last_backup: Option<NaiveDateTime>,
    offer: Option<Offer>,
}

impl Data {
    /// Looks when the last backup was made.
    pub fn look_again(&mut self, services: &Services) {
        self.last_backup = archive::last_backup(&services.folders);
    }
}

impl App {
    /// Carries out what was asked for about the data.
    pub(super) fn with_data(&mut self, ctx: &Context, wish: DataAction) {
        match wish {
            DataAction::AskToBringIn => self.data.state.sheet = Some(DataSheet::BringIn),
            DataAction::AskToErase => self.data.state.sheet = Some(DataSheet::Erase),
            DataAction::Close => self.data = Data::default(),
            DataAction::LookAt(path) => self.look_at(ctx, path),
            DataAction::BringIn => self.bring_in(ctx),
            DataAction::BackUp => self.back_up(ctx),
            DataAction::Erase => self.erase(ctx),
            DataAction::SavePicture => self.save_picture(),
            DataAction::SaveReport => self.save_report(),
        }
        self.data.look_again(&self.services);
    }

    /// Finds out what a file is and what it would change.
    fn look_at(&mut self, ctx: &Context, path: PathBuf) {
        (self.data.offer, self.data.found) = (None, None);
        self.set_out(
            ctx,
            Work::LookAt,
            move |tools| offer::look_at(tools, &path),
            |app, _, looked| {
                let (offer, found) = match looked {
                    Ok((offer, found)) => (Some(offer), found),
                    Err(why) => (None, Found::Wrong(why)),
                };
                app.data.offer = offer;
                app.data.found = Some(found);
            },
        );
    }

    /// Brings in what was looked at.
    fn bring_in(&mut self, ctx: &Context) {
        let Some(offer) = std::mem::take(&mut self.data).offer else {
            return;
        };
        let verb = move |tools: &mut Tools| offer::bring_in(tools, offer);
        self.set_out(ctx, Work::BringIn, verb, |app, ctx, done| {
            app.read_all_anew(ctx);
            let said = done.map_err(|why| format!("Nothing was brought in: {why}."));
            app.services.tell(said);
        });
    }

    fn erase(&mut self, ctx: &Context) {
        self.data = Data::default();
        let verb = |tools: &mut Tools| archive::erase(&mut tools.store, &tools.folders);
        // What is open in the editor goes too, and with it the draft that would be kept of it.
        self.editing = Editing::default();
        self.left = None;
        let before = self.services.settings.clone();
        self.set_out(ctx, Work::Erase, verb, move |app, ctx, erased| {
            app.read_all_anew(ctx);
            app.services.follow_reminders(&before);
            app.services.tell(match erased {
                Ok(()) => Ok("Everything was deleted.".to_owned()),
                Err(why) => Err(format!("Not everything was deleted: {why}.")),
            });
        });
    }

    /// Settings, routines and history may all have changed.
    fn read_all_anew(&mut self, ctx: &Context) {
        self.services.read_settings_anew();
        self.services.read_library();
        self.sums = Sums::read(&self.services);
        self.dress(ctx);
    }

    fn back_up(&mut self, ctx: &Context) {
        let verb = |tools: &mut Tools| {
            archive::back_up(&tools.store, &tools.folders, Reason::Asked, tools.now)
        };
        self.set_out(ctx, Work::BackUp, verb, |app, _, made| {
            app.data.look_again(&app.services);
            app.services.tell(match made {
                Ok(path) => Ok(format!(
                    "The backup is {}. Keep a copy on another disk.",
                    path.display()
                )),
                Err(why) => Err(format!("No backup was made: {why}.")),
            });
        });
    }

    /// The shown week as a picture.
    fn save_picture(&mut self) {
        let week = &self.sums.shown;
        let name = format!("week-{}.png", week.week.iso_name());
        let drawn = report::png(week, goal(&self.services)).map_err(|error| error.to_string());
        let saved = drawn.and_then(|bytes| self.services.save(&name, &bytes));
        self.say_where("The picture", saved);
    }

    /// The weeks up to the shown one as a page.
    fn save_report(&mut self) {
        let scope = Scope {
            last: self.sums.shown.week,
            weeks: REPORT_WEEKS,
            notes: false,
        };
        let calendar = self.services.calendar();
        let (goal, today) = (goal(&self.services), self.sums.today);
        let days = scope.days();
        let read = self
            .services
            .with_store(|store| Ok(store.sessions_on(&days, calendar.rollover_hour)?));
        let page =
            read.map(|sessions| report::html(&Report::of(&sessions, scope, calendar, goal), today));
        let name = format!("report-{}.html", scope.last.iso_name());
        let saved = page.and_then(|page| self.services.save(&name, page.as_bytes()));
        self.say_where("The report", saved);
    }

    fn say_where(&mut self, what: &str, saved: Result<PathBuf, String>) {
        self.services.tell(match saved {
            Ok(path) => Ok(format!("{what} is {}", path.display())),
            Err(why) => Err(format!("{what} was not saved: {why}.")),
        });
    }
}

impl Services {
    /// Does something with the history; the error is the end of a sentence.
    fn with_store<T>(
        &self,
        verb: impl FnOnce(&mut crate::history::Store) -> Result<T, ArchiveError>,
    ) -> Result<T, String> {
        let mut store = self.store().ok_or(NOT_OPEN)?;
        verb(&mut store).map_err(|error| error.to_string())
    }

    /// Writes a file into the folder of exports.
    fn save(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, String> {
        let folder = self.folders.exports();
        let path = folder.join(name);
        let written = make_private(&folder).and_then(|()| write_atomically(&path, bytes));
        written.map(|()| path).map_err(|error| error.to_string())
    }
}
