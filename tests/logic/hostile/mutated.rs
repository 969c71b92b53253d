//! The built-in routines with one to three wounds each, always the same ones.

use std::fs;

use super::read;

/// A small generator of numbers (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap()
    }
}

/// Separated by a bar.
const SNIPPETS: &str = "(|)|[|]|,|\"|/*|1e999|\0|\u{202E}|Some(|side: Left,|9999999|:|'|r#\"";

fn snippet(dice: &mut Dice) -> Vec<char> {
    let snippets: Vec<&str> = SNIPPETS.split('|').collect();
    snippets[dice.roll(snippets.len())].chars().collect()
}

fn mutate(text: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=dice.roll(3) {
        let from = dice.roll(chars.len());
        let to = (from + 1 + dice.roll(30)).min(chars.len());
        match dice.roll(5) {
            0 => chars.truncate(from),
            1 => drop(chars.drain(from..to)),
            2 => chars[from..to].reverse(),
            3 => chars.extend_from_within(from..to),
            _ => drop(chars.splice(from..from, snippet(dice))),
        }
    }
    chars.into_iter().collect()
}

fn builtins() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/routines");
    let files = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn what_ron_refuses_is_refused_with_a_reason() {
    let mut dice = Dice(0x5EED);
    for text in builtins() {
        for _ in 0..40 {
            let mutated = mutate(&text, &mut dice);
            let loaded = read(&mutated, &mutated);
            if ron::from_str::<ron::Value>(&mutated).is_err() {
                assert!(loaded.routine.is_none(), "read although no RON:\n{mutated}");
            }
        }
    }
}
