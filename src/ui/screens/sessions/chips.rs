//! The chips: what of the shelf is shown, and how much that is.

use egui::{Align2, Popup, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{Filter, LENGTHS, Spot};
use crate::time::format;
use crate::ui::shapes::mat_icon;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Chip, menu_row};

/// Width of the list of lengths, in points.
const LIST: f32 = 176.0;
/// Least room for the count behind the chips, in points.
const COUNT: f32 = 132.0;

/// Draws the chips, and how many of how many routines are shown.
pub(super) fn ui(ui: &mut Ui, filter: &mut Filter, count: [usize; 2]) {
    let last = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        if ui.add(Chip::new("All", filter.no_chip())).clicked() {
            let search = std::mem::take(&mut filter.search);
            *filter = Filter {
                search,
                ..Filter::default()
            };
        }
        spot(ui, filter, Spot::Desk);
        spot(ui, filter, Spot::Floor);
        length(ui, &mut filter.minutes);
        let mine = ui.add(Chip::new("Mine", filter.mine).icon(icons::MINE));
        filter.mine ^= mine.clicked();
        mine
    });
    counted(ui, &last.inner, count);
}

fn spot(ui: &mut Ui, filter: &mut Filter, spot: Spot) {
    let on = filter.spot == Some(spot);
    let chip = match spot {
        Spot::Desk => Chip::new("Desk", on).icon(icons::DESK),
        Spot::Floor => Chip::new("Floor", on).drawn(mat_icon),
    };
    if ui.add(chip).clicked() {
        filter.spot = (!on).then_some(spot);
    }
}

/// The chip of the minutes one has, which opens the list of them.
fn length(ui: &mut Ui, minutes: &mut Option<u64>) {
    let text = words(*minutes);
    let chip = Chip::new(&text, minutes.is_some())
        .icon(icons::TIMER)
        .caret();
    let response = ui.add(chip);
    Popup::menu(&response).width(LIST).show(|ui| {
        let lengths = LENGTHS.into_iter().map(Some);
        for option in std::iter::once(None).chain(lengths) {
            let row = menu_row(ui, &words(option), *minutes == option, LIST - 18.0);
            if row.clicked() {
                *minutes = option;
            }
        }
    });
}

fn words(minutes: Option<u64>) -> String {
    minutes.map_or_else(
        || "Any length".to_owned(),
        |minutes| format!("Up to {minutes} min"),
    )
}

/// The count at the right end of the last chip's row, or below it where there is no room.
fn counted(ui: &mut Ui, last: &Response, [shown, all]: [usize; 2]) {
    let text = if shown == all {
        format::counted(all, "session")
    } else {
        format!("{shown} of {}", format::counted(all, "session"))
    };
    let right = ui.max_rect().right();
    let at = if right - last.rect.right() >= COUNT {
        egui::pos2(right, last.rect.center().y)
    } else {
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
        row.right_center()
    };
    let (font, ink) = (Type::Caption.font(), ui.theme().palette.text_tertiary);
    let rect = ui
        .painter()
        .text(at, Align2::RIGHT_CENTER, &text, font, ink);
    let response = ui.interact(rect, ui.scope_id().with("count"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
}
