//! A week at the desk, played in a moment: over the real settings, history and kept state in a
//! folder, with a clock and a desktop that the test moves.

use std::cell::RefCell;
use std::fs;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use tempfile::TempDir;

use super::glance::{self, Glance, Wanted};
use super::rounds::{Desk, Rounds, SKIP, START};
use crate::history::Store;
use crate::history::record::{SessionEnd, SessionId, SessionStart};
use crate::platform::desktop::Heard;
use crate::platform::folders::Folders;
use crate::reminder::{Ask, Offer};
use crate::time::{Clock, Moment, Stamp};

const ON: &str = "[reminders]\non = true\n";

/// Minutes of the week, from Monday at midnight.
const fn on(day: u64, hour: u64, minute: u64) -> u64 {
    (day * 24 + hour) * 60 + minute
}

struct HandClock(Mutex<Moment>);

impl Clock for HandClock {
    fn now(&self) -> Stamp {
        self.moment().stamp
    }

    fn wall(&self) -> DateTime<FixedOffset> {
        self.moment().wall
    }

    fn moment(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

/// What the test makes of the desktop, and what it saw.
#[derive(Default)]
struct Seen {
    idle: u64,
    minute: u64,
    asked: Vec<u64>,
    sat: Vec<u64>,
    started: Vec<String>,
    withdrawn: u32,
}

struct HandDesk(Rc<RefCell<Seen>>, Folders);

impl Desk for HandDesk {
    fn idle(&mut self, _: DateTime<FixedOffset>) -> Option<Duration> {
        Some(Duration::from_mins(self.0.borrow().idle))
    }

    fn hold_back(&mut self) -> bool {
        false
    }

    fn glance(&mut self, wanted: &Wanted) -> Glance {
        // As from another process.
        let (mut found, wanted) = (Vec::new(), serde_json::to_string(wanted).unwrap());
        glance::run(&wanted, &self.1, &mut found).unwrap();
        serde_json::from_slice(&found).unwrap()
    }

    fn ask(&mut self, ask: Ask, _: &Offer) {
        let mut seen = self.0.borrow_mut();
        let minute = seen.minute;
        seen.asked.push(minute);
        seen.sat.push(ask.sat.as_secs() / 60);
    }

    fn withdraw(&mut self) {
        self.0.borrow_mut().withdrawn += 1;
    }

    fn start(&mut self, routine: &str) {
        self.0.borrow_mut().started.push(routine.to_owned());
    }
}

/// The week of Monday, 16 November 2026.
struct Week {
    folder: TempDir,
    clock: Arc<HandClock>,
    seen: Rc<RefCell<Seen>>,
    rounds: Rounds<HandDesk>,
    /// How long the next look is away.
    wait: u64,
    answer: Option<&'static str>,
    store: Option<Store>,
}

impl Week {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("settings.toml"), ON).unwrap();
        let wall = DateTime::parse_from_rfc3339("2026-11-16T00:00:00+01:00").unwrap();
        let stamp = Stamp::ZERO;
        let clock = Arc::new(HandClock(Mutex::new(Moment { stamp, wall })));
        let seen = Rc::new(RefCell::new(Seen::default()));
        let rounds = rounds(&folder, &clock, &seen);
        let (wait, store) = (0, None);
        Self {
            folder,
            clock,
            seen,
            rounds,
            wait,
            answer: Some(SKIP),
            store,
        }
    }

    /// A minute passes on both clocks, then the rounds look where it is time.
    fn minute(&mut self, present: bool) {
        self.pass(1, true);
        let idle = self.seen.borrow().idle;
        self.seen.borrow_mut().idle = if present { 0 } else { idle + 1 };
        self.wait = self.wait.saturating_sub(1);
        if self.wait == 0 {
            self.look();
        }
    }

    fn look(&mut self) {
        let asked = self.seen.borrow().asked.len();
        let wait = self.rounds.look().unwrap();
        self.wait = wait.as_secs() / 60;
        if self.seen.borrow().asked.len() > asked
            && let Some(answer) = self.answer
        {
            self.rounds.hear(&Heard::Chosen(answer.to_owned()));
            self.look();
        }
    }

    /// The wall clock goes on, and the other one where the machine is `awake`.
    fn pass(&mut self, minutes: u64, awake: bool) {
        let mut now = self.clock.0.lock().unwrap();
        now.wall += TimeDelta::minutes(minutes.try_into().unwrap());
        if awake {
            now.stamp = now.stamp.plus(Duration::from_mins(minutes));
        }
        self.seen.borrow_mut().minute += minutes;
    }

