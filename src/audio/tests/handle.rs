//! The owner thread: does what it is told, and ends with its last handle.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use super::rig::{FakeBackend, FakeClock, Room};
use crate::audio::{Backend, Device, Error, Handle, Status};

/// Far longer than anything takes; a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Says when it is asked for a device, and is dropped with the thread.
struct Watched {
    asked: SyncSender<()>,
    inner: FakeBackend,
}

impl Backend for Watched {
    fn open(&mut self) -> Result<Box<dyn Device>, Error> {
        let device = self.inner.open();
        self.asked.send(()).ok();
        device
    }
}

#[test]
fn the_thread_opens_the_device_when_asked_and_ends_with_the_last_handle() {
    let (asked, heard_of) = sync_channel(8);
    let room = Arc::new(Room::default());
    let inner = FakeBackend(Arc::clone(&room));
    let backend = Box::new(Watched { asked, inner });
    let handle = Handle::spawn_on(backend, Arc::new(FakeClock::default()));
    assert_eq!(handle.status(), Status::Closed);

    let clone = handle.clone();
    drop(handle);
    clone.open();
    assert_eq!(heard_of.recv_timeout(PATIENCE), Ok(()));
    drop(clone);
    let end = heard_of.recv_timeout(PATIENCE);
    assert_eq!(end, Err(RecvTimeoutError::Disconnected));
    assert!(!room.is_open());
}
