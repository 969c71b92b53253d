//! What is appended is there, once, to the millisecond; what cannot be written is said.

use super::{at, folder, fresh, hold, id, now, pain, rest, start, store};
use crate::history::record::{PainWord, SessionEnd};
use crate::history::{Store, StoreError};
use crate::words::Side;

fn session(store: &Store) -> crate::history::record::SessionRecord {
    store.session(&id("a")).unwrap().unwrap()
}

mod append {
    use super::*;

    #[test]
    fn attempts_come_back_as_they_were() {
        let mut store = fresh();
        store.begin(&start("a", now())).unwrap();
        store.append(&id("a"), &hold(0)).unwrap();
        store.append(&id("a"), &rest(1)).unwrap();
        assert_eq!(session(&store).attempts, [hold(0), rest(1)]);
    }

    #[test]
    fn the_same_attempt_again_changes_nothing() {
        let mut store = fresh();
        store.begin(&start("a", now())).unwrap();
        store.append(&id("a"), &hold(0)).unwrap();
        store.append(&id("a"), &hold(0)).unwrap();
        store.append(&id("a"), &rest(0)).unwrap();
        assert_eq!(session(&store).attempts, [hold(0)]);
    }

    #[test]
    fn an_attempt_of_no_session_is_refused() {
        let store = fresh();
        let error = store.append(&id("a"), &hold(0)).unwrap_err();
        assert!(matches!(error, StoreError::Database(_)));
    }

    #[test]
    fn a_second_window_sees_it_at_once() {
        let folder = folder();
        let (mut one, two) = (store(&folder), store(&folder));
        one.begin(&start("a", now())).unwrap();
        one.append(&id("a"), &hold(0)).unwrap();
        assert_eq!(session(&two).attempts, [hold(0)]);
    }
}

mod pain {
    use super::*;

    #[test]
    fn the_description_follows_the_stop() {
        let mut store = fresh();
        store.begin(&start("a", now())).unwrap();
        store.pain(&id("a"), &pain(3)).unwrap();
        assert_eq!(session(&store).pains, [pain(3)]);
        let mut described = pain(3);
        described.side = Some(Side::Both);
        described.kind = Some(PainWord::Radiating);
        store.pain(&id("a"), &described).unwrap();
        assert_eq!(session(&store).pains, [described.clone()]);
        store.pain(&id("a"), &pain(3)).unwrap();
        assert_eq!(session(&store).pains, [described]);
    }
}

mod finish {
    use super::*;

    #[test]
    fn the_end_keeps_its_own_offset() {
        let mut store = fresh();
        store
            .begin(&start("a", at("2026-10-25T02:50:00+02:00")))
            .unwrap();
        let ended = at("2026-10-25T02:10:00+01:00");
        store
            .finish(&id("a"), ended, SessionEnd::Completed)
            .unwrap();
        let session = session(&store);
        assert_eq!(session.ended.unwrap().to_rfc3339(), ended.to_rfc3339());
        assert_eq!(session.end, Some(SessionEnd::Completed));
    }

    #[test]
    fn the_first_end_stays() {
        let mut store = fresh();
        store.begin(&start("a", now())).unwrap();
        store.finish(&id("a"), now(), SessionEnd::Stopped).unwrap();
        store
            .finish(&id("a"), now(), SessionEnd::Completed)
            .unwrap();
        assert_eq!(session(&store).end, Some(SessionEnd::Stopped));
    }

    #[test]
    fn its_lock_is_cleared_away() {
        let folder = folder();
        let mut store = store(&folder);
        store.begin(&start("a", now())).unwrap();
        let lock = folder.path().join("running/a.lock");
        assert!(lock.exists());
        store
            .finish(&id("a"), now(), SessionEnd::Completed)
            .unwrap();
        assert!(!lock.exists());
    }
}

mod set_note {
    use super::*;

    #[test]
    fn a_note_is_trimmed_and_an_empty_one_taken_away() {
        let mut store = fresh();
        store.begin(&start("a", now())).unwrap();
        store
            .set_note(&id("a"), Some(" Easier today.\n"), now())
            .unwrap();
        assert_eq!(session(&store).note.as_deref(), Some("Easier today."));
        store.set_note(&id("a"), Some("  "), now()).unwrap();
        assert_eq!(session(&store).note, None);
    }

    #[test]
    fn a_note_on_no_session_is_an_error() {
        let error = fresh().set_note(&id("a"), None, now()).unwrap_err();
        assert_eq!(error.to_string(), "the history has no session a");
    }
}

mod trouble {
    use super::*;

    #[test]
    fn a_full_disk_is_said_and_keeps_what_was_there() {
        let mut store = fresh();
        store.begin(&start("a", now())).unwrap();
        // The smallest limit there is: the size the file has.
        store
            .connection
            .pragma_update_and_check(None, "max_page_count", 1, |_| Ok(()))
            .unwrap();
        let mut seqs = 0..10_000;
        let full = seqs.find_map(|seq| store.append(&id("a"), &hold(seq)).err());
        assert!(matches!(full, Some(StoreError::Full)), "{full:?}");
        let kept = session(&store).attempts.len();
        assert_eq!(kept, usize::try_from(seqs.start - 1).unwrap());
        assert!(store.check().is_ok());
    }

    #[test]
    fn a_protected_file_is_said() {
        let mut store = fresh();
        store
            .connection
            .pragma_update(None, "query_only", true)
            .unwrap();
        let error = store.begin(&start("a", now())).unwrap_err();
        assert_eq!(error.to_string(), "the history can only be read");
    }

    // On Windows nobody can move it.
    #[cfg(unix)]
    #[test]
    fn a_file_that_was_moved_away_is_said() {
        let folder = folder();
        let mut store = store(&folder);
        let database = super::super::database(&folder);
        std::fs::rename(database, folder.path().join("elsewhere")).unwrap();
        let error = store.begin(&start("a", now())).unwrap_err();
        assert!(matches!(error, StoreError::Moved));
    }

    #[test]
    fn a_file_that_another_program_holds_is_said() {
        let folder = folder();
        let (mut one, two) = (store(&folder), store(&folder));
        two.connection.execute_batch("BEGIN EXCLUSIVE").unwrap();
        one.connection
            .busy_timeout(std::time::Duration::ZERO)
            .unwrap();
        assert!(matches!(
            one.begin(&start("a", now())),
            Err(StoreError::Busy)
        ));
        two.connection.execute_batch("ROLLBACK").unwrap();
        one.begin(&start("a", now())).unwrap();
    }
}
