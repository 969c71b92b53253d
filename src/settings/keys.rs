//! Where each value stands in the file: one list, which reading and writing both walk.

use std::ops::RangeInclusive;

use super::values::{Settings, Theme, WeekStart};

/// Something that walks over every key: the reader fills the values, the writer takes them.
pub(super) trait Visitor {
    fn number(&mut self, key: Key, value: &mut i64, range: RangeInclusive<i64>);
    fn choice(&mut self, key: Key, value: &mut &'static str, words: &[&'static str]);
    fn flag(&mut self, key: Key, value: &mut bool);
}

/// A table and a key in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub table: &'static str,
    pub name: &'static str,
}

/// Walks over every key of the file.
pub(super) fn visit(settings: &mut Settings, visitor: &mut impl Visitor) {
    let Settings {
        volume,
        theme,
        text_size,
        reduce_motion,
        minutes_a_week,
        sessions_a_week,
        week_starts,
        day_ends_at,
    } = settings;
    number(visitor, "sound", "volume", volume, 0..=100);
    choice(visitor, "appearance", "theme", theme, &THEMES);
    number(visitor, "appearance", "text_size", text_size, 90..=150);
    flag(visitor, "appearance", "reduce_motion", reduce_motion);
    number(visitor, "goals", "minutes_a_week", minutes_a_week, 5..=600);
    number(visitor, "goals", "sessions_a_week", sessions_a_week, 1..=14);
    choice(visitor, "week", "starts", week_starts, &WEEK_STARTS);
    number(visitor, "week", "day_ends_at", day_ends_at, 0..=6);
}

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
