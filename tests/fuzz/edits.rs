//! What a person may do in the editor, in any order: changes of the form, typing, undo and redo.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use supple::editor::{Document, Edit, Field, StepKind, StepPath, Target, Value};
use supple::routine::Catalogue;
use supple::routine::diagnostic::Diagnostic;

use crate::corpus::corpus;
use crate::rig::draw;
use crate::wounds::{Wound, suffer, wounds};

/// Pieces that somebody may paste among the steps.
const PASTED: [&str; 6] = [
    "Rest(5)",
    "Hold(exercise: \"bridge\", hold: 5), // so\n",
    "[Rest(1), Rest(2)]",
    "Routine(format: 1, name: \"B\", steps: [Rest(9)])",
    "Hold(exercise: \"nobody\", hold: 5)",
    "Bridge 3x8 ((",
];

/// Something that is done.
#[derive(Debug, Clone)]
enum Act {
    Edit(Edit),
    Type(Vec<Wound>),
    Undo,
    Redo,
    Seal,
}

fn path() -> impl Strategy<Value = StepPath> {
    prop_oneof![
        3 => (0..6_usize).prop_map(StepPath::top),
        1 => vec(0..4_usize, 0..4).prop_map(|indices| StepPath::new(&indices)),
    ]
}

fn paths() -> impl Strategy<Value = Vec<StepPath>> {
    vec(path(), 0..4)
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        4 => path().prop_map(Target::Step),
        1 => Just(Target::Routine),
        1 => select(vec!["mine", "nobody"]).prop_map(|id| Target::Own(id.to_owned())),
    ]
}

fn field() -> impl Strategy<Value = Field> {
    use Field::*;
    select(vec![
        Name, About, Place, Level, Equipment, Dose, Timing, Exercise, Hold, Breaths, Reps, Tempo,
        Length, Say, Times, Side, Sets, Rest, RestAfter, Prep, Switch, Pattern, Order, Cues, Note,
        Id, Kind, Sided, Muscles, Easier, OptIn,
    ])
}

fn value() -> impl Strategy<Value = Value> {
    let simple = prop_oneof![
        prop_oneof![0..30_u32, any::<u32>()].prop_map(Value::Count),
        prop_oneof![0..90_u64, any::<u64>()]
            .prop_map(|secs| Value::Span(std::time::Duration::from_secs(secs))),
        prop_oneof![".{0,8}", Just("bridge".to_owned()), Just("mine".to_owned())]
            .prop_map(Value::Text),
        any::<bool>().prop_map(Value::Switch),
        select(vec!["Left", "Each", "Desk", "OneSideFirst", "Stretch"]).prop_map(Value::Word),
    ];
    let names = select(vec![
        "left", "right", "inhale", "exhale", "out", "hold", "back", "per_week",
    ]);
    let record = vec((names, simple.clone()), 0..4).prop_map(Value::Record);
    let list = vec(simple.clone(), 0..4).prop_map(Value::List);
    prop_oneof![5 => simple, 1 => record, 1 => list]
}

fn edit() -> impl Strategy<Value = Edit> {
    let kind = select(StepKind::ALL.to_vec());
    let text = || select(PASTED.to_vec()).prop_map(str::to_owned);
    prop_oneof![
        6 => (target(), field(), value()).prop_map(|(target, field, value)| Edit::Set { target, field, value }),
        2 => (target(), field()).prop_map(|(target, field)| Edit::Clear { target, field }),
        2 => (path(), text()).prop_map(|(at, text)| Edit::Insert { at, text }),
        2 => paths().prop_map(|steps| Edit::Remove { steps }),
        2 => (paths(), path()).prop_map(|(steps, to)| Edit::Move { steps, to }),
        1 => paths().prop_map(|steps| Edit::Duplicate { steps }),
        1 => (paths(), 0..60_u32).prop_map(|(steps, times)| Edit::Wrap { steps, times }),
        1 => path().prop_map(|group| Edit::Unwrap { group }),
        1 => (path(), kind).prop_map(|(step, kind)| Edit::ChangeKind { step, kind }),
        1 => select(vec!["mine", "nobody"]).prop_map(|id| Edit::RemoveOwn { id: id.to_owned() }),
        1 => text().prop_map(|text| Edit::AddOwn { text }),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => edit().prop_map(Act::Edit),
        1 => wounds().prop_map(|mut wounds| { wounds.truncate(1); Act::Type(wounds) }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => Just(Act::Seal),
    ]
}

/// What is wrong for the form; a routine whose last step was just taken out is fine there.
fn errors(document: &Document) -> usize {
    let problems = document.diagnostics().iter();
    let errors = problems
        .filter(|problem| Diagnostic::is_error(problem))
        .count();
    if document.is_current() { 0 } else { errors }
}

/// Does one thing. A change of the form adds no error, and a refused one changes no byte.
fn carry_out(document: &mut Document, act: Act) {
    let (before, wrong) = (document.text().to_owned(), errors(document));
    match act {
        Act::Edit(edit) => match document.apply(&edit) {
            Ok(applied) => {
                assert!(document.text().get(applied.range).is_some(), "{edit:?}");
                assert!(errors(document) <= wrong, "{edit:?}\n{}", document.text());
            }
            Err(_) => assert_eq!(document.text(), before, "{edit:?}"),
        },
        Act::Type(wounds) => {
            let typed = suffer(before.clone().into_bytes(), before.as_bytes(), &wounds);
            document.type_text(&String::from_utf8_lossy(&typed));
        }
        Act::Undo => drop(document.undo()),
        Act::Redo => drop(document.redo()),
        Act::Seal => document.seal(),
    }
}

#[test]
fn whatever_is_edited_it_stays_readable_and_can_be_taken_back_to_the_first_byte() {
    let texts: Vec<String> = corpus("routines")
        .into_iter()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    let story = (any::<Index>(), vec(act(), 1..6));
    draw("edits", 232, &story, |(text, acts)| {
        let text = text.get(&texts);
        let mut document = Document::open(text.clone(), "x", Catalogue::builtin());
        for act in acts {
            carry_out(&mut document, act);
        }
        while document.undo().is_some() {}
        prop_assert_eq!(document.text(), text.as_str());
        Ok(())
    });
}
