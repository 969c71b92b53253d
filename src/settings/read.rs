//! From text to values. Nothing is fatal: what cannot be read keeps its default and is said.

use std::ops::RangeInclusive;

use toml_edit::{Document, Item};

use super::by_routine;
use super::keys::{self, Key, Visitor};
use super::values::Settings;
use super::warning::Warning;

/// What a settings file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The values, defaults where the file said nothing usable.
    pub settings: Settings,
    /// What was not usable.
    pub warnings: Vec<Warning>,
    /// Whether nothing of it was: the text is no settings file at all.
    pub broken: bool,
}

/// Reads a settings file.
#[must_use]
pub fn read(text: &str) -> Read {
    let mut settings = Settings::default();
    let mut warnings = Vec::new();
    let parsed = Document::parse(text);
    let broken = parsed.is_err();
    match parsed {
        Ok(document) => {
            let mut reader = Reader {
                root: document.as_item(),
                warnings: &mut warnings,
            };
            keys::visit(&mut settings, &mut reader);
            settings.sound.routines = by_routine::read(document.as_item(), &mut warnings);
        }
        Err(error) => warnings.push(Warning {
            key: "settings.toml".to_owned(),
            expected: error.to_string().trim().replace('\n', " "),
        }),
    }
    Read {
        settings,
        warnings,
        broken,
    }
}

struct Reader<'a> {
    root: &'a Item,
    warnings: &'a mut Vec<Warning>,
}

impl Reader<'_> {
    fn warn(&mut self, key: Key, expected: String) {
        self.warnings.push(Warning {
            key: format!("{}.{}", key.table, key.name),
            expected,
        });
    }
}

impl Visitor for Reader<'_> {
    fn number(&mut self, key: Key, value: &mut i64, range: RangeInclusive<i64>) {
        let Some(item) = key.find(self.root) else {
            return;
        };
        match item.as_integer().filter(|number| range.contains(number)) {
            Some(number) => *value = number,
            None => self.warn(
                key,
                format!(
                    "expected a whole number from {} to {}",
                    range.start(),
                    range.end()
                ),
            ),
        }
    }

    fn choice(&mut self, key: Key, value: &mut &'static str, words: &[&'static str]) {
        let Some(item) = key.find(self.root) else {
            return;
        };
        match words.iter().find(|word| Some(**word) == item.as_str()) {
            Some(word) => *value = word,
            None => self.warn(key, format!("expected one of \"{}\"", words.join("\", \""))),
        }
    }

    fn flag(&mut self, key: Key, value: &mut bool) {
        let Some(item) = key.find(self.root) else {
            return;
        };
        match item.as_bool() {
            Some(flag) => *value = flag,
            None => self.warn(key, "expected true or false".to_owned()),
        }
    }

    fn text(&mut self, key: Key, value: &mut Option<String>) {
        let Some(item) = key.find(self.root) else {
            return;
        };
        match item.as_str() {
            Some(text) => *value = Some(text.to_owned()),
            None => self.warn(key, "expected a text in quotes".to_owned()),
        }
    }
}
