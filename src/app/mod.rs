//! The window: owns the parts, shows a screen, applies what it asks for.
//!
//! `logic` runs before each frame and also while the window is hidden; `ui` only draws and collects
//! actions. Neither moves a session: the runner's thread does, and wakes the window when something
//! changed.

mod apply;
mod ask;
mod by_hand;
mod check_in;
mod close;
mod data;
mod editing;
mod errand;
mod export;
pub mod fit;
pub mod go_on;
mod icon;
mod media;
mod mini;
mod pace;
mod past;
mod reminders;
mod safety;
pub mod services;
mod summary;
pub mod sums;
pub mod taste;
mod view;
mod watching;
mod wishes;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use anyhow::anyhow;
use eframe::{CreationContext, Frame, NativeOptions};
use egui::{Context, Ui, ViewportBuilder};

use crate::platform::clock::SystemClock;
use crate::platform::desktop::Wish;
use crate::platform::folders::Folders;
use crate::runner::{Left, Runner};
use crate::settings::Theme as Look;
use crate::ui::action::{Action, Screen};
use crate::ui::screens::check_in::CheckInState;
use crate::ui::screens::player::{self, PlayerState, Summary};
use crate::ui::screens::progress::ProgressState;
use crate::ui::screens::sessions::{Offer, SessionsState};
use crate::ui::theme::{self, Theme};
use services::Services;
use sums::Sums;
use watching::Watched;
use wishes::Wishes;

pub use ask::{Question, ask};

/// Opens the window and runs until it is closed; where one is open for these folders already, hands
/// it the wish and is done.
pub fn run(folders: Folders, wish: Option<Wish>) -> anyhow::Result<()> {
    let Some(wishes) = Wishes::claim(&folders, wish) else {
        return Ok(());
    };
    let viewport = ViewportBuilder::default()
        .with_title("Supple")
        .with_app_id("supple")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([360.0, 200.0]);
    let options = NativeOptions {
        viewport: icon::icon()
            .into_iter()
            .fold(viewport, ViewportBuilder::with_icon),
        renderer: eframe::Renderer::Glow,
        ..NativeOptions::default()
    };
    let start = |cc: &CreationContext<'_>| {
        let mut app = App::new(&cc.egui_ctx, folders);
        app.listen(&cc.egui_ctx, wishes);
        Ok(Box::new(app) as Box<_>)
    };
    eframe::run_native("supple", options, Box::new(start)).map_err(|error| {
        anyhow!(
            "no window could be opened: {error}. The commands work without one: see supple --help"
        )
    })
}

/// By how much the factor of the size of text has to differ before everything is laid out anew.
const LEAST_ZOOM: f32 = 0.002;

/// The running program.
pub struct App {
    services: Services,
    theme: Theme,
    screen: Screen,
    session: Option<Runner>,
    sums: Sums,
    sessions: SessionsState,
    /// A session that was cut off and can be gone on with.
    left: Option<(Left, Offer)>,
    /// What is being said before a session.
    check_in: Option<CheckInState>,
    progress: ProgressState,
    player: PlayerState,
    /// What was held in the session that is over, until it is left.
    summary: Option<Summary>,
    /// What is asked for about all of the data.
    data: data::Data,
    /// What is being done with it.
    errand: Option<errand::Errand>,
    /// How the window was before it became the mini window.
    before_mini: Option<mini::Before>,
    /// The person is being asked whether to leave the session, and whether the window goes too.
    leaving: Option<close::Leaving>,
    /// A session that waits for an answer to a word about it.
    asked: Option<safety::Asked>,
    /// What frames of the player take.
    cost: pace::Cost,
    had_focus: bool,
    /// The screen that the player leads back to.
    back_to: Screen,
    editing: editing::Editing,
    watched: Watched,
    /// What other starts of the program ask for, where this is the window they turn to.
    wishes: Option<Wishes>,
}

