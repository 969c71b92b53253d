//! Where each value stands in the file: one list, which reading and writing both walk.

use std::ops::RangeInclusive;

use toml_edit::Item;

use super::reminders::{ReminderSettings, WEEKDAYS};
use super::session::{FirstSide, SessionSettings};
use super::sound::{Countdown, OWN, SoundSettings, ToneSet};
use super::values::{Settings, Theme, WeekStart};
use crate::words::Area;

/// Something that walks over every key: the reader fills the values, the writer takes them.
pub(super) trait Visitor {
    fn number(&mut self, key: Key, value: &mut i64, range: RangeInclusive<i64>);
    fn choice(&mut self, key: Key, value: &mut &'static str, words: &[&'static str]);
    fn flag(&mut self, key: Key, value: &mut bool);
    /// A text that may be missing.
    fn text(&mut self, key: Key, value: &mut Option<String>);
}

/// A table and a key in it; a dot in the table leads into a table of that table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub table: &'static str,
    pub name: &'static str,
}

impl Key {
    /// What the file says for it.
    pub fn find(self, root: &Item) -> Option<&Item> {
        let mut tables = self.table.split('.');
        tables
            .try_fold(root, |root, table| root.get(table))?
            .get(self.name)
    }
}

/// Walks over every key of the file.
pub(super) fn visit(settings: &mut Settings, visitor: &mut impl Visitor) {
    let Settings {
        volume,
        sound: heard,
        session: fitted,
        theme,
        text_size,
        reduce_motion,
        patterns,
        minutes_a_week,
        minutes_a_side,
        sessions_a_week,
        week_starts,
        day_ends_at,
        reminders: asked,
        pause_players,
    } = settings;
    number(visitor, "sound", "volume", volume, 0..=100);
    sound(heard, visitor);
    session(fitted, visitor);
    choice(visitor, "appearance", "theme", theme, &THEMES);
    number(visitor, "appearance", "text_size", text_size, 90..=150);
    flag(visitor, "appearance", "reduce_motion", reduce_motion);
    flag(visitor, "appearance", "patterns", patterns);
    number(visitor, "goals", "minutes_a_week", minutes_a_week, 5..=600);
    number(visitor, "goals", "minutes_a_side", minutes_a_side, 1..=60);
    number(visitor, "goals", "sessions_a_week", sessions_a_week, 1..=14);
    choice(visitor, "week", "starts", week_starts, &WEEK_STARTS);
    number(visitor, "week", "day_ends_at", day_ends_at, 0..=6);
    reminders(asked, visitor);
    flag(visitor, "players", "pause", pause_players);
}

fn sound(settings: &mut SoundSettings, visitor: &mut impl Visitor) {
    let SoundSettings {
        tones,
        tones_volume,
        set,
        countdown,
        half_way,
        by_side,
        lead_ms,
        voice,
        voice_volume,
        cue_lines,
        own,
        routines: _, // named by the person, not by this list: see `by_routine`
    } = settings;
    flag(visitor, "sound", "tones", tones);
    number(visitor, "sound", "tones_volume", tones_volume, 0..=100);
    choice(visitor, "sound", "set", set, &SETS);
    choice(visitor, "sound", "countdown", countdown, &COUNTDOWNS);
    flag(visitor, "sound", "half_way", half_way);
    flag(visitor, "sound", "by_side", by_side);
    number(visitor, "sound", "lead_ms", lead_ms, 0..=1000);
    flag(visitor, "sound", "voice", voice);
    number(visitor, "sound", "voice_volume", voice_volume, 0..=100);
    flag(visitor, "sound", "cue_lines", cue_lines);
    for name in OWN {
        let table = "sound.own";
        let mut path = own.remove(name);
        visitor.text(Key { table, name }, &mut path);
        own.extend(path.map(|path| (name, path)));
    }
}

fn reminders(settings: &mut ReminderSettings, visitor: &mut impl Visitor) {
    let ReminderSettings {
        on,
        every_minutes,
        days,
        from_hour,
        until_hour,
        break_minutes,
    } = settings;
    let table = "reminders";
    flag(visitor, table, "on", on);
    number(visitor, table, "every_minutes", every_minutes, 20..=60);
    for (name, day) in WEEKDAYS.iter().zip(days) {
        flag(visitor, "reminders.days", name, day);
    }
    number(visitor, table, "from_hour", from_hour, 0..=23);
    number(visitor, table, "until_hour", until_hour, 1..=24);
    number(visitor, table, "break_minutes", break_minutes, 2..=20);
}

fn session(settings: &mut SessionSettings, visitor: &mut impl Visitor) {
    let SessionSettings {
        first_side,
        ready_percent,
        hard_exercises,
        accepted,
        ask_before,
        area,
    } = settings;
    choice(visitor, "session", "first_side", first_side, &FIRST_SIDES);
    let percent = 100..=200;
    number(visitor, "session", "ready_percent", ready_percent, percent);
    flag(visitor, "safety", "hard_exercises", hard_exercises);
    flag(visitor, "safety", "accepted", accepted);
    flag(visitor, "tightness", "ask_before", ask_before);
    choice(visitor, "tightness", "area", area, &AREAS);
}

const FIRST_SIDES: [(FirstSide, &str); 4] = [
    (FirstSide::Left, "left"),
    (FirstSide::Right, "right"),
    (FirstSide::InTurn, "in_turn"),
    (FirstSide::Behind, "behind"),
];

const AREAS: [(Area, &str); 6] = [
    (Area::Hip, "hip"),
    (Area::Thigh, "thigh"),
    (Area::Glute, "glute"),
    (Area::LowBack, "low_back"),
    (Area::Belly, "belly"),
    (Area::Pelvis, "pelvis"),
];

pub(super) const SETS: [(ToneSet, &str); 3] = [
    (ToneSet::Chime, "chime"),
    (ToneSet::Bowl, "bowl"),
    (ToneSet::Plain, "plain"),
];

const COUNTDOWNS: [(Countdown, &str); 3] = [
    (Countdown::Off, "off"),
    (Countdown::Three, "3s"),
    (Countdown::Five, "5s"),
];

const THEMES: [(Theme, &str); 3] = [
    (Theme::System, "system"),
    (Theme::Dark, "dark"),
    (Theme::Light, "light"),
];

const WEEK_STARTS: [(WeekStart, &str); 2] =
    [(WeekStart::Monday, "monday"), (WeekStart::Sunday, "sunday")];

fn number<N: Copy + Into<i64> + TryFrom<i64>>(
    visitor: &mut impl Visitor,
    table: &'static str,
    name: &'static str,
    value: &mut N,
    range: RangeInclusive<i64>,
) {
    let mut wide = (*value).into();
    visitor.number(Key { table, name }, &mut wide, range);
    *value = N::try_from(wide).unwrap_or(*value);
}

fn flag(visitor: &mut impl Visitor, table: &'static str, name: &'static str, value: &mut bool) {
    visitor.flag(Key { table, name }, value);
}

fn choice<T: Copy + PartialEq>(
    visitor: &mut impl Visitor,
    table: &'static str,
    name: &'static str,
    value: &mut T,
    options: &[(T, &'static str)],
) {
    let words: Vec<&'static str> = options.iter().map(|(_, word)| *word).collect();
    let chosen = options.iter().find(|(option, _)| option == value);
    let mut word = chosen.map_or("", |(_, word)| *word);
    visitor.choice(Key { table, name }, &mut word, &words);
    if let Some((option, _)) = options.iter().find(|(_, known)| *known == word) {
        *value = *option;
    }
}
