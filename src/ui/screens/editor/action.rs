//! What the editor asks for: changes of the document, and what is done with its file.

use std::ops::Range;
use std::path::PathBuf;

use crate::editor::Edit;

/// One wish of the person at the editor.
#[derive(Debug, Clone, PartialEq)]
pub enum EditorAction {
    /// Edit the routine of this id; a built-in one is copied.
    Open(String),
    /// Edit a copy of the routine of this id.
    Duplicate(String),
    /// Begin with these lines, one exercise each; none: with an empty routine.
    Begin(String),
    /// Carry out a change of the form.
    Edit(Edit),
    /// Put this in place of the whole text, as it was typed.
    Type(String),
    /// Put this in place of a piece of the text, in bytes.
    Replace(Range<usize>, String),
    /// What is changed from now on is another step for undo.
    Seal,
    /// Take the last step back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Write the file.
    Save,
    /// Go back to the text of the file.
    Revert,
    /// Give the file another name.
    Rename(String),
    /// Take the file away; it can be brought back.
    Delete,
    /// Bring the file back that was deleted last.
    Restore,
    /// Write the text to another file.
    Export(PathBuf),
    /// Start a session at this step, counted in reading order from 0.
    PlayFrom(usize),
    /// Stop editing; asks where something would be lost.
    Close,
    /// Look at a file that is to be imported.
    Check(PathBuf),
    /// Choose the file that is to be imported, in the desktop's dialog.
    ChooseImport,
    /// Choose the file to export to, in the desktop's dialog.
    ChooseExport,
    /// Look at a text that is to be imported.
    CheckText(String),
    /// Take the sentence about the last refused change away.
    Dismiss,
    /// The answer to what is asked.
    Answer(Answer),
}

/// What can be answered to a question of the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Leave it as it is, and go on editing.
    Cancel,
    /// Save, and go on with what was asked for.
    Save,
    /// Lose the changes, and go on with what was asked for.
    Discard,
    /// Write over what is on disk.
    KeepMine,
    /// Take what is on disk.
    TakeTheirs,
    /// Go on with the draft that was left behind.
    TakeDraft,
    /// Store what was checked.
    Import,
}
