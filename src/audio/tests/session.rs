//! Whole sessions, with every verb at any moment: each tone begins at its frame and nowhere else.
//!
//! The engine, the list that the runner makes of it, the queue and the track are the real ones; only
//! the device is left out. What should be heard is kept beside, by the times of the lists alone.

use std::sync::mpsc::SyncSender;
use std::time::Duration;

use proptest::prelude::*;

use super::built_in;
use crate::audio::bank::Bank;
use crate::audio::frames::{frame_of, span_of};
use crate::audio::queue::Queue;
use crate::audio::track::{Entry, Message, Track};
use crate::audio::{Planned, Set, Taste};
use crate::runner::{cuts_sound, score};
use crate::session::command::{Change, Command};
use crate::session::engine::Engine;
use crate::session::snapshot::State;
use crate::time::Stamp;
use crate::timeline::Timeline;

/// Frames between two looks of the owner: no divisor of anything.
const LOOK: u16 = 997;
/// Lists are sent again after so many looks.
const AGAIN: u64 = 150;

/// A tone that should be heard from frame `from`, until it is cut.
struct Heard {
    plan: Planned<Stamp>,
    from: u64,
    cut: Option<u64>,
}

struct Bench {
    engine: Engine,
    taste: Taste,
    queue: Queue,
    bank: Bank,
    outbox: SyncSender<Message>,
    track: Track,
    list: Vec<Planned<Stamp>>,
    heard: Vec<Heard>,
    out: Vec<f32>,
}

impl Bench {
    fn new(timeline: &Timeline, set: Set, rate: u32) -> Self {
        let taste = Taste {
            set,
            countdown: 5,
            ..Taste::plan()
        };
        let (outbox, track) = Track::new(rate);
        let mut bench = Self {
            engine: Engine::start(timeline, Stamp::ZERO).0,
            queue: Queue::default(),
            bank: Bank::new(rate, taste.clone()),
            taste,
            outbox,
            track,
            list: Vec::new(),
            heard: Vec::new(),
            out: Vec::new(),
        };
        bench.send();
        bench
    }

    fn now(&self) -> Stamp {
        Stamp::from_origin(span_of(self.track.frame(), self.bank.rate()))
    }

    /// A turn of the runner.
    fn turn(&mut self, command: Option<Command>) {
        let now = self.now();
        let mut events = self.engine.advance(now);
        if let Some(command) = command {
            events.extend(self.engine.apply(now, command).unwrap_or_default());
        }
        if events.iter().any(cuts_sound) {
            self.queue.clear(now);
            self.outbox.try_send(Message::Clear).unwrap();
            let frame = self.track.frame();
            self.heard.retain(|heard| heard.from < frame);
            for heard in &mut self.heard {
                heard.cut.get_or_insert(frame);
            }
        }
        self.send();
    }

    fn send(&mut self) {
        let now = self.now();
        self.list = score(&self.engine, now, &self.taste);
        for key in self.queue.replace(&self.list, now, Duration::ZERO) {
            self.outbox.try_send(Message::Cancel(key)).unwrap();
        }
        self.expect(|at| at == now);
    }

    fn expect(&mut self, when: impl Fn(Stamp) -> bool) {
        for plan in self.list.iter().filter(|plan| when(plan.at)) {
            if !self.heard.iter().any(|heard| heard.plan == *plan) {
                let from = frame_of(plan.at.since_origin(), self.bank.rate());
                let plan = plan.clone();
                let cut = None;
                self.heard.push(Heard { plan, from, cut });
            }
        }
    }

    /// Runs for `frames`, with the turns that time brings.
    fn run(&mut self, frames: u64) {
        for look in 0..frames / u64::from(LOOK) {
            let due = self.engine.next_change().is_some_and(|at| at <= self.now());
            if due || look % AGAIN == 0 {
                self.turn(None);
            }
            self.hand_over();
            let now = self.now();
            let mut block = [0.0; 2 * LOOK as usize];
            self.track.fill(&mut block);
            self.out.extend(block.chunks(2).map(|frame| frame[0]));
            let next = self.now();
            self.expect(|at| at > now && at <= next);
        }
    }

    fn hand_over(&mut self) {
        let now = self.now();
        while let Some(keyed) = self.queue.next_due(now) {
            let entry = Entry {
                key: keyed.key,
                at: frame_of(keyed.plan.at.since_origin(), self.bank.rate()),
                sound: self.bank.get(&keyed.plan.part).unwrap(),
                gains: self.taste.gains(&keyed.plan).unwrap(),
                speaks: false,
            };
            self.outbox.try_send(Message::Play(entry)).unwrap();
            self.queue.handed(keyed, now);
        }
    }

    /// The verb that `choice` stands for, where the session is.
    fn verb(&self, choice: u8) -> Command {
        let paused = matches!(self.engine.snapshot(self.now()).state, State::Paused(_));
        let step = Duration::from_secs(15);
        match choice {
            _ if paused => Command::Resume,
            0 | 1 => Command::Pause,
            2 => Command::Skip,
            3 => Command::Back,
            4 => Command::Extend(Change::Longer(step)),
            _ => Command::Extend(Change::Shorter(step)),
        }
    }

    /// Takes what should be heard out of what was; the first frame at which something is left.
    /// While a cut fades, nothing is compared.
    fn left_over(mut self) -> Option<usize> {
        let fade = u64::from(self.bank.rate() / 125);
        let mut fading = Vec::new();
        for heard in &self.heard {
            let sound = self.bank.get(&heard.plan.part).unwrap();
            let whole = sound.len() as u64;
            let len = heard.cut.map_or(whole, |cut| whole.min(cut - heard.from));
            let from = usize::try_from(heard.from).unwrap();
            let len = usize::try_from(len).unwrap();
            let out = self.out.iter_mut().skip(from).take(len);
            out.zip(sound.iter()).for_each(|(out, x)| *out -= x);
            fading.extend(heard.cut.map(|cut| cut..=cut + fade));
        }
        let counted = |frame: usize| !fading.iter().any(|span| span.contains(&(frame as u64)));
        let left = self.out.iter().enumerate().filter(|(_, x)| x.abs() > 0.0);
        left.map(|(frame, _)| frame).find(|frame| counted(*frame))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn in_every_routine_with_every_set_each_tone_is_at_its_frame(
        start in 0..1000_usize,
        moves in prop::collection::vec((10_000..250_000_u64, 0..6_u8), 6..12),
    ) {
        for timeline in built_in() {
            for (set, rate) in Set::ALL.into_iter().flat_map(|set| [(set, 44_100), (set, 48_000)]) {
                let mut bench = Bench::new(&timeline, set, rate);
                bench.run(5000);
                bench.turn(Some(Command::GoTo(start % timeline.segments.len())));
                for (wait, choice) in &moves {
                    bench.run(*wait);
                    let verb = bench.verb(*choice);
                    bench.turn(Some(verb));
                }
                bench.run(200_000);
                prop_assert!(bench.heard.len() > 3, "{} tones", bench.heard.len());
                prop_assert_eq!(bench.left_over(), None, "{} {:?} {}", timeline.name, set, rate);
            }
        }
    }
}
