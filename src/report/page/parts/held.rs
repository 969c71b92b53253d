//! Minutes by day and by week, drawn and in numbers.

use super::{WIDTH, figure};
use crate::report::Report;
use crate::report::charts::{self, Bar};
use crate::report::dates::period;
use crate::report::page::table::table;
use crate::stats::ByKind;
use crate::stats::week::{DayStats, WeekStats};
use crate::time::format::clock;
use crate::words::ChartKind;

/// More weeks than this have no room for their single days.
const DAYS_UP_TO: usize = 8;

/// Minutes by day and by week.
pub(in super::super) fn held(report: &Report) -> String {
    let mut all = ByKind::default();
    report.weeks.iter().for_each(|week| all.merge(week.held));
    let legend = charts::legend([WIDTH, 16.0], &all).svg();
    let by_week: Vec<_> = report.weeks.iter().map(week_bar).collect();
    let weeks = charts::held(
        "Held minutes, week by week",
        [WIDTH, 200.0],
        &by_week,
        Some(report.goal),
    );
    let by_day = if report.weeks.len() <= DAYS_UP_TO {
        let days = report.weeks.iter().flat_map(|week| &week.days);
        let bars: Vec<_> = days.enumerate().map(day_bar).collect();
        let days = charts::held("Held minutes, day by day", [WIDTH, 170.0], &bars, None);
        figure(&days, "Minutes a day")
    } else {
        String::new()
    };
    format!(
        "<h2>Held minutes</h2>\n<figure>{legend}</figure>\n{}{by_day}{}",
        figure(&weeks, "Minutes a week, and the person\u{2019}s own goal"),
        week_table(&report.weeks)
    )
}

fn week_bar(week: &WeekStats) -> Bar {
    Bar {
        label: week.week.first().format("%-d %b").to_string(),
        held: week.held,
    }
}

/// Only the first day of a week has room for its name.
fn day_bar((nth, day): (usize, &DayStats)) -> Bar {
    let label = if nth % 7 == 0 {
        day.date.format("%-d %b").to_string()
    } else {
        String::new()
    };
    Bar {
        label,
        held: day.held,
    }
}

fn week_table(weeks: &[WeekStats]) -> String {
    let row = |week: &WeekStats| {
        let kinds = ChartKind::ALL.map(|kind| clock(week.held.of(kind)));
        let front = &week.balance.hip_flexor_stretch;
        let mut row = vec![
            period(week.week.first(), week.week.last()),
            week.sessions.to_string(),
        ];
        row.push(clock(week.held.total()));
        row.extend(kinds);
        row.extend([clock(front.left), clock(front.right)]);
        row
    };
    let head = [
        "Week",
        "Sessions",
        "Held",
        "Stretch",
        "Strength",
        "Breath",
        "Hip flexors L",
        "R",
    ];
    let rows: Vec<_> = weeks.iter().map(row).collect();
    format!(
        "{}<p class=\"quiet\">Minutes and seconds. Stretch includes release and posture. Hip flexors: their \
         stretches, by side; guidance for lasting gains is about five minutes a week for a muscle \
         (Thomas et al. 2018).</p>\n",
        table(&head, 1..1, &rows)
    )
}
