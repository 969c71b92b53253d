//! The page and the picture, from made-up weeks.

use std::time::Duration;

use super::{Report, Scope, html, png};
use crate::history::made::{self, at, secs};
use crate::history::record::{
    AttemptRecord, ExerciseRecord, PainRecord, PainWord, SessionEnd, SessionRecord,
};
use crate::history::tightness::{Asked, TightnessRecord};
use crate::stats::Calendar;
use crate::stats::week::WeekStats;
use crate::time::day::Week;
use crate::words::{Area, Kind, Muscle, Side};

fn last_week() -> Week {
    Week::parse_iso("2026-W47").unwrap()
}

/// 40 s of a lunge on each side, stopped for pain on the right, with a note.
#[track_caller]
fn session(started: &str) -> SessionRecord {
    let attempts = vec![lunge(0, Side::Left, 40), lunge(1, Side::Right, 25)];
    SessionRecord {
        end: Some(SessionEnd::Stopped),
        note: Some("a <b>stiff</b> day".to_owned()),
        pains: vec![PainRecord {
            seq: 1,
            at: at(started),
            elapsed: secs(25),
            side: Some(Side::Right),
            kind: Some(PainWord::Sharp),
        }],
        tightness: vec![TightnessRecord {
            asked: Asked::Before,
            side: Side::Left,
            area: Area::Hip,
            value: 6,
        }],
        ..made::session(started, attempts)
    }
}

fn lunge(seq: u32, side: Side, seconds: u64) -> AttemptRecord {
    let exercise = ExerciseRecord {
        name: "Kneeling & low".to_owned(),
        ..made::exercise("kneeling_lunge", Kind::Stretch, &[Muscle::HipFlexors])
    };
    AttemptRecord {
        seq,
        segment: seq,
        planned: Some(secs(40)),
        ..made::held(exercise, side, seconds)
    }
}

fn report(sessions: &[SessionRecord], weeks: u16, notes: bool) -> Report {
    let scope = Scope {
        last: last_week(),
        weeks,
        notes,
    };
    let goal = Duration::from_hours(1);
    Report::of(sessions, scope, Calendar::default(), goal)
}

fn page(sessions: &[SessionRecord], notes: bool) -> String {
    let today = at("2026-11-22T12:00:00+01:00").date_naive();
    html(&report(sessions, 6, notes), today)
}

mod the_report {
    use super::*;

    #[test]
    fn tells_of_its_weeks_alone() {
        let sessions = ["2026-10-11T12:00:00+02:00", "2026-10-12T12:00:00+02:00"].map(session);
        let report = report(&sessions, 6, false);
        assert_eq!(report.weeks.len(), 6);
        assert_eq!(report.held(), Duration::from_secs(65));
        assert_eq!((report.pains.len(), report.tightness.len()), (1, 1));
    }

    #[test]
    fn counts_how_often_an_exercise_was_done() {
        let sessions = ["2026-11-19T12:00:00+01:00", "2026-11-20T12:00:00+01:00"].map(session);
        let report = report(&sessions, 1, false);
        let [(line, times)] = report.exercises.as_slice() else {
            panic!("{:?}", report.exercises);
        };
        assert_eq!((line.sides.left.as_secs(), *times), (80, 4));
    }
}

mod the_page {
    use super::*;

    #[test]
    fn needs_nothing_from_elsewhere() {
        let page = page(&[session("2026-11-20T12:00:00+01:00")], true);
        for elsewhere in ["src=", "href=", "url(", "@import", "<script", "http"] {
            assert!(!page.contains(elsewhere), "{elsewhere}");
        }
        assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    }

    #[test]
    fn has_words_of_the_person_only_as_words() {
        let page = page(&[session("2026-11-20T12:00:00+01:00")], true);
        assert!(page.contains("a &lt;b&gt;stiff&lt;/b&gt; day"));
        assert!(page.contains("Kneeling &amp; low"));
    }

    #[test]
    fn keeps_notes_to_oneself_unless_they_are_asked_for() {
        let page = page(&[session("2026-11-20T12:00:00+01:00")], false);
        assert!(!page.contains("stiff"));
    }

    #[test]
    fn tells_where_it_hurt_and_how_long_it_was_held() {
        let page = page(&[session("2026-11-20T12:00:00+01:00")], false);
        assert!(page.contains("<td class=\"words\">sharp</td>"));
        assert!(page.contains("left 0:40, right 0:25"));
        assert!(page.contains("12 Oct\u{2013}22 Nov 2026 (6 weeks)"));
    }

    #[test]
    fn says_so_where_nothing_was_held() {
        let page = page(&[], false);
        assert!(page.contains("Nothing was held in these weeks."));
        assert!(page.contains("No session was stopped for pain"));
        assert!(!page.contains("NaN") && !page.contains("inf\""));
    }

    #[test]
    fn promises_nothing_and_finds_nothing() {
        let page = page(&[session("2026-11-20T12:00:00+01:00")], true).to_lowercase();
        for word in [
            "diagnos",
            "heal",
            "cure",
            "record to beat",
            "imbalance",
            "abnormal",
        ] {
            assert!(!page.contains(word), "{word}");
        }
    }
}

mod the_picture {
    use super::*;

    /// Width, height and dots of a PNG file.
    #[track_caller]
    fn dots(sessions: &[SessionRecord]) -> (u32, u32, Vec<u8>) {
        let week = WeekStats::of(sessions, last_week(), Calendar::default());
        let bytes = png(&week, Duration::from_hours(1)).unwrap();
        let decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut dots).unwrap();
        (info.width, info.height, dots)
    }

    #[track_caller]
    fn has(dots: &[u8], colour: [u8; 3]) -> bool {
        dots.chunks(4).any(|dot| dot[..3] == colour)
    }

    #[test]
    fn shows_what_was_held_in_the_colour_of_its_kind() {
        let (width, height, dots) = dots(&[session("2026-11-20T12:00:00+01:00")]);
        assert_eq!(width, 1440);
        assert!(height > 800);
        assert!(has(&dots, [0x12, 0x87, 0x7a]));
    }

    #[test]
    fn has_words_in_ink_on_paper_in_an_empty_week_too() {
        let (_, height, dots) = dots(&[]);
        assert_eq!(height, 800);
        assert!(has(&dots, [0x19, 0x1d, 0x1f]));
        assert!(dots.chunks(4).all(|dot| dot[3] == 255));
    }
}
