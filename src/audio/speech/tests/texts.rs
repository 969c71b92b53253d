//! The texts of the catalogue and of the built-in routines, as they stand in their files.

use std::fs;
use std::path::Path;

/// Names of the built-in exercises.
pub fn names() -> Vec<String> {
    after("name", &catalogue())
}

/// Cue lines of the built-in exercises and routines, and what the routines' rests say.
pub fn lines() -> Vec<String> {
    let mut lines = after("cues", &catalogue());
    for routine in routines() {
        lines.extend(after("cues", &routine));
        lines.extend(after("say", &routine));
    }
    lines
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn catalogue() -> String {
    fs::read_to_string(root().join("assets/exercises.ron")).unwrap()
}

fn routines() -> Vec<String> {
    let files = fs::read_dir(root().join("routines")).into_iter().flatten();
    let routines = files.map(|file| file.unwrap().path());
    routines
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// The string literals that `field` holds, one or a list, wherever it stands.
fn after(field: &str, ron: &str) -> Vec<String> {
    let label = format!("{field}: ");
    let values = ron.split(&label).skip(1);
    values.flat_map(literals).map(str::to_owned).collect()
}

fn literals(value: &str) -> Vec<&str> {
    let (value, most) = match value.strip_prefix('[') {
        Some(list) => (list.split(']').next().unwrap(), usize::MAX),
        None => (value, 1),
    };
    value.split('"').skip(1).step_by(2).take(most).collect()
}
