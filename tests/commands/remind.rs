//! `supple remind`, as far as it ends by itself.

use crate::support::Desk;

const WANTED: &str =
    r#"{"now":"2026-11-16T10:00:00.000+01:00","minutes":5,"day_ends_at":3,"week_starts":0}"#;

#[test]
fn a_glance_tells_what_to_offer_and_leaves_nothing_behind() {
    let desk = Desk::new();
    let ended = desk.run(&["remind", "--glance", WANTED]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let glance: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert!(glance["last_session"].is_null());
    assert!(
        glance["offer"]["minutes"].as_u64().unwrap() <= 5,
        "{glance}"
    );
    assert!(!desk.path("data").exists());
}

#[test]
fn a_glance_for_what_cannot_be_read_is_refused() {
    let ended = Desk::new().run(&["remind", "--glance", "five minutes"]);
    assert_eq!(ended.code, 1);
    assert!(ended.out.is_empty(), "{}", ended.out);
}
