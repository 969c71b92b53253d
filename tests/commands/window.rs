//! `supple` without a command, where there is no display; other systems always have one.
#![cfg(target_os = "linux")]

use crate::support::Desk;

#[test]
fn without_a_display_it_says_one_sentence_and_exits_with_one() {
    let ended = Desk::new().run(&[]);
    assert_eq!(ended.code, 1);
    assert_eq!(ended.err.lines().count(), 1, "{}", ended.err);
    assert!(
        ended.err.starts_with("supple: no window could be opened"),
        "{}",
        ended.err
    );
}