    /// At the desk from eight to half past six, every day, but for `away`.
    fn until(&mut self, minute: u64, away: &[(u64, u64)]) -> &mut Self {
        while self.seen.borrow().minute < minute {
            let next = self.seen.borrow().minute + 1;
            let of_day = next % on(1, 0, 0);
            let out = away.iter().any(|(from, to)| *from < next && next < *to);
            self.minute((on(0, 8, 0)..on(0, 18, 30)).contains(&of_day) && !out);
        }
        self
    }

    fn restart(&mut self) {
        self.rounds = rounds(&self.folder, &self.clock, &self.seen);
        self.look();
    }

    /// A session begins in another program.
    fn begin_session(&mut self) {
        let now = self.clock.wall();
        let mut store = Store::open(self.folder.path(), now).unwrap().store;
        let start = SessionStart {
            id: SessionId("one".to_owned() + &now.to_rfc3339()),
            routine: "desk_reset".to_owned(),
            name: "Desk reset".to_owned(),
            started: now,
            planned: Duration::from_mins(3),
            steps: 3,
        };
        store.begin(&start).unwrap();
        self.store = Some(store);
    }

    fn end_session(&mut self) {
        let mut store = self.store.take().unwrap();
        let now = self.clock.wall();
        let days = now.date_naive()..=now.date_naive();
        let last = store.sessions_on(&days, 0).unwrap().pop().unwrap();
        store
            .finish(&last.start.id, now, SessionEnd::Completed)
            .unwrap();
    }

    /// When it was asked on `day`, in minutes of that day.
    fn asked_on(&self, day: u64) -> Vec<u64> {
        let asked = self.seen.borrow().asked.clone();
        let of_day = asked.into_iter().filter(|at| at / on(1, 0, 0) == day);
        of_day.map(|at| at % on(1, 0, 0)).collect()
    }
}

fn rounds(folder: &TempDir, clock: &Arc<HandClock>, seen: &Rc<RefCell<Seen>>) -> Rounds<HandDesk> {
    let folders = Folders::find(Some(folder.path())).unwrap();
    let desk = HandDesk(seen.clone(), folders.clone());
    Rounds::begin(folders, clock.clone(), desk, || {})
}

/// Every 45 minutes from `first`, before `end`.
fn every_45(first: u64, end: u64) -> Vec<u64> {
    (first..end).step_by(45).collect()
}

#[test]
fn a_week_with_absences_clock_changes_suspends_sessions_and_a_restart_asks_as_the_rules_say() {
    let mut week = Week::new();
    let lunch = (on(1, 12, 10), on(1, 13, 0));
    week.until(on(2, 10, 0), &[lunch]);
    assert_eq!(week.asked_on(0), every_45(on(0, 9, 45), on(0, 18, 0)));
    let before_lunch = every_45(on(0, 9, 45), on(0, 12, 10));
    let after = every_45(on(0, 13, 45), on(0, 18, 0));
    assert_eq!(week.asked_on(1), [before_lunch, after].concat());

    week.pass(4 * 60, false);
    week.until(on(3, 11, 10), &[]);
    let wednesday = week.asked_on(2);
    assert_eq!(wednesday[0], on(0, 9, 45));
    let noticed = wednesday[1] - on(0, 14, 45);
    assert!(noticed <= 5, "the lid was opened at two: {wednesday:?}");
    assert_eq!(wednesday[1..], every_45(wednesday[1], on(0, 18, 0)));

    // The clocks go back an hour: six o'clock comes an hour later.
    let west = FixedOffset::east_opt(0).unwrap();
    let set_back = |now: &mut Moment| now.wall = now.wall.with_timezone(&west);
    set_back(&mut week.clock.0.lock().unwrap());
    week.until(on(3, 23, 0), &[]);
    assert_eq!(week.asked_on(3), every_45(on(0, 9, 45), on(0, 18, 30)));
    let east = FixedOffset::east_opt(3600).unwrap();
    let set_on = |now: &mut Moment| now.wall = now.wall.with_timezone(&east);
    set_on(&mut week.clock.0.lock().unwrap());

    week.answer = None;
    week.until(on(4, 9, 50), &[]).restart();
    week.until(on(4, 9, 56), &[]).answer = Some(SKIP);
    week.until(on(4, 11, 0), &[]).begin_session();
    week.until(on(4, 11, 20), &[]).end_session();
    week.until(on(4, 12, 40), &[]).begin_session();
    week.until(on(4, 13, 0), &[]).end_session();
    week.until(on(7, 0, 0), &[]);
    let friday = [[9, 45], [9, 55], [10, 40], [12, 5]].map(|[hour, minute]| on(0, hour, minute));
    let after = every_45(on(0, 13, 45), on(0, 18, 0));
    assert_eq!(week.asked_on(4), [friday.to_vec(), after].concat());
    assert_eq!(
        week.seen.borrow().asked.last().map(|at| at / on(1, 0, 0)),
        Some(4)
    );
}

