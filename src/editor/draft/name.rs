//! The exercise that is meant by a name written by hand.

use std::sync::Arc;

use crate::routine::model::Exercise;
use crate::routine::{Catalogue, nearest};
use crate::words::{Kind, Position};

/// Words that alone name no exercise.
const VAGUE: [&str; 5] = ["stretch", "hold", "exercise", "rest", "the"];

/// An exercise of the catalogue, and whether its name was written out.
pub(super) fn find<'c>(name: &str, catalogue: &'c Catalogue) -> Option<(&'c Arc<Exercise>, bool)> {
    let wanted = words(name);
    let exact = |exercise: &&Arc<Exercise>| {
        words(&exercise.name) == wanted
            || words(&exercise.id) == wanted
            || title(exercise) == wanted
    };
    if let Some(exercise) = catalogue.iter().find(exact) {
        return Some((exercise, true));
    }
    contained(&wanted, catalogue)
        .or_else(|| misspelt(&wanted, catalogue))
        .map(|exercise| (exercise, false))
}

/// The name without what stands behind it in brackets.
fn title(exercise: &Exercise) -> Vec<String> {
    words(exercise.name.split(['(', ',']).next().unwrap_or_default())
}

/// The shortest name that has all the words.
fn contained<'c>(wanted: &[String], catalogue: &'c Catalogue) -> Option<&'c Arc<Exercise>> {
    if wanted.iter().all(|word| VAGUE.contains(&word.as_str())) {
        return None;
    }
    let has_all = |exercise: &&Arc<Exercise>| {
        let name = words(&exercise.name);
        wanted
            .iter()
            .all(|word| name.iter().any(|known| same_word(known, word)))
    };
    catalogue
        .iter()
        .filter(has_all)
        .min_by_key(|exercise| words(&exercise.name).len())
}

/// One word, but for a plural: "tilt" and "tilts".
fn same_word(known: &str, word: &str) -> bool {
    known == word || known.strip_suffix('s') == Some(word) || word.strip_suffix('s') == Some(known)
}

fn misspelt<'c>(wanted: &[String], catalogue: &'c Catalogue) -> Option<&'c Arc<Exercise>> {
    let wanted = wanted.join(" ");
    let names: Vec<(String, &Arc<Exercise>)> = catalogue
        .iter()
        .map(|exercise| (title(exercise).join(" "), exercise))
        .collect();
    let near = nearest(&wanted, names.iter().map(|(name, _)| name.as_str()))?;
    // A short word is not a slip of another one.
    let slips = wanted.chars().count() >= 6;
    names
        .iter()
        .find(|(name, _)| name == near)
        .filter(|_| slips)
        .map(|(_, exercise)| *exercise)
}

fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase().replace(['\'', '’'], "");
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// An id made of a name: `side_plank`.
pub(super) fn id_of(name: &str) -> String {
    let id = words(name).join("_");
    if id.is_empty() {
        "exercise".to_owned()
    } else {
        id.chars().take(60).collect()
    }
}

/// An exercise of one's own for a name the catalogue does not have. Kind and position are guessed
/// from its words, which is said.
pub(super) fn own(name: &str, sided: bool, in_reps: bool) -> Exercise {
    let words = words(name);
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    Exercise {
        id: id_of(name),
        name: name.chars().take(60).collect(),
        kind: kind(has, in_reps),
        position: position(has),
        sided,
        muscles: Vec::new(),
        side_hint: None,
        cues: Vec::new(),
        caution: None,
        easier: None,
        opt_in: false,
        figure: None,
    }
}

/// What an exercise is for, by the words its name has.
fn kind(has: impl Fn(&[&str]) -> bool, in_reps: bool) -> Kind {
    const STRENGTH: [&str; 8] = [
        "plank", "squat", "press", "raise", "bridge", "lift", "row", "sit",
    ];
    if has(&["breathing", "breath", "breathe"]) {
        Kind::Breath
    } else if in_reps || has(&STRENGTH) {
        Kind::Strength
    } else {
        Kind::Stretch
    }
}

/// How the body is held, by the words the name has.
fn position(has: impl Fn(&[&str]) -> bool) -> Position {
    match () {
        () if has(&["plank", "cobra", "prone", "superman"]) => Position::Prone,
        () if has(&["lying", "supine", "bridge", "back"]) => Position::Supine,
        () if has(&["kneeling", "lunge"]) => Position::HalfKneeling,
        () if has(&["fours", "cat", "cow", "quadruped"]) => Position::AllFours,
        () if has(&["seated", "chair", "desk"]) => Position::Seated,
        () if has(&["pigeon", "butterfly", "floor"]) => Position::Sitting,
        () => Position::Standing,
    }
}
