//! The shelf, read from folders made for the test.

use std::fs;

use tempfile::TempDir;

use super::*;

const OWN: &str =
    r#"Routine(format: 1, name: "Mine", steps: [Hold(exercise: "childs_pose", hold: "30s")])"#;

/// A shelf over a folder with these files.
#[track_caller]
fn shelf(files: &[(&str, &str)]) -> (TempDir, Library) {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let library = Library::read(folder.path(), Catalogue::builtin());
    (folder, library)
}

mod builtins {
    use super::*;

    #[test]
    fn all_twelve_can_be_started() {
        let (_folder, library) = shelf(&[]);
        assert_eq!(library.entries().len(), 12);
        for entry in library.entries() {
            assert!(
                entry.usable.is_some(),
                "{}: {:?}",
                entry.id,
                entry.diagnostics
            );
        }
    }

    #[test]
    fn only_the_one_sided_ones_raise_a_warning() {
        let (_folder, library) = shelf(&[]);
        let warned: Vec<(&str, String)> = library
            .entries()
            .iter()
            .flat_map(|entry| {
                entry
                    .diagnostics
                    .iter()
                    .map(|d| (entry.id.as_str(), d.message.clone()))
            })
            .collect();
        let expected = [
            (
                "left_focus_balance",
                "“low_lunge” is done on the left side only".to_owned(),
            ),
            (
                "right_focus_balance",
                "“low_lunge” is done on the right side only".to_owned(),
            ),
        ];
        assert_eq!(warned, expected);
    }

    #[test]
    fn every_file_of_the_folder_is_on_the_shelf() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/routines");
        let files = folder::routine_files(Path::new(folder)).unwrap();
        let mut ids: Vec<String> = files.iter().map(|path| id_of(path)).collect();
        let mut shelved: Vec<String> = builtin::ROUTINES
            .iter()
            .map(|(id, _)| (*id).to_owned())
            .collect();
        ids.sort();
        shelved.sort();
        assert_eq!(ids, shelved);
    }
}

mod own {
    use super::*;

    #[test]
    fn files_stand_behind_the_built_in_ones_by_name() {
        let (_folder, library) = shelf(&[
            ("b.ron", OWN),
            ("a.ron", OWN),
            ("notes.txt", "x"),
            (".a.ron", OWN),
        ]);
        let ids: Vec<&str> = library
            .entries()
            .iter()
            .skip(12)
            .map(|entry| entry.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "b"]);
    }

    #[test]
    fn a_file_hides_the_built_in_routine_of_its_name_and_says_so() {
        let (folder, library) = shelf(&[("desk_reset.ron", OWN)]);
        let entry = library.find("desk_reset").unwrap();
        assert_eq!(library.entries().len(), 12);
        assert_eq!(entry.name, "Mine");
        assert_eq!(
            entry.origin,
            Origin::User(folder.path().join("desk_reset.ron"))
        );
        assert!(entry.hides_builtin);
    }

    #[test]
    fn a_file_with_errors_stays_listed_under_its_stem() {
        let (_folder, library) = shelf(&[("torn.ron", "Routine(")]);
        let entry = library.find("torn").unwrap();
        assert_eq!(entry.name, "torn");
        assert_eq!(entry.usable, None);
        assert!(
            entry
                .diagnostics
                .iter()
                .any(crate::routine::diagnostic::Diagnostic::is_error)
        );
        assert!(!entry.hides_builtin);
    }
}

mod folders {
    use super::*;

    #[test]
    fn a_missing_folder_is_an_empty_one() {
        let (folder, _) = shelf(&[]);
        let library = Library::read(&folder.path().join("none"), Catalogue::builtin());
        assert_eq!(library.problem(), None);
        assert_eq!(library.entries().len(), 12);
    }

    #[test]
    fn a_folder_that_is_a_file_is_said() {
        let (folder, _) = shelf(&[("a.ron", OWN)]);
        let path = folder.path().join("a.ron");
        let library = Library::read(&path, Catalogue::builtin());
        let Some(LibraryError::Folder { path: named, .. }) = library.problem() else {
            panic!("no problem was said");
        };
        assert_eq!(*named, path);
        assert_eq!(library.entries().len(), 12);
    }
}

/// How often an exercise that is to be chosen on purpose stands in a routine.
#[track_caller]
fn opted(library: &Library, id: &str) -> usize {
    let usable = library.find(id).unwrap().usable.as_ref().unwrap();
    let works = usable
        .timeline
        .segments
        .iter()
        .filter(|segment| segment.phase.is_active());
    let works = works.filter_map(|segment| segment.work.as_ref());
    works.filter(|work| work.exercise.opt_in).count()
}

#[test]
fn boat_is_left_out_of_built_in_routines_until_it_is_chosen_and_never_of_ones_own() {
    const BOAT: &str =
        r#"Routine(format: 1, name: "Mine", steps: [Hold(exercise: "boat", hold: "15s")])"#;
    let (_folder, mut library) = shelf(&[("mine.ron", BOAT)]);
    let plain = opted(&library, "core_and_glute_strength");
    let gentle = Fit {
        leaves_out_opt_in: true,
        ..Fit::default()
    };
    library.fit(gentle);
    assert_eq!(opted(&library, "core_and_glute_strength"), 0);
    assert_eq!(opted(&library, "mine"), 1);
    library.fit(Fit::default());
    assert_eq!(opted(&library, "core_and_glute_strength"), plain);
}
