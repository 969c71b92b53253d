//! The rounds: look, ask, hear. Everything outside is a [`Desk`], so that a test plays a week.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::glance::{Glance, Wanted};
use super::kept::KeptFile;
use super::watched::Watched;
use crate::history::session_runs;
use crate::platform::desktop::{CLICK, Heard};
use crate::platform::folders::Folders;
use crate::reminder::{Answer, Around, Ask, Look, Next, Offer, Rules, Scheduler};
use crate::time::Clock;

/// The answers, by the words that come back from the desktop.
pub(super) const START: &str = "start";
pub(super) const LATER: &str = "later";
pub(super) const SKIP: &str = "skip";
pub(super) const QUIET: &str = "quiet";

/// The desktop, as the rounds need it.
pub(super) trait Desk {
    /// How long nothing was touched, where that is known.
    fn idle(&mut self, now: DateTime<FixedOffset>) -> Option<Duration>;
    /// Whether the person must not be disturbed.
    fn hold_back(&mut self) -> bool;
    /// Looks into history and routines.
    fn glance(&mut self, wanted: &Wanted) -> Glance;
    /// Asks.
    fn ask(&mut self, ask: Ask, offer: &Offer);
    /// Takes the question away.
    fn withdraw(&mut self);
    /// Opens the window and starts this routine.
    fn start(&mut self, routine: &str);
}

/// Goes its rounds.
pub(super) struct Rounds<D> {
    folders: Folders,
    clock: Arc<dyn Clock>,
    desk: D,
    settings: Watched,
    kept: KeptFile,
    scheduler: Scheduler,
    /// What was offered last.
    offered: Option<Offer>,
}

impl<D: Desk> Rounds<D> {
    /// Goes on with what was kept in `folders`; tells `changed` when the settings may be others.
    pub(super) fn begin(
        folders: Folders,
        clock: Arc<dyn Clock>,
        desk: D,
        changed: impl Fn() + Send + 'static,
    ) -> Self {
        let kept = KeptFile::open(folders.reminders());
        Self {
            desk,
            settings: Watched::new(folders.settings.clone(), changed),
            scheduler: Scheduler::begin(kept.kept(), clock.moment()),
            kept,
            offered: None,
            folders,
            clock,
        }
    }

    /// Whether the settings are others than at the last look.
    pub(super) fn are_settings_other(&self) -> bool {
        self.settings.is_other()
    }

    /// Looks around, asks where it is time; how long to wait, `None` where reminders are off.
    pub(super) fn look(&mut self) -> Option<Duration> {
        let settings = self.settings.now();
        if !settings.reminders.on {
            self.take_back();
            return None;
        }
        let rules = Rules::of(settings);
        let now = self.clock.moment();
        let closed = self.scheduler.is_closed(&rules, now);
        let idle = if closed {
            None
        } else {
            self.desk.idle(now.wall)
        };
        let look = Look { now, idle };
        let wait = match self.scheduler.look(&rules, look) {
            Next::Wait(wait) => wait,
            Next::Due => self.due(&rules, look),
        };
        let asked = self.offered.is_some();
        if self.scheduler.is_away() || (asked && session_runs(&self.folders.data)) {
            self.take_back();
        }
        self.kept.keep(self.scheduler.kept());
        Some(wait)
    }

    /// Asks, unless it is not the moment after all.
    fn due(&mut self, rules: &Rules, look: Look) -> Duration {
        let wanted = Wanted::at(look.now.wall, self.settings.now());
        let glance = self.desk.glance(&wanted);
        let around = self.around(glance.last_session);
        let ask = match self.scheduler.ask(rules, look.now, around) {
            Ok(ask) => ask,
            Err(wait) => {
                if !self.scheduler.is_open() {
                    self.take_back();
                }
                return wait;
            }
        };
        self.offered = glance.offer;
        if let Some(offered) = &self.offered {
            self.desk.ask(ask, offered);
        }
        match self.scheduler.look(rules, look) {
            Next::Wait(wait) => wait,
            Next::Due => Duration::ZERO,
        }
    }

    /// Takes away what stands: there is nothing to answer any more.
    fn take_back(&mut self) {
        self.offered = None;
        self.desk.withdraw();
    }

    /// Takes an answer.
    pub(super) fn hear(&mut self, heard: &Heard) {
        let answer = match heard {
            Heard::Chosen(word) => match word.as_str() {
                START | CLICK => Answer::Start,
                LATER => Answer::Later,
                QUIET => Answer::QuietToday,
                _ => Answer::Skip,
            },
            Heard::PutAway => Answer::Skip,
        };
        let Some(offered) = self.offered.take() else {
            return;
        };
        let rules = Rules::of(self.settings.now());
        self.scheduler.answer(&rules, self.clock.moment(), answer);
        self.kept.keep(self.scheduler.kept());
        if answer == Answer::Start {
            self.desk.start(&offered.routine);
        }
    }

    fn around(&mut self, last_session: Option<DateTime<FixedOffset>>) -> Around {
        Around {
            in_session: session_runs(&self.folders.data),
            last_session,
            do_not_disturb: self.desk.hold_back(),
        }
    }
}
