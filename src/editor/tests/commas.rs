//! A comment between a step and its comma: without that comma nobody could tell whose it is.

use super::*;

const HELD: &str = "Routine(format: 1, name: \"T\", steps: [Rest(3)\n    // why\n    , Rest(5)])\n";

#[test]
fn it_keeps_the_comma_when_the_last_step_goes() {
    let mut document = document(HELD);
    let steps = vec![at(&[1])];
    document.apply(&Edit::Remove { steps }).unwrap();
    assert!(
        document.text().contains("[Rest(3)\n    // why\n    ,"),
        "{}",
        document.text()
    );
}

#[test]
fn it_goes_to_the_end_and_back_with_its_step() {
    let mut document = document(HELD);
    for (from, to) in [(0, 2), (1, 0)] {
        let steps = vec![at(&[from])];
        document
            .apply(&Edit::Move {
                steps,
                to: at(&[to]),
            })
            .unwrap();
        let copied = document.copy(&[at(&[1 - from])]);
        assert!(copied.contains("// why"), "{copied}");
    }
}
