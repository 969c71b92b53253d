//! Left beside right, and each exercise in a row.

use std::time::Duration;

use super::{WIDTH, figure};
use crate::report::Report;
use crate::report::charts;
use crate::report::page::table::table;
use crate::report::picture::two_sided;
use crate::stats::Sides;
use crate::time::format::clock;

/// Left beside right.
pub(in super::super) fn sides(report: &Report) -> String {
    let lines: Vec<_> = two_sided(&report.balance.exercises).collect();
    if lines.is_empty() {
        return String::new();
    }
    let all = &report.balance.sides;
    format!(
        "<h2>Left and right</h2>\n<p>All exercises together: left {}, right {}{}.</p>\n{}",
        clock(all.left),
        clock(all.right),
        index(all),
        figure(
            &charts::sides(WIDTH, &lines),
            "Time held on each side. It tells how practice was shared out, and may be meant so; it \
             says nothing about the body."
        )
    )
}

/// ` (index −13 %: …)`, as the program computes it everywhere.
fn index(sides: &Sides) -> String {
    sides.symmetry_index().map_or_else(String::new, |index| {
        let index = format!("{index:+.0}").replace('-', "\u{2212}");
        format!(" (index {index} %: right less left, by their mean)")
    })
}

/// Each exercise in a row.
pub(in super::super) fn exercises(report: &Report) -> String {
    if report.exercises.is_empty() {
        return "<h2>Exercises</h2>\n<p>Nothing was held in these weeks.</p>\n".to_owned();
    }
    let rows = report.exercises.iter().map(|(line, times)| {
        let shown = |held: Duration| {
            if held.is_zero() {
                "\u{2013}".to_owned()
            } else {
                clock(held)
            }
        };
        vec![
            line.name.clone(),
            line.kind.chart().label().to_owned(),
            times.to_string(),
            shown(line.sides.left),
            shown(line.sides.right),
            shown(line.sides.both),
            shown(line.sides.total()),
        ]
    });
    let head = ["Exercise", "Kind", "Times", "Left", "Right", "Both", "Held"];
    let rows: Vec<_> = rows.collect();
    format!("<h2>Exercises</h2>\n{}", table(&head, 1..2, &rows))
}
