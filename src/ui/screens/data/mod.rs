//! Two sheets over the settings: bringing data in, and deleting everything. Both change much at once,
//! so both say what will happen before it does. And a word on what takes long.

mod bring_in;
mod erase;
mod wait;

use std::path::Path;

use egui::{Key, Modifiers, Ui};

use crate::ui::action::{Action, DataAction};

pub use wait::{WaitView, wait};

/// Width of a sheet, in points.
const WIDTH: f32 = 520.0;

/// Which sheet is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataSheet {
    /// For an export or a backup.
    BringIn,
    /// For deleting everything.
    Erase,
}

/// What is typed into the sheets.
#[derive(Debug, Default)]
pub struct DataState {
    /// The open sheet.
    pub sheet: Option<DataSheet>,
    /// The path of a file.
    pub path: String,
    /// The word that stands against mistakes.
    pub word: String,
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// An export, in sessions.
    Export {
        /// Not here yet.
        added: usize,
        /// Here, with something new.
        changed: usize,
        /// Here as they are.
        same: usize,
    },
    /// A backup.
    Backup {
        /// How many sessions it has.
        sessions: usize,
        /// How many other files.
        files: usize,
    },
    /// Neither; why, as the end of a sentence.
    Wrong(String),
}

/// What the sheets show.
pub struct DataView<'a> {
    /// What the file is that was looked at.
    pub found: Option<&'a Found>,
    /// Where the person's data is.
    pub folder: &'a Path,
}

/// Draws the open sheet, if there is one.
pub fn ui(ui: &Ui, view: &DataView<'_>, state: &mut DataState) -> Vec<Action> {
    let wish = match state.sheet {
        Some(DataSheet::BringIn) => bring_in::ui(ui, view, state),
        Some(DataSheet::Erase) => erase::ui(ui, view, state),
        None => None,
    };
    wish.map(Action::Data).into_iter().collect()
}

/// Whether the person goes back.
fn escaped(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// The wish to go back, from the button or the key.
fn close(ui: &Ui, pressed: bool) -> Option<DataAction> {
    (pressed || escaped(ui)).then_some(DataAction::Close)
}
