//! What the device's callback costs: nanoseconds a frame of the one source, with nothing, a usual
//! handful and a full house of sounds, what share of one core that is at 48 kHz, and how often memory
//! was allocated or freed meanwhile.
//!
//! `cargo bench --bench audio`. The best of several rounds counts, as other programs only ever add; of
//! allocations the worst. It fails where there was one.

use std::alloc::System;
use std::hint::black_box;
use std::io::{Error, Write};
use std::sync::Arc;
use std::time::Duration;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
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

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What a round took: time, and calls of the allocator.
struct Cost {
    time: Duration,
    calls: usize,
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let mut calls = 0;
    for sounds in [0, 3, 16] {
        let rounds: Vec<Cost> = (0..ROUNDS).map(|_| round(sounds)).collect();
        let best = rounds
            .iter()
            .map(|cost| cost.time)
            .min()
            .unwrap_or_default();
        let most = rounds
            .iter()
            .map(|cost| cost.calls)
            .max()
            .unwrap_or_default();
        let nanos = best.as_secs_f64() * 1e9 / (f64::from(BLOCKS) * f64::from(BLOCK));
        let share = nanos * f64::from(RATE) / 1e7;
        writeln!(
            out,
            "{sounds:>2} sounds: {nanos:6.1} ns a frame, {share:.2} % of a core, {most} allocations"
        )?;
        calls += most;
    }
    if calls == 0 {
        Ok(())
    } else {
        Err(Error::other(
            "memory was allocated or freed in the callback",
        ))
    }
}

/// What ten seconds cost to fill, with so many sounds at any time.
fn round(sounds: u64) -> Cost {
    let (outbox, mut track) = Track::new(RATE);
    let breath = long_breath();
    let mut block = [0.0; 2 * BLOCK as usize];
    for key in 0..sounds {
        drop(outbox.try_send(Message::Play(entry(key, Arc::clone(&breath)))));
    }
    let clock = SystemClock::new();
    let (counted, start) = (Region::new(COUNTED), clock.now());
    for _ in 0..BLOCKS {
        track.fill(black_box(&mut block));
    }
    let (change, time) = (counted.change(), clock.now().since(start));
    Cost {
        time,
        calls: change.allocations + change.deallocations + change.reallocations,
    }
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
