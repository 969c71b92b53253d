//! The tables `[sound.routines.ID]`: what sounds otherwise in one routine. They are named by the
//! person's routines, so the list of keys cannot hold them.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item, Table, TableLike, value};

use super::keys::SETS;
use super::sound::{RoutineSound, ToneSet};
use super::warning::Warning;

/// The routines that sound otherwise; a wrong value is said and left out.
pub(super) fn read(root: &Item, warnings: &mut Vec<Warning>) -> BTreeMap<String, RoutineSound> {
    let tables = root
        .get("sound")
        .and_then(|sound| sound.get("routines")?.as_table_like());
    let mut found = BTreeMap::new();
    for (id, item) in tables.into_iter().flat_map(|tables| tables.iter()) {
        let mut warn = |name: &str, expected: String| {
            let key = format!("sound.routines.{id}.{name}");
            warnings.push(Warning { key, expected });
        };
        let one = RoutineSound {
            set: item.get("set").and_then(|item| {
                let set = item.as_str().and_then(set_of);
                set.or_else(|| {
                    warn("set", format!("expected one of {}", sets()));
                    None
                })
            }),
            voice: item.get("voice").and_then(|item| {
                item.as_bool().or_else(|| {
                    warn("voice", "expected true or false".to_owned());
                    None
                })
            }),
        };
        if one != RoutineSound::default() {
            found.insert(id.to_owned(), one);
        }
    }
    found
}

/// Writes them, leaving alone what says the same already.
pub(super) fn write(document: &mut DocumentMut, routines: &BTreeMap<String, RoutineSound>) {
    if read(document.as_item(), &mut Vec::new()) == *routines {
        return;
    }
    let Some(tables) = table(document.as_table_mut(), "sound", false)
        .and_then(|sound| table(sound, "routines", true))
    else {
        return;
    };
    let before: Vec<String> = tables.iter().map(|(id, _)| id.to_owned()).collect();
    for id in before.iter().chain(routines.keys()) {
        let one = routines.get(id).copied().unwrap_or_default();
        let Some(table) = table(tables, id, false) else {
            continue;
        };
        put(table, "set", one.set.map(word).map(value));
        put(table, "voice", one.voice.map(value));
        if table.is_empty() {
            tables.remove(id);
        }
    }
}

/// The table of that name, made where it is missing. A `bare` one has no heading of its own.
fn table<'a>(
    parent: &'a mut dyn TableLike,
    name: &str,
    bare: bool,
) -> Option<&'a mut dyn TableLike> {
    if !parent.get(name).is_some_and(Item::is_table_like) {
        let mut table = Table::new();
        table.set_implicit(bare);
        parent.insert(name, Item::Table(table));
    }
    parent.get_mut(name)?.as_table_like_mut()
}

fn put(table: &mut dyn TableLike, name: &str, new: Option<Item>) {
    match new {
        Some(new) => drop(table.insert(name, new)),
        None => drop(table.remove(name)),
    }
}

fn set_of(word: &str) -> Option<ToneSet> {
    let found = SETS.iter().find(|(_, known)| *known == word);
    found.map(|(set, _)| *set)
}

fn word(set: ToneSet) -> &'static str {
    let found = SETS.iter().find(|(known, _)| *known == set);
    found.map_or("", |(_, word)| word)
}

fn sets() -> String {
    let words: Vec<String> = SETS.iter().map(|(_, word)| format!("\"{word}\"")).collect();
    words.join(", ")
}
