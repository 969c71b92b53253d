//! The talk with a sound server, with what the server says written down beforehand.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;

use pulseaudio::protocol::{
    AuthReply, PulseError, Request, SetClientNameReply, read_command_message,
    write_command_message, write_reply_message,
};

use super::*;
use crate::audio::track::Track;
use crate::platform::clock::SystemClock;

const VERSION: u16 = 35;
const STREAM: u32 = 7;

/// Both ends of a connection. The first question of ours has number 1.
fn connected() -> (Wire, UnixStream) {
    let (ours, server) = UnixStream::pair().unwrap();
    (Wire::over(ours).unwrap(), server)
}

fn tell(server: &mut UnixStream, command: &Command) {
    write_command_message(server, u32::MAX, command, VERSION).unwrap();
}

fn want(server: &mut UnixStream, bytes: u32) {
    tell(
        server,
        &Command::Request(Request {
            channel: STREAM,
            length: bytes,
        }),
    );
}

fn silence() -> Feed {
    let (_outbox, track) = Track::new(48_000);
    let rate = NonZero::new(48_000).unwrap();
    Feed::new(track, rate, Arc::new(SystemClock::new())).0
}

/// How a stream of which `first` bytes are wanted ends, and the lengths of what was sent, in bytes.
fn poured(mut wire: Wire, mut server: UnixStream, first: u32) -> (ProtocolError, Vec<u32>) {
    server.shutdown(std::net::Shutdown::Write).unwrap();
    let why = pour::pour(&mut wire, STREAM, first, &mut silence()).unwrap_err();
    drop(wire);
    let mut sent = Vec::new();
    server.read_to_end(&mut sent).unwrap();
    (why, packets(&sent))
}

fn packets(mut sent: &[u8]) -> Vec<u32> {
    let mut lengths = Vec::new();
    while let Ok(packet) = pulseaudio::protocol::read_descriptor(&mut sent) {
        assert_eq!(packet.channel, STREAM);
        lengths.push(packet.length);
        sent = &sent[packet.length as usize..];
    }
    assert_eq!(sent, [0; 0]);
    lengths
}

#[test]
fn a_server_is_told_who_we_are_with_its_key() {
    let (mut wire, mut server) = connected();
    let reply = AuthReply {
        version: 30,
        ..AuthReply::default()
    };
    write_reply_message(&mut server, 1, &reply, VERSION).unwrap();
    let named = SetClientNameReply { client_id: 3 };
    write_reply_message(&mut server, 2, &named, 30).unwrap();

    wire.introduce(b"the key".to_vec()).unwrap();
    drop(wire);

    let mut asked = std::io::BufReader::new(server);
    let (_, first) = read_command_message(&mut asked, VERSION).unwrap();
    assert!(
        matches!(first, Command::Auth(auth) if auth.cookie == b"the key" && !auth.supports_shm)
    );
    let (_, second) = read_command_message(&mut asked, 30).unwrap();
    assert!(matches!(second, Command::SetClientName(_)));
}

#[test]
fn an_answer_is_found_among_what_the_server_tells_unasked() {
    let (mut wire, mut server) = connected();
    want(&mut server, 8);
    let named = SetClientNameReply { client_id: 3 };
    write_reply_message(&mut server, 1, &named, VERSION).unwrap();

    let question = Command::SetClientName(pulseaudio::protocol::Props::new());
    let answer: SetClientNameReply = wire.ask(&question).unwrap();
    assert_eq!(answer.client_id, 3);
}

#[test]
fn a_refusal_is_given_with_its_reason() {
    let (mut wire, mut server) = connected();
    let refused = Command::Error(PulseError::AccessDenied);
    write_command_message(&mut server, 1, &refused, VERSION).unwrap();

    let answer = wire.ask::<ServerInfo>(&Command::GetServerInfo);
    assert!(matches!(
        answer,
        Err(ProtocolError::ServerError(PulseError::AccessDenied))
    ));
}

#[test]
fn a_server_without_a_device_has_no_rate() {
    let (mut wire, mut server) = connected();
    write_reply_message(&mut server, 1, &ServerInfo::default(), VERSION).unwrap();
    assert_eq!(default_rate(&mut wire).unwrap(), None);
}

#[test]
fn as_many_bytes_are_sent_as_are_asked_for() {
    let (wire, mut server) = connected();
    want(&mut server, 4_000);
    want(&mut server, 8_000);
    let (why, sent) = poured(wire, server, 24_000);
    assert_eq!(sent, [24_000, 4_000, 8_000]);
    assert!(matches!(why, ProtocolError::Io(_)), "{why}");
}

#[test]
fn what_another_stream_asks_for_and_what_is_not_known_is_passed_over() {
    let (wire, mut server) = connected();
    let other = Request {
        channel: STREAM + 1,
        length: 16,
    };
    tell(&mut server, &Command::Request(other));
    // A message of two words, neither of which is a command.
    let strange = [0, 0, 0, 2, 255, 255, 255, 255].into_iter();
    let strange: Vec<u8> = strange.chain([0; 12]).chain([b'?', b'?']).collect();
    server.write_all(&strange).unwrap();
    want(&mut server, 80);
    let (_, sent) = poured(wire, server, 8);
    assert_eq!(sent, [8, 80]);
}

#[test]
fn a_stream_that_the_server_ends_is_over() {
    let (wire, mut server) = connected();
    tell(&mut server, &Command::PlaybackStreamKilled(STREAM));
    want(&mut server, 80);
    let (why, sent) = poured(wire, server, 8);
    assert_eq!(sent, [8]);
    assert!(matches!(why, ProtocolError::Invalid(_)), "{why}");
}

#[test]
fn a_message_without_end_is_not_waited_for() {
    let (wire, mut server) = connected();
    server.write_all(&[255; 20]).unwrap();
    let (why, _) = poured(wire, server, 8);
    assert!(matches!(why, ProtocolError::Invalid(_)), "{why}");
}

#[test]
fn more_than_a_buffer_holds_is_not_sent() {
    let (wire, mut server) = connected();
    want(&mut server, u32::MAX);
    let (why, sent) = poured(wire, server, 8);
    assert_eq!(sent, [8]);
    assert!(matches!(why, ProtocolError::Invalid(_)), "{why}");
}

#[test]
fn a_stream_that_is_dropped_hangs_up() {
    let (wire, mut server) = connected();
    let stream = CreatePlaybackStreamReply {
        channel: STREAM,
        requested_bytes: 800,
        ..CreatePlaybackStreamReply::default()
    };
    let pouring = Pouring::begin(wire, &stream, silence()).unwrap();
    drop(pouring);
    // Comes to its end only because nobody holds the other one any more.
    server.read_to_end(&mut Vec::new()).unwrap();
}

#[test]
fn the_device_gets_ten_ms_of_what_is_on_its_way_in_whole_frames() {
    for rate in [44_100, 48_000, 96_000] {
        let attr = params(NonZero::new(rate).unwrap()).buffer_attr;
        let over = attr.target_length - 2 * attr.minimum_request_length;
        assert_eq!(over / 2, rate / 100 * FRAME);
    }
}
