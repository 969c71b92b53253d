//! A line of text that keeps what is typed as it is typed, though the file may hold it otherwise.

use egui::{Id, Response, Ui};

use crate::ui::widgets::Field;

/// Draws the line, as typed while the keyboard is in it. Answers with the new text.
pub(super) fn line(
    ui: &mut Ui,
    (name, hint): (&str, &str),
    value: &str,
    most: usize,
    width: f32,
) -> (Response, Option<String>) {
    let id: Id = ui.scope_id().with(("line", name));
    let mut text = draft(ui, id, value).unwrap_or_else(|| value.to_owned());
    let field = Field::new(&mut text, name).hint(hint).at_most(most);
    let response = ui.add(field.width(width));
    let kept = response
        .has_focus()
        .then(|| (text.clone(), value.to_owned()));
    ui.data_mut(|data| match kept {
        Some(kept) => drop(data.insert_temp(id, kept)),
        None => drop(data.remove_temp::<Draft>(id)),
    });
    let changed = response.changed() && text != value;
    (response, changed.then_some(text))
}

/// What is typed, and the value at that time.
type Draft = (String, String);

/// What was typed, as long as nothing else changed the value: undo does.
fn draft(ui: &Ui, id: Id, value: &str) -> Option<String> {
    let (text, before) = ui.data(|data| data.get_temp::<Draft>(id))?;
    (text == value || before == value).then_some(text)
}
