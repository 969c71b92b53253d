//! Making an exercise of one's own: name, kind, position, sides, one cue, when to ease off.

use egui::{Ui, vec2};

use super::action::EditorAction;
use super::choices;
use crate::editor::{Document, Edit, new_exercise};
use crate::routine::model::Exercise;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Field, Switch, label};
use crate::words::{Kind, Position};

/// The exercise as it is so far.
#[derive(Debug)]
pub(super) struct Maker {
    name: String,
    kind: Kind,
    position: Position,
    sided: bool,
    cue: String,
    caution: String,
    greeted: bool,
}

/// What was made, and the change that keeps it in the file.
pub(super) struct Made {
    pub exercise: Exercise,
    pub action: EditorAction,
}

impl Maker {
    /// Begins with what was searched for in vain.
    pub(super) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            kind: Kind::Stretch,
            position: Position::Supine,
            sided: true,
            cue: String::new(),
            caution: String::new(),
            greeted: false,
        }
    }

    fn exercise(&self, document: &Document) -> Exercise {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Exercise {
            id: free_id(document, &self.name),
            name: self.name.trim().to_owned(),
            kind: self.kind,
            position: self.position,
            sided: self.sided,
            muscles: Vec::new(),
            side_hint: None,
            cues: text(&self.cue).into_iter().collect(),
            caution: text(&self.caution),
            easier: None,
            opt_in: false,
            figure: None,
        }
    }
}

/// A name for files out of a name for people, that no exercise has.
fn free_id(document: &Document, name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let plain = match words.join("_") {
        none if none.is_empty() => "my_exercise".to_owned(),
        some => some,
    };
    let own = document
        .shown()
        .map(|shown| shown.routine.exercises.as_slice());
    let own = own.unwrap_or_default();
    let taken =
        |id: &str| document.catalogue().get(id).is_some() || own.iter().any(|one| one.id == id);
    let numbered = (2_u32..).map(|number| format!("{plain}_{number}"));
    let mut ids = std::iter::once(plain.clone()).chain(numbered);
    ids.find(|id| !taken(id)).unwrap_or(plain)
}

/// Draws the form; answers with what was made.
pub(super) fn ui(ui: &mut Ui, document: &Document, maker: &mut Maker) -> Option<Made> {
    let width = ui.available_width();
    ui.spacing_mut().item_spacing = vec2(12.0, 12.0);
    let name = ui.add(Field::new(&mut maker.name, "Name").width(width).at_most(60));
    if !maker.greeted {
        name.request_focus();
        maker.greeted = true;
    }
    ui.horizontal(|ui| {
        let half = (width - 12.0) / 2.0;
        maker.kind = choices::kind(ui, maker.kind, half).unwrap_or(maker.kind);
        let position = choices::position(ui, maker.position, half);
        maker.position = position.unwrap_or(maker.position);
    });
    ui.horizontal(|ui| {
        ui.add(Switch::new(&mut maker.sided, "Done on each side"));
        let ink = ui.theme().palette.text_secondary;
        label(ui, Type::Label, ink, "Done on each side");
    });
    let cue = Field::new(&mut maker.cue, "Cue").hint("What to mind, in one sentence");
    ui.add(cue.width(width).at_most(90));
    let caution = Field::new(&mut maker.caution, "When to ease off");
    ui.add(caution.width(width).at_most(200));
    let named = !maker.name.trim().is_empty();
    let done = Button::primary("Add the exercise");
    let pressed = ui.add_enabled(named, done).clicked();
    pressed.then(|| {
        let exercise = maker.exercise(document);
        let text = new_exercise(&exercise);
        let action = EditorAction::Edit(Edit::AddOwn { text });
        Made { exercise, action }
    })
}
