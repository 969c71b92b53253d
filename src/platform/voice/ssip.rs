//! Speech Dispatcher's own protocol, SSIP: lines of text over a socket, each answered by lines with a
//! number, of which the last has a blank behind it.

use std::io::{self, BufRead, BufReader};

use super::Line;

/// A session with the dispatcher.
pub(super) struct Speaker {
    line: BufReader<Box<dyn Line>>,
}

impl Speaker {
    /// Introduces itself. The programme's words are English, so are the names that are put among them.
    pub(super) fn begin(line: Box<dyn Line>) -> io::Result<Self> {
        let mut speaker = Self {
            line: BufReader::new(line),
        };
        speaker.ask("SET SELF CLIENT_NAME user:supple:session")?;
        speaker.ask("SET SELF PRIORITY text")?;
        speaker.ask("SET SELF LANGUAGE en")?;
        Ok(speaker)
    }

    /// Says `text` instead of what is being said, at `volume` percent.
    pub(super) fn say(&mut self, text: &str, volume: u8) -> io::Result<()> {
        self.stop()?;
        let volume = i16::from(volume.min(100)) * 2 - 100;
        self.ask(&format!("SET SELF VOLUME {volume}"))?;
        self.ask("SPEAK")?;
        // One line; a lone full stop would end it early, and one at its start would be lost.
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let dot = if line.starts_with('.') { "." } else { "" };
        self.ask(&format!("{dot}{line}\r\n."))
    }

    /// Ends what is being said.
    pub(super) fn stop(&mut self) -> io::Result<()> {
        self.ask("CANCEL SELF")
    }

    /// Sends a line and waits for its answer.
    fn ask(&mut self, words: &str) -> io::Result<()> {
        self.line
            .get_mut()
            .write_all(format!("{words}\r\n").as_bytes())?;
        loop {
            let mut answer = String::new();
            if self.line.read_line(&mut answer)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match (answer.as_bytes().first(), answer.as_bytes().get(3)) {
                // More to come, or news (7xx) of what was said before.
                (_, Some(b'-')) | (Some(b'7'), _) => {}
                (Some(b'2'), _) => return Ok(()),
                _ => return Err(io::Error::other(answer)),
            }
        }
    }
}
