//! Cues ahead of time.

use super::{START, Session, three_holds};
use crate::routine::model::Step;
use crate::session::command::{Change, Command};
use crate::timeline::build::{exercise, open, rest, secs};
use crate::timeline::cue::CueKind::{self, Announce, End, Half, Start, Tick};

/// Seconds from now and kind of what is due within `horizon` seconds.
fn due(session: &Session, horizon: u64) -> Vec<(u64, CueKind)> {
    let due = session.engine.upcoming(session.now, secs(horizon));
    due.into_iter()
        .map(|(at, cue)| (at.since(session.now).as_secs(), cue.kind))
        .collect()
}

#[test]
fn what_is_due_now_is_in_and_what_is_due_at_the_horizon_is_not() {
    let mut session = Session::with(three_holds());
    session.wait(7);
    assert_eq!(due(&session, 3), [(0, Tick), (1, Tick), (2, Tick)]);
    session.wait(3);
    assert_eq!(due(&session, 15), [(0, Start)]);
    assert_eq!(due(&session, 16), [(0, Start), (15, Half)]);
}

#[test]
fn the_end_of_a_segment_and_the_beginning_of_the_next_come_together() {
    let mut session = Session::with(three_holds());
    session.wait(38);
    assert_eq!(due(&session, 3), [(2, End), (2, Announce)]);
}

#[test]
fn nothing_is_due_in_a_pause_or_at_the_end() {
    let mut session = Session::with(three_holds());
    session.wait(7).tell(Command::Pause);
    assert_eq!(due(&session, 600), []);
    session.tell(Command::Finish);
    assert_eq!(due(&session, 600), []);
}

#[test]
fn a_count_in_ticks_and_goes_on_with_what_was_left() {
    let mut session = Session::with(three_holds());
    session
        .wait(20)
        .tell(Command::Pause)
        .wait(60)
        .tell(Command::Resume);
    assert_eq!(
        due(&session, 9),
        [(0, Tick), (1, Tick), (2, Tick), (8, Half)]
    );
}

#[test]
fn a_count_in_does_not_repeat_what_was_heard_before_the_pause() {
    let mut session = Session::with(three_holds());
    session
        .wait(11)
        .tell(Command::Pause)
        .wait(60)
        .tell(Command::Resume);
    assert_eq!(due(&session, 9), [(0, Tick), (1, Tick), (2, Tick)]);
}

#[test]
fn nothing_is_known_behind_an_open_segment() {
    let session = Session::with(vec![Step::Open(open(&exercise("bridge"))), rest(30)]);
    assert_eq!(due(&session, 3600).last(), Some(&(10, Start)));
}

#[test]
fn a_longer_hold_ends_later_and_tells_its_new_middle() {
    let mut session = Session::with(three_holds());
    session
        .wait(10)
        .tell(Command::Extend(Change::Longer(secs(10))));
    assert_eq!(
        due(&session, 41),
        [(0, Start), (20, Half), (40, End), (40, Announce)]
    );
}

#[test]
fn after_a_skip_the_lead_in_is_announced_at_once() {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(Command::Skip);
    assert_eq!(due(&session, 1), [(0, Announce)]);
    let (at, cue) = session.engine.upcoming(session.now, secs(1)).remove(0);
    assert_eq!((at, cue.segment), (START.plus(secs(20)), 2));
}
