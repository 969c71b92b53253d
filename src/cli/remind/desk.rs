//! The real desktop: a notice where somebody shows it, else the mini window.

use std::sync::mpsc::SyncSender;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::Word;
use super::glance::{Glance, Wanted};
use super::rounds::{Desk, LATER, QUIET, SKIP, START};
use super::windows::Windows;
use crate::platform::desktop::{Notice, Notices, Presence};
use crate::platform::folders::Folders;
use crate::reminder::{Ask, Offer};
use crate::time::format::whole_minutes;

/// The desktop of the person.
pub(super) struct SystemDesk {
    folders: Folders,
    presence: Presence,
    notices: Notices,
    windows: Windows,
}

impl SystemDesk {
    /// Tells `told` what was answered.
    pub(super) fn new(folders: &Folders, told: SyncSender<Word>) -> Self {
        let answers = told.clone();
        Self {
            folders: folders.clone(),
            presence: Presence::new(),
            notices: Notices::new(move |heard| {
                // Whoever asked may be gone; then nobody listens.
                answers.send(Word::Heard(heard)).ok();
            }),
            windows: Windows::new(folders, told),
        }
    }
}

impl Desk for SystemDesk {
    fn idle(&mut self, now: DateTime<FixedOffset>) -> Option<Duration> {
        self.presence.idle(now)
    }

    fn hold_back(&mut self) -> bool {
        self.notices.hold_back()
    }

    fn glance(&mut self, wanted: &Wanted) -> Glance {
        wanted.sent_out(&self.folders)
    }

    fn ask(&mut self, ask: Ask, offer: &Offer) {
        if self.notices.show(&notice(ask, offer)).is_err() {
            self.windows.ask(ask, offer);
        } else {
            // A window may stand from before the service came.
            self.windows.withdraw();
        }
    }

    fn withdraw(&mut self) {
        self.notices.withdraw();
        self.windows.withdraw();
    }

    fn start(&mut self, routine: &str) {
        self.windows.start(routine);
    }
}

fn notice(ask: Ask, offer: &Offer) -> Notice {
    let answers = [
        (START, "Start"),
        (LATER, "In 10 min"),
        (SKIP, "Skip"),
        (QUIET, "Quiet until tomorrow"),
    ];
    Notice {
        title: format!("You have sat for {} minutes", whole_minutes(ask.sat)),
        body: format!("{}, {} min. {}.", offer.name, offer.minutes, offer.why),
        answers: answers.map(|(word, label)| (word, label.to_owned())).into(),
    }
}
