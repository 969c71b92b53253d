//! interim
use crate::platform::files::write_atomically;
use crate::routine::Catalogue;
use chrono::{DateTime, FixedOffset};
use std::path::{Path, PathBuf};
pub struct Deleted(PathBuf, String);
impl Deleted {
    pub fn restore(self) -> std::io::Result<()> {
        write_atomically(&self.0, self.1.as_bytes())
    }
}
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("changed")]
    Changed { theirs: String },
    #[error("gone")]
    Gone,
    #[error("it exists")]
    Exists,
    #[error("{0}")]
    Io(std::io::Error),
}
pub fn save(path: &Path, text: &str, base: Option<&str>) -> Result<(), SaveError> {
    let now = std::fs::read_to_string(path).ok();
    match (base, now) {
        (Some(base), Some(now)) if base != now => return Err(SaveError::Changed { theirs: now }),
        (Some(_), None) => return Err(SaveError::Gone),
        (None, Some(_)) => return Err(SaveError::Exists),
        _ => {}
    }
    write_atomically(path, text.as_bytes()).map_err(SaveError::Io)
}
pub fn free_id(folder: &Path, wanted: &str) -> String {
    let id: String = wanted
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .collect();
    let mut n = 1;
    loop {
        let one = if n == 1 {
            id.clone()
        } else {
            format!("{id}_{n}")
        };
        if !folder.join(format!("{one}.ron")).exists() {
            return one;
        }
        n += 1;
    }
}
pub fn rename(path: &Path, id: &str) -> std::io::Result<PathBuf> {
    let to = path.with_file_name(format!("{id}.ron"));
    std::fs::rename(path, &to)?;
    Ok(to)
}
pub fn delete(path: &Path, _: &Path, _: DateTime<FixedOffset>) -> std::io::Result<Deleted> {
    let text = std::fs::read_to_string(path)?;
    std::fs::remove_file(path)?;
    Ok(Deleted(path.to_owned(), text))
}
pub fn builtin_text(id: &str) -> Option<&'static str> {
    crate::library::builtin_text(id)
}
pub fn copy_of(text: &str, _: &str) -> String {
    text.to_owned()
}
pub fn empty(name: &str) -> String {
    format!("Routine(\n    format: 1,\n    name: \"{name}\",\n    steps: [\n    ],\n)\n")
}
pub struct Remark {
    pub line: usize,
    pub said: String,
}
pub struct LinesDraft {
    pub text: String,
    pub remarks: Vec<Remark>,
}
pub fn from_lines(_: &str, name: &str, _: &Catalogue) -> LinesDraft {
    LinesDraft {
        text: empty(name),
        remarks: Vec::new(),
    }
}
pub struct Draft {
    pub id: String,
    pub path: Option<PathBuf>,
    pub saved: Option<String>,
    pub text: String,
}
impl Draft {
    pub fn discard(&self) {}
}
pub struct Drafts;
impl Drafts {
    pub fn open(_: &Path) -> Self {
        Self
    }
    pub fn left(&self) -> Vec<Draft> {
        Vec::new()
    }
    pub fn keep(&self, _: &Draft) -> std::io::Result<()> {
        Ok(())
    }
    pub fn discard(&self) {}
}