impl App {
    /// The program over the system's clocks, in the folders of one person.
    #[must_use]
    pub fn new(ctx: &Context, folders: Folders) -> Self {
        Self::with(ctx, Services::new(folders, Arc::new(SystemClock::new())))
    }

    /// The program over services of one's own: tests bring their clock.
    #[must_use]
    pub fn with(ctx: &Context, services: Services) -> Self {
        theme::install(ctx);
        let left = services.left_off();
        let sums = Sums::first(&services);
        let watched = Watched::new(ctx, &services.folders.routines);
        let mut app = Self {
            services,
            theme: Theme::new(true),
            screen: Screen::Sessions,
            session: None,
            sums,
            sessions: SessionsState::default(),
            left,
            check_in: None,
            progress: ProgressState::default(),
            player: PlayerState::default(),
            summary: None,
            data: data::Data::default(),
            errand: None,
            before_mini: None,
            leaving: None,
            asked: None,
            cost: pace::Cost::default(),
            had_focus: true,
            back_to: Screen::Sessions,
            editing: editing::Editing::default(),
            watched,
            wishes: None,
        };
        app.offer_drafts();
        // At once, not from the next pass on: in between, the window would count as ten thousand wide.
        ctx.options_mut(|options| options.zoom_factor = app.chosen_zoom());
        app.dress(ctx);
        app
    }

    /// Applies the look that the settings ask for.
    fn dress(&mut self, ctx: &Context) {
        let settings = &self.services.settings;
        let dark = match settings.theme {
            Look::Dark => true,
            Look::Light => false,
            Look::System => ctx.system_theme() != Some(egui::Theme::Light),
        };
        self.theme = Theme {
            reduce_motion: settings.reduce_motion,
            patterns: settings.patterns,
            ..Theme::new(dark)
        };
        self.theme.apply(ctx);
        self.zoom(ctx);
    }

    /// The size of text that was chosen, as a factor.
    fn chosen_zoom(&self) -> f32 {
        f32::from(self.services.settings.text_size) / 100.0
    }

    /// The size of text that was chosen; the player has one that fits its window.
    fn zoom(&self, ctx: &Context) {
        let (now, chosen) = (ctx.zoom_factor(), self.chosen_zoom());
        let wanted = if self.screen == Screen::Player {
            player::zoom(ctx.content_rect().size() * now, chosen)
        } else {
            chosen
        };
        // Each change has the next pass guess the window's size from the last one. A hair's breadth, as
        // by rounding, would have it guess for ever.
        if (wanted - now).abs() > LEAST_ZOOM {
            ctx.set_zoom_factor(wanted);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _: &mut Frame) {
        self.hold_the_window(ctx);
        self.shrink_when_let_go(ctx);
        self.grant_wishes(ctx);
        self.follow_changed_files();
        self.follow_dialog();
        self.look_again_on_focus(ctx);
        self.zoom(ctx);
        self.sum_up();
        self.take_answer(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        let actions = self.screen_ui(ui);
        for action in actions {
            self.apply(ui.ctx(), action);
        }
        // Another screen may have another size of text, from its first frame on.
        self.zoom(ui.ctx());
        self.pace(ui.ctx());
    }

    fn clear_color(&self, _: &egui::Visuals) -> [f32; 4] {
        self.theme.clear_colour()
    }
}

impl App {
    /// Routines may have been edited and a day may have passed while the person was elsewhere.
    fn look_again_on_focus(&mut self, ctx: &Context) {
        let focused = ctx.input(|input| input.viewport().focused.unwrap_or(true));
        if focused && !self.had_focus {
            self.services.read_library();
            self.look_at_open_file();
            self.sums.again(&self.services);
            self.dress(ctx);
        }
        self.had_focus = focused;
    }

    /// Whether a session is going on.
    fn in_session(&self) -> bool {
        let running = self.session.as_ref().map(Runner::engine);
        running.is_some_and(|engine| !engine.is_over())
    }
}

/// What the screens answered, in the order in which it was asked.
type Actions = Vec<Action>;
