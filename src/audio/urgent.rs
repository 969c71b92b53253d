//! Asks the system to serve the audio thread first, so that a busy machine does not starve it.
//!
//! The device's own thread is the library's; its callback notes which one it is. On Linux an ordinary
//! program may not raise a priority itself: the desktop's `RealtimeKit` does it on request, as for
//! every music player. Where nobody grants it, everything goes on as before. Other systems raise
//! their audio threads by themselves.

/// A thread of this process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thread {
    #[cfg(target_os = "linux")]
    id: rustix::thread::Pid,
}

#[cfg(target_os = "linux")]
impl Thread {
    /// The thread that calls.
    #[must_use]
    pub fn current() -> Self {
        let id = rustix::thread::gettid();
        Self { id }
    }

    /// Asks for it to be served first, on a thread of its own, as the answer may take its time.
    pub fn hurry(self) {
        let ask = move || {
            if !linux::ask_kernel(self.id)
                && let Err(why) = linux::ask_desktop(self.id)
            {
                tracing::debug!("the audio thread goes without priority: {why}");
            }
        };
        let asking = std::thread::Builder::new().name("sound priority".to_owned());
        if let Err(error) = asking.spawn(ask) {
            tracing::debug!("nobody could be asked for priority: {error}");
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl Thread {
    /// The thread that calls.
    #[must_use]
    pub const fn current() -> Self {
        Self {}
    }

    /// Nothing to do here.
    #[expect(
        clippy::unused_self,
        reason = "elsewhere it is this thread that is hurried"
    )]
    pub const fn hurry(self) {}
}

#[cfg(target_os = "linux")]
mod linux {
    use rustix::process::setpriority_process;
    use rustix::thread::Pid;

    /// What sound servers run at themselves.
    const NICE: i32 = -11;

    /// Granted to those who may: root, and users with such a limit.
    pub(super) fn ask_kernel(thread: Pid) -> bool {
        setpriority_process(Some(thread), NICE).is_ok()
    }

    /// Granted to every user of a desktop, within limits.
    pub(super) fn ask_desktop(thread: Pid) -> zbus::Result<()> {
        let name = "org.freedesktop.RealtimeKit1";
        let thread = u64::from(thread.as_raw_nonzero().get().unsigned_abs());
        zbus::blocking::Connection::system()?
            .call_method(
                Some(name),
                "/org/freedesktop/RealtimeKit1",
                Some(name),
                "MakeThreadHighPriority",
                &(thread, NICE),
            )
            .map(drop)
    }
}
