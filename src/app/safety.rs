//! What stands before a session for safety's sake: the rule on first run, and a quiet word where
//! strength work would lie too close together.

use egui::{Context, Ui};

use super::{Actions, App};
use crate::stats::ByKind;
use crate::stats::strength::{CLOSE, close_together, is_strength};
use crate::timeline::Timeline;
use crate::ui::action::Screen;
use crate::ui::screens::welcome::{self, WelcomeView};
use crate::ui::screens::{safety, sessions};

/// The routine to begin with.
const FIRST: &str = "desk_reset";
/// So many sessions of strength in two days are no reason for a word about the next one.
const PLENTY: usize = 2;

/// A session that was asked for, and waits for an answer to a word about it.
pub(super) struct Asked {
    /// The routine.
    routine: String,
    /// How many sessions of strength lie close before it.
    before: usize,
}

impl App {
    /// Whether the rule was accepted; before that nothing else is shown.
    pub(super) const fn is_welcome_over(&self) -> bool {
        self.services.settings.session.accepted
    }

    pub(super) fn welcome_ui(&self, ui: &mut Ui) -> Actions {
        if self.screen == Screen::Safety {
            return safety::ui(ui, Screen::Sessions);
        }
        let first = self.services.library.find(FIRST);
        let view = WelcomeView {
            settings: &self.services.settings,
            first: (FIRST, first.map_or("first session", |entry| &entry.name)),
        };
        welcome::ui(ui, &view)
    }

    /// Starts a session, or first has a word where it would be much strength in two days.
    pub(super) fn ask_or_start(&mut self, ctx: &Context, routine: String) {
        let before = self.strength_before(&routine);
        if before < PLENTY {
            self.start(ctx, &routine);
        } else {
            self.asked = Some(Asked { routine, before });
        }
    }

    /// Starts what the person said Start to elsewhere, at a reminder say: how tight it is can be
    /// answered afterwards. The word about strength comes all the same.
    pub(super) fn start_at_once(&mut self, ctx: &Context, routine: String) {
        if self.strength_before(&routine) < PLENTY {
            self.begin(ctx, &routine, Vec::new());
        } else {
            self.ask_or_start(ctx, routine);
        }
    }

    /// Starts what was asked for after all.
    pub(super) fn start_anyway(&mut self, ctx: &Context) {
        if let Some(asked) = self.asked.take() {
            self.start(ctx, &asked.routine);
        }
    }

    pub(super) fn quiet_word_ui(&self, ui: &Ui) -> Actions {
        let answer = self
            .asked
            .as_ref()
            .and_then(|asked| sessions::quiet_word(ui, asked.before));
        answer.into_iter().collect()
    }

    /// How many sessions of strength lie close before one of this routine; 0 where it is none.
    fn strength_before(&self, routine: &str) -> usize {
        let entry = self.services.library.find(routine);
        let usable = entry.and_then(|entry| entry.usable.as_ref());
        if !usable.is_some_and(|usable| is_strength(planned(&usable.timeline))) {
            return 0;
        }
        let now = self.services.clock.wall();
        let store = self.services.store();
        let sessions = store.map(|store| store.sessions_between(now - CLOSE, now));
        let sessions = sessions.and_then(Result::ok).unwrap_or_default();
        close_together(&sessions, now)
    }
}

/// What a routine plans, by kind.
fn planned(timeline: &Timeline) -> ByKind {
    let mut planned = ByKind::default();
    let active = timeline
        .segments
        .iter()
        .filter(|segment| segment.phase.is_active());
    for segment in active {
        if let Some(work) = &segment.work {
            planned.add(work.exercise.kind.chart(), segment.planned());
        }
    }
    planned
}
