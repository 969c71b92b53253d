//! Where things are kept.
//!
//! One folder given on the command line (or in `SUPPLE_DATA_DIR`) holds everything; without it the
//! platform's own folders are used. What is made here is readable by its owner alone: it is health
//! data.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// History, backups, drafts.
    pub data: PathBuf,
    /// The person's own routines.
    pub routines: PathBuf,
    /// The settings file.
    pub settings: PathBuf,
}

/// No folder could be found.
#[derive(Debug, thiserror::Error)]
#[error("no home folder was found; name a folder with --data-dir")]
pub struct NoHome;

impl Folders {
    /// Everything under `data_dir`, or in the platform's folders.
    pub fn find(data_dir: Option<&Path>) -> Result<Self, NoHome> {
        if let Some(folder) = data_dir {
            return Ok(Self::under(folder, folder));
        }
        let home = ProjectDirs::from("", "", "supple").ok_or(NoHome)?;
        Ok(Self::under(home.data_local_dir(), home.config_dir()))
    }

    fn under(data: &Path, config: &Path) -> Self {
        Self {
            data: data.to_owned(),
            routines: data.join("routines"),
            settings: config.join("settings.toml"),
        }
    }

    /// The one folder that holds everything; `None` where the platform's own are used.
    #[must_use]
    pub fn one_folder(&self) -> Option<&Path> {
        let together = self.settings.parent() == Some(&self.data);
        together.then_some(self.data.as_path())
    }

    /// Where the history is exported to.
    #[must_use]
    pub fn exports(&self) -> PathBuf {
        self.data.join("exports")
    }

    /// Where backups are kept.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// Where documents that are not saved yet are kept.
    #[must_use]
    pub fn drafts(&self) -> PathBuf {
        self.data.join("drafts")
    }

    /// Where deleted routines are kept.
    #[must_use]
    pub fn trash(&self) -> PathBuf {
        self.data.join("trash")
    }

    /// What the reminders keep over a restart.
    #[must_use]
    pub fn reminders(&self) -> PathBuf {
        self.data.join("reminders.json")
    }

    /// Makes the folders, readable by their owner alone.
    pub fn make(&self) -> io::Result<()> {
        make_private(&self.data)?;
        make_private(&self.routines)?;
        self.settings.parent().map_or(Ok(()), make_private)
    }
}

/// Makes a folder, and those above it that are missing, readable by its owner alone.
pub fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
