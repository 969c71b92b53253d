//! Everything the window needs from outside, opened once. What cannot be opened is said, and the
//! rest goes on.

use std::fs;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::taste::taste;
use crate::audio;
use crate::history::{Store, StoreError};
use crate::library::Library;
use crate::platform::files::write_atomically;
use crate::platform::folders::Folders;
use crate::routine::Catalogue;
use crate::runner::SharedStore;
use crate::settings::{self, Settings};
use crate::stats::Calendar;
use crate::time::Clock;
use crate::ui::widgets::ToastTone;

/// The parts behind the window.
pub struct Services {
    /// The only source of "now".
    pub clock: Arc<dyn Clock>,
    /// Where things are kept.
    pub folders: Folders,
    /// What the person chose.
    pub settings: Settings,
    /// The shelf.
    pub library: Library,
    /// The history, where it could be opened.
    pub store: Option<SharedStore>,
    /// What is heard.
    pub sound: audio::Handle,
    /// The routine whose session is heard: it may sound otherwise than the rest.
    playing: Option<String>,
    /// Whether the person wants no sound for now.
    pub muted: bool,
    /// What the person should know, each until it is taken away.
    pub notices: Vec<Notice>,
}

/// A sentence for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Whether something was done, or goes on in another way than asked.
    pub tone: ToastTone,
}

impl Notice {
    fn warning(text: String) -> Self {
        let tone = ToastTone::Warning;
        Self { text, tone }
    }
}

impl Services {
    /// Opens everything in `folders`.
    #[must_use]
    pub fn new(folders: Folders, clock: Arc<dyn Clock>) -> Self {
        let mut notices = Vec::new();
        if let Err(error) = folders.make() {
            notices.push(format!("The data folder cannot be used: {error}."));
        }
        let settings = read_settings(&folders, &mut notices);
        let sound = audio::Handle::spawn(clock.clone());
        sound.set_volume(settings.volume);
        let (taste, said) = taste(&settings.sound, &folders.data);
        sound.set_taste(taste);
        notices.extend(said);
        let mut services = Self {
            library: Library::read(&folders.routines, Catalogue::builtin()),
            store: open_history(&folders, clock.as_ref(), &mut notices),
            clock,
            folders,
            settings,
            sound,
            playing: None,
            muted: false,
            notices: notices.into_iter().map(Notice::warning).collect(),
        };
        services.fit_library();
        services
    }

    /// Reads the routines anew.
    pub fn read_library(&mut self) {
        self.library = Library::read(&self.folders.routines, Catalogue::builtin());
        self.fit_library();
    }

    /// Uses `settings` from now on and saves them.
    pub fn change_settings(&mut self, settings: Settings) {
        if !self.muted {
            self.sound.set_volume(settings.volume);
        }
        let sounds_anew = settings.sound != self.settings.sound;
        self.settings = settings;
        if sounds_anew {
            self.tune();
        }
        self.fit_library();
        let before = fs::read_to_string(&self.folders.settings).unwrap_or_default();
        let text = settings::write(&before, &self.settings);
        if let Err(error) = write_atomically(&self.folders.settings, text.as_bytes()) {
            self.say(format!("The settings could not be saved: {error}."));
        }
    }

    /// Reads the settings anew, after the file was replaced.
    pub fn read_settings_anew(&mut self) {
        let mut said = Vec::new();
        self.settings = read_settings(&self.folders, &mut said);
        for said in said {
            self.say(said);
        }
        self.mute(self.muted);
        self.tune();
    }

    /// Sounds as was chosen for this routine from now on; for `None`, as for all.
    pub fn tune_for(&mut self, routine: Option<&str>) {
        self.playing = routine.map(str::to_owned);
        self.tune();
    }

    fn tune(&mut self) {
        let sound = &self.settings.sound;
        let of_routine = self.playing.as_ref().map(|id| sound.of_routine(id));
        let (taste, said) = taste(of_routine.as_ref().unwrap_or(sound), &self.folders.data);
        self.sound.set_taste(taste);
        for said in said {
            self.say(said);
        }
    }

    /// Plays no sound for now, or again as loud as was chosen.
    pub fn mute(&mut self, muted: bool) {
        self.muted = muted;
        self.sound
            .set_volume(if muted { 0 } else { self.settings.volume });
    }

    /// Tells the person of something that did not go as asked, once.
    pub fn say(&mut self, what: String) {
        self.tell(Err(what));
    }

    /// Tells the person what was done, or why it was not, once.
    pub fn tell(&mut self, outcome: Result<String, String>) {
        let notice = match outcome {
            Ok(text) => Notice {
                text,
                tone: ToastTone::Info,
            },
            Err(text) => Notice::warning(text),
        };
        if notice.tone == ToastTone::Info {
            // What was done before may not even be true any more.
            self.forget_news();
        }
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// What was done is told until the person goes on to something else; what failed, until it was seen.
    pub fn forget_news(&mut self) {
        self.notices.retain(|old| old.tone != ToastTone::Info);
    }

    /// The history, for as long as a query takes.
    pub fn store(&self) -> Option<MutexGuard<'_, Store>> {
        let store = self.store.as_ref()?;
        Some(store.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Where days and weeks begin.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        Calendar {
            rollover_hour: self.settings.day_ends_at,
            week_start: self.settings.week_starts.weekday(),
        }
    }
}

fn read_settings(folders: &Folders, notices: &mut Vec<String>) -> Settings {
    let text = fs::read_to_string(&folders.settings).unwrap_or_default();
    let read = settings::read(&text);
    notices.extend(
        read.warnings
            .iter()
            .map(|warning| format!("Settings: {warning}")),
    );
    read.settings
}

fn open_history(
    folders: &Folders,
    clock: &dyn Clock,
    notices: &mut Vec<String>,
) -> Option<SharedStore> {
    let opened = match Store::open(&folders.data, clock.wall()) {
        Ok(opened) => opened,
        Err(error) => {
            notices.push(format!("Sessions are not recorded: {error}."));
            return None;
        }
    };
    notices.extend(opened.notices.iter().map(ToString::to_string));
    let mut store = opened.store;
    if store.recording().is_ok()
        && let Err(error) = store.close_interrupted()
    {
        let way_out = match error {
            StoreError::Damaged => " Settings goes back to a backup, and keeps the damaged file.",
            _ => "",
        };
        notices.push(format!(
            "The history could not be tidied up: {error}.{way_out}"
        ));
    }
    Some(Arc::new(Mutex::new(store)))
}
