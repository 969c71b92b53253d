//! From values to text, changing only what changed: comments, order and unknown keys stay.

use std::ops::RangeInclusive;

use toml_edit::{DocumentMut, Item, Table, Value, value};

use super::keys::{self, Key, Visitor};
use super::values::Settings;

/// The text of a settings file that says `settings`, made from the text `before`.
///
/// Where `before` is not TOML at all, a new file is begun; the caller keeps the broken one.
#[must_use]
pub fn write(before: &str, settings: &Settings) -> String {
    let mut document: DocumentMut = before.parse().unwrap_or_default();
    let mut writer = Writer {
        document: &mut document,
    };
    keys::visit(&mut settings.clone(), &mut writer);
    document.to_string()
}

struct Writer<'a> {
    document: &'a mut DocumentMut,
}

impl Writer<'_> {
    fn set(&mut self, key: Key, new: impl Into<Value>) {
        let tables = self.document.as_table_mut();
        if !tables.get(key.table).is_some_and(Item::is_table_like) {
            tables.insert(key.table, Item::Table(Table::new()));
        }
        let Some(table) = tables.get_mut(key.table).and_then(Item::as_table_like_mut) else {
            return;
        };
        match table.get_mut(key.name).and_then(Item::as_value_mut) {
            Some(old) => {
                let decor = old.decor().clone();
                *old = new.into();
                *old.decor_mut() = decor;
            }
            None => {
                table.insert(key.name, value(new));
            }
        }
    }

    fn found(&self, key: Key) -> Option<&Item> {
        self.document.get(key.table)?.get(key.name)
    }
}

impl Visitor for Writer<'_> {
    fn number(&mut self, key: Key, value: &mut i64, _: RangeInclusive<i64>) {
        if self.found(key).and_then(Item::as_integer) != Some(*value) {
            self.set(key, *value);
        }
    }

    fn choice(&mut self, key: Key, value: &mut &'static str, _: &[&'static str]) {
        if self.found(key).and_then(Item::as_str) != Some(*value) {
            self.set(key, *value);
        }
    }

    fn flag(&mut self, key: Key, value: &mut bool) {
        if self.found(key).and_then(Item::as_bool) != Some(*value) {
            self.set(key, *value);
        }
    }
}
