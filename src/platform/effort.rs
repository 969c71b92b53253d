//! What the program has taken of the processor so far.

use std::time::Duration;

/// Processor time of all threads of the program since it began; `None` where the system is not asked.
#[cfg(unix)]
#[must_use]
pub fn processor_time() -> Option<Duration> {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::try_from(time).ok()
}

/// Processor time of all threads of the program since it began; `None` where the system is not asked.
#[cfg(not(unix))]
#[must_use]
pub const fn processor_time() -> Option<Duration> {
    None
}
