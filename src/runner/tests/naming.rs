//! Who says what has no clips: the system's voice, and only then.

#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;

use super::*;
use crate::audio;
use crate::platform::voice::{Connect, Line};
use crate::timeline::Timeline;

/// A hold between two waitings, of which the second has words of somebody's own.
const OWN_WORDS: &str = r#"Routine(format: 1, name: "Own words", steps: [
    Hold(exercise: "stand_tall", hold: "20s"),
    Rest(length: "20s", say: "Drink some water."),
    Hold(exercise: "stand_tall", hold: "20s"),
])"#;

fn own_words() -> Arc<Timeline> {
    let checked = check_text(OWN_WORDS, "own_words", Catalogue::builtin());
    checked.usable.unwrap().timeline
}

/// A voice that says yes to everything, and the far end, where it is told.
fn voice() -> (Connect, BufReader<UnixStream>) {
    let (near, far) = UnixStream::pair().unwrap();
    let connect = move || Ok(Box::new(near) as Box<dyn Line>);
    (Box::new(connect), BufReader::new(far))
}

/// Answers everything until `last` was told.
fn answer_until(far: &mut BufReader<UnixStream>, last: &str) {
    let mut words = String::new();
    while words.trim_end() != last {
        words.clear();
        far.read_line(&mut words).unwrap();
        // Spoken text is answered at its end.
        let lines = ["CANCEL", "SET", "SPEAK", "."];
        if lines.iter().any(|known| words.starts_with(known)) {
            far.get_mut().write_all(b"200 OK\r\n").unwrap();
        }
    }
}

fn session(timeline: &Timeline, connect: Connect) -> (Session, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::new(morning()));
    let parts = Parts {
        clock: clock.clone(),
        sound: Some(audio::Handle::spawn_on(Box::new(Nothing), clock.clone())),
        voice: Some(connect),
        said: Vec::new(),
        awake: None,
        store: None,
        changed: Box::new(|| ()),
    };
    (Session::begin(timeline, parts).unwrap().0, clock)
}

/// A machine without a sound device.
struct Nothing;

impl audio::Backend for Nothing {
    fn open(&mut self) -> Result<Box<dyn audio::Device>, audio::Error> {
        Err(audio::Error::NoDevice)
    }
}

#[test]
fn words_without_clips_are_said_as_their_segment_begins() {
    let (connect, mut far) = voice();
    let (mut session, clock) = session(&own_words(), connect);
    clock.advance(secs(45));
    session.turn(None);
    answer_until(&mut far, "Drink some water.");
}

#[test]
fn a_voice_that_does_not_come_is_counted_on_no_more() {
    let refused: Connect = Box::new(|| Err(std::io::ErrorKind::NotFound.into()));
    let (session, _clock) = session(&own_words(), refused);
    while session.voice().is_some() {
        std::thread::yield_now();
    }
}

#[test]
fn a_routine_whose_words_all_have_clips_never_asks_for_the_voice() {
    let (connect, mut far) = voice();
    let (_session, _clock) = session(&timeline(), connect);
    // Nobody ever took the near end: it is closed, and nothing was told.
    let mut words = String::new();
    assert_eq!(far.read_line(&mut words).unwrap(), 0);
}
