//! From values to text, changing only what changed: comments, order and unknown keys stay.

use std::ops::RangeInclusive;

use toml_edit::{DocumentMut, Item, Table, TableLike, Value, value};

use super::by_routine;
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
    by_routine::write(&mut document, &settings.sound.routines);
    document.to_string()
}

struct Writer<'a> {
    document: &'a mut DocumentMut,
}

impl Writer<'_> {
    fn set(&mut self, key: Key, new: impl Into<Value>) {
        let Some(table) = self.table(key) else { return };
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

    /// The table of `key`, made where it is missing.
    fn table(&mut self, key: Key) -> Option<&mut dyn TableLike> {
        let mut table: &mut dyn TableLike = self.document.as_table_mut();
        for name in key.table.split('.') {
            if !table.get(name).is_some_and(Item::is_table_like) {
                table.insert(name, Item::Table(Table::new()));
            }
            table = table.get_mut(name)?.as_table_like_mut()?;
        }
        Some(table)
    }

    fn found(&self, key: Key) -> Option<&Item> {
        key.find(self.document.as_item())
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

    fn text(&mut self, key: Key, value: &mut Option<String>) {
        let found = self.found(key);
        // What is no text goes where there is none, so that it is not said again at every start.
        let stays = found.is_some() == value.is_some();
        if stays && found.and_then(Item::as_str) == value.as_deref() {
            return;
        }
        match value.take() {
            Some(text) => self.set(key, text),
            None => drop(self.table(key).and_then(|table| table.remove(key.name))),
        }
    }
}
