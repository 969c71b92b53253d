//! Which screen is drawn, and from what.

use std::sync::Arc;

use chrono::Timelike as _;
use egui::{CentralPanel, Frame, Panel, Ui};

use super::sums::{goal, goal_a_side};
use super::{Actions, App};
use crate::audio::Status;
use crate::routine::Catalogue;
use crate::routine::model::Exercise;
use crate::session::snapshot::Snapshot;
use crate::ui::action::{Action, Screen};
use crate::ui::nav;
use crate::ui::screens::check_in::{self, CheckInView};
use crate::ui::screens::data::{self, DataView};
use crate::ui::screens::player::{self, PlayerView};
use crate::ui::screens::progress::{self, ProgressView};
use crate::ui::screens::sessions::{self, SessionsView};
use crate::ui::screens::settings::{self, SettingsView};
use crate::ui::screens::{about, safety};
use crate::ui::widgets::Toast;

impl App {
    /// Draws the window and collects what it asks for.
    pub(super) fn screen_ui(&mut self, ui: &mut Ui) -> Actions {
        let mut actions = Actions::new();
        if !self.is_welcome_over() {
            CentralPanel::default()
                .frame(Frame::NONE)
                .show(ui, |ui| actions.extend(self.welcome_ui(ui)));
        } else if self.screen == Screen::Player {
            CentralPanel::default()
                .frame(Frame::NONE)
                .show(ui, |ui| actions.extend(self.player_ui(ui)));
        } else {
            Panel::left("nav")
                .exact_size(nav::WIDTH)
                .resizable(false)
                .show_separator_line(false)
                .frame(Frame::NONE)
                .show(ui, |ui| actions.extend(nav::ui(ui, self.screen)));
            CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                actions.extend(self.page_ui(ui));
                actions.extend(self.editor_ask_ui(ui));
            });
        }
        actions.extend(self.quiet_word_ui(ui));
        actions.extend(self.check_in_ui(ui));
        if !self.errand_ui(ui) {
            actions.extend(self.notice_ui(ui));
        }
        actions
    }

    fn page_ui(&mut self, ui: &mut Ui) -> Actions {
        match self.screen {
            Screen::Sessions | Screen::Player => self.sessions_ui(ui),
            Screen::Progress => self.progress_ui(ui),
            Screen::Settings => self.settings_ui(ui),
            Screen::Editor => self.editor_ui(ui),
            Screen::Safety => safety::ui(ui, Screen::Settings),
            Screen::About => about::ui(ui),
        }
    }

    fn sessions_ui(&mut self, ui: &mut Ui) -> Actions {
        let view = SessionsView {
            library: &self.services.library,
            today: self.sums.today,
            week: &self.sums.this_week,
            goal: goal(&self.services),
            weeks_in_a_row: self.sums.weeks_in_a_row,
            is_first: self.sums.is_empty,
            offer: self.left.as_ref().map(|(_, offer)| offer),
        };
        sessions::ui(ui, &view, &mut self.sessions)
    }

    /// The question before a session, over whatever is shown.
    fn check_in_ui(&mut self, ui: &Ui) -> Actions {
        let Some(state) = &mut self.check_in else {
            return Actions::new();
        };
        let Some(entry) = self.services.library.find(&state.routine) else {
            return vec![Action::NotNow];
        };
        let view = CheckInView {
            entry,
            library: &self.services.library,
            settings: &self.services.settings,
        };
        check_in::ui(ui, &view, state)
    }

    fn player_ui(&mut self, ui: &mut Ui) -> Actions {
        let Some(session) = &self.session else {
            return vec![Action::Go(Screen::Sessions)];
        };
        let (trouble, sound_off) = (session.trouble(), self.sound_off());
        let now = self.services.clock.now();
        let snapshot = session.engine().snapshot(now);
        let view = PlayerView {
            snapshot: &snapshot,
            now,
            easier: easier(&snapshot),
            lie_down: Catalogue::builtin().get("breathing_supine"),
            muted: self.services.muted,
            sound_off: sound_off.as_deref(),
            not_recorded: trouble.as_deref(),
            summary: self.summary.as_ref(),
            asking_to_leave: self.leaving.is_some(),
        };
        player::ui(ui, &view, &mut self.player)
    }

    fn progress_ui(&mut self, ui: &mut Ui) -> Actions {
        let view = ProgressView {
            library: &self.services.library,
            week: &self.sums.shown,
            today: self.sums.today,
            hour: self.services.clock.wall().hour(),
            goal: goal(&self.services),
            goal_a_side: goal_a_side(&self.services),
            doses: &self.sums.doses,
            trend: &self.sums.trend,
            sessions_a_week: self.services.settings.sessions_a_week,
            weeks_in_a_row: self.sums.weeks_in_a_row,
            before: &self.sums.before,
            compared: self.sums.compared,
            off: &self.sums.off,
            year: &self.sums.year,
            months: self.sums.months.as_deref(),
            opened: self.sums.session.as_ref(),
            exercise: self.sums.exercise.as_ref(),
            deleted: self.sums.deleted.as_ref(),
            habits: &self.sums.habits,
            desk_checked: &self.sums.desk_checked,
            is_empty: self.sums.is_empty,
            unreadable: self.sums.unreadable.as_deref(),
        };
        progress::ui(ui, &view, &mut self.progress)
    }

    fn settings_ui(&mut self, ui: &mut Ui) -> Actions {
        let sound_off = self.sound_off();
        let shelf = self.services.library.entries().iter();
        let routines: Vec<_> = shelf
            .map(|entry| (entry.id.clone(), entry.name.clone()))
            .collect();
        let view = SettingsView {
            settings: &self.services.settings,
            routines: &routines,
            data_folder: &self.services.folders.data,
            last_backup: self.data.last_backup,
            sound_off: sound_off.as_deref(),
        };
        let mut actions = settings::ui(ui, &view);
        let view = DataView {
            found: self.data.found.as_ref(),
            folder: &self.services.folders.data,
        };
        actions.extend(data::ui(ui, &view, &mut self.data.state));
        actions
    }

    fn sound_off(&self) -> Option<String> {
        match self.services.sound.status() {
            Status::Off { why } => Some(why),
            Status::Closed | Status::Opening | Status::On => None,
        }
    }

    /// The first thing the person should know; it stays until it is taken away.
    fn notice_ui(&self, ui: &Ui) -> Actions {
        let Some(notice) = self.services.notices.first() else {
            return Actions::new();
        };
        let seen = Toast::new(&notice.text, notice.tone)
            .action("OK")
            .show(ui.ctx());
        seen.then_some(Action::Dismiss(0)).into_iter().collect()
    }
}

/// The easier variant of what is done now, or comes next.
fn easier(snapshot: &Snapshot) -> Option<&'static Arc<Exercise>> {
    let work = snapshot.segment()?.work.as_ref()?;
    Catalogue::builtin().get(work.exercise.easier.as_deref()?)
}
