//! The window that asks whether to start a routine, and tells the answer by one word on standard
//! output. It holds nothing else of the program: no sound, no history, no session.

use std::io::{self, Write as _};

use anyhow::anyhow;
use eframe::{CreationContext, Frame, NativeOptions};
use egui::viewport::X11WindowType;
use egui::{CentralPanel, Context, Ui, ViewportBuilder, ViewportCommand, WindowLevel};

use crate::library::Library;
use crate::platform::desktop::leave_the_keyboard;
use crate::platform::folders::Folders;
use crate::routine::Catalogue;
use crate::settings;
use crate::time::format::about_minutes;
use crate::ui::screens::asking::{self, AskingView, Said};
use crate::ui::theme::{self, Theme};

/// The exercise whose figure sits.
const SITS: &str = "seated_posture";

/// What the person is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The routine that is offered, named by its id.
    pub routine: String,
    /// How many minutes the person has sat.
    pub sat: u64,
}

/// Asks in a small window over all others, which leaves the keyboard where it is, and prints
/// `start`, `later` or `skip`. A window that is closed says nothing.
pub fn ask(question: &Question, folders: &Folders) -> anyhow::Result<()> {
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Supple")
            .with_app_id("supple")
            .with_inner_size(asking::SIZE)
            .with_resizable(false)
            .with_decorations(false)
            .with_active(false)
            .with_window_level(WindowLevel::AlwaysOnTop)
            // Desktops do not hand the keyboard to a notification.
            .with_window_type(X11WindowType::Notification),
        renderer: eframe::Renderer::Glow,
        centered: false,
        ..NativeOptions::default()
    };
    let asking = Asking::new(question, folders);
    let start = |cc: &CreationContext<'_>| {
        leave_the_keyboard(cc);
        Ok(Box::new(asking.dressed(&cc.egui_ctx)) as Box<_>)
    };
    eframe::run_native("supple", options, Box::new(start))
        .map_err(|error| anyhow!("no window could be opened: {error}"))
}

struct Asking {
    sat: u64,
    offer: String,
    look: settings::Theme,
    theme: Theme,
}

impl Asking {
    fn new(question: &Question, folders: &Folders) -> Self {
        let text = std::fs::read_to_string(&folders.settings).unwrap_or_default();
        Self {
            sat: question.sat,
            offer: offer(&question.routine, folders),
            look: settings::read(&text).settings.theme,
            theme: Theme::new(true),
        }
    }

    fn dressed(mut self, ctx: &Context) -> Self {
        theme::install(ctx);
        let dark = match self.look {
            settings::Theme::Dark => true,
            settings::Theme::Light => false,
            settings::Theme::System => ctx.system_theme() != Some(egui::Theme::Light),
        };
        self.theme = Theme::new(dark);
        self.theme.apply(ctx);
        self
    }
}

/// The routine in one line; its id alone where it is gone from the shelf.
fn offer(routine: &str, folders: &Folders) -> String {
    let library = Library::read(&folders.routines, Catalogue::builtin());
    let entry = library.find(routine);
    let usable = entry.and_then(|entry| entry.usable.as_ref());
    match (entry, usable) {
        (Some(entry), Some(usable)) => {
            let minutes = about_minutes(usable.timeline.total);
            format!("{}, {minutes} min", entry.name)
        }
        _ => routine.to_owned(),
    }
}

impl eframe::App for Asking {
    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        let figure = Catalogue::builtin().get(SITS);
        let view = AskingView {
            sat: self.sat,
            offer: &self.offer,
            figure: figure.and_then(|exercise| exercise.figure.as_deref()),
        };
        let panel = CentralPanel::default().frame(egui::Frame::NONE);
        if let Some(said) = panel.show(ui, |ui| asking::ui(ui, &view)).inner {
            // Whoever asked may be gone; then nobody listens.
            writeln!(io::stdout(), "{}", word(said)).ok();
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn clear_color(&self, _: &egui::Visuals) -> [f32; 4] {
        self.theme.clear_colour()
    }
}

/// As `supple remind` reads it.
const fn word(said: Said) -> &'static str {
    match said {
        Said::Start => "start",
        Said::Later => "later",
        Said::Skip => "skip",
    }
}
