//! What `docs/ROUTINES.md` shows must be so.

use std::fs;
use std::path::Path;

use supple::library::check_text;
use supple::routine::Catalogue;
use supple::routine::vocabulary::{STEPS, fields_of};

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ROUTINES.md");
    fs::read_to_string(path).unwrap()
}

/// The examples of the page, each as a whole routine: steps alone are put into one.
fn examples() -> Vec<String> {
    let page = page();
    let blocks = page.split("```ron\n").skip(1);
    let texts = blocks.map(|block| block.split("```").next().unwrap().to_owned());
    texts.map(whole).collect()
}

fn whole(text: String) -> String {
    if text.starts_with("Routine(") {
        return text;
    }
    format!("Routine(format: 1, name: \"Example\", steps: [\n{text}])")
}

#[test]
fn every_example_can_be_started_and_raises_no_warning() {
    let examples = examples();
    assert!(examples.len() > 5);
    for text in examples {
        let checked = check_text(&text, "example", Catalogue::builtin());
        assert_eq!(checked.diagnostics, [], "{text}");
        assert!(checked.usable.is_some(), "{text}");
    }
}

#[test]
fn every_field_that_a_file_may_have_is_named() {
    let page = page();
    let records = ["Routine", "Exercise", "pattern", "tempo", "dose", "timing"];
    for record in STEPS.iter().chain(&records) {
        let fields = fields_of(record);
        assert!(!fields.is_empty(), "{record}");
        for field in fields {
            let named = [
                format!("`{field}`"),
                format!("`{field}:"),
                format!("{field}: "),
            ];
            let is_named = named.iter().any(|named| page.contains(named));
            assert!(is_named, "{field} of {record}");
        }
    }
}
