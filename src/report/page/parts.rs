//! The parts of the page, from the sums at the top to the words at the foot. A part with nothing to
//! tell is left out, but for pain: that nothing hurt is worth telling.

use std::time::Duration;

use super::super::charts::{self, Bar};
use super::super::dates::{day, period};
use super::super::gather::PainLine;
use super::super::picture::two_sided;
use super::super::{Report, scene::Scene};
use super::escaped;
use super::table::table;
use crate::history::record::PainWord;
use crate::stats::week::{DayStats, WeekStats};
use crate::stats::{ByKind, Sides};
use crate::time::format::{clock, whole_minutes};
use crate::words::{ChartKind, Side};

/// Width of the drawings, in points: about that of the column on paper, so that their words have the
/// size of the page's.
const WIDTH: f32 = 640.0;
/// More weeks than this have no room for their single days.
const DAYS_UP_TO: usize = 8;

/// What it is, and the sums.
pub(super) fn head(report: &Report, days: &str) -> String {
    let weeks = report.weeks.len();
    let over = if weeks == 1 {
        "1 week".to_owned()
    } else {
        format!("{weeks} weeks")
    };
    let sessions: usize = report.weeks.iter().map(|week| week.sessions).sum();
    let early: usize = report.weeks.iter().map(|week| week.stopped_early).sum();
    let all = report.weeks.iter().flat_map(|week| &week.days);
    let practised = all.filter(|day| !day.held.total().is_zero()).count();
    let sums = [
        (
            minutes(report.held()),
            format!("held; {} a week meant", minutes(report.goal)),
        ),
        (
            sessions.to_string(),
            format!("sessions; {early} ended early, counted as held"),
        ),
        (
            format!("{practised} of {}", weeks * 7),
            "days with practice".to_owned(),
        ),
        (report.pains.len().to_string(), "stops for pain".to_owned()),
    ];
    let tile = |(sum, words): &(String, String)| format!("<div><b>{sum}</b>{words}</div>\n");
    format!(
        "<h1>Stretching practice</h1>\n<p>{days} ({over})</p>\n\
         <p class=\"quiet\">Times are seconds that were really held, written down as they happened; plans \
         are not counted.</p>\n<div class=\"sums\">\n{}</div>\n",
        sums.iter().map(tile).collect::<String>()
    )
}

/// Minutes by day and by week.
pub(super) fn held(report: &Report) -> String {
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

/// Left beside right.
pub(super) fn sides(report: &Report) -> String {
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
pub(super) fn exercises(report: &Report) -> String {
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

/// What was said about tightness.
pub(super) fn tightness(report: &Report) -> String {
    if report.tightness.is_empty() {
        return String::new();
    }
    figure_part(
        "Tightness, as it was said",
        &charts::tightness(WIDTH, &report.tightness),
        "0 is loose, 10 very tight. Ring: before a session; disc: after it. A change of 2 points is \
         worth noticing; smaller ones come and go.",
    )
}

/// Stops for pain.
pub(super) fn pains(report: &Report) -> String {
    let words = "What pain means is for a professional to say. Sharp or radiating pain means stop.";
    if report.pains.is_empty() {
        return format!(
            "<h2>Stops for pain</h2>\n<p>No session was stopped for pain in these weeks.</p>\n\
             <p class=\"quiet\">{words}</p>\n"
        );
    }
    let rows: Vec<_> = report.pains.iter().map(pain_row).collect();
    let head = [
        "Day",
        "Into it",
        "While doing",
        "Working side",
        "Where",
        "What kind",
    ];
    let table = table(&head, 2..6, &rows);
    format!("<h2>Stops for pain</h2>\n{table}<p class=\"quiet\">{words}</p>\n")
}

fn pain_row(line: &PainLine) -> Vec<String> {
    let unsaid = || "not said".to_owned();
    let place = |side: Side| match side {
        Side::Both => "middle".to_owned(),
        side => side.word().to_owned(),
    };
    let kind = line.pain.kind.map(|kind| match kind {
        PainWord::Dull => "dull",
        PainWord::Sharp => "sharp",
        PainWord::Radiating => "radiating",
    });
    vec![
        day(line.date),
        clock(line.pain.elapsed),
        line.exercise.clone(),
        line.working
            .map_or_else(|| "\u{2013}".to_owned(), |side| side.word().to_owned()),
        line.pain.side.map_or_else(unsaid, place),
        kind.map_or_else(unsaid, str::to_owned),
    ]
}

/// The person's own words.
pub(super) fn notes(report: &Report) -> String {
    if report.notes.is_empty() {
        return String::new();
    }
    let rows = report
        .notes
        .iter()
        .map(|(date, note)| vec![day(*date), note.clone()]);
    let rows: Vec<_> = rows.collect();
    format!("<h2>Notes</h2>\n{}", table(&["Day", "Note"], 1..2, &rows))
}

/// Where it comes from.
pub(super) fn foot(today: &str) -> String {
    format!(
        "<footer class=\"quiet\">Made on {} with Supple from the person\u{2019}s own record. General information, \
         not medical advice.</footer>\n",
        escaped(today)
    )
}

fn minutes(span: Duration) -> String {
    format!("{} min", whole_minutes(span))
}

fn figure_part(title: &str, scene: &Scene, caption: &str) -> String {
    format!("<h2>{title}</h2>\n{}", figure(scene, caption))
}

fn figure(scene: &Scene, caption: &str) -> String {
    format!(
        "<figure>\n{}<figcaption class=\"quiet\">{caption}</figcaption>\n</figure>\n",
        scene.svg()
    )
}
