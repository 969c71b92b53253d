//! When it asks: one rule, one short script.

use super::*;

/// No question at all.
const NEVER: [u64; 0] = [];

/// A scheduler and the minute it is.
struct Day {
    scheduler: Scheduler,
    rules: Rules,
    minute: u64,
    around: Around,
}

impl Day {
    /// Begins at `minute` of a Monday.
    fn from(minute: u64) -> Self {
        Self {
            scheduler: Scheduler::begin(Kept::default(), at(minute)),
            rules: rules(),
            minute,
            around: Around::default(),
        }
    }

    fn look(&mut self, idle: Option<Duration>) -> Option<Ask> {
        let now = at(self.minute);
        match self.scheduler.look(&self.rules, Look { now, idle }) {
            Next::Wait(_) => None,
            Next::Due => self.scheduler.ask(&self.rules, now, self.around).ok(),
        }
    }

    /// Somebody works until `minute`; when they were asked, in minutes of the day.
    fn work_until(&mut self, minute: u64) -> Vec<u64> {
        let mut asked = Vec::new();
        while self.minute < minute {
            self.minute += 1;
            asked.extend(self.look(Some(Duration::ZERO)).map(|_| self.minute));
        }
        asked
    }

    fn away_until(&mut self, minute: u64) {
        let left = self.minute;
        while self.minute < minute {
            self.minute += 1;
            let asked = self.look(Some(mins(self.minute - left)));
            assert_eq!(asked.filter(|_| self.minute - left >= 5), None);
        }
    }

    fn answer(&mut self, answer: Answer) {
        self.scheduler.answer(&self.rules, at(self.minute), answer);
    }
}

#[test]
fn a_break_is_asked_for_once_more_after_ten_minutes_and_then_the_count_begins_anew() {
    let mut day = Day::from(clock(9, 0));
    let asked = day.work_until(clock(11, 0));
    assert_eq!(
        asked,
        [clock(9, 45), clock(9, 55), clock(10, 40), clock(10, 50)]
    );
}

#[test]
fn the_count_begins_with_the_hours_and_ends_with_them() {
    let mut day = Day::from(clock(7, 0));
    assert_eq!(day.work_until(clock(9, 50)), [clock(9, 45)]);
    let mut late = Day::from(clock(17, 20));
    assert_eq!(late.work_until(clock(23, 0)), NEVER);
}

#[test]
fn each_answer_does_what_it_says() {
    for (answer, next) in [
        (Answer::Later, Some(clock(9, 55))),
        (Answer::Skip, Some(clock(10, 30))),
        (Answer::Start, Some(clock(10, 30))),
        (Answer::QuietToday, None),
    ] {
        let mut day = Day::from(clock(9, 0));
        assert_eq!(day.work_until(clock(9, 45)), [clock(9, 45)]);
        day.answer(answer);
        let asked = day.work_until(clock(10, 35));
        assert_eq!(asked.first().copied(), next, "{answer:?}");
    }
}

#[test]
fn quiet_until_tomorrow_ends_tomorrow() {
    let mut day = Day::from(clock(9, 0));
    day.work_until(clock(9, 45));
    day.answer(Answer::QuietToday);
    let asked = day.work_until(clock(24 + 9, 45));
    assert_eq!(asked, [clock(24 + 9, 45)]);
}

#[test]
fn in_ten_minutes_may_be_said_again_and_again() {
    let mut day = Day::from(clock(9, 0));
    day.work_until(clock(9, 45));
    for later in [clock(9, 55), clock(10, 5), clock(10, 15)] {
        day.answer(Answer::Later);
        assert_eq!(day.work_until(later), [later]);
    }
}

#[test]
fn after_an_absence_the_count_begins_anew_and_an_open_question_is_dropped() {
    let mut day = Day::from(clock(9, 0));
    assert_eq!(day.work_until(clock(9, 46)), [clock(9, 45)]);
    day.away_until(clock(9, 53));
    let back = clock(9, 54);
    assert_eq!(day.work_until(clock(10, 40)), [back + 45]);
}

#[test]
fn a_short_pause_at_the_desk_is_no_absence() {
    let mut day = Day::from(clock(9, 0));
    day.work_until(clock(9, 30));
    day.away_until(clock(9, 34));
    assert_eq!(day.work_until(clock(9, 50)), [clock(9, 45)]);
}

#[test]
fn without_an_idle_time_the_person_counts_as_present() {
    let mut day = Day::from(clock(9, 0));
    day.minute = clock(9, 45);
    assert_eq!(day.look(None), Some(Ask { sat: mins(45) }));
}

#[test]
fn in_a_session_it_waits_and_counts_from_its_end() {
    let mut day = Day::from(clock(9, 0));
    day.around.in_session = true;
    assert_eq!(day.work_until(clock(9, 50)), NEVER);
    day.around.in_session = false;
    day.around.last_session = Some(at(clock(9, 52)).wall);
    assert_eq!(day.work_until(clock(10, 40)), [clock(10, 37)]);
}

#[test]
fn a_session_of_before_changes_nothing() {
    let mut day = Day::from(clock(9, 0));
    day.around.last_session = Some(at(clock(8, 0)).wall);
    assert_eq!(day.work_until(clock(9, 50)), [clock(9, 45)]);
}

#[test]
fn whoever_must_not_be_disturbed_is_asked_as_soon_as_that_is_over() {
    let mut day = Day::from(clock(9, 0));
    day.around.do_not_disturb = true;
    assert_eq!(day.work_until(clock(10, 0)), NEVER);
    day.around.do_not_disturb = false;
    assert_eq!(day.work_until(clock(10, 5)), [clock(10, 1)]);
}

#[test]
fn a_machine_that_slept_counts_as_an_absence() {
    let mut day = Day::from(clock(9, 0));
    day.work_until(clock(9, 40));
    let woken = Moment {
        stamp: at(clock(9, 41)).stamp,
        wall: at(clock(11, 0)).wall,
    };
    let look = Look {
        now: woken,
        idle: Some(Duration::ZERO),
    };
    assert!(matches!(day.scheduler.look(&rules(), look), Next::Wait(_)));
    let due = Moment {
        stamp: woken.stamp.plus(mins(45)),
        wall: at(clock(11, 45)).wall,
    };
    let look = Look { now: due, ..look };
    assert_eq!(day.scheduler.look(&rules(), look), Next::Due);
}

#[test]
fn what_was_said_outlives_a_restart() {
    let mut day = Day::from(clock(9, 0));
    day.work_until(clock(9, 45));
    let kept = day.scheduler.kept();
    day.scheduler = Scheduler::begin(kept, at(clock(9, 50)));
    day.minute = clock(9, 55);
    assert_eq!(day.look(Some(mins(0))), Some(Ask { sat: mins(55) }));
    day.answer(Answer::QuietToday);
    day.scheduler = Scheduler::begin(day.scheduler.kept(), at(clock(10, 0)));
    assert_eq!(day.work_until(clock(18, 0)), NEVER);
}

#[test]
fn a_question_that_came_due_while_nothing_ran_is_dropped() {
    let mut day = Day::from(clock(9, 0));
    day.work_until(clock(9, 45));
    let kept = day.scheduler.kept();
    day.scheduler = Scheduler::begin(kept, at(clock(9, 56)));
    day.minute = clock(9, 56);
    assert_eq!(day.work_until(clock(10, 45)), [clock(10, 41)]);
}
