//! How tight each side felt, before and after, over twelve weeks; what may be said about it.

use egui::{Ui, vec2};

use super::ProgressView;
use super::card_head::card_title;
use super::dates::week_label;
use crate::stats::trend::{Change, Felt, Trend, WeekFelt};
use crate::ui::charts::table;
use crate::ui::charts::trend::{self, points, side_name};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, wrapped_label};
use crate::words::Side;

const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Both];

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>, as_table: bool) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let head = card_title(ui, "Tightness, 0\u{2013}10");
        let trend = view.trend;
        if trend.is_empty() {
            let ink = ui.theme().palette.text_secondary;
            let words = "Say how tight each side feels before and after a session, and the weeks \
                         show whether it gets easier.";
            wrapped_label(ui, Type::Label, ink, words);
            return;
        }
        let sides = shown(trend);
        if as_table {
            table::show(ui, "tightness", &COLUMNS, &rows(view, &sides));
        } else {
            trend::legend(ui.painter(), head.right_top() + vec2(0.0, 8.0));
            let size = vec2(ui.available_width(), trend::height(sides.len()));
            let (_, inside) = ui.allocate_space(size);
            trend::show(ui, inside, trend, &sides);
        }
        let ink = ui.theme().palette.text_tertiary;
        for sentence in sentences(trend) {
            wrapped_label(ui, Type::Caption, ink, sentence);
        }
    });
}

/// Left and right, and the middle where it was spoken of.
fn shown(trend: &Trend) -> Vec<Side> {
    let shown = |side: &Side| *side != Side::Both || !trend.is_silent(*side);
    SIDES.into_iter().filter(shown).collect()
}

/// All there is to say, quietly: changes, a lasting difference, and when to let somebody look.
fn sentences(trend: &Trend) -> Vec<String> {
    let changes = SIDES.into_iter().filter_map(|side| {
        let change = trend.change(side)?;
        Some(change_words(side, &change))
    });
    let changes: Vec<_> = changes.collect();
    let scale = (!changes.is_empty()).then(|| "A change of 2 points is worth noticing.".to_owned());
    let tighter = trend.tighter.map(|side| {
        let side = side.word();
        format!("The {side} side felt tighter by 2 points or more in most of the last answers.")
    });
    let stuck = SIDES.into_iter().any(|side| trend.is_stuck(side));
    let hint = stuck.then(|| {
        "It has felt the same for six weeks. A doctor or a physiotherapist can look at what is \
         behind it."
            .to_owned()
    });
    let rest = scale.into_iter().chain(tighter).chain(hint);
    changes.into_iter().chain(rest).collect()
}

/// `Left: from 6 to 4 in 8 weeks, noticeably easier.`
fn change_words(side: Side, change: &Change) -> String {
    let weeks = match change.weeks {
        1 => "1 week".to_owned(),
        weeks => format!("{weeks} weeks"),
    };
    let (side, from, to) = (side_name(side), points(change.from), points(change.to));
    if change.is_noticeable() {
        let way = if change.to < change.from {
            "easier"
        } else {
            "tighter"
        };
        format!("{side}: from {from} to {to} in {weeks}, noticeably {way}.")
    } else {
        format!("{side}: from {from} to {to} in {weeks}, about the same.")
    }
}

const COLUMNS: [&str; 5] = ["Week", "Side", "Before", "After", "Pain stops"];

/// A row for each side of each week in which something was said, the latest first.
fn rows(view: &ProgressView<'_>, sides: &[Side]) -> Vec<table::Row> {
    let weeks = view.trend.weeks.iter().rev();
    let row = |week: &WeekFelt, side: Side| {
        let felt = week.of(side);
        let said = felt != Felt::default();
        said.then(|| cells(&week_label(week.week, view.today), side, &felt))
    };
    weeks
        .flat_map(|week| sides.iter().filter_map(move |side| row(week, *side)))
        .collect()
}

fn cells(week: &str, side: Side, felt: &Felt) -> table::Row {
    let value = |value: Option<f32>| value.map_or_else(|| "\u{2013}".to_owned(), points);
    let cells = [
        side_name(side).to_owned(),
        value(felt.before),
        value(felt.after),
        felt.pains.to_string(),
    ];
    table::Row::new(week, cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_points_are_worth_noticing_and_less_is_the_same() {
        let change = |from, to| Change { from, to, weeks: 8 };
        assert_eq!(
            change_words(Side::Left, &change(6.0, 4.0)),
            "Left: from 6 to 4 in 8 weeks, noticeably easier."
        );
        assert_eq!(
            change_words(Side::Right, &change(4.0, 3.5)),
            "Right: from 4 to 3.5 in 8 weeks, about the same."
        );
    }
}
