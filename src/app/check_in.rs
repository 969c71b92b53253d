//! How tight it is, before and after a session: asking, and keeping the answers.

use egui::Context;

use super::App;
use crate::history::record::SessionId;
use crate::history::tightness::{Asked, TightnessRecord};
use crate::history::{Store, StoreError};
use crate::ui::screens::check_in::CheckInState;
use crate::words::Side;

impl App {
    /// Starts a session, or asks first. The very first session starts at once: whoever just came has
    /// nothing to compare with.
    pub(super) fn start(&mut self, ctx: &Context, routine: &str) {
        if self.services.settings.session.ask_before && !self.sums.is_empty {
            self.check_in = Some(CheckInState::new(routine.to_owned()));
        } else {
            self.begin(ctx, routine, Vec::new());
        }
    }

    /// Starts a session and keeps what was said before it.
    pub(super) fn begin(&mut self, ctx: &Context, routine: &str, said: Vec<TightnessRecord>) {
        self.check_in = None;
        self.run_session(ctx, routine, said);
    }

    /// Keeps how tight a side feels after the session that the summary shows.
    pub(super) fn say_tightness(&mut self, id: &SessionId, said: TightnessRecord) {
        self.keep(|store| store.set_tightness(id, &said));
        self.sum_up_again();
    }

    /// Takes it back.
    pub(super) fn take_back_tightness(&mut self, id: &SessionId, side: Side) {
        self.keep(|store| store.unset_tightness(id, Asked::After, side));
        self.sum_up_again();
    }

    /// Changes the history; says so where it fails.
    fn keep(&mut self, change: impl FnOnce(&Store) -> Result<(), StoreError>) {
        let kept = self.services.store().map(|store| change(&store));
        if let Some(Err(error)) = kept {
            let said = format!("What you said about tightness could not be kept: {error}.");
            self.services.say(said);
        }
    }
}
