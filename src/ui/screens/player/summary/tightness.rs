//! "How tight now?": the same question as before the session, with the answers of then beside it.
//!
//! Each answer is kept as it is given, so nothing is lost with the window.

use egui::{Align, Layout, Ui, vec2};

use super::Summary;
use crate::history::record::SessionRecord;
use crate::history::tightness::{Asked, TightnessRecord};
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Scale, label};
use crate::words::{Area, Side};

/// Draws the question for a session that is recorded.
pub(super) fn ui(ui: &mut Ui, summary: &Summary, record: &SessionRecord) -> Vec<Action> {
    let palette = ui.theme().palette;
    let area = record
        .tightness
        .first()
        .map_or(summary.area, |answer| answer.area);
    ui.horizontal(|ui| {
        label(ui, Type::Title, palette.text_primary, "How tight now?");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            label(ui, Type::Label, palette.text_secondary, area.label());
        });
    });
    ui.add_space(4.0);
    let mut actions = Vec::new();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(24.0, 8.0);
        for (name, side) in [("Left", Side::Left), ("Right", Side::Right)] {
            let scale = Scale::new(name, said(record, Asked::After, side));
            let change = scale.before(said(record, Asked::Before, side)).show(ui);
            actions.extend(change.map(|value| action(record, side, area, value)));
        }
    });
    actions
}

fn action(record: &SessionRecord, side: Side, area: Area, value: Option<u8>) -> Action {
    let id = record.start.id.clone();
    let Some(value) = value else {
        return Action::Past(PastAction::TakeBackTightness(id, side));
    };
    let answer = TightnessRecord {
        asked: Asked::After,
        side,
        area,
        value,
    };
    Action::Past(PastAction::SayTightness(id, answer))
}

/// What was said of a side.
fn said(record: &SessionRecord, asked: Asked, side: Side) -> Option<u8> {
    let mut answers = record.tightness.iter();
    let answer = answers.find(|answer| (answer.asked, answer.side) == (asked, side));
    answer.map(|answer| answer.value)
}
