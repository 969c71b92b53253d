//! What is looked at before a session begins: the side in turn, and how much strength lies before it.

use super::{Running, a_minute, hours_ago, record};
use crate::history::record::{AttemptRecord, SessionId};
use crate::settings::FirstSide;
use crate::ui::action::Action;
use crate::words::Side;

#[test]
fn the_side_in_turn_is_the_other_one_of_the_last_session() {
    let mut running = Running::new();
    let first = |running: &Running| {
        let usable = running.app.services.library.find("desk_reset").unwrap();
        let usable = usable.usable.as_ref().unwrap();
        let works = usable
            .timeline
            .segments
            .iter()
            .filter_map(|segment| segment.work.as_ref());
        let mut sides = works.map(|work| work.side);
        sides.find(|side| *side != Side::Both).unwrap()
    };
    let mut settings = running.app.services.settings.clone();
    settings.session.first_side = FirstSide::InTurn;
    running.apply(Action::ChangeSettings(settings));
    assert_eq!(first(&running), Side::Left);
    let left = AttemptRecord {
        side: Some(Side::Left),
        ..a_minute()
    };
    record(
        &running.app.services,
        &SessionId("b".to_owned()),
        hours_ago(1),
        &left,
    );
    running.app.services.fit_library();
    assert_eq!(first(&running), Side::Right);
}

/// A session of strength in the history, so many hours ago.
fn strength(running: &Running, hours: i64) {
    let id = SessionId(format!("{hours} h"));
    record(&running.app.services, &id, hours_ago(hours), &a_minute());
}

#[test]
fn a_third_strength_session_in_two_days_gets_a_word_first() {
    let mut running = Running::new();
    running.app.services.settings.session.ask_before = false;
    strength(&running, 1);
    let core = || Action::Start("core_and_glute_strength".to_owned());
    running.apply(core());
    assert!(running.app.asked.is_none() && running.app.session.is_some());
    running.app.session = None;
    strength(&running, 47);
    running.apply(Action::Start("desk_reset".to_owned()));
    assert!(running.app.asked.is_none());
    running.app.session = None;
    running.apply(core());
    assert!(running.app.asked.is_some() && running.app.session.is_none());
    running.apply(Action::DoNotStart);
    assert!(running.app.asked.is_none() && running.app.session.is_none());
    running.apply(core());
    running.apply(Action::StartAnyway);
    assert!(running.app.asked.is_none() && running.app.session.is_some());
}

mod what_was_started_elsewhere {
    use super::*;

    fn start(running: &mut Running, routine: &str) {
        let ctx = egui::Context::default();
        running.app.start_at_once(&ctx, routine.to_owned());
    }

    #[test]
    fn begins_without_a_question() {
        let mut running = Running::new();
        assert!(running.app.services.settings.session.ask_before);
        start(&mut running, "desk_reset");
        assert!(running.app.session.is_some() && running.app.check_in.is_none());
    }

    #[test]
    fn gets_the_word_about_strength_all_the_same() {
        let mut running = Running::new();
        strength(&running, 1);
        strength(&running, 47);
        start(&mut running, "core_and_glute_strength");
        assert!(running.app.asked.is_some() && running.app.session.is_none());
    }
}
