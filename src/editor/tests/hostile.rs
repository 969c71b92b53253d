//! Texts that nobody writes but somebody pastes: no crash, and never stuck.

use super::*;

/// Types a text over a good one, asks for everything a screen asks for, and takes it back.
fn survives(text: &str) {
    let mut document = with("        Hold(exercise: \"bridge\", hold: 10),\n");
    let before = document.text().to_owned();
    document.type_text(text);
    for problem in document.diagnostics().iter().take(20) {
        assert!(document.underline(problem).end <= document.text().len());
        drop((document.fix(problem), document.step_of(problem)));
    }
    for cursor in [0, text.len() / 2, text.len()] {
        let cursor = (0..=cursor)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap();
        drop((document.complete(cursor), document.step_at(cursor)));
    }
    document.apply(&Edit::routine(Field::Name, "New")).ok();
    document.apply(&Edit::step(&at(&[0]), Field::Sets, 2)).ok();
    while document.undo().is_some() {}
    assert_eq!(document.text(), before);
}

#[test]
fn a_paste_of_a_megabyte() {
    survives(&"Hold(exercise: \"bridge\", hold: 10), // again\n".repeat(1 << 15));
    survives(&"/".repeat(1 << 20));
    survives(&"x".repeat((1 << 20) + 1));
}

#[test]
fn a_line_of_five_hundred_kilobytes() {
    survives(&format!(
        "Routine(format: 1, name: \"{}\", steps: [])",
        "é".repeat(250_000)
    ));
    survives(&"a, ".repeat(170_000));
}

#[test]
fn deep_nesting() {
    for open in ["(", "[", "Repeat(times: 2, steps: [", "/*", "{"] {
        survives(&open.repeat(20_000));
    }
}

#[test]
fn writing_from_the_right_and_combining_characters() {
    survives("Routine(format: 1, name: \"\u{202E}esrever\u{0301}\u{0302}\", steps: [\u{200F}])");
    survives(&"e\u{0301}".repeat(50_000));
    survives("\u{FEFF}Routine(\u{2028}format: 1, name: \"שלום\", steps: [Rest(5)])");
}
