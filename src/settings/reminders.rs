//! When the person is asked to move, and for how long: the values of the `[reminders]` table.

/// The weekdays as the file spells them, Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// How the person is reminded to move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderSettings {
    /// Whether reminders come at all.
    pub on: bool,
    /// After so many minutes of sitting, 20–60.
    pub every_minutes: u8,
    /// On which weekdays, Monday first.
    pub days: [bool; 7],
    /// From this hour of the day, 0–23.
    pub from_hour: u8,
    /// Until this hour, 1–24. Not after `from_hour`: until that hour of the next day.
    pub until_hour: u8,
    /// How many minutes a break may take, 2–20.
    pub break_minutes: u8,
}

impl Default for ReminderSettings {
    /// Off; when switched on, every 45 minutes of a working day.
    fn default() -> Self {
        Self {
            on: false,
            every_minutes: 45,
            days: [true, true, true, true, true, false, false],
            from_hour: 9,
            until_hour: 18,
            break_minutes: 5,
        }
    }
}
