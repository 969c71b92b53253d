//! The parts of the page, from the sums at the top to the words at the foot. A part with nothing to
//! tell is left out, but for pain: that nothing hurt is worth telling.

mod held;
mod pains;
mod sides;

use std::time::Duration;

pub(super) use held::held;
pub(super) use pains::pains;
pub(super) use sides::{exercises, sides};

use super::escaped;
use super::table::table;
use crate::report::dates::day;
use crate::report::scene::Scene;
use crate::report::{Report, charts};
use crate::time::format::whole_minutes;

/// Width of the drawings, in points: about that of the column on paper, so that their words have the
/// size of the page's.
const WIDTH: f32 = 640.0;
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
