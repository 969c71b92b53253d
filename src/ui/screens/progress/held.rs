//! Minutes held on each day of the week.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::ProgressView;
use super::card_head::{HEAD, card_title};
use crate::stats::ByKind;
use crate::time::format::{clock, whole_minutes};
use crate::ui::charts::bars::Bars;
use crate::ui::charts::{legend, table};
use crate::ui::widgets::Card;
use crate::words::ChartKind;

/// Height of the chart without its head, in points.
const CHART: f32 = 184.0;
/// Below this the legend has a row of its own, in points.
const ONE_ROW: f32 = 520.0;

pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, as_table: bool) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        card_title(ui, "Held minutes");
        if as_table {
            table::show(ui, "held", &COLUMNS, &rows(view));
            return;
        }
        head(ui, &view.week.held);
        let size = vec2(ui.available_width(), CHART);
        let (_, inside) = ui.allocate_space(size);
        bars(view).show(ui, inside);
    });
}

/// The legend, beside the title where there is room, else below it.
fn head(ui: &mut Ui, held: &ByKind) {
    let room = ui.available_rect_before_wrap();
    let mut y = room.top() - HEAD + 8.0;
    if room.width() < ONE_ROW {
        ui.add_space(HEAD - 4.0);
        y += HEAD - 2.0;
    }
    let left = legend::kinds(ui.painter(), pos2(room.right(), y), held);
    let rect = Rect::from_min_max(pos2(left, y - 10.0), pos2(room.right(), y + 10.0));
    let words: Vec<_> = ChartKind::ALL
        .map(|kind| format!("{} {}", kind.label(), clock(held.of(kind))))
        .into();
    let response = ui.interact(rect, ui.scope_id().with("legend"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Legend, true, words.join(", ")));
}

fn bars<'a>(view: &ProgressView<'a>) -> Bars<'a> {
    Bars {
        days: &view.week.days,
        goal_a_day: view.goal / 7,
        goal_minutes: whole_minutes(view.goal),
        today: view.today,
    }
}

const COLUMNS: [&str; 5] = ["Day", "Stretch", "Strength", "Breath", "Held"];

fn rows(view: &ProgressView<'_>) -> Vec<table::Row> {
    let days = view.week.days.iter();
    days.map(|day| row(day.date.format("%a %-d %b").to_string(), &day.held))
        .chain([row("Week".to_owned(), &view.week.held)])
        .collect()
}

fn row(name: String, held: &ByKind) -> table::Row {
    let kinds = ChartKind::ALL.into_iter().map(|kind| clock(held.of(kind)));
    table::Row::new(name, kinds.chain([clock(held.total())]))
}
