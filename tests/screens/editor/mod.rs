//! The editor: steps, form and text of one document, asked as a screen reader asks.

mod form;
mod picker;
mod source;
mod steps;
mod whole;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use supple::editor::{Document, Edit};
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
            EditorAction::Edit(edit) => {
                let steps = self.document.apply(&edit).unwrap_or_default().steps;
                // Whoever fills a field in goes on in it.
                let fills = matches!(edit, Edit::Set { .. } | Edit::Clear { .. });
                if !fills && !steps.is_empty() {
                    self.state.steps.focus(steps);
                }
            }
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
