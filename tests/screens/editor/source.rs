//! The text pane, with texts that are broken or endless.

use super::*;

fn type_into(desk: &mut Harness<'_, Desk>, text: &str) {
    desk.get_by_role_and_label(Role::MultilineTextInput, "Source")
        .focus();
    desk.run();
    desk.event(Event::Text(text.to_owned()));
    desk.run_steps(3);
}

#[test]
fn a_broken_text_keeps_the_form_and_says_what_is_wrong_once_one_rests() {
    let desk = desk(&HIPS.replace("side: Left", "side: Lef"));
    desk.get_by_label("1 error");
    desk.get_by_label_contains("is not a side");
    assert!(desk.state().document.shown().is_none());
}

#[test]
fn what_is_typed_is_in_the_document_and_a_form_stays() {
    let mut desk = desk(HIPS);
    choose(&mut desk, LUNGE);
    type_into(&mut desk, "x");
    assert!(desk.state().document.text().ends_with(")\nx"));
    desk.get_by_label("Source has an error. Last good version shown.");
    desk.get_by_role_and_label(Role::TextInput, "Hold");
}

#[test]
fn endless_texts_are_cut_where_they_are_shown_and_kept_whole() {
    for (paste, said) in [
        ("x".repeat(500 * 1024), "is too long to show"),
        ("y\n".repeat(512 * 1024), "is too much to show"),
        (
            "\u{202E}\u{05E9}a\u{301}\u{301} ".repeat(4_000),
            "is too long to show",
        ),
        ("(".repeat(100_000), "is too long to show"),
    ] {
        let mut desk = desk(HIPS);
        // Scripts that no font of ours has are boxes, in the window too.
        desk.ctx
            .set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        type_into(&mut desk, &paste);
        desk.get_by_label_contains(said);
        assert!(desk.state().document.text().len() >= HIPS.len() + paste.len());
    }
}

#[test]
fn a_new_line_stands_below_the_one_before() {
    let mut desk = desk(HIPS);
    let end = HIPS.find("prep: \"12s\"),").unwrap() + 13;
    desk.state_mut().state.source.go_to(HIPS, end..end);
    type_into(&mut desk, "");
    desk.key_press(Key::Enter);
    desk.run_steps(3);
    type_into(&mut desk, "// and");
    let text = desk.state().document.text();
    assert!(text.contains("prep: \"12s\"),\n        // and\n"), "{text}");
}
