//! A routine on paper: one HTML page for a therapist or a patient, with nothing outside of it.
//!
//! It prints black on white on one sheet of A4 or Letter. Figures are drawn from the catalogue's
//! joints as inline SVG; the more steps, the smaller the cards.

mod card;
mod dose;
mod html;
mod svg;

#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::routine::model::{Place, Routine, Step};
use crate::time::format;
use html::escaped;

const STYLE: &str = include_str!("style.css");

/// The sheet of a routine that lasts about `total`.
#[must_use]
pub fn sheet(routine: &Routine, total: Duration) -> String {
    let cards = steps(&routine.steps, &mut 0);
    let name = escaped(&routine.name);
    let about = paragraph("about", routine.about.as_deref());
    let source = paragraph("source", routine.source.as_deref());
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{name}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header>\n<h1>{name}</h1>\n{about}{}{source}</header>\n<main class=\"{}\">\n{cards}</main>\n{}</body>\n</html>\n",
        facts(routine, total),
        size(count(&routine.steps)),
        foot(routine),
    )
}

fn paragraph(class: &str, text: Option<&str>) -> String {
    let line = |text| format!("<p class=\"{class}\">{}</p>\n", escaped(text));
    text.map(line).unwrap_or_default()
}

/// Place, time, what is needed, how often.
fn facts(routine: &Routine, total: Duration) -> String {
    let place = match routine.place {
        Place::Desk => "At the desk",
        Place::Floor => "On the floor",
        Place::Anywhere => "Anywhere",
    };
    let minutes = format!("about {} min", format::about_minutes(total));
    let dose = routine.dose.map(|dose| {
        let weeks = dose.weeks.map(|weeks| format!(" for {weeks} weeks"));
        format!(
            "{} times a week{}",
            dose.per_week,
            weeks.unwrap_or_default()
        )
    });
    let equipment = (!routine.equipment.is_empty()).then(|| routine.equipment.join(", "));
    let facts: Vec<String> = [Some(place.to_owned()), Some(minutes), dose, equipment]
        .into_iter()
        .flatten()
        .map(|fact| escaped(&fact))
        .collect();
    format!("<p class=\"facts\">{}</p>\n", facts.join(" · "))
}

/// Steps and groups, numbered through.
fn steps(steps: &[Step], number: &mut usize) -> String {
    let mut html = Vec::with_capacity(steps.len());
    for step in steps {
        let Step::Repeat(repeat) = step else {
            html.push(card::card(step, number));
            continue;
        };
        let inside = self::steps(&repeat.steps, number);
        let rounds = escaped(&dose::rounds(repeat));
        let class = group_class(&repeat.steps);
        html.push(format!(
            "<section class=\"{class}\"><h2>{rounds}</h2>\n{inside}</section>\n"
        ));
    }
    html.concat()
}

/// A group of one card or two leaves room beside it; any other one takes the row.
fn group_class(steps: &[Step]) -> &'static str {
    let cards_alone = |step: &Step| !matches!(step, Step::Repeat(_) | Step::Rest(_));
    match steps.len() {
        1 if steps.iter().all(cards_alone) => "group of1",
        2 if steps.iter().all(cards_alone) => "group of2",
        _ => "group",
    }
}

/// Cards there will be.
fn count(steps: &[Step]) -> usize {
    let cards = steps.iter().map(|step| match step {
        Step::Repeat(repeat) => 1 + count(&repeat.steps),
        _ => 1,
    });
    cards.sum()
}

/// How large cards are, so that they fit on a page: 6 at two in a row, 15 at three, 28 at four.
const fn size(cards: usize) -> &'static str {
    match cards {
        0..=6 => "large",
        7..=15 => "medium",
        16..=28 => "small",
        _ => "list",
    }
}

/// The one rule, and a row of days to tick.
fn foot(routine: &Routine) -> String {
    let weeks = routine.dose.and_then(|dose| dose.weeks).unwrap_or(4).min(6);
    let days = "<i></i>".repeat(7);
    let row = |week: u32| format!("<span>Week {week} {days}</span>");
    let rows = (1..=weeks).map(row).collect::<Vec<_>>().concat();
    format!(
        "<footer>\n<p class=\"ticks\">{rows}</p>\n<p><b>Sharp or radiating pain means stop.</b> General \
         information, not medical advice.</p>\n</footer>\n"
    )
}
