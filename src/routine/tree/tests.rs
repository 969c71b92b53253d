//! The tree by itself: places, spans, limits.

use super::*;
use crate::routine::report::Report;

#[track_caller]
fn tree(text: &str) -> Node {
    let mut report = Report::default();
    let node = read(text, &mut report);
    assert!(!report.has_errors(), "{:?}", report.into_sorted());
    node.unwrap()
}

#[track_caller]
fn problems(text: &str) -> Vec<String> {
    let mut report = Report::default();
    read(text, &mut report);
    report
        .into_sorted()
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn record(node: &Node) -> &Record {
    let Value::Record(record) = &node.value else {
        panic!("{node:?} is no record")
    };
    record
}

fn fields(node: &Node) -> &[Field] {
    let Body::Named(fields) = &record(node).body else {
        panic!("{node:?} has no fields")
    };
    fields
}

mod spans {
    use super::*;

    const TEXT: &str = "// one\nHold(\n    exercise: \"é\", /* c */ hold: 30, // two\n)\n";

    #[test]
    fn a_span_is_exactly_the_text_of_its_value() {
        let node = tree(TEXT);
        assert_eq!(node.span.of(TEXT), TEXT.get(7..).unwrap().trim_end());
        let written: Vec<&str> = fields(&node)
            .iter()
            .map(|field| field.value.span.of(TEXT))
            .collect();
        assert_eq!(written, ["\"é\"", "30"]);
    }

    #[test]
    fn a_place_counts_lines_and_characters() {
        let node = tree(TEXT);
        let places: Vec<Place> = fields(&node)
            .iter()
            .map(|field| field.name.span.place)
            .collect();
        assert_eq!(node.span.place, Place { line: 2, column: 1 });
        assert_eq!(
            places,
            [
                Place { line: 3, column: 5 },
                Place {
                    line: 3,
                    column: 28
                }
            ]
        );
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let node = tree("\u{FEFF}5");
        assert_eq!((node.span.start, node.span.place), (3, Place::START));
    }
}

mod values {
    use super::*;

    #[test]
    fn every_kind_is_told_apart() {
        let Value::List(nodes) =
            tree("[1, 1.5, true, \"a\\n\", 'c', b\"b\", [], {1: 2}, A, B(), C(1)]").value
        else {
            panic!("no list")
        };
        let values: Vec<&Value> = nodes.iter().map(|node| &node.value).collect();
        assert!(matches!(
            values[..8],
            [
                Value::Integer(1),
                Value::Float,
                Value::Bool(true),
                Value::Text(_),
                Value::Char('c'),
                Value::Bytes,
                Value::List(_),
                Value::Map(_)
            ]
        ));
        assert_eq!(record(&nodes[8]).body, Body::Bare);
        assert_eq!(record(&nodes[9]).body, Body::Named(Vec::new()));
        assert!(matches!(record(&nodes[10]).body, Body::Positional(_)));
    }

    #[test]
    fn escapes_and_raw_texts_are_resolved() {
        let text = |written| match tree(written).value {
            Value::Text(text) => text.into_string(),
            value => panic!("{value:?} is no text"),
        };
        assert_eq!(text(r#""a\t\x41\u{e9}\\ \"b\"""#), "a\tAé\\ \"b\"");
        assert_eq!(text(r###"r##"a "# \n"##"###), "a \"# \\n");
        assert_eq!(text("\"a\\\n    b\""), "ab");
    }
}

mod recovery {
    use super::*;

    #[test]
    fn a_group_without_its_end_is_not_whole() {
        let mut report = Report::default();
        let node = read("[A(b: 1]", &mut report).unwrap();
        let Value::List(nodes) = &node.value else {
            panic!("no list")
        };
        assert!(!record(&nodes[0]).whole);
        assert_eq!(fields(&nodes[0]).len(), 1);
    }

    #[test]
    fn reading_goes_on_behind_a_fault() {
        assert_eq!(problems("[1 2, 0x, \"\\q\", ]").len(), 3);
    }
}

mod limits {
    use super::*;

    #[test]
    fn depth_is_limited() {
        let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert_eq!(problems(&deep(MAX_DEPTH)), [""; 0]);
        assert_eq!(
            problems(&deep(MAX_DEPTH + 1)),
            ["1:65: error: nested deeper than 64 levels"]
        );
    }

    #[test]
    fn the_number_of_values_is_limited() {
        let many = |values: usize| format!("[{}]", "1,".repeat(values - 1));
        assert_eq!(problems(&many(MAX_VALUES)), [""; 0]);
        assert_eq!(problems(&many(MAX_VALUES + 1)).len(), 1);
    }
}
