//! The icons, named by what they mean here.
//!
//! Each is a character of the Phosphor subsets in `assets/fonts` (see the README there); outline
//! and filled share one code point. Icon-only widgets carry a spoken name besides.

use egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2};

use super::fonts;

/// One icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon(pub char);

impl Icon {
    /// Paints the icon around `centre`, `size` points high, as outline or filled.
    pub fn paint(self, painter: &Painter, centre: Pos2, size: f32, colour: Color32, filled: bool) {
        let family = if filled {
            fonts::ICON_FILL
        } else {
            fonts::ICON
        };
        let font = FontId::new(size, FontFamily::Name(family.into()));
        painter.text(centre, Align2::CENTER_CENTER, self.0, font, colour);
    }
}

/// The sessions screen.
pub const SESSIONS: Icon = Icon('\u{e2c2}');
/// The editor.
pub const EDIT: Icon = Icon('\u{ebc6}');
/// The progress screen.
pub const PROGRESS: Icon = Icon('\u{e150}');
/// The settings screen.
pub const SETTINGS: Icon = Icon('\u{e270}');
/// Search.
pub const SEARCH: Icon = Icon('\u{e30c}');
/// Bring a file in.
pub const IMPORT: Icon = Icon('\u{e20c}');
/// Give a file out.
pub const EXPORT: Icon = Icon('\u{eaf0}');
/// Start, or go on.
pub const PLAY: Icon = Icon('\u{e3d0}');
/// Pause.
pub const PAUSE: Icon = Icon('\u{e39e}');
/// Back to the segment before.
pub const SKIP_BACK: Icon = Icon('\u{e5a4}');
/// On to the next segment.
pub const SKIP: Icon = Icon('\u{e5a6}');
/// Close.
pub const CLOSE: Icon = Icon('\u{e4f6}');
/// Sound is on.
pub const SOUND_ON: Icon = Icon('\u{e44a}');
/// Sound is off.
pub const SOUND_OFF: Icon = Icon('\u{e45a}');
/// The small window.
pub const MINI: Icon = Icon('\u{e64c}');
/// The full-screen floor view.
pub const FLOOR_VIEW: Icon = Icon('\u{e1d0}');
/// It hurts.
pub const HURTS: Icon = Icon('\u{e57e}');
/// The right arrow: next, and the key.
pub const ARROW_RIGHT: Icon = Icon('\u{e06c}');
/// The left arrow: the key.
pub const ARROW_LEFT: Icon = Icon('\u{e058}');
/// Move up.
pub const ARROW_UP: Icon = Icon('\u{e08e}');
/// Move down.
pub const ARROW_DOWN: Icon = Icon('\u{e03e}');
/// Switch sides.
pub const SWITCH_SIDES: Icon = Icon('\u{e0a0}');
/// Opens downwards.
pub const CARET_DOWN: Icon = Icon('\u{e136}');
/// Closes upwards.
pub const CARET_UP: Icon = Icon('\u{e13c}');
/// Earlier.
pub const CARET_LEFT: Icon = Icon('\u{e138}');
/// Later.
pub const CARET_RIGHT: Icon = Icon('\u{e13a}');
/// How long it takes.
pub const TIMER: Icon = Icon('\u{e492}');
/// Made by the person.
pub const MINE: Icon = Icon('\u{e4c2}');
/// At the desk.
pub const DESK: Icon = Icon('\u{ed16}');
/// More.
pub const PLUS: Icon = Icon('\u{e3d4}');
/// Less.
pub const MINUS: Icon = Icon('\u{e32a}');
/// Done, or chosen.
pub const CHECK: Icon = Icon('\u{e182}');
/// A warning: the triangle.
pub const WARNING: Icon = Icon('\u{e4e0}');
/// Danger: the octagon.
pub const STOP: Icon = Icon('\u{e4e4}');
/// An error in a file.
pub const ERROR: Icon = Icon('\u{e4e2}');
/// A remark.
pub const INFO: Icon = Icon('\u{e2ce}');
/// Open a folder.
pub const FOLDER: Icon = Icon('\u{e256}');
/// Save.
pub const SAVE: Icon = Icon('\u{e248}');
/// Undo.
pub const UNDO: Icon = Icon('\u{e038}');
/// Redo.
pub const REDO: Icon = Icon('\u{e036}');
/// The handle a row is dragged by.
pub const HANDLE: Icon = Icon('\u{eae2}');
/// Delete.
pub const DELETE: Icon = Icon('\u{e4a6}');
/// Copy.
pub const COPY: Icon = Icon('\u{e1ca}');
/// Show as a list.
pub const LIST: Icon = Icon('\u{e2f0}');
/// Fold the side panel.
pub const SIDE_PANEL: Icon = Icon('\u{ec24}');
/// A time of day.
pub const CLOCK: Icon = Icon('\u{e19a}');
/// A sharp pain.
pub const SHARP: Icon = Icon('\u{e2de}');
/// Keys.
pub const KEYBOARD: Icon = Icon('\u{e2d8}');
/// Show as a table.
pub const TABLE: Icon = Icon('\u{e476}');
/// Go back to before.
pub const GO_BACK: Icon = Icon('\u{e08a}');

/// Every icon, for the test that the subsets hold them all.
pub const ALL: [Icon; 50] = [
    SESSIONS,
    EDIT,
    PROGRESS,
    SETTINGS,
    SEARCH,
    IMPORT,
    EXPORT,
    PLAY,
    PAUSE,
    SKIP_BACK,
    SKIP,
    CLOSE,
    SOUND_ON,
    SOUND_OFF,
    MINI,
    FLOOR_VIEW,
    HURTS,
    ARROW_RIGHT,
    ARROW_LEFT,
    ARROW_UP,
    ARROW_DOWN,
    SWITCH_SIDES,
    CARET_DOWN,
    CARET_UP,
    CARET_LEFT,
    CARET_RIGHT,
    TIMER,
    MINE,
    DESK,
    PLUS,
    MINUS,
    CHECK,
    WARNING,
    STOP,
    ERROR,
    INFO,
    FOLDER,
    SAVE,
    UNDO,
    REDO,
    HANDLE,
    DELETE,
    COPY,
    LIST,
    SIDE_PANEL,
    CLOCK,
    SHARP,
    KEYBOARD,
    TABLE,
    GO_BACK,
];
