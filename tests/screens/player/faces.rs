//! The floor view, the mini window, and windows that are small by themselves.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::Queryable;
use supple::session::command::Command;
use supple::ui::action::Action;
use supple::ui::screens::player::Face;

use super::{Session, asked, click, player, player_in, press};

#[test]
fn the_floor_view_fills_the_screen_and_gives_it_back() {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::F);
    assert_eq!(asked(&mut harness), [Action::FullScreen(true)]);
    press(&mut harness, Key::Escape);
    assert_eq!(asked(&mut harness), [Action::FullScreen(false)]);
    assert_eq!(harness.state().state.face, Face::Full);
}

#[test]
fn its_controls_hide_after_four_seconds_and_a_key_brings_them_back() {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::F);
    harness.get_by_role_and_label(Role::Button, "It hurts");
    let session = harness.state_mut();
    session.now = session.now.plus(Duration::from_secs(5));
    harness.run();
    assert!(harness.query_by_label("It hurts").is_none());
    press(&mut harness, Key::Space);
    harness.get_by_role_and_label(Role::Button, "It hurts");
}

#[test]
fn upside_down_the_words_stay_in_the_window() {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::F);
    press(&mut harness, Key::R);
    assert!(harness.state().state.upside_down);
    harness.get_by_label("LEFT");
    press(&mut harness, Key::R);
    assert!(!harness.state().state.upside_down);
}

#[test]
fn the_mini_window_is_asked_for_and_left() {
    let mut harness = player(Session::new().after(20));
    click(&mut harness, "Mini window");
    assert_eq!(asked(&mut harness), [Action::MiniWindow(true)]);
    harness.set_size(vec2(360.0, 200.0));
    harness.run();
    click(&mut harness, "Large window");
    assert_eq!(asked(&mut harness), [Action::MiniWindow(false)]);
}

#[test]
fn when_it_hurts_the_mini_window_makes_room_for_the_question() {
    let mut harness = player(Session::new().after(20));
    press(&mut harness, Key::M);
    asked(&mut harness);
    press(&mut harness, Key::H);
    assert_eq!(
        asked(&mut harness),
        [
            Action::Session(Command::StopOnPain),
            Action::MiniWindow(false)
        ]
    );
}

#[test]
fn a_window_without_room_for_all_controls_shows_the_few() {
    let mut harness = player_in(vec2(700.0, 500.0), Session::new().after(20));
    assert!(harness.query_by_label("15 s longer").is_none());
    click(&mut harness, "It hurts");
    assert_eq!(asked(&mut harness), [Action::Session(Command::StopOnPain)]);
}
