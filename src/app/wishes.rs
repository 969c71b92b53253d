//! One window for a data folder: what other starts of the program ask of it.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};

use egui::{Context, UserAttentionType, ViewportCommand};

use super::App;
use crate::platform::desktop::{Instance, Wish};
use crate::platform::folders::Folders;
use crate::ui::action::{Action, Screen};

/// Wishes waiting at once. A person starts a program now and then.
const WAITING: usize = 16;

/// The wishes of other starts, and our own claim to be the window.
pub(super) struct Wishes {
    inbox: Receiver<Wish>,
    wake: Arc<OnceLock<Context>>,
    _instance: Option<Instance>,
}

impl Wishes {
    /// Becomes the window of `folders` and takes the first wish; `None` where a window is open
    /// already, which has taken the wish.
    pub(super) fn claim(folders: &Folders, wish: Option<Wish>) -> Option<Self> {
        // A folder has its full name only once it is there. What goes wrong here is said later.
        folders.make().ok();
        let (wished, inbox) = sync_channel(WAITING);
        let wake = Arc::<OnceLock<Context>>::default();
        let instance = open(&folders.data, wished.clone(), wake.clone());
        let first = wish.clone().unwrap_or(Wish::Raise);
        if instance.is_none() && Instance::hand_over(&folders.data, &first) {
            return None;
        }
        // The channel is empty, and we hold its other end.
        wish.and_then(|wish| wished.try_send(wish).ok());
        Some(Self {
            inbox,
            wake,
            _instance: instance,
        })
    }
}

fn open(folder: &Path, wished: SyncSender<Wish>, wake: Arc<OnceLock<Context>>) -> Option<Instance> {
    Instance::open(folder, move |wish| {
        if wished.try_send(wish).is_ok()
            && let Some(ctx) = wake.get()
        {
            ctx.request_repaint();
        }
    })
}

impl App {
    /// Listens to other starts of the program from now on.
    pub(super) fn listen(&mut self, ctx: &Context, wishes: Wishes) {
        // The window is made once.
        wishes.wake.set(ctx.clone()).ok();
        self.wishes = Some(wishes);
    }

    /// Does what other starts of the program asked for.
    pub(super) fn grant_wishes(&mut self, ctx: &Context) {
        let waiting = self.wishes.as_ref().map(|wishes| &wishes.inbox);
        let wishes: Vec<Wish> = waiting
            .map(|inbox| inbox.try_iter().collect())
            .unwrap_or_default();
        for wish in wishes {
            raise(ctx);
            match wish {
                Wish::Open(file) => self.open_file(ctx, file),
                // What runs is not thrown away for what a reminder offered.
                Wish::Start(_) if self.in_session() => self.screen = Screen::Player,
                Wish::Start(routine) if self.is_welcome_over() => {
                    self.start_at_once(ctx, routine);
                }
                Wish::Raise | Wish::Start(_) => {}
            }
        }
    }

    /// A file of the shelf is shown there; any other one is brought in.
    fn open_file(&mut self, ctx: &Context, file: std::path::PathBuf) {
        let shelf = self.services.folders.routines.canonicalize().ok();
        let known = file
            .canonicalize()
            .ok()
            .and_then(|file| file.parent().map(Path::to_owned));
        if !self.in_session() {
            self.apply(ctx, Action::Go(Screen::Sessions));
        }
        if known.is_none() || known != shelf {
            self.apply(ctx, Action::Import(file));
        }
    }
}

/// Brings the window to the front, or at least asks for a look where the desktop does not let it.
fn raise(ctx: &Context) {
    ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
    ctx.send_viewport_cmd(ViewportCommand::Focus);
    let ask = UserAttentionType::Informational;
    ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(ask));
}
