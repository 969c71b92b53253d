//! Where a running session stands: a small file beside its lock, for the case that it is cut off.
//!
//! The first line says when the session was last heard of and is written over each second; the
//! lines behind it say how the session began and what it was told since. They are the session's
//! own words and mean nothing here. The file is not forced to the disk: a program that is killed
//! loses nothing of it, and a power cut a few seconds. What cannot be written costs the offer to go
//! on, never the record.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::record::{SessionEnd, SessionId, SessionRecord};
use super::{Store, StoreError, folder};

/// The end of the names of these files.
const EXTENSION: &str = "journal";

/// A session that was cut off, and what it left.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOff {
    /// The session, closed as interrupted.
    pub session: SessionRecord,
    /// When it was last heard of, counted from its beginning.
    pub heard: Duration,
    /// How it began.
    pub head: String,
    /// What it was told, in order.
    pub told: Vec<String>,
}

/// The journal of a session that runs.
#[derive(Debug)]
pub struct Journal {
    file: File,
    path: PathBuf,
}

impl Journal {
    /// Opens the journal of `id`, or begins one.
    fn open(folder: &Path, id: &SessionId) -> io::Result<Self> {
        let path = path(folder, id);
        let file = folder::open_private(&path).map_err(io::Error::other)?;
        Ok(Self { file, path })
    }

    fn heard(&mut self, at: Duration) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(first_line(at).as_bytes())
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        let end = self.file.seek(SeekFrom::End(0))?;
        let first = if end == 0 {
            first_line(Duration::ZERO)
        } else {
            String::new()
        };
        self.file.write_all(format!("{first}{line}\n").as_bytes())
    }

    /// Clears the file away: the session ended as it should.
    pub(super) fn remove(self) {
        drop(self.file);
        fs::remove_file(self.path).ok();
    }
}

impl Store {
    /// Adds a line to the journal of a session that this store runs: first how it began, then what
    /// it is told.
    pub fn tell(&mut self, id: &SessionId, line: &str) {
        let Some(running) = self.running.iter_mut().find(|running| running.id == *id) else {
            return;
        };
        let told = match &mut running.journal {
            Some(journal) => journal.line(line),
            None => Journal::open(&self.folder, id).and_then(|journal| {
                let journal = running.journal.insert(journal);
                journal.line(line)
            }),
        };
        warn(told);
    }

    /// Keeps when a session that this store runs was last heard of.
    pub fn heard(&mut self, id: &SessionId, at: Duration) {
        let mut running = self.running.iter_mut();
        let running = running.find(|running| running.id == *id);
        if let Some(journal) = running.and_then(|running| running.journal.as_mut()) {
            warn(journal.heard(at));
        }
    }

    /// The last session that was cut off and can be gone on with; the journals of all others are
    /// cleared away. Call it after [`Store::close_interrupted`].
    pub fn left_off(&mut self) -> Result<Option<LeftOff>, StoreError> {
        self.recording()?;
        let mut ids = self.journals();
        ids.sort();
        let mut last = None;
        for id in ids.into_iter().rev() {
            let session = self.session(&id)?;
            if session
                .as_ref()
                .is_some_and(|session| session.end.is_none())
            {
                continue;
            }
            let cut = session.filter(|session| session.end == Some(SessionEnd::Interrupted));
            match cut
                .filter(|_| last.is_none())
                .and_then(|cut| self.read(cut))
            {
                Some(found) => last = Some(found),
                None => self.forget(&id),
            }
        }
        Ok(last)
    }

    /// Clears the journal of a session away: nobody wants to go on with it.
    pub fn forget(&self, id: &SessionId) {
        fs::remove_file(path(&self.folder, id)).ok();
    }

    /// Clears the journals of all sessions away.
    pub(super) fn forget_all(&self) {
        self.journals().iter().for_each(|id| self.forget(id));
    }

    fn journals(&self) -> Vec<SessionId> {
        let Ok(entries) = fs::read_dir(folder::running(&self.folder)) else {
            return Vec::new();
        };
        let paths = entries.flatten().map(|entry| entry.path());
        let ours = paths.filter(|path| path.extension().is_some_and(|end| end == EXTENSION));
        ours.filter_map(|path| Some(SessionId(path.file_stem()?.to_str()?.to_owned())))
            .collect()
    }

    /// What a session left; `None` where that is not whole.
    fn read(&self, session: SessionRecord) -> Option<LeftOff> {
        let mut text = String::new();
        let mut file = File::open(path(&self.folder, &session.start.id)).ok()?;
        file.read_to_string(&mut text).ok()?;
        // A line that was cut in the middle of its writing was never said.
        let (whole, _) = text.rsplit_once('\n')?;
        let mut lines = whole.lines();
        let heard = lines.next()?.parse().ok().map(Duration::from_nanos)?;
        Some(LeftOff {
            session,
            heard,
            head: lines.next()?.to_owned(),
            told: lines.map(str::to_owned).collect(),
        })
    }
}

fn warn(written: io::Result<()>) {
    if let Err(error) = written {
        tracing::debug!(%error, "the place in the session could not be kept");
    }
}

/// Always of one length, so that it can be written over.
fn first_line(at: Duration) -> String {
    format!("{:020}\n", at.as_nanos())
}

fn path(folder: &Path, id: &SessionId) -> PathBuf {
    folder::of_session(folder, id, EXTENSION)
}
