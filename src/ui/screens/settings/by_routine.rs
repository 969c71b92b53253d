//! The card of the routines that sound otherwise than the rest: bowls and no words before sleep, say.

use egui::Ui;

use super::SettingsView;
use super::row::{Row, choice};
use crate::settings::{RoutineSound, Settings, ToneSet};
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Select, wrapped_label};

const SETS: [(Option<ToneSet>, &str); 4] = [
    (None, "Same"),
    (Some(ToneSet::Chime), "Chime"),
    (Some(ToneSet::Bowl), "Bowl"),
    (Some(ToneSet::Plain), "Plain"),
];
const VOICES: [(Option<bool>, &str); 3] =
    [(None, "Same"), (Some(true), "On"), (Some(false), "Off")];
/// Shown while no routine is chosen.
const NONE: &str = "Choose a routine";

/// Draws the rows; only the first until a routine is chosen.
pub(super) fn ui(ui: &mut Ui, view: &SettingsView<'_>, settings: &mut Settings) -> Option<Action> {
    let sounds = &mut settings.sound.routines;
    let kept = ui.scope_id().with("routine");
    let mut chosen: usize = ui.data(|data| data.get_temp(kept)).unwrap_or(0);
    let names: Vec<&str> = view
        .routines
        .iter()
        .map(|(_, name)| name.as_str())
        .collect();
    let select = [&[NONE], names.as_slice()].concat();
    let row = Row::new("Routine", 232.0);
    row.show(
        ui,
        Select::new(&mut chosen, &select, "Routine")
            .width(232.0)
            .height(36.0),
    );
    ui.data_mut(|data| data.insert_temp(kept, chosen));
    let routine = chosen.checked_sub(1).and_then(|nth| view.routines.get(nth));
    if let Some((id, _)) = routine {
        let mut sound = sounds.get(id).copied().unwrap_or_default();
        let row = Row::new("Its tone set", 260.0);
        choice(ui, row, "Its tone set", &SETS, &mut sound.set);
        let row = Row::new("Its voice", 200.0);
        choice(ui, row, "Its voice", &VOICES, &mut sound.voice);
        if sound == RoutineSound::default() {
            sounds.remove(id);
        } else {
            sounds.insert(id.clone(), sound);
        }
    }
    let other = |(id, name): &(String, String)| sounds.contains_key(id).then(|| name.clone());
    let others: Vec<String> = view.routines.iter().filter_map(other).collect();
    let words = match others.as_slice() {
        [] => "Every routine sounds as chosen above.".to_owned(),
        others => format!("With a sound of their own: {}.", others.join(", ")),
    };
    ui.add_space(10.0);
    wrapped_label(ui, Type::Caption, ui.theme().palette.text_tertiary, words);
    None
}
