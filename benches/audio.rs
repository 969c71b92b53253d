//! What the device's callback costs: nanoseconds a frame of the one source, with nothing, a usual
//! handful and a full house of sounds, and what share of one core that is at 48 kHz.
//!
//! `cargo bench --bench audio`. The best of several rounds counts, as other programs only ever add.
//! That nothing is allocated is a matter of construction, not counted here: a counting allocator
//! needs `unsafe`. Slots and blocks are arrays, messages lie in a bounded channel, and the bank
//! holds every sound, so that none is freed in the callback.

use std::hint::black_box;
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use supple::audio::bank::Bank;
use supple::audio::track::{Entry, Message, Track};
use supple::audio::{Part, Sound, Taste};
use supple::platform::clock::SystemClock;
use supple::time::Clock as _;

const RATE: u32 = 48_000;
/// Frames of a block, as the device's feed asks for them.
const BLOCK: u16 = 256;
/// Blocks a round: ten seconds.
const BLOCKS: u16 = 1875;
const ROUNDS: usize = 7;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for sounds in [0, 3, 16] {
        let best = (0..ROUNDS).map(|_| round(sounds)).min().unwrap_or_default();
        let nanos = best.as_secs_f64() * 1e9 / (f64::from(BLOCKS) * f64::from(BLOCK));
        let share = nanos * f64::from(RATE) / 1e7;
        writeln!(
            out,
            "{sounds:>2} sounds: {nanos:6.1} ns a frame, {share:.2} % of a core"
        )?;
    }
    Ok(())
}

/// How long ten seconds take to fill, with so many sounds at any time.
fn round(sounds: u64) -> Duration {
    let (outbox, mut track) = Track::new(RATE);
    let breath = long_breath();
    let mut block = [0.0; 2 * BLOCK as usize];
    let clock = SystemClock::new();
    let start = clock.now();
    for nth in 0..BLOCKS {
        if nth == 0 {
            let entries = (0..sounds).map(|key| entry(key, Arc::clone(&breath)));
            entries.for_each(|entry| drop(outbox.try_send(Message::Play(entry))));
        }
        track.fill(black_box(&mut block));
    }
    clock.now().since(start)
}

/// Lasts for the whole round.
fn long_breath() -> Arc<[f32]> {
    let part = Part::Tone {
        sound: Sound::Exhale,
        span: Duration::from_secs(11),
    };
    let mut bank = Bank::new(RATE, Taste::default());
    bank.get(&part).unwrap_or_default()
}

fn entry(key: u64, sound: Arc<[f32]>) -> Entry {
    Entry {
        key,
        at: key,
        sound,
        gains: [0.7, 0.7],
        speaks: false,
    }
}
