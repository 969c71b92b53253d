//! The person's data as a whole: out as pictures, to a safe place, in from elsewhere, and away.

mod offer;
mod paper;

use std::path::PathBuf;

use chrono::NaiveDateTime;
use egui::Context;

use self::offer::Offer;
use super::App;
use super::editing::Editing;
use super::errand::{Tools, Work};
use super::services::Services;
use super::sums::Sums;
use crate::archive::{self, Reason};
use crate::ui::action::DataAction;
use crate::ui::screens::data::{DataSheet, DataState, Found};

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
            DataAction::SavePicture => self.save_picture(ctx),
            DataAction::SaveReport => self.save_report(ctx),
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
}
