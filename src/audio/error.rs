//! What can go wrong with sound. None of it ever stops a session.

/// Why there is no sound, or no file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system has nothing to play on.
    #[error("no sound device was found")]
    NoDevice,
    /// The system's own words for why the device could not be opened.
    #[error("the sound device could not be opened: {0}")]
    Refused(String),
    /// The device was there and is gone.
    #[error("the sound device was lost")]
    Lost,
    /// The device takes no more samples, without saying why.
    #[error("the sound device stopped responding")]
    Stalled,
    /// The owner thread could not be started.
    #[error("the sound could not be started: {0}")]
    Thread(#[source] std::io::Error),
    /// A sound file would be longer than its format can hold.
    #[error("the session is too long for one WAV file")]
    TooLong,
    /// Writing a sound file failed.
    #[error("the sound file could not be written: {0}")]
    Write(#[from] std::io::Error),
    /// Encoding a sound file failed.
    #[error("the sound file could not be written: {0}")]
    Encode(#[from] hound::Error),
}
