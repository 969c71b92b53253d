//! The editor: steps, form and text of one document, asked as a screen reader asks.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use supple::editor::Document;
use supple::library::Library;
use supple::routine::Catalogue;
use supple::ui::action::Action;
use supple::ui::screens::editor::{self, EditorAction, EditorState, EditorView, OpenView};

use super::window;

const HIPS: &str = r#"Routine(
    format: 1,
    name: "Hips",
    steps: [
        Breathe(exercise: "breathing_supine", breaths: 6),
        // towel under the knee
        Hold(exercise: "kneeling_lunge", hold: "45s", sets: 2, prep: "12s"),
        Reps(exercise: "bridge", reps: 8, tempo: (out: "2s", hold: "5s", back: "2s"), prep: "2s"),
        Hold(exercise: "knee_to_chest", side: Left, hold: "40s"),
    ],
)
"#;

/// What the window holds: a document that follows the editor, and what else was asked for.
struct Desk {
    document: Document,
    library: Library,
    state: EditorState,
    asked: Vec<EditorAction>,
}

impl Desk {
    /// Follows what concerns the document alone, and keeps the rest.
    fn follow(&mut self, action: Action) {
        let Action::Editor(action) = action else {
            panic!("{action:?} is not for the editor");
        };
        match action {
            EditorAction::Edit(edit) => match self.document.apply(&edit) {
                Ok(applied) if !applied.steps.is_empty() => self.state.steps.focus(applied.steps),
                _ => {}
            },
            EditorAction::Type(text) => self.document.type_text(&text),
            EditorAction::Replace(range, text) => self.document.replace(range, &text),
            EditorAction::Seal => self.document.seal(),
            EditorAction::Undo => drop(self.document.undo()),
            EditorAction::Redo => drop(self.document.redo()),
            other => self.asked.push(other),
        }
    }
}

fn desk(text: &str) -> Harness<'static, Desk> {
    let contents = Desk {
        document: Document::open(text.to_owned(), "hips", Catalogue::builtin()),
        library: Library::read(std::path::Path::new("/nowhere"), Catalogue::builtin()),
        state: EditorState::default(),
        asked: Vec::new(),
    };
    let mut window = window(contents, |ui, desk| {
        let open = OpenView {
            document: &desk.document,
            file: "hips.ron",
        };
        let view = EditorView {
            open: Some(open),
            library: &desk.library,
            said: None,
            deleted: None,
        };
        for action in editor::ui(ui, &view, &mut desk.state) {
            desk.follow(action);
        }
    });
    window.set_size(vec2(1192.0, 800.0));
    window.run();
    window
}

/// Presses the row of a step, and thereby gives it the keyboard.
fn choose(desk: &mut Harness<'_, Desk>, name: &str) {
    desk.get_by_role_and_label(Role::ListBoxOption, name)
        .click();
    desk.run();
}

const LUNGE: &str = "Step 2, Kneeling hip-flexor stretch, Left and right · 2 × 45 s";

mod steps {
    use super::*;

    #[test]
    fn alt_with_an_arrow_moves_a_step_and_its_comment() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
        desk.run();
        let text = desk.state().document.text();
        assert!(text.find("towel").unwrap() < text.find("Breathe").unwrap());
        desk.get_by_label("Step 1, Kneeling hip-flexor stretch, Left and right · 2 × 45 s");
    }

    #[test]
    fn what_was_deleted_comes_back_with_undo() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.key_press(Key::Delete);
        desk.run();
        assert!(desk.query_by_label(LUNGE).is_none());
        desk.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        desk.run();
        desk.get_by_label(LUNGE);
        assert_eq!(desk.state().document.text(), HIPS);
    }

    #[test]
    fn several_steps_become_a_group() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
        desk.run();
        desk.get_by_label("2 steps");
        desk.key_press_modifiers(Modifiers::COMMAND, Key::G);
        desk.run();
        desk.get_by_label("Group, 2 rounds");
    }

    #[test]
    fn a_copy_is_text_that_pastes_behind_the_chosen_step() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        let copied = r#"Hold(exercise: "childs_pose", hold: "30s")"#;
        desk.event(Event::Paste(copied.to_owned()));
        desk.run();
        desk.get_by_label_contains("Step 3, Child");
    }

    #[test]
    fn a_warning_leads_to_its_step() {
        let mut desk = desk(HIPS);
        let warning = "Warning 1. Step 3: 2 s to lie down from kneeling. 12 s is usual.";
        desk.get_by_label(warning).click();
        desk.run();
        let row = desk.get_by_label("Step 3, Bridge, 8 reps, has a warning");
        let chosen = egui::accesskit::Toggled::True;
        assert_eq!(row.accesskit_node().toggled(), Some(chosen));
    }

    #[test]
    fn of_many_steps_only_those_in_sight_are_drawn() {
        let step = "Hold(exercise: \"childs_pose\", hold: \"30s\"),\n";
        let text = format!(
            "Routine(format: 1, name: \"Many\", steps: [\n{}])",
            step.repeat(200)
        );
        let desk = desk(&text);
        let rows = desk.query_all_by_role(Role::ListBoxOption).count();
        assert!((6..=12).contains(&rows), "{rows}");
    }
}

