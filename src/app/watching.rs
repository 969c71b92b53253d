//! Routines that other programs change while the window is open.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use egui::Context;

use super::App;
use crate::platform::watch::Watch;

/// Whoever saves a file changes the folder several times; this long after the first time it is done.
const SETTLED: Duration = Duration::from_millis(250);

/// The folder of routines, watched.
pub(super) struct Watched {
    /// Whether something changed since it was read.
    changed: Arc<AtomicBool>,
    _watch: Option<Watch>,
}

impl Watched {
    /// Watches `folder` from now on. Where that cannot be done, changes are seen when the window
    /// gets the focus again.
    pub(super) fn new(ctx: &Context, folder: &Path) -> Self {
        let changed = Arc::<AtomicBool>::default();
        let (told, wake) = (Arc::clone(&changed), ctx.clone());
        let watch = Watch::new(folder, move || {
            told.store(true, Ordering::Release);
            wake.request_repaint_after(SETTLED);
        });
        if let Err(error) = &watch {
            tracing::warn!(%error, "the folder of routines cannot be watched");
        }
        Self {
            changed,
            _watch: watch.ok(),
        }
    }
}

impl App {
    /// Reads the routines anew where another program changed one.
    pub(super) fn follow_changed_files(&mut self) {
        if self.watched.changed.swap(false, Ordering::AcqRel) {
            self.services.read_library();
            self.look_at_open_file();
        }
    }
}
