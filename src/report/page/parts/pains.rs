//! Stops for pain: that nothing hurt is worth telling, too.

use crate::history::record::PainWord;
use crate::report::Report;
use crate::report::dates::day;
use crate::report::gather::PainLine;
use crate::report::page::table::table;
use crate::time::format::clock;
use crate::words::Side;

/// Stops for pain.
pub(in super::super) fn pains(report: &Report) -> String {
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
