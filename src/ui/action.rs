//! What a screen asks for. Screens change nothing themselves: `app` applies these.

use chrono::NaiveDate;

use crate::history::day_off::WhyOff;
use crate::history::record::{PainRecord, SessionId};
use crate::history::tightness::TightnessRecord;
use crate::history::{DeskItem, HabitNote};
use crate::session::command::Command;
use crate::settings::Settings;
use crate::time::day::Week;
use crate::ui::screens::editor::EditorAction;
use crate::words::Side;

/// One wish of the person at the window.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Show another screen.
    Go(Screen),
    /// Start a session of this routine; asks first how tight it is, where that is wished.
    Start(String),
    /// Start the session that was asked for, after a word about it.
    StartAnyway,
    /// Leave it after all.
    DoNotStart,
    /// Start a session of this routine at once, with what was said about tightness.
    Begin(String, Vec<TightnessRecord>),
    /// Start nothing after all.
    NotNow,
    /// Go on in the session that was cut off.
    GoOn,
    /// Leave the session that was cut off as it is.
    LeaveIt,
    /// A verb for the running session.
    Session(Command),
    /// Play no sound for now, or again.
    Mute(bool),
    /// Leave the player; asks first while the session runs.
    AskToLeave,
    /// Stay in the session after all.
    Stay,
    /// End the session and leave the player.
    Leave,
    /// Write the whole history as CSV and JSON into the data folder.
    ExportHistory,
    /// Use and save these settings.
    ChangeSettings(Settings),
    /// Play one of each sound, to hear whether they can be heard.
    TestSound,
    /// Show the folder with the person's data.
    OpenDataFolder,
    /// Show the folder of this routine's file.
    OpenRoutineFolder(String),
    /// Something about all of the data.
    Data(DataAction),
    /// Copy a routine file into the person's folder.
    Import(std::path::PathBuf),
    /// Something about the routine that is edited.
    Editor(EditorAction),
    /// Take this notice away.
    Dismiss(usize),
    /// Draw the window over the whole screen, or not.
    FullScreen(bool),
    /// Make the window small and keep it above all others, or as it was before.
    MiniWindow(bool),
    /// Something about what was done.
    Past(PastAction),
}

/// Wishes about the history: looking into it, and writing to it.
#[derive(Debug, Clone, PartialEq)]
pub enum PastAction {
    /// Keep how tight a side feels after this session.
    SayTightness(SessionId, TightnessRecord),
    /// Take back what was said about this side after this session.
    TakeBackTightness(SessionId, Side),
    /// Show this week in Progress.
    ShowWeek(Week),
    /// Show the months of all years in Progress, or 52 weeks again.
    ShowAllYears(bool),
    /// Mark a day as taken off, so that it keeps the weeks in a row; or as a day like any other.
    SetDayOff(NaiveDate, Option<WhyOff>),
    /// Write down a session that was done without the program.
    AddByHand(ByHand),
    /// Look at a session of the past from close by.
    OpenSession(SessionId),
    /// Look at an exercise, named by its id, over the weeks up to the shown one.
    OpenExercise(String),
    /// Go back from a session or an exercise to the week.
    CloseSheet,
    /// Keep a pain with the session that is over.
    SayPain(SessionId, PainRecord),
    /// Keep this note on a session; blank text takes the note away.
    SetNote(SessionId, String),
    /// Take a session away.
    DeleteSession(SessionId),
    /// Bring a deleted session back.
    RestoreSession(SessionId),
    /// Note a one-sided habit, or take it back.
    NoteHabit(HabitNote),
    /// Tick something of the desk's check-list off for this month, or take it back.
    TickDesk(DeskItem),
}

/// A session that was done without the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByHand {
    /// What.
    pub done: Done,
    /// On which day, by the person's own end of day.
    pub day: NaiveDate,
    /// At which hour of the clock, 0–23.
    pub hour: u32,
}

/// What was done in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// A routine from its first step to its last, named by its id.
    Routine(String),
    /// One exercise of the catalogue.
    Exercise {
        /// Its id.
        id: String,
        /// Whole minutes with the left side, the right side, and both together.
        minutes: [u32; 3],
    },
}

/// Wishes about all of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DataAction {
    /// Ask for a file to bring in.
    AskToBringIn,
    /// Look at a file that may be brought in.
    LookAt(std::path::PathBuf),
    /// Bring in the file that was looked at.
    BringIn,
    /// Make a backup.
    BackUp,
    /// Ask whether to delete everything.
    AskToErase,
    /// Delete everything.
    Erase,
    /// Go back without any of it.
    Close,
    /// Save a picture of the shown week.
    SavePicture,
    /// Save a report of the weeks up to the shown one.
    SaveReport,
}

/// The screens of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The library, and what suits today.
    Sessions,
    /// A running session.
    Player,
    /// A routine as steps, as a form and as text.
    Editor,
    /// What was held, week by week.
    Progress,
    /// What the person chose.
    Settings,
    /// What pain means, and when to stop and get help.
    Safety,
    /// Which Supple this is, and what it is made of.
    About,
}
