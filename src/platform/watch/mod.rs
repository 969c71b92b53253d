//! Tells when a file in a folder was written, put there, or taken away, so that nobody has to look
//! again and again. Reading tells nothing, so whoever reads on being told is never in a loop.
//!
//! Linux tells by itself. Elsewhere nobody does, and what changed is seen when the window gets the
//! focus again.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub use linux::Watch;

#[cfg(not(target_os = "linux"))]
mod other;
#[cfg(not(target_os = "linux"))]
pub use other::Watch;

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;
    use std::sync::mpsc::{RecvTimeoutError, sync_channel};
    use std::time::Duration;

    use super::*;

    /// Longer than any machine takes to tell.
    const PATIENCE: Duration = Duration::from_secs(20);

    #[test]
    fn writing_and_renaming_are_told_and_reading_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (told, heard) = sync_channel(16);
        let watch = Watch::new(folder.path(), move || _ = told.try_send(())).unwrap();
        let path = folder.path().join("hips.ron");
        fs::write(&path, "one").unwrap();
        heard.recv_timeout(PATIENCE).unwrap();
        // By rename, as many editors write.
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("new"), "two").unwrap();
        fs::rename(elsewhere.path().join("new"), &path).unwrap();
        heard.recv_timeout(PATIENCE).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        drop(watch);
        // The thread has ended with the watch, and told nothing of the reading before.
        let nothing = Err(RecvTimeoutError::Disconnected);
        assert_eq!(heard.recv_timeout(PATIENCE), nothing);
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_watched() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Watch::new(&folder.path().join("none"), || {}).is_err());
    }
}
