//! What was held in a session that has just ended, read once from the history.

use super::App;
use super::sums::{Sums, goal};
use crate::history::record::{PainRecord, SessionId, SessionRecord};
use crate::runner::Runner;
use crate::ui::screens::player::Summary;

impl App {
    /// Sums the session up as soon as it is over. It is published only after it was written.
    pub(super) fn sum_up(&mut self) {
        let ended = self
            .session
            .as_ref()
            .filter(|session| session.engine().is_over());
        let Some(session) = ended.filter(|_| self.summary.is_none()) else {
            return;
        };
        let record = self.record_of(session);
        self.sums = Sums::read(&self.services);
        self.summary = Some(Summary {
            record,
            week: self.sums.this_week.balance.sides,
            goal: goal(&self.services),
            area: self.services.settings.session.area,
        });
    }

    /// Sums it up anew, after what is kept of it changed.
    pub(super) fn sum_up_again(&mut self) {
        self.summary = None;
        self.sum_up();
    }

    /// Keeps a pain that was told of after the session.
    pub(super) fn say_pain(&mut self, id: &SessionId, pain: &PainRecord) {
        let kept = self.services.store().map(|store| store.pain(id, pain));
        if let Some(Err(error)) = kept {
            let said = format!("What hurt could not be noted: {error}.");
            self.services.say(said);
        }
        self.sum_up_again();
    }

    fn record_of(&self, session: &Runner) -> Option<SessionRecord> {
        let store = self.services.store()?;
        match store.session(session.id()) {
            Ok(record) => record,
            Err(error) => {
                tracing::warn!(%error, "the session could not be read back");
                None
            }
        }
    }
}
