//! What can happen to a file: cuts, doublings, pieces of others, numbers beyond everything.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Pieces that mean something somewhere, separated by a bar.
const PIECES: &str = "(|)|[|]|{|}|,|:|=|\"|\"\"\"|'|\\|/*|*/|//|#|r#\"|Some(|null|true|NaN|inf|\u{0}|\u{202E}|\u{301}|\u{feff}|\r|\n|\n\n|\t| |-|.|é|ß|٣|½|×|😀|\
    steps: [|Repeat(times: 2, steps: [|Hold(exercise: \"bridge\", hold: 5),|side: Left,|sets: 2,|[sound]|[[week]]|a.b = 1|\
    \"note\":\"x\",|\"attempts\":[],|{\"a\":1}|left|right|pause|skip|back|drop|finish|hurts|each side|sec|min|reps|3x8|1:30|1e9|\\u{0}|\\ud800|\\x00";

/// Numbers at and beyond the edges, separated by a bar.
const NUMBERS: &str = "0|1|2|-1|-0|0.5|1e999|-1e999|1e-999|0x7F|1_0|255|256|65535|65536|86399|86400|2147483647|2147483648|\
    4294967295|4294967296|9007199254740993|9223372036854775807|-9223372036854775808|18446744073709551615|18446744073709551616|\
    340282366920938463463374607431768211456|00000000000000000000000000000000000000001|1969|2200|9999|99999999999999999999999999h";

/// One thing that happens, at a place and over some bytes.
#[derive(Debug, Clone)]
pub(crate) enum Wound {
    /// The file ends here.
    Cut(Index),
    /// Some bytes are gone.
    Loses(Index, usize),
    /// Some bytes stand there twice.
    Doubles(Index, usize),
    /// Some bytes stand there the wrong way round.
    Turns(Index, usize),
    /// One byte is another one.
    Flips(Index, u8),
    /// Something is put in between.
    Gains(Index, &'static str),
    /// The next number is another one.
    Counts(Index, &'static str),
    /// Some bytes of another file, or of this one, stand over some of these.
    Mixes(Index, Index, usize),
}

fn words(of: &'static str) -> impl Strategy<Value = &'static str> {
    select(of.split('|').collect::<Vec<_>>())
}

fn wound() -> impl Strategy<Value = Wound> {
    let at = any::<Index>;
    let bytes = || prop_oneof![1_usize..4, 1_usize..40, 1_usize..400];
    prop_oneof![
        1 => at().prop_map(Wound::Cut),
        3 => (at(), bytes()).prop_map(|(at, len)| Wound::Loses(at, len)),
        3 => (at(), bytes()).prop_map(|(at, len)| Wound::Doubles(at, len)),
        1 => (at(), bytes()).prop_map(|(at, len)| Wound::Turns(at, len)),
        2 => (at(), any::<u8>()).prop_map(|(at, byte)| Wound::Flips(at, byte)),
        4 => (at(), words(PIECES)).prop_map(|(at, piece)| Wound::Gains(at, piece)),
        4 => (at(), words(NUMBERS)).prop_map(|(at, number)| Wound::Counts(at, number)),
        3 => (at(), at(), bytes()).prop_map(|(at, from, len)| Wound::Mixes(at, from, len)),
    ]
}

/// Up to five wounds.
pub(crate) fn wounds() -> impl Strategy<Value = Vec<Wound>> {
    vec(wound(), 1..6)
}

/// One of `files`, wounded, and mixed with another one.
pub(crate) fn wounded(files: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let file = any::<Index>;
    (file(), file(), wounds()).prop_map(move |(one, other, wounds)| {
        let other: &Vec<u8> = other.get(&files);
        suffer(one.get(&files).clone(), other, &wounds)
    })
}

/// The same as text, as an editor would show it.
pub(crate) fn wounded_text(files: Vec<Vec<u8>>) -> impl Strategy<Value = String> {
    wounded(files).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

pub(crate) fn suffer(mut bytes: Vec<u8>, other: &[u8], wounds: &[Wound]) -> Vec<u8> {
    for wound in wounds {
        one(&mut bytes, other, wound);
    }
    bytes
}

fn one(bytes: &mut Vec<u8>, other: &[u8], wound: &Wound) {
    let size = bytes.len();
    let from = |at: &Index| at.index(size + 1);
    let span = |at: &Index, len: usize| from(at)..(from(at) + len).min(size);
    match wound {
        Wound::Cut(at) => bytes.truncate(from(at)),
        Wound::Loses(at, len) => drop(bytes.drain(span(at, *len))),
        Wound::Turns(at, len) => bytes[span(at, *len)].reverse(),
        Wound::Flips(at, byte) => bytes
            .iter_mut()
            .skip(from(at))
            .take(1)
            .for_each(|it| *it = *byte),
        Wound::Gains(at, piece) => put(bytes, from(at)..from(at), piece.as_bytes()),
        Wound::Counts(at, number) => {
            let digits = digits(bytes, from(at));
            put(bytes, digits, number.as_bytes());
        }
        Wound::Doubles(at, len) => {
            let twice = bytes[span(at, *len)].to_vec();
            put(bytes, from(at)..from(at), &twice);
        }
        Wound::Mixes(at, source, len) => {
            let start = source.index(other.len() + 1);
            let piece = &other[start..(start + len).min(other.len())];
            put(bytes, span(at, *len), piece);
        }
    }
}

fn put(bytes: &mut Vec<u8>, over: std::ops::Range<usize>, piece: &[u8]) {
    drop(bytes.splice(over, piece.iter().copied()));
}

/// The first number from `at` on; nothing at the end where there is none.
fn digits(bytes: &[u8], at: usize) -> std::ops::Range<usize> {
    let count = |from: usize, digit: bool| {
        let rest = &bytes[from..];
        from + rest
            .iter()
            .take_while(|byte| byte.is_ascii_digit() == digit)
            .count()
    };
    let start = count(at, false);
    start..count(start, true)
}
