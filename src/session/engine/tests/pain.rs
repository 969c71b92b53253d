//! It hurts.

use super::{Session, three_holds};
use crate::session::command::{Command, Pain, PainKind, Refused};
use crate::session::event::{Ending, Event, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::secs;
use crate::words::Side;

const PAIN: Pain = Pain {
    side: Side::Left,
    kind: PainKind::Sharp,
};

/// Stopped on pain ten seconds into the first hold.
fn stopped() -> Session {
    let mut session = Session::with(three_holds());
    session.wait(20).tell(Command::StopOnPain);
    session
}

mod stopping {
    use super::*;

    #[test]
    fn pauses_at_once_and_says_where() {
        let mut session = stopped();
        let Some(Event::StoppedOnPain {
            seq,
            segment,
            elapsed,
            ..
        }) = session.log.last()
        else {
            panic!("no stop");
        };
        assert_eq!((*seq, segment.index, *elapsed), (1, 1, secs(10)));
        session
            .wait(600)
            .assert_at(1, 10, State::Paused(PauseCause::Pain));
    }

    #[test]
    fn works_in_a_prep_and_in_a_pause() {
        let mut session = Session::with(three_holds());
        session
            .wait(2)
            .tell(Command::Pause)
            .wait(30)
            .tell(Command::StopOnPain);
        session.assert_at(0, 2, State::Paused(PauseCause::Pain));
        assert!(
            matches!(session.log.last(), Some(Event::StoppedOnPain { elapsed, .. }) if *elapsed == secs(2))
        );
    }

    #[test]
    fn works_in_the_count_in() {
        let mut session = Session::with(three_holds());
        session
            .wait(20)
            .tell(Command::Pause)
            .wait(9)
            .tell(Command::Resume)
            .wait(2);
        session.tell(Command::StopOnPain).wait(9);
        session.assert_at(1, 10, State::Paused(PauseCause::Pain));
    }

    #[test]
    fn twice_is_one_stop() {
        stopped().assert_refused(Command::StopOnPain, Refused::AlreadyPaused);
    }

    #[test]
    fn may_be_followed_by_going_on() {
        let mut session = stopped();
        session.wait(60).tell(Command::Resume).wait(3 + 20);
        assert_eq!(session.last(), (1, secs(30), Ending::Completed));
    }
}

mod describing {
    use super::*;

    #[test]
    fn names_the_attempt_that_was_stopped_even_after_going_on() {
        let mut session = stopped();
        session
            .tell(Command::Skip)
            .wait(9)
            .tell(Command::DescribePain(PAIN));
        let Some(Event::PainDescribed {
            seq, elapsed, pain, ..
        }) = session.log.last()
        else {
            panic!("no description");
        };
        assert_eq!((*seq, *elapsed, *pain), (1, secs(10), PAIN));
    }

    #[test]
    fn what_did_not_happen_is_refused() {
        let mut session = Session::with(three_holds());
        session.assert_refused(Command::DescribePain(PAIN), Refused::NoPain);
    }
}

mod taking_back {
    use super::*;

    #[test]
    fn names_the_attempt_and_leaves_a_pause() {
        let mut session = stopped();
        session.tell(Command::NothingHurts);
        assert!(matches!(
            session.log.last(),
            Some(Event::PainTakenBack { seq: 1, .. })
        ));
        session.assert_at(1, 10, State::Paused(PauseCause::Asked));
        session.tell(Command::Skip);
        assert_eq!(session.last(), (1, secs(10), Ending::Skipped));
    }

    #[test]
    fn leaves_an_earlier_pain_in_the_same_attempt() {
        let mut session = stopped();
        session
            .tell(Command::DescribePain(PAIN))
            .tell(Command::Resume)
            .wait(8)
            .tell(Command::StopOnPain)
            .tell(Command::NothingHurts);
        let taken = |event: &Event| matches!(event, Event::PainTakenBack { .. });
        assert!(!session.log.iter().any(taken));
    }

    #[test]
    fn what_does_not_hurt_is_refused() {
        let mut session = Session::with(three_holds());
        session.assert_refused(Command::NothingHurts, Refused::NoPain);
        session.tell(Command::Pause);
        session.assert_refused(Command::NothingHurts, Refused::NoPain);
    }
}

mod moving_on {
    use super::*;

    #[test]
    fn ends_the_attempt_as_pain_and_stays_paused() {
        for leave in [
            Command::Skip,
            Command::Back,
            Command::GoTo(4),
            Command::DropExercise,
            Command::Finish,
        ] {
            let mut session = stopped();
            session.tell(leave);
            assert_eq!(session.last(), (1, secs(10), Ending::Pain));
        }
    }

    #[test]
    fn leaves_the_pain_behind() {
        let mut session = stopped();
        session
            .tell(Command::Skip)
            .assert_at(2, 0, State::Paused(PauseCause::Asked));
        session.tell(Command::Skip);
        assert_eq!(session.last(), (2, secs(0), Ending::Skipped));
    }
}
