//! Tightness over the weeks: by name, in words, and as a table.

use egui_kittest::kittest::Queryable as _;
use supple::history::record::PainRecord;
use supple::history::tightness::{Asked, TightnessAt, TightnessRecord};
use supple::stats::Calendar;
use supple::stats::trend::Trend;
use supple::time::day::Week;
use supple::words::{Area, Side};

use super::{Shown, Window, at, iso};

fn said(day: &str, asked: Asked, side: Side, value: u8) -> TightnessAt {
    TightnessAt {
        started: at(&format!("{day}T08:00:00+01:00")),
        tightness: TightnessRecord {
            asked,
            side,
            area: Area::Hip,
            value,
        },
    }
}

/// The window over these answers and a stop for pain on the left.
fn window(answers: &[TightnessAt]) -> Window {
    let weeks: Vec<Week> = (36..=47).map(|nth| iso(&format!("2026-W{nth}"))).collect();
    let pain = PainRecord {
        seq: 0,
        at: at("2026-11-18T08:01:00+01:00"),
        elapsed: std::time::Duration::ZERO,
        side: Some(Side::Left),
        kind: None,
    };
    let mut shown = Shown::week("2026-W47");
    shown.trend = Trend::of(answers, &[pain], &weeks, Calendar::default());
    Window::sized(shown, 1192.0, 1400.0)
}

fn easier() -> Vec<TightnessAt> {
    vec![
        said("2026-11-04", Asked::Before, Side::Left, 6),
        said("2026-11-18", Asked::Before, Side::Left, 4),
        said("2026-11-18", Asked::After, Side::Left, 3),
    ]
}

#[test]
fn each_week_of_a_side_has_a_name_and_its_numbers() {
    let window = window(&easier());
    assert_eq!(
        window.value("Left, week of 16 November"),
        "before 4, after 3; 1 stop for pain"
    );
    assert_eq!(window.value("Right, week of 16 November"), "nothing said");
    window
        .harness
        .get_by_label("Left: from 6 to 4 in 2 weeks, noticeably easier.");
}

#[test]
fn the_table_says_the_same() {
    let mut window = window(&easier());
    window.press("Show as table");
    let row = "16\u{2013}22 Nov: side Left, before 4, after 3, pain stops 1";
    window.harness.get_by_label(row);
}

#[test]
fn six_weeks_without_a_change_are_a_reason_for_a_quiet_word() {
    let hint = "It has felt the same for six weeks.";
    let days = ["10-14", "10-21", "10-28", "11-04", "11-11", "11-18"];
    let same = days.map(|day| said(&format!("2026-{day}"), Asked::Before, Side::Left, 5));
    let window = window(&same);
    window.harness.get_by_label_contains(hint);
    let easier = self::window(&easier());
    assert!(easier.harness.query_by_label_contains(hint).is_none());
}

#[test]
fn before_the_first_answer_it_says_what_to_do() {
    let window = Window::open(Shown::week("2026-W47"));
    window
        .harness
        .get_by_label_contains("Say how tight each side feels");
}