mod form {
    use super::*;

    #[test]
    fn a_typed_number_goes_into_the_text_and_nothing_else_does() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.get_by_role_and_label(Role::TextInput, "Hold").focus();
        desk.run();
        desk.event(Event::Text("1:15".to_owned()));
        desk.run();
        let expected = HIPS.replace("\"45s\"", "\"1m15s\"");
        assert_eq!(desk.state().document.text(), expected);
    }

    #[test]
    fn the_arrows_change_a_number() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.get_by_role_and_label(Role::TextInput, "Sets").focus();
        desk.run();
        desk.key_press(Key::ArrowUp);
        desk.run();
        assert!(desk.state().document.text().contains("sets: 3"));
    }

    #[test]
    fn a_side_is_chosen_with_the_arrow_keys() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.get_by_role_and_label(Role::RadioButton, "Left, then right")
            .focus();
        desk.run();
        desk.key_press(Key::ArrowLeft);
        desk.run();
        assert!(desk.state().document.text().contains("side: Both"));
    }

    #[test]
    fn sides_may_have_doses_of_their_own() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.get_by_role_and_label(Role::Switch, "Sides differ")
            .click_accesskit();
        desk.run();
        desk.get_by_role_and_label(Role::TextInput, "Hold, right")
            .focus();
        desk.run();
        desk.event(Event::Text("30".to_owned()));
        desk.run();
        let text = desk.state().document.text();
        assert!(
            text.contains(r#"hold: (left: "45s", right: "30s")"#),
            "{text}"
        );
    }

    #[test]
    fn the_name_of_the_routine_is_typed() {
        let mut desk = desk(HIPS);
        choose(&mut desk, "About this routine");
        desk.get_by_role_and_label(Role::TextInput, "Name").focus();
        desk.run();
        desk.event(Event::Text("!".to_owned()));
        desk.run();
        assert!(desk.state().document.text().contains("name: \"Hips!\""));
    }

    #[test]
    fn undo_goes_past_what_is_being_typed() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.get_by_role_and_label(Role::TextInput, "Hold").focus();
        desk.run();
        desk.event(Event::Text("75".to_owned()));
        desk.run();
        desk.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        desk.run();
        assert_eq!(desk.state().document.text(), HIPS);
        desk.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        desk.run();
        assert!(desk.state().document.text().contains("1m15s"));
    }
}

mod picker {
    use super::*;

    #[test]
    fn an_exercise_is_found_by_a_word_and_added_with_enter() {
        let mut desk = desk(HIPS);
        choose(&mut desk, LUNGE);
        desk.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        desk.run();
        desk.event(Event::Text("child".to_owned()));
        desk.run();
        desk.key_press(Key::Enter);
        desk.run();
        desk.get_by_label_contains("Step 3, Child");
        assert!(desk.query_by_label("Search exercises").is_none());
    }

    #[test]
    fn an_exercise_of_ones_own_is_made_in_place() {
        let mut desk = desk(HIPS);
        desk.get_by_label("Add a step").click();
        desk.run();
        desk.event(Event::Text("Wall angels".to_owned()));
        desk.run();
        desk.get_by_label("No exercise fits.");
        desk.get_by_label("Make your own exercise").click();
        desk.run();
        desk.get_by_label("Add the exercise").click();
        desk.run();
        let text = desk.state().document.text();
        assert!(text.contains("name: \"Wall angels\""), "{text}");
        desk.get_by_label_contains("Step 5, Wall angels");
    }
}

mod source {
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
}

mod whole {
    use super::*;

    #[test]
    fn keys_save_and_the_button_plays_from_the_chosen_step() {
        let mut desk = desk(HIPS);
        desk.key_press_modifiers(Modifiers::COMMAND, Key::S);
        desk.run();
        choose(&mut desk, LUNGE);
        desk.get_by_label("Play from here").click();
        desk.run();
        let asked = [EditorAction::Save, EditorAction::PlayFrom(1)];
        assert_eq!(desk.state().asked, asked);
    }

    #[test]
    fn the_plan_tells_times_and_sides() {
        let desk = desk(HIPS);
        desk.get_by_label("held");
        desk.get_by_label_contains("Plan, 4 steps");
    }

    #[test]
    fn every_size_of_window_has_all_panes_within_reach() {
        let mut desk = desk(HIPS);
        for (width, height) in [(1192.0, 800.0), (712.0, 600.0), (445.0, 380.0)] {
            desk.set_size(vec2(width, height));
            desk.run();
            let buttons = desk.query_all_by_role(Role::Button);
            // Warnings go on to the right, scrolled.
            let warning = |name: &str| name.starts_with("Warning");
            for button in buttons {
                let rect = button.rect();
                if button
                    .accesskit_node()
                    .label()
                    .is_some_and(|name| warning(&name))
                {
                    continue;
                }
                assert!(rect.right() <= width + 1.0, "{button:?} at {width}");
            }
        }
        desk.get_by_role_and_label(Role::RadioButton, "Source")
            .click();
        desk.run();
        desk.get_by_role_and_label(Role::MultilineTextInput, "Source");
    }
}
