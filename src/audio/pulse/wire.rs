//! The talk with a sound server, one message after another on its socket.
//!
//! The library's own client clears two megabytes at each message and is woken a second time when its
//! answer was read: a hundredth of a core for silence. Here a message is read and answered, and
//! nothing else.

use std::ffi::{CStr, CString};
use std::io::{BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use pulseaudio::protocol::{
    AuthParams, AuthReply, Command, CommandReply, DESCRIPTOR_SIZE, Descriptor, DescriptorFlags,
    MAX_VERSION, Prop, Props, ProtocolError, Request, SetClientNameReply, TagStructReader,
    encode_descriptor, read_descriptor, write_command_message,
};

use super::Places;
use crate::audio::Feed;

/// How the person sees us in the mixer.
const NAME: &CStr = c"Supple";
/// How long a question may wait for its answer before nobody waits for it any more.
const GIVE_UP: Duration = Duration::from_secs(4);
/// The longest message that is taken or asked for, in bytes. What a server says of a device is a few
/// thousand, and a stream's buffer less than a tenth.
const LONGEST: u32 = 1 << 20;
/// Bytes of a sample.
const SAMPLE: usize = size_of::<f32>();

/// An open connection.
pub(super) struct Wire {
    socket: BufReader<UnixStream>,
    version: u16,
    /// The number of the last question.
    asked: u32,
    /// What was read last, and what is sent next, kept so that nothing is allocated while it plays.
    message: Vec<u8>,
    packet: Vec<u8>,
}

impl Wire {
    /// Connects to the server at `places` and says who we are.
    ///
    /// Fails where nobody answers, or where we are turned away.
    pub(super) fn open(places: &Places) -> Result<Self, ProtocolError> {
        let key = places
            .key
            .as_ref()
            .and_then(|path| std::fs::read(path).ok());
        let mut wire = Self::over(UnixStream::connect(&places.socket)?)?;
        wire.introduce(key.unwrap_or_default())?;
        Ok(wire)
    }

    pub(super) fn over(socket: UnixStream) -> Result<Self, ProtocolError> {
        socket.set_read_timeout(Some(GIVE_UP))?;
        Ok(Self {
            socket: BufReader::new(socket),
            version: MAX_VERSION,
            asked: 0,
            message: Vec::new(),
            packet: Vec::new(),
        })
    }

    pub(super) fn introduce(&mut self, cookie: Vec<u8>) -> Result<(), ProtocolError> {
        let server: AuthReply = self.ask(&Command::Auth(AuthParams {
            version: MAX_VERSION,
            cookie,
            ..AuthParams::default()
        }))?;
        self.version = MAX_VERSION.min(server.version);
        let mut props = Props::new();
        props.set(Prop::ApplicationName, NAME);
        if let Ok(id) = CString::new(std::process::id().to_string()) {
            props.set(Prop::ApplicationProcessId, id);
        }
        self.ask(&Command::SetClientName(props))
            .map(|SetClientNameReply { .. }| ())
    }

    /// Asks, and waits for the answer.
    ///
    /// Fails where the server refuses, says nothing in time, or is gone.
    pub(super) fn ask<R: CommandReply>(&mut self, question: &Command) -> Result<R, ProtocolError> {
        self.asked += 1;
        write_command_message(self.socket.get_mut(), self.asked, question, self.version)?;
        loop {
            self.read()?;
            let mut rest = self.message.as_slice();
            match Command::read_tag_prefixed(&mut rest, self.version) {
                Ok((number, Command::Reply)) if number == self.asked => {
                    return TagStructReader::new(&mut rest, self.version).read();
                }
                Ok((number, Command::Error(why))) if number == self.asked => {
                    return Err(ProtocolError::ServerError(why));
                }
                // What the server tells unasked is of no use yet.
                _ => {}
            }
        }
    }

    /// From now on a silence of the server is no fault: it asks when it needs something.
    ///
    /// Fails where the socket is gone.
    pub(super) fn wait_without_end(&self) -> Result<(), ProtocolError> {
        Ok(self.socket.get_ref().set_read_timeout(None)?)
    }

    /// Waits until the server asks for samples, and says for how many bytes.
    ///
    /// Fails when the server ends the stream, or is gone.
    pub(super) fn next_request(&mut self, stream: u32) -> Result<u32, ProtocolError> {
        loop {
            self.read()?;
            let mut rest = self.message.as_slice();
            match Command::read_tag_prefixed(&mut rest, self.version) {
                Ok((_, Command::Request(Request { channel, length }))) if channel == stream => {
                    return Ok(length);
                }
                Ok((_, Command::PlaybackStreamKilled(channel))) if channel == stream => {
                    return Err(ProtocolError::Invalid("the stream was ended".to_owned()));
                }
                // There are messages the library does not know.
                _ => {}
            }
        }
    }

    /// Sends the next `bytes` of `feed`. The server asks for whole frames.
    ///
    /// Fails when the server is gone, or asks for more than any buffer holds.
    pub(super) fn send(
        &mut self,
        stream: u32,
        bytes: u32,
        feed: &mut Feed,
    ) -> Result<(), ProtocolError> {
        ensure_ends(bytes)?;
        let mut head = [0; DESCRIPTOR_SIZE];
        encode_descriptor(
            &mut head,
            &Descriptor {
                length: bytes,
                channel: stream,
                offset: 0,
                flags: DescriptorFlags::empty(),
            },
        );
        self.packet.clear();
        self.packet.extend_from_slice(&head);
        let mut left = bytes as usize / SAMPLE;
        while left > 0 {
            let block = feed.next_block(left);
            self.packet
                .extend(block.iter().flat_map(|sample| sample.to_le_bytes()));
            left -= block.len();
        }
        Ok(self.socket.get_mut().write_all(&self.packet)?)
    }

    /// Reads one message.
    fn read(&mut self) -> Result<(), ProtocolError> {
        let length = read_descriptor(&mut self.socket)?.length;
        ensure_ends(length)?;
        self.message.resize(length as usize, 0);
        Ok(self.socket.read_exact(&mut self.message)?)
    }

    /// The socket once more, for whoever ends the talk.
    ///
    /// Fails where the system has no further handles.
    pub(super) fn handle(&self) -> std::io::Result<UnixStream> {
        self.socket.get_ref().try_clone()
    }
}

/// A server gone mad is no reason to fill the memory.
fn ensure_ends(length: u32) -> Result<(), ProtocolError> {
    if length > LONGEST {
        return Err(ProtocolError::Invalid("a message without end".to_owned()));
    }
    Ok(())
}
