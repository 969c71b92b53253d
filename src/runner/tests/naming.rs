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

/// Answers everything until `last` was told, or the voice is gone; what it was told.
fn answer_until(far: &mut BufReader<UnixStream>, last: &str) -> String {
    let (mut told, mut words) = (String::new(), String::new());
    while words.trim_end() != last {
        words.clear();
        if far.read_line(&mut words).unwrap() == 0 {
            break;
        }
        told.push_str(&words);
        // Spoken text is answered at its end.
        let lines = ["CANCEL", "SET", "SPEAK", "."];
        if lines.iter().any(|known| words.starts_with(known)) {
            far.get_mut().write_all(b"200 OK\r\n").unwrap();
        }
    }
    told
}

fn session(timeline: &Timeline, connect: Connect) -> (Session, Arc<ManualClock>) {
    session_at(100, timeline, connect)
}

/// A session at this volume.
fn session_at(volume: u8, timeline: &Timeline, connect: Connect) -> (Session, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::new(morning()));
    let sound = audio::Handle::spawn_on(Box::new(Nothing), clock.clone());
    sound.set_volume(volume);
    let parts = Parts {
        clock: clock.clone(),
        sound: Some(sound),
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
fn a_muted_session_says_no_names() {
    let (connect, mut far) = voice();
    let (mut session, clock) = session_at(0, &own_words(), connect);
    clock.advance(secs(45));
    session.turn(None);
    drop(session);
    let told = answer_until(&mut far, "nothing that is ever said");
    assert!(!told.contains("SPEAK"), "{told}");
}

#[test]
fn a_name_is_as_loud_as_the_words_beside_it() {
    let (connect, mut far) = voice();
    let (mut session, clock) = session_at(70, &own_words(), connect);
    clock.advance(secs(45));
    session.turn(None);
    let told = answer_until(&mut far, "Drink some water.");
    // 70 % is 49 % of the amplitude, on a scale from -100 to 100.
    assert!(told.contains("SET SELF VOLUME -2\r\n"), "{told}");
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
