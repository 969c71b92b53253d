//! Skip, and jumps.

use super::{Session, three_holds, unprepared};
use crate::routine::model::Step;
use crate::session::command::{Command, Refused};
use crate::session::event::{Ending, Outcome, PauseCause};
use crate::session::snapshot::State;
use crate::timeline::build::{exercise, open, rest, secs};

mod skipping {
    use super::*;

    #[test]
    fn a_prep_goes_to_what_it_leads_to() {
        let mut session = Session::with(three_holds());
        session.wait(4).tell(Command::Skip);
        session.assert_at(1, 0, State::Running);
        assert_eq!(session.last(), (0, secs(0), Ending::Skipped));
    }

    #[test]
    fn a_rest_goes_past_the_prep_behind_it() {
        let mut steps = three_holds();
        steps.insert(0, rest(30));
        let mut session = Session::with(steps);
        session.tell(Command::Skip).assert_at(2, 0, State::Running);
    }

    #[test]
    fn a_hold_goes_to_the_lead_in_of_the_next_and_keeps_what_was_held() {
        let mut session = Session::with(three_holds());
        session.wait(22).tell(Command::Skip);
        session.assert_at(2, 0, State::Running);
        assert_eq!(session.last(), (1, secs(12), Ending::Skipped));
    }

    #[test]
    fn a_hold_goes_past_a_rest_to_the_last_waiting_segment() {
        let mut steps = three_holds();
        steps.insert(1, rest(30));
        let mut session = Session::with(steps);
        session
            .wait(22)
            .tell(Command::Skip)
            .assert_at(3, 0, State::Running);
    }

    #[test]
    fn goes_straight_to_a_hold_without_a_lead_in() {
        let steps = vec![
            Step::Hold(unprepared("bridge", 30)),
            Step::Hold(unprepared("fold", 30)),
        ];
        let mut session = Session::with(steps);
        session
            .wait(5)
            .tell(Command::Skip)
            .assert_at(1, 0, State::Running);
    }

    #[test]
    fn an_open_step_is_going_on() {
        let mut session = Session::with(vec![Step::Open(open(&exercise("bridge"))), rest(5)]);
        session.wait(600).assert_at(1, 590, State::Running);
        session.tell(Command::Skip);
        assert_eq!(session.last(), (1, secs(590), Ending::Completed));
        session.assert_at(1, 590, State::Finished(Outcome::Completed));
    }

    #[test]
    fn the_last_hold_ends_the_session_early() {
        let mut session = Session::with(three_holds());
        session.wait(90).tell(Command::Skip);
        session.assert_at(5, 8, State::Finished(Outcome::StoppedEarly));
    }

    #[test]
    fn the_rest_at_the_end_completes_the_session() {
        let mut session = Session::with(vec![Step::Hold(unprepared("bridge", 30)), rest(30)]);
        session.wait(40).tell(Command::Skip);
        session.assert_at(1, 10, State::Finished(Outcome::Completed));
    }

    #[test]
    fn while_paused_moves_and_stays_paused_at_the_beginning() {
        let mut session = Session::with(three_holds());
        session
            .wait(20)
            .tell(Command::Pause)
            .wait(50)
            .tell(Command::Skip)
            .wait(50);
        session.assert_at(2, 0, State::Paused(PauseCause::Asked));
        session
            .tell(Command::Resume)
            .wait(5)
            .assert_at(2, 2, State::Running);
    }

    #[test]
    fn while_counting_in_goes_on_counting() {
        let mut session = Session::with(three_holds());
        session
            .wait(20)
            .tell(Command::Pause)
            .tell(Command::Resume)
            .wait(2)
            .tell(Command::Skip);
        session.assert_at(2, 0, State::CountingIn { left: secs(1) });
        session.wait(2).assert_at(2, 1, State::Running);
    }
}

mod jumping {
    use super::*;

    #[test]
    fn lands_in_the_lead_in_of_the_thing_the_segment_belongs_to() {
        for index in [4, 5] {
            let mut session = Session::with(three_holds());
            session
                .wait(20)
                .tell(Command::GoTo(index))
                .assert_at(4, 0, State::Running);
            assert_eq!(session.last(), (1, secs(10), Ending::Skipped));
        }
    }

    #[test]
    fn to_a_rest_at_the_end_lands_in_the_last_thing() {
        let mut steps = three_holds();
        steps.push(rest(30));
        let mut session = Session::with(steps);
        session
            .tell(Command::GoTo(6))
            .assert_at(4, 0, State::Running);
    }

    #[test]
    fn to_a_segment_that_is_not_there_is_refused() {
        let mut session = Session::with(three_holds());
        session.assert_refused(Command::GoTo(6), Refused::NoSuchSegment);
    }
}
