//! Linux tells of changes through inotify. A thread waits for them, and sleeps meanwhile.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use rustix::fs::inotify::{
    self, CreateFlags, ReadFlags, Reader, WatchFlags, add_watch, remove_watch,
};

/// Room for a few dozen changes at once, in bytes. More come with the next reading.
const ROOM: usize = 4096;

/// Tells of changes as long as it lives.
#[derive(Debug)]
pub struct Watch {
    queue: Arc<OwnedFd>,
    folder: i32,
}

impl Watch {
    /// Calls `changed`, on a thread of its own, after each change in `folder`; folders in it do not
    /// count.
    pub fn new(folder: &Path, changed: impl Fn() + Send + 'static) -> io::Result<Self> {
        let queue = Arc::new(inotify::init(CreateFlags::CLOEXEC)?);
        let kinds = WatchFlags::CLOSE_WRITE | WatchFlags::MOVE | WatchFlags::DELETE;
        let folder = add_watch(&queue, folder, kinds | WatchFlags::ONLYDIR)?;
        let told = Arc::clone(&queue);
        let wait = move || listen(&told, changed);
        thread::Builder::new().name("files".into()).spawn(wait)?;
        Ok(Self { queue, folder })
    }
}

impl Drop for Watch {
    /// The thread is told that nothing is watched any more, and ends.
    fn drop(&mut self) {
        remove_watch(&self.queue, self.folder).ok();
    }
}

fn listen(queue: &OwnedFd, changed: impl Fn()) {
    let mut room = [MaybeUninit::uninit(); ROOM];
    let mut events = Reader::new(queue, &mut room);
    loop {
        match events.next() {
            Ok(event) if event.events().contains(ReadFlags::IGNORED) => return,
            Ok(_) => changed(),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => {
                tracing::warn!(%error, "changed files are not told any more");
                return;
            }
        }
    }
}
