//! A session that was cut off: found at the start, offered, and gone on with at the same second.

use egui::Context;

use super::App;
use super::services::Services;
use crate::history::Store;
use crate::history::journal::LeftOff;
use crate::library::Library;
use crate::routine::Catalogue;
use crate::routine::model::Routine;
use crate::runner::{Left, Runner};
use crate::session::event::PauseCause;
use crate::session::journal::{Journal, Told, read_head};
use crate::session::snapshot::State;
use crate::timeline::compile_for;
use crate::ui::action::Screen;
use crate::ui::screens::player::Hurt;
use crate::ui::screens::sessions::Offer;

impl Services {
    /// The session that was cut off last, and how it is offered.
    #[must_use]
    pub fn left_off(&self) -> Option<(Left, Offer)> {
        let left = find(&mut *self.store()?, &self.library)?;
        let snapshot = left.snapshot();
        let offer = Offer {
            routine: left.session.start.name.clone(),
            segment: snapshot.segment()?.clone(),
            elapsed: snapshot.elapsed,
        };
        Some((left, offer))
    }
}

impl App {
    /// Goes on in the session that was cut off.
    pub(super) fn go_on_with_session(&mut self, ctx: &Context) {
        let Some((left, _)) = self.left.take() else {
            return;
        };
        let opened = self
            .services
            .store()
            .map(|mut store| store.resume(&left.session.start.id));
        match opened {
            Some(Ok(Some(_))) => {
                self.back_to = Screen::Sessions;
                self.services.mute(false);
                self.services.tune_for(Some(&left.session.start.routine));
                let (parts, keys) = self.parts(ctx, Vec::new());
                self.enter(ctx, Runner::go_on(&left, parts), &keys);
                let snapshot = left.snapshot();
                // What hurt may not have been answered: nothing leads past that question.
                if snapshot.state == State::Paused(PauseCause::Pain) {
                    self.player.hurt = Some(Hurt::new(&snapshot));
                }
            }
            Some(Err(error)) => {
                let said = format!("The session could not be gone on with: {error}.");
                self.services.say(said);
            }
            // Another window goes on with it.
            Some(Ok(None)) | None => {}
        }
    }

    /// Leaves it as it is: what was held stays in the history.
    pub(super) fn leave_it(&mut self) {
        if let Some((left, _)) = self.left.take()
            && let Some(store) = self.services.store()
        {
            store.forget(&left.session.start.id);
        }
    }
}

/// The session that was cut off last, as far as it can be gone on with. One that never can be, as its
/// routine is another one now, is let go.
#[must_use]
pub fn find(store: &mut Store, library: &Library) -> Option<Left> {
    let left = store
        .left_off()
        .inspect_err(|error| tracing::warn!(%error, "no journal"))
        .ok()??;
    let session = &left.session.start;
    // A file that is broken for now, or lies elsewhere, may be there again.
    let usable = library.find(&session.routine)?.usable.as_ref()?;
    let id = session.id.clone();
    let found = done_again(left, &usable.routine);
    if found.is_none() {
        store.forget(&id);
    }
    found
}

/// The session up to where it was; `None` where it was of another routine than there is now.
fn done_again(left: LeftOff, routine: &Routine) -> Option<Left> {
    let (starts, fit) = read_head(&left.head)?;
    let timeline = compile_for(routine, fit).ok()?;
    let find = |id: &str| Catalogue::builtin().get(id).cloned();
    let told: Option<Vec<Told>> = left
        .told
        .iter()
        .map(|line| Told::read(line, &find))
        .collect();
    let journal = Journal {
        starts,
        told: told?,
        until: left.heard,
    };
    Left::new(left.session, timeline, journal)
}

#[cfg(test)]
mod tests;
