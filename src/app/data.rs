//! The person's data as a whole: out as pictures, to a safe place, in from elsewhere, and away.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use egui::Context;

use super::App;
use super::services::Services;
use super::sums::{Sums, goal};
use crate::archive::{self, ArchiveError, Reason};
use crate::history::backup::Backup;
use crate::history::exchange::Export;
use crate::platform::files::write_atomically;
use crate::platform::folders::make_private;
use crate::report::{self, Report, Scope};
use crate::ui::action::DataAction;
use crate::ui::screens::data::{DataSheet, DataState, Found};

/// How many weeks a report tells of.
const REPORT_WEEKS: u16 = 6;
/// How every `SQLite` file begins.
const SQLITE: &[u8] = b"SQLite format 3\0";
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

/// A file that was read and can be brought in.
enum Offer {
    Export(Export),
    Backup(Box<Backup>),
}

impl App {
    /// Carries out what was asked for about the data.
    pub(super) fn with_data(&mut self, ctx: &Context, wish: DataAction) {
        match wish {
            DataAction::AskToBringIn => self.data.state.sheet = Some(DataSheet::BringIn),
            DataAction::AskToErase => self.data.state.sheet = Some(DataSheet::Erase),
            DataAction::Close => self.data = Data::default(),
            DataAction::LookAt(path) => self.look_at(&path),
            DataAction::BringIn => self.bring_in(ctx),
            DataAction::BackUp => self.back_up(),
            DataAction::Erase => self.erase(ctx),
            DataAction::SavePicture => self.save_picture(),
            DataAction::SaveReport => self.save_report(),
        }
        self.data.look_again(&self.services);
    }

    fn look_at(&mut self, path: &Path) {
        let (offer, found) = match self.services.look_at(path) {
            Ok((offer, found)) => (Some(offer), found),
            Err(why) => (None, Found::Wrong(why)),
        };
        self.data.offer = offer;
        self.data.found = Some(found);
    }

    /// Brings in what was looked at.
    fn bring_in(&mut self, ctx: &Context) {
        let Some(offer) = std::mem::take(&mut self.data).offer else {
            return;
        };
        let said = match self.services.bring_in(offer) {
            Ok(said) => said,
            Err(why) => format!("Nothing was brought in: {why}."),
        };
        self.read_all_anew(ctx);
        self.services.say(said);
    }

    fn erase(&mut self, ctx: &Context) {
        self.data = Data::default();
        let folders = self.services.folders.clone();
        let erased = self
            .services
            .with_store(|store| archive::erase(store, &folders));
        self.read_all_anew(ctx);
        self.services.say(match erased {
            Ok(()) => "Everything was deleted.".to_owned(),
            Err(why) => format!("Not everything was deleted: {why}."),
        });
    }

    /// Settings, routines and history may all have changed.
    fn read_all_anew(&mut self, ctx: &Context) {
        self.services.read_settings_anew();
        self.services.read_library();
        self.sums = Sums::read(&self.services);
        self.dress(ctx);
    }

    fn back_up(&mut self) {
        let (folders, now) = (self.services.folders.clone(), self.services.clock.wall());
        let made = self
            .services
            .with_store(|store| archive::back_up(store, &folders, Reason::Asked, now));
        self.services.say(match made {
            Ok(path) => format!(
                "The backup is {}. Keep a copy on another disk.",
                path.display()
            ),
            Err(why) => format!("No backup was made: {why}."),
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
        self.services.say(match saved {
            Ok(path) => format!("{what} is {}", path.display()),
            Err(why) => format!("{what} was not saved: {why}."),
        });
    }
}

impl Services {
    /// Reads a file, and finds out what it would change.
    fn look_at(&self, path: &Path) -> Result<(Offer, Found), String> {
        if is_sqlite(path).map_err(|error| error.to_string())? {
            let backup = Backup::read(path).map_err(|error| error.to_string())?;
            let (sessions, files) = (backup.sessions, backup.files.len());
            return Ok((
                Offer::Backup(Box::new(backup)),
                Found::Backup { sessions, files },
            ));
        }
        let export = archive::read_exports(&[path.to_owned()]);
        let export = export.map_err(|error| error.to_string())?;
        let would = self.with_store(|store| Ok(store.would_import(export.clone())?))?;
        let found = Found::Export {
            added: would.added,
            changed: would.changed,
            same: would.same,
        };
        Ok((Offer::Export(export), found))
    }

    /// Brings a file in, and tells what came of it.
    fn bring_in(&self, offer: Offer) -> Result<String, String> {
        let now = self.clock.wall();
        self.with_store(|store| match offer {
            Offer::Export(export) => {
                let (merged, kept) = archive::import(store, &self.folders, export, now)?;
                Ok(format!(
                    "Merged: {} new, {} with something new. What was here before is {}",
                    merged.added,
                    merged.changed,
                    kept.display()
                ))
            }
            Offer::Backup(backup) => {
                let kept = archive::restore(store, &self.folders, &backup, now)?;
                Ok(format!(
                    "Restored. What was here before is {}",
                    kept.display()
                ))
            }
        })
    }

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

fn is_sqlite(path: &Path) -> std::io::Result<bool> {
    let mut head = Vec::new();
    let length = u64::try_from(SQLITE.len()).unwrap_or_default();
    File::open(path)?.take(length).read_to_end(&mut head)?;
    Ok(head == SQLITE)
}
