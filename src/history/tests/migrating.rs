//! Files of every released version become ours, or stay what they were.

use rusqlite::Connection;

use super::{folder, id, store};
use crate::history::StoreError;
use crate::history::migrate::{LATEST, STEPS, Step, upgrade, version};

/// A file as version 1 left it. Never edited.
const VERSION_1: &str = include_str!("version_1.sql");

/// A step that no version has.
const NEXT: Step = (LATEST + 1, "ALTER TABLE session ADD COLUMN mood TEXT;");

fn schema(connection: &Connection) -> Vec<(String, Option<String>)> {
    let query = "SELECT name, sql FROM sqlite_schema ORDER BY name";
    let mut statement = connection.prepare(query).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

fn upgraded(sql: &str, steps: &[Step]) -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(sql).unwrap();
    upgrade(&mut connection, steps).unwrap();
    connection
}

#[test]
fn an_upgraded_file_has_the_schema_of_a_fresh_one() {
    assert_eq!(
        schema(&upgraded(VERSION_1, &STEPS)),
        schema(&upgraded("", &STEPS))
    );
    let longer = [STEPS.as_slice(), &[NEXT]].concat();
    assert_eq!(
        schema(&upgraded(VERSION_1, &longer)),
        schema(&upgraded("", &longer))
    );
}

#[test]
fn the_records_of_version_1_are_read() {
    let folder = folder();
    let file = Connection::open(folder.path().join("history.sqlite3")).unwrap();
    file.execute_batch(VERSION_1).unwrap();
    drop(file);
    let session = store(&folder).session(&id("one")).unwrap().unwrap();
    assert_eq!(session.start.name, "My hip set");
    assert_eq!(session.held().as_millis(), 40_500);
    assert_eq!(session.pains.len(), 1);
}

#[test]
fn versions_only_rise_to_the_latest() {
    assert_eq!(version(&upgraded("", &STEPS)).unwrap(), LATEST);
    assert!(STEPS.is_sorted_by(|(one, _), (next, _)| one < next));
}

#[test]
fn a_step_that_fails_leaves_the_file_as_it_was() {
    let mut connection = upgraded(VERSION_1, &STEPS);
    let before = schema(&connection);
    let nowhere = (LATEST + 2, "ALTER TABLE nowhere ADD COLUMN x;");
    let broken = [STEPS.as_slice(), &[NEXT, nowhere]].concat();
    let error = upgrade(&mut connection, &broken).unwrap_err();
    assert!(matches!(error, StoreError::Database(_)));
    assert_eq!(schema(&connection), before);
    assert_eq!(version(&connection).unwrap(), LATEST);
}
