//! Starting the reminders when the person logs in: a file in the folder that desktops go through.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use super::files::write_atomically;
use super::folders::{Folders, make_private};
use super::program;

/// The name of our file there.
const FILE: &str = "supple-remind.desktop";

/// Switches starting at login on or off for `folders`.
///
/// # Errors
/// Where the file cannot be written or removed, or where the system has no such folder.
pub fn set(folders: &Folders, on: bool) -> io::Result<()> {
    let folder = folder().ok_or(io::ErrorKind::Unsupported)?;
    if on {
        make_private(&folder)?;
        return write_atomically(&folder.join(FILE), entry(folders).as_bytes());
    }
    match std::fs::remove_file(folder.join(FILE)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The folder of what starts at login; only the desktops of Linux have one.
fn folder() -> Option<PathBuf> {
    let home = directories::BaseDirs::new()?;
    let linux = cfg!(target_os = "linux");
    linux.then(|| home.config_dir().join("autostart"))
}

fn entry(folders: &Folders) -> String {
    let ours = program::ours(folders);
    let words = std::iter::once(ours.get_program()).chain(ours.get_args());
    let command: Vec<String> = words.map(quoted).collect();
    format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Supple reminders\n\
         Comment=Asks now and then to get up from the desk\n\
         Exec={} remind\n\
         NoDisplay=true\n",
        command.join(" ")
    )
}

/// A word of a command, as desktop entries want it: quoted, special characters escaped twice.
fn quoted(word: &OsStr) -> String {
    let mut quoted = String::from('"');
    for letter in Path::new(word).to_string_lossy().chars() {
        match letter {
            '\\' => quoted.push_str("\\\\\\\\"),
            '"' | '`' | '$' => quoted.extend(['\\', '\\', letter]),
            '%' => quoted.push_str("%%"),
            plain => quoted.push(plain),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_any_letters_is_one_word_of_the_command() {
        assert_eq!(quoted(OsStr::new("/my home/50 %")), r#""/my home/50 %%""#);
        assert_eq!(quoted(OsStr::new(r#"a"b$c\d"#)), r#""a\\"b\\$c\\\\d""#);
    }

    #[test]
    fn the_entry_starts_the_reminders_of_this_folder() {
        let folders = Folders::find(Some(Path::new("/my data"))).unwrap();
        let entry = entry(&folders);
        let exec = entry
            .lines()
            .find(|line| line.starts_with("Exec="))
            .unwrap();
        assert!(
            exec.ends_with(r#" "--data-dir" "/my data" remind"#),
            "{exec}"
        );
    }
}
