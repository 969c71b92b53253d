//! The desk, looked at once a month. A list to tick off, and nothing that asks for it.

use egui::{Ui, vec2};

use super::ProgressView;
use super::card_head::{card_note, card_title};
use crate::history::DeskItem;
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::icons;
use crate::ui::widgets::{Card, Chip};

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, actions: &mut Vec<Action>) {
    Card::new().show(ui, |ui| {
        let head = card_title(ui, "Desk check-list");
        let done = view.desk_checked.len();
        let of = DeskItem::ALL.len();
        let month = view.today.format("%B");
        card_note(ui, head, &format!("{done} of {of} in {month}"));
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        ui.horizontal_wrapped(|ui| {
            for item in DeskItem::ALL {
                let on = view.desk_checked.contains(&item);
                let chip = Chip::new(words(item), on);
                let chip = if on { chip.icon(icons::CHECK) } else { chip };
                if ui.add(chip).clicked() {
                    actions.push(Action::Past(PastAction::TickDesk(item)));
                }
            }
        });
    });
}

const fn words(item: DeskItem) -> &'static str {
    match item {
        DeskItem::Chair => "Hips just above the knees",
        DeskItem::Feet => "Both feet flat",
        DeskItem::Lumbar => "Roll behind the low back",
        DeskItem::Screen => "Screen at eye height",
        DeskItem::Standing => "Standing: weight on both feet",
    }
}
