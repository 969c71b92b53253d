//! What was told to a session, as lines of text, and the session done again from them.
//!
//! An engine is what its timeline, its verbs and their moments make of it, and nothing else. So a
//! session that was cut off need not have left a picture of itself: it is done again up to the
//! moment it was last heard of, with every skip, every longer hold and every exercise that was
//! dropped.

use std::sync::Arc;
use std::time::Duration;

use super::command::{Change, Command, Pain, PainKind};
use super::engine::Engine;
use super::event::Event;
use crate::routine::model::Exercise;
use crate::time::Stamp;
use crate::timeline::{Fit, Timeline};
use crate::words::Side;
use What::{Command as Verb, Slept};

/// How a session begins, as a line of text: when its clock runs, and how its timeline was fitted.
#[must_use]
pub fn head(starts: Duration, fit: Fit) -> String {
    let first = if fit.right_first { "right" } else { "left" };
    let what = if fit.leaves_out_opt_in {
        "gentle"
    } else {
        "all"
    };
    format!("{} {first} {} {what}", starts.as_nanos(), fit.ready_percent)
}

/// Reads that line; `None` for what is no such line.
#[must_use]
pub fn read_head(line: &str) -> Option<(Duration, Fit)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [starts, first, percent, what] = words.as_slice() else {
        return None;
    };
    let fit = Fit {
        right_first: *first == "right",
        ready_percent: percent.parse().ok()?,
        leaves_out_opt_in: *what == "gentle",
    };
    Some((span(starts)?, fit))
}

/// Something the session was told, and when, counted from its beginning.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// When.
    pub at: Duration,
    /// What.
    pub what: What,
}

/// What a session can be told.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A verb that was followed.
    Command(Command),
    /// The machine slept, or the program was gone.
    Slept {
        /// Since when.
        since: Duration,
    },
}

/// Everything a session was told.
#[derive(Debug, Clone, PartialEq)]
pub struct Journal {
    /// When its clock began to run.
    pub starts: Duration,
    /// What it was told, in order.
    pub told: Vec<Told>,
    /// When it was last heard of.
    pub until: Duration,
}

impl Journal {
    /// The session as it was, with all that happened in it; its beginning lies at `origin`.
    #[must_use]
    pub fn replay(&self, timeline: &Timeline, origin: Stamp) -> (Engine, Vec<Event>) {
        let (mut engine, mut events) = Engine::start(timeline, origin.plus(self.starts));
        for Told { at, what } in &self.told {
            let now = origin.plus(*at);
            match what {
                Verb(command) => {
                    // What was followed then is followed again, on the same timeline.
                    events.extend(engine.apply(now, command.clone()).unwrap_or_default());
                }
                Slept { since } => events.extend(engine.void_gap(now, origin.plus(*since))),
            }
        }
        events.extend(engine.advance(origin.plus(self.until)));
        (engine, events)
    }

    /// The same journal, heard of for as long as it takes for `attempts` to be over: they were
    /// recorded after it was last heard of. `None` where that does not come about by itself.
    #[must_use]
    pub fn reaching(mut self, timeline: &Timeline, attempts: usize) -> Option<Self> {
        let told = self.told.last().map_or(self.starts, |told| told.at);
        self.until = self.until.max(told);
        loop {
            let (engine, events) = self.replay(timeline, Stamp::ZERO);
            let over = events.iter().filter(|event| is_end(event)).count();
            if over >= attempts {
                return Some(self);
            }
            self.until = engine.next_change()?.since(Stamp::ZERO);
        }
    }
}

const fn is_end(event: &Event) -> bool {
    matches!(event, Event::SegmentEnded { .. })
}

impl Told {
    /// A line of text: when, in nanoseconds, and what.
    #[must_use]
    pub fn line(&self) -> String {
        let what = match &self.what {
            Verb(command) => words(command),
            Slept { since } => format!("slept {}", since.as_nanos()),
        };
        format!("{} {what}", self.at.as_nanos())
    }

    /// Reads a line; `find` knows exercises by their ids. `None` for what is no such line.
    #[must_use]
    pub fn read(line: &str, find: &dyn Fn(&str) -> Option<Arc<Exercise>>) -> Option<Self> {
        let mut words = line.split_whitespace();
        let at = span(words.next()?)?;
        let verb = words.next()?;
        let rest: Vec<&str> = words.collect();
        let what = match (verb, rest.as_slice()) {
            ("slept", [since]) => Slept {
                since: span(since)?,
            },
            _ => Verb(command(verb, &rest, find)?),
        };
        Some(Self { at, what })
    }
}

fn words(command: &Command) -> String {
    match command {
        Command::Pause => "pause".to_owned(),
        Command::Resume => "resume".to_owned(),
        Command::Skip => "skip".to_owned(),
        Command::Back => "back".to_owned(),
        Command::GoTo(index) => format!("goto {index}"),
        Command::Extend(Change::Longer(by)) => format!("longer {}", by.as_nanos()),
        Command::Extend(Change::Shorter(by)) => format!("shorter {}", by.as_nanos()),
        Command::StopOnPain => "hurts".to_owned(),
        Command::DescribePain(pain) => format!("pain {} {}", pain.side.word(), kind(pain.kind)),
        Command::NothingHurts => "nothing".to_owned(),
        Command::DropExercise => "drop".to_owned(),
        Command::UseEasier(exercise) => format!("easier {}", exercise.id),
        Command::LieDown(exercise) => format!("lie_down {}", exercise.id),
        Command::Finish => "finish".to_owned(),
    }
}

fn command(
    verb: &str,
    rest: &[&str],
    find: &dyn Fn(&str) -> Option<Arc<Exercise>>,
) -> Option<Command> {
    Some(match (verb, rest) {
        ("pause", []) => Command::Pause,
        ("resume", []) => Command::Resume,
        ("skip", []) => Command::Skip,
        ("back", []) => Command::Back,
        ("goto", [index]) => Command::GoTo(index.parse().ok()?),
        ("longer", [by]) => Command::Extend(Change::Longer(span(by)?)),
        ("shorter", [by]) => Command::Extend(Change::Shorter(span(by)?)),
        ("hurts", []) => Command::StopOnPain,
        ("pain", [side, kind]) => Command::DescribePain(Pain {
            side: read_side(side)?,
            kind: read_kind(kind)?,
        }),
        ("nothing", []) => Command::NothingHurts,
        ("drop", []) => Command::DropExercise,
        ("easier", [id]) => Command::UseEasier(find(id)?),
        ("lie_down", [id]) => Command::LieDown(find(id)?),
        ("finish", []) => Command::Finish,
        _ => return None,
    })
}

/// A span in nanoseconds, as in the lines.
fn span(text: &str) -> Option<Duration> {
    text.parse().ok().map(Duration::from_nanos)
}

const fn kind(kind: PainKind) -> &'static str {
    match kind {
        PainKind::Dull => "dull",
        PainKind::Sharp => "sharp",
        PainKind::Radiating => "radiating",
    }
}

fn read_kind(word: &str) -> Option<PainKind> {
    let mut kinds = [PainKind::Dull, PainKind::Sharp, PainKind::Radiating].into_iter();
    kinds.find(|one| kind(*one) == word)
}

fn read_side(word: &str) -> Option<Side> {
    let mut sides = [Side::Left, Side::Right, Side::Both].into_iter();
    sides.find(|side| side.word() == word)
}
