//! Places, fixes and the check before a save.

use super::*;

const STEPS: &str = "        Repeat(times: 2, steps: [\n            Hold(exercise: \"low_lunge\", side: Lef, hold: 10),\n        ]),\n        Rest(5),\n";

fn broken() -> Document {
    let mut document = with(&STEPS.replace("Lef", "Left"));
    let text = document.text().replace("Left", "Lef");
    document.type_text(&text);
    document
}

fn shown(document: &Document, range: std::ops::Range<usize>) -> &str {
    document.text().get(range).unwrap()
}

#[test]
fn a_misspelt_side_is_underlined_and_mended() {
    let mut document = broken();
    let problem = document.diagnostics()[0].clone();
    assert_eq!(shown(&document, document.underline(&problem)), "Lef");
    assert_eq!(document.step_of(&problem), Some(at(&[0, 0])));
    let fix = document.fix(&problem).unwrap();
    assert_eq!(fix.label, "Change to Left");
    document.replace(fix.range, &fix.text);
    assert!(document.is_current());
}

#[test]
fn misspelt_fields_and_exercises_are_mended() {
    for (right, wrong) in [("hold: 10", "hodl: 10"), ("\"low_lunge\"", "\"low_lnge\"")] {
        let mut document = with(&STEPS.replace("Lef", "Left"));
        let good = document.text().to_owned();
        document.type_text(&good.replace(right, wrong));
        let fixes: Vec<Fix> = document
            .diagnostics()
            .iter()
            .filter_map(|problem| document.fix(problem))
            .collect();
        document.replace(fixes[0].range.clone(), &fixes[0].text);
        assert_eq!(document.text(), good);
    }
}

#[test]
fn a_step_is_found_by_its_text_and_by_its_number() {
    let document = with(&STEPS.replace("Lef", "Left"));
    let byte = document.text().find("Rest(").unwrap();
    assert_eq!(document.step_at(byte), Some(at(&[1])));
    assert_eq!(document.step_at(0), None);
    assert_eq!(document.path_of(0), Some(at(&[0, 0])));
    assert_eq!(document.path_of(1), Some(at(&[1])));
    assert_eq!(document.path_of(2), None);
    let rest = Target::Step(at(&[1]));
    assert_eq!(
        shown(
            &document,
            document.field_span(&rest, Field::Length).unwrap()
        ),
        "5"
    );
    assert!(!document.has(&rest, Field::Say));
}

#[test]
fn the_check_passes_whether_the_text_is_good_or_not() {
    assert_eq!(with(&STEPS.replace("Lef", "Left")).check(), Ok(()));
    assert_eq!(broken().check(), Ok(()));
}

#[test]
fn a_file_opened_with_an_error_shows_what_could_be_read() {
    let text = with(&STEPS.replace("Lef", "Left"))
        .text()
        .replace("name: \"Test\"", "name: \"Test\", wrong: 1");
    let document = Document::open(text, "test", Catalogue::builtin());
    assert!(!document.is_current());
    assert_eq!(document.shown().unwrap().routine.steps.len(), 2);
}

#[test]
fn reverting_and_taking_theirs_can_be_undone() {
    let mut document = with(&STEPS.replace("Lef", "Left"));
    document.apply(&Edit::routine(Field::Name, "Mine")).unwrap();
    let mine = document.text().to_owned();
    document.revert();
    assert!(!document.is_dirty());
    document.undo();
    assert_eq!(document.text(), mine);
    document.take_theirs("theirs");
    assert!(!document.is_dirty());
    document.undo();
    assert_eq!(
        (document.text(), document.saved()),
        (mine.as_str(), Some("theirs"))
    );
}
