//! The values and their defaults.

use chrono::Weekday;

use super::reminders::ReminderSettings;
use super::session::SessionSettings;
use super::sound::SoundSettings;

/// Everything the person can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Volume of all sounds, 0–100.
    pub volume: u8,
    /// What is heard, and how.
    pub sound: SoundSettings,
    /// How sessions are fitted to the person.
    pub session: SessionSettings,
    /// Light, dark, or as the desktop says.
    pub theme: Theme,
    /// Size of text and controls in percent, 90–150.
    pub text_size: u16,
    /// Nothing travels, blends or grows on the screen.
    pub reduce_motion: bool,
    /// Stripes and dots on charts besides the colours.
    pub patterns: bool,
    /// Minutes to be held in a week, 5–600.
    pub minutes_a_week: u16,
    /// Minutes of hip-flexor stretch to be held on each side in a week, 1–60.
    pub minutes_a_side: u16,
    /// How many sessions make a week count, 1–14.
    pub sessions_a_week: u8,
    /// First day of the week.
    pub week_starts: WeekStart,
    /// The hour at which a day ends, 0–6: a session after midnight belongs to the evening before.
    pub day_ends_at: u8,
    /// When the person is asked to move.
    pub reminders: ReminderSettings,
    /// Whether other players are paused while a session runs.
    pub pause_players: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            volume: 70,
            sound: SoundSettings::default(),
            session: SessionSettings::default(),
            theme: Theme::System,
            text_size: 100,
            reduce_motion: false,
            patterns: false,
            minutes_a_week: 60,
            minutes_a_side: 5,
            sessions_a_week: 3,
            week_starts: WeekStart::Monday,
            day_ends_at: 3,
            reminders: ReminderSettings::default(),
            pause_players: false,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the desktop says; dark where it says nothing.
    System,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

/// First day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekStart {
    /// As in ISO 8601.
    Monday,
    /// As in North America.
    Sunday,
}

impl WeekStart {
    /// The weekday itself.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Mon,
            Self::Sunday => Weekday::Sun,
        }
    }
}
