//! How tight it is, before and after a session.

use super::{Running, id};
use crate::history::record::SessionId;
use crate::history::tightness::{Asked, TightnessRecord};
use crate::ui::action::{Action, PastAction};
use crate::words::{Area, Side};

fn answer(asked: Asked, value: u8) -> TightnessRecord {
    TightnessRecord {
        asked,
        side: Side::Left,
        area: Area::Hip,
        value,
    }
}

/// What the history has of a session.
fn kept(running: &Running, id: &SessionId) -> Vec<TightnessRecord> {
    let store = running.app.services.store().unwrap();
    store.session(id).unwrap().unwrap().tightness
}

#[test]
fn it_is_asked_before_a_session_and_the_answers_are_kept_with_it() {
    let mut running = Running::new();
    running.apply(Action::Start("desk_reset".to_owned()));
    assert!(running.app.session.is_none() && running.app.check_in.is_some());
    let said = vec![answer(Asked::Before, 6)];
    running.apply(Action::Begin("desk_reset".to_owned(), said.clone()));
    assert!(running.app.check_in.is_none());
    // Whoever lets go of a session waits until it is written.
    let id = running.app.session.take().unwrap().id().clone();
    assert_eq!(kept(&running, &id), said);
    running.apply(Action::Past(PastAction::SayTightness(
        id.clone(),
        answer(Asked::After, 4),
    )));
    assert_eq!(kept(&running, &id).len(), 2);
    running.apply(Action::Past(PastAction::TakeBackTightness(
        id.clone(),
        Side::Left,
    )));
    assert_eq!(kept(&running, &id), said);
}

#[test]
fn nothing_is_asked_where_that_is_wished() {
    let mut running = Running::new();
    running.app.services.settings.session.ask_before = false;
    running.apply(Action::Start("desk_reset".to_owned()));
    assert!(running.app.session.is_some());
}

#[test]
fn the_very_first_session_starts_at_once() {
    let mut running = Running::new();
    running.apply(Action::Past(PastAction::DeleteSession(id())));
    running.apply(Action::Start("desk_reset".to_owned()));
    assert!(running.app.session.is_some());
}