#[test]
fn start_opens_what_was_offered_and_an_answer_to_nothing_does_nothing() {
    let mut week = Week::new();
    week.answer = Some(START);
    week.rounds.hear(&Heard::Chosen(START.to_owned()));
    assert!(week.seen.borrow().started.is_empty());
    week.until(on(0, 9, 50), &[]);
    assert_eq!(week.seen.borrow().started, ["desk_micro_break"]);
    assert_eq!(week.seen.borrow().sat, [45]);
}

#[test]
fn a_question_goes_when_the_person_does() {
    let mut week = Week::new();
    week.answer = None;
    week.until(on(0, 9, 46), &[]);
    let before = week.seen.borrow().withdrawn;
    week.until(on(0, 10, 0), &[(on(0, 9, 46), on(0, 11, 0))]);
    assert!(week.seen.borrow().withdrawn > before);
    assert_eq!(week.asked_on(0), [on(0, 9, 45)]);
}

#[test]
fn a_question_goes_while_a_session_runs_and_after_one() {
    for minutes in [20, 2] {
        let mut week = Week::new();
        week.answer = None;
        week.until(on(0, 9, 46), &[]).begin_session();
        let before = week.seen.borrow().withdrawn;
        week.until(on(0, 9, 46 + minutes), &[]).end_session();
        week.until(on(0, 10, 7), &[]);
        assert!(week.seen.borrow().withdrawn > before, "{minutes}");
        week.rounds.hear(&Heard::Chosen(START.to_owned()));
        assert!(week.seen.borrow().started.is_empty(), "{minutes}");
        assert_eq!(week.asked_on(0), [on(0, 9, 45)], "{minutes}");
    }
}

#[test]
fn changed_settings_are_followed_and_off_ends_it() {
    let mut week = Week::new();
    week.until(on(0, 9, 20), &[]);
    let file = week.folder.path().join("settings.toml");
    fs::write(&file, "[reminders]\non = true\nevery_minutes = 30\n").unwrap();
    week.until(on(0, 9, 40), &[]);
    assert_eq!(week.asked_on(0), [on(0, 9, 30)]);
    fs::write(&file, "[reminders]\non = false\n").unwrap();
    assert_eq!(week.rounds.look(), None);
}

#[test]
fn a_settings_file_that_is_broken_for_a_while_changes_nothing() {
    let mut week = Week::new();
    let file = week.folder.path().join("settings.toml");
    week.until(on(0, 9, 20), &[]);
    fs::write(&file, "[reminders]\non = true\nevery_minutes = 3").unwrap();
    week.until(on(0, 9, 30), &[]);
    fs::write(&file, "[reminders\non = true\n").unwrap();
    week.until(on(0, 10, 0), &[]);
    assert_eq!(week.asked_on(0), [on(0, 9, 45)]);
    fs::write(&file, "[reminders]\non = true\nevery_minutes = 20\n").unwrap();
    week.until(on(0, 10, 7), &[]);
    assert_eq!(week.asked_on(0), [on(0, 9, 45), on(0, 10, 5)]);
}

#[test]
fn a_clock_that_is_set_back_a_day_makes_nobody_ask_twice_or_never() {
    let mut week = Week::new();
    week.answer = None;
    week.until(on(1, 9, 46), &[]);
    week.clock.0.lock().unwrap().wall -= TimeDelta::days(1);
    week.answer = Some(SKIP);
    week.until(on(1, 12, 0), &[]);
    let expected = [[9, 45], [9, 55], [10, 40], [11, 25]].map(|[hour, minute]| on(0, hour, minute));
    assert_eq!(week.asked_on(1), expected);
}
