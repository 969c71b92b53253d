//! Actions become changes: each arm one call.

use std::io;
use std::path::{Path, absolute};
use std::sync::Arc;

use egui::{Context, OpenUrl, ViewportCommand};
use url::Url;

use super::App;
use super::media::Keys;
use super::sums::{Opened, Sums};
use crate::history::tightness::TightnessRecord;
use crate::library::Origin;
use crate::platform::desktop::Awake;
use crate::platform::voice;
use crate::runner::{Parts, Runner};
use crate::session::command::Command;
use crate::settings::Settings;
use crate::timeline::Timeline;
use crate::ui::action::{Action, PastAction, Screen};
use crate::ui::screens::player::PlayerState;

impl App {
    /// Carries out what a screen asked for.
    pub(super) fn apply(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Go(screen) => self.go(screen),
            Action::Start(routine) => self.ask_or_start(ctx, routine),
            Action::StartAnyway => self.start_anyway(ctx),
            Action::DoNotStart => self.asked = None,
            Action::Begin(routine, said) => self.begin(ctx, &routine, said),
            Action::NotNow => self.check_in = None,
            Action::GoOn => self.go_on_with_session(ctx),
            Action::LeaveIt => self.leave_it(),
            Action::Session(command) => self.tell_session(command),
            Action::Mute(muted) => self.services.mute(muted),
            Action::AskToLeave => self.ask_to_leave(ctx),
            Action::Stay => self.leaving = None,
            Action::Leave => self.leave(ctx),
            Action::FullScreen(on) => ctx.send_viewport_cmd(ViewportCommand::Fullscreen(on)),
            Action::MiniWindow(on) => self.mini_window(ctx, on),
            Action::ChangeSettings(settings) => self.change_settings(ctx, settings),
            Action::TestSound => self.services.sound.try_out(),
            Action::OpenDataFolder => open_folder(ctx, &self.services.folders.data),
            Action::OpenRoutineFolder(id) => self.open_routine_folder(ctx, &id),
            Action::Data(wish) => self.with_data(ctx, wish),
            Action::Import(path) => self.check_file(&path),
            Action::Editor(action) => self.edit(ctx, action),
            Action::Dismiss(index) => self.dismiss(index),
            Action::ExportHistory => self.export_history(ctx),
            Action::Past(action) => self.apply_to_history(action),
        }
    }

    /// Looks into the history, or writes to it.
    fn apply_to_history(&mut self, action: PastAction) {
        match action {
            PastAction::SayTightness(id, said) => self.say_tightness(&id, said),
            PastAction::TakeBackTightness(id, side) => self.take_back_tightness(&id, side),
            PastAction::SayPain(id, pain) => self.say_pain(&id, &pain),
            PastAction::ShowWeek(week) => self.sums.show(&self.services, week),
            PastAction::ShowAllYears(all) => self.sums.show_all_years(&self.services, all),
            PastAction::AddByHand(done) => self.add_by_hand(&done),
            PastAction::SetDayOff(day, why) => self.set_day_off(day, why),
            PastAction::OpenSession(id) => self.open(Opened::Session(id)),
            PastAction::OpenExercise(id) => self.open(Opened::Exercise(id)),
            PastAction::CloseSheet => self.close_sheet(),
            PastAction::SetNote(id, note) => self.set_note(&id, &note),
            PastAction::DeleteSession(id) => self.delete_session(&id),
            PastAction::RestoreSession(id) => self.restore_session(&id),
            PastAction::NoteHabit(note) => self.note_habit(note),
            PastAction::TickDesk(item) => self.tick_desk(item),
        }
    }

    /// Hands a command to the session, where one runs.
    fn tell_session(&self, command: Command) {
        if let Some(session) = &self.session {
            session.send(command);
        }
    }

    fn go(&mut self, screen: Screen) {
        self.services.forget_news();
        self.services.read_library();
        self.sums = Sums::read(&self.services);
        self.data.look_again(&self.services);
        self.screen = screen;
        self.look_at_open_file();
    }

    /// Runs a session of a routine from its beginning.
    pub(super) fn run_session(&mut self, ctx: &Context, routine: &str, said: Vec<TightnessRecord>) {
        self.services.fit_library();
        self.services.mute(false);
        let entry = self.services.library.find(routine);
        let Some(usable) = entry.and_then(|entry| entry.usable.clone()) else {
            return;
        };
        self.start_timeline(ctx, &usable.timeline, said);
        self.back_to = Screen::Sessions;
    }

    /// Starts a session and shows the player.
    pub(super) fn start_timeline(
        &mut self,
        ctx: &Context,
        timeline: &Timeline,
        said: Vec<TightnessRecord>,
    ) {
        self.services.tune_for(Some(&timeline.id));
        let (parts, keys) = self.parts(ctx, said);
        self.enter(ctx, Runner::start(timeline, parts), &keys);
    }

    /// What a session needs from this program, and the keys that will steer it.
    pub(super) fn parts(&self, ctx: &Context, said: Vec<TightnessRecord>) -> (Parts, Arc<Keys>) {
        let (wake, keys) = (ctx.clone(), Keys::new(self.services.clock.clone()));
        let told = keys.clone();
        let parts = Parts {
            clock: self.services.clock.clone(),
            sound: Some(self.services.sound.clone()),
            voice: voice::of_the_system(),
            store: self.services.store.clone(),
            awake: Awake::new(),
            said,
            changed: Box::new(move || {
                told.show();
                wake.request_repaint();
            }),
        };
        (parts, keys)
    }

    /// Shows the session that was started.
    pub(super) fn enter(&mut self, ctx: &Context, started: io::Result<Runner>, keys: &Arc<Keys>) {
        match started {
            Ok(runner) => {
                self.services.forget_news();
                keys.begin(&runner, ctx, self.services.settings.pause_players);
                self.session = Some(runner);
                self.player = PlayerState::default();
                self.summary = None;
                self.screen = Screen::Player;
            }
            Err(error) => self
                .services
                .say(format!("The session could not be started: {error}.")),
        }
    }

    fn change_settings(&mut self, ctx: &Context, settings: Settings) {
        let before = self.services.settings.clone();
        self.services.change_settings(settings);
        self.services.follow_reminders(&before);
        self.dress(ctx);
        self.sums.again(&self.services);
    }

    fn open_routine_folder(&self, ctx: &Context, id: &str) {
        let entry = self.services.library.find(id);
        if let Some(Origin::User(path)) = entry.map(|entry| &entry.origin)
            && let Some(folder) = path.parent()
        {
            open_folder(ctx, folder);
        }
    }

    fn dismiss(&mut self, index: usize) {
        if index < self.services.notices.len() {
            self.services.notices.remove(index);
        }
    }
}

fn open_folder(ctx: &Context, folder: &Path) {
    let folder = absolute(folder).unwrap_or_default();
    if let Ok(address) = Url::from_directory_path(folder) {
        ctx.open_url(OpenUrl::new_tab(address));
    }
}
