//! The voice against a dispatcher of the tests' own, over a real socket.

#![cfg(target_os = "linux")]

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::mpsc::{Receiver, sync_channel};

use super::linux::socket;
use super::{Connect, Line, Voice};

/// A dispatcher that says yes to everything, in as many lines as the real one; what it was told
/// comes out line by line.
fn dispatcher() -> (Connect, Receiver<String>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("speechd.sock");
    let listener = UnixListener::bind(&path).unwrap();
    let (told, heard) = sync_channel(64);
    std::thread::Builder::new()
        .name("dispatcher".to_owned())
        .spawn(move || {
            let (line, _) = listener.accept().unwrap();
            answer(&line, |words| told.send(words).is_ok());
        })
        .unwrap();
    let connect = || Ok(Box::new(UnixStream::connect(path)?) as Box<dyn Line>);
    (Box::new(connect), heard, folder)
}

fn answer(mut line: &UnixStream, mut tell: impl FnMut(String) -> bool) {
    let mut taking = false;
    for words in BufReader::new(line).lines().map_while(Result::ok) {
        let reply = match (taking, words.as_str()) {
            (false, "SPEAK") => "230 OK RECEIVING DATA\r\n",
            (true, ".") => "225-21\r\n225 OK MESSAGE QUEUED\r\n",
            (true, _) => "",
            (false, _) => "210 OK\r\n",
        };
        taking = words == "SPEAK" || (taking && words != ".");
        if !tell(words) || line.write_all(reply.as_bytes()).is_err() {
            return;
        }
    }
}

/// What is told until `last`.
fn until(heard: &Receiver<String>, last: &str) -> Vec<String> {
    let mut words = Vec::new();
    while words.last().map(String::as_str) != Some(last) {
        words.push(heard.recv().unwrap());
    }
    words
}

#[test]
fn a_name_is_said_at_its_volume_and_ends_what_was_said() {
    let (connect, heard, _folder) = dispatcher();
    let voice = Voice::open(connect).unwrap();
    voice.say("Pigeon on the\nsofa. Left side.".into(), 75);
    let words = until(&heard, ".");
    let said = words.iter().position(|line| line == "CANCEL SELF").unwrap();
    assert_eq!(
        words[said..],
        [
            "CANCEL SELF",
            "SET SELF VOLUME 50",
            "SPEAK",
            "Pigeon on the sofa. Left side.",
            "."
        ]
    );
    assert!(!voice.is_lost() && !voice.is_coming());
}

#[test]
fn it_introduces_itself_before_anything_is_to_be_said() {
    let (connect, heard, _folder) = dispatcher();
    let _voice = Voice::open(connect).unwrap();
    let words = until(&heard, "SET SELF LANGUAGE en");
    assert_eq!(words[0], "SET SELF CLIENT_NAME user:supple:session");
}

#[test]
fn a_text_never_ends_itself_nor_gives_orders() {
    let (connect, heard, _folder) = dispatcher();
    let voice = Voice::open(connect).unwrap();
    voice.say(".\r\nCANCEL ALL".into(), 100);
    assert!(until(&heard, ".").contains(&".. CANCEL ALL".to_owned()));
    voice.say(".".into(), 100);
    assert!(until(&heard, ".").contains(&"..".to_owned()));
}

#[test]
fn a_voice_that_goes_away_is_silent_at_once() {
    let (connect, heard, _folder) = dispatcher();
    let voice = Voice::open(connect).unwrap();
    until(&heard, "SET SELF LANGUAGE en");
    drop(heard);
    // The next words find the line closed, and the thread ends with it.
    voice.say("Pigeon.".into(), 100);
    while voice.orders.send(super::Order::Stop).is_ok() {}
    assert!(voice.is_lost());
}

#[test]
fn a_voice_that_does_not_come_is_lost() {
    let voice = Voice::open(Box::new(|| Err(std::io::ErrorKind::NotFound.into()))).unwrap();
    voice.say("Pigeon.".into(), 100);
    while voice.orders.send(super::Order::Stop).is_ok() {}
    assert!(voice.is_lost());
}

#[test]
fn the_socket_is_the_one_that_is_named_or_the_usual_one() {
    let var = |known: &'static str, value: &'static str| {
        move |name: &str| (name == known).then(|| value.into())
    };
    let path = |text: &str| Some(text.into());
    assert_eq!(
        socket(var("XDG_RUNTIME_DIR", "/run/me")),
        path("/run/me/speech-dispatcher/speechd.sock")
    );
    let named = var("SPEECHD_ADDRESS", "unix_socket:/tmp/voice");
    assert_eq!(socket(named), path("/tmp/voice"));
    assert_eq!(socket(var("SPEECHD_ADDRESS", "inet_socket:far:6560")), None);
    assert_eq!(socket(|_| None), None);
}
