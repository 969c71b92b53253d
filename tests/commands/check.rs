//! `supple check`.

use crate::support::{Desk, TWO_STEPS};

#[test]
fn a_good_file_says_nothing_and_is_fine() {
    let desk = Desk::new();
    let path = desk.file("two.ron", TWO_STEPS);
    let ended = desk.run(&["check", &path]);
    assert_eq!((ended.code, ended.out.as_str()), (0, ""));
}

#[test]
fn every_problem_is_a_line_with_its_place_and_the_exit_code_is_one() {
    let desk = Desk::new();
    let text = TWO_STEPS
        .replace("kneeling_lunge", "kneeling_lung")
        .replace("breaths: 3", "breaths: 0");
    let path = desk.file("two.ron", text);
    let ended = desk.run(&["check", &path]);
    assert_eq!(ended.code, 1);
    let places: Vec<&str> = ended
        .out
        .lines()
        .filter_map(|line| {
            line.strip_prefix(&format!("{path}:"))?
                .split(": error")
                .next()
        })
        .collect();
    assert_eq!(places, ["2:52", "3:20"]);
    assert!(ended.out.contains("\n  hint: "));
}

#[test]
fn a_folder_is_checked_file_by_file() {
    let desk = Desk::new();
    desk.file("routines/bad.ron", "Routine(");
    desk.file("routines/good.ron", TWO_STEPS);
    desk.file("routines/notes.txt", "not a routine");
    let ended = desk.run(&["check", desk.path("routines").to_str().unwrap()]);
    assert_eq!(ended.code, 1);
    assert!(ended.out.contains("bad.ron:1:"));
    assert!(!ended.out.contains("good.ron") && !ended.out.contains("notes.txt"));
}

#[test]
fn a_routine_that_nobody_could_do_is_an_error() {
    let desk = Desk::new();
    let group = |inner: &str| format!("Repeat(times: 50, steps: [{inner}])");
    let hold = r#"Hold(exercise: "bridge", hold: "1s", prep: "0s")"#;
    let nested = group(&group(&group(hold)));
    let path = desk.file(
        "big.ron",
        format!(r#"Routine(format: 1, name: "Big", steps: [{nested}])"#),
    );
    let ended = desk.run(&["check", &path]);
    assert_eq!(ended.code, 1);
    assert!(ended.out.contains("10,000 segments"), "{}", ended.out);
}

#[test]
fn wrong_use_exits_with_two() {
    assert_eq!(Desk::new().run(&["check"]).code, 2);
    assert_eq!(Desk::new().run(&["fly"]).code, 2);
}
