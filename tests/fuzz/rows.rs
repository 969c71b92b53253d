//! Histories that are whole files with impossible values in them: what a damaged page that still
//! reads, or another program, may leave. Every sum of the window is made from them.

use std::fs;
use std::sync::{Arc, Mutex};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rusqlite::Connection;
use supple::app::services::Services;
use supple::app::sums::{Opened, Sums};
use supple::history::Store;
use supple::history::record::SessionId;
use supple::platform::clock::ManualClock;
use supple::platform::folders::Folders;

use crate::files::{FILE, now, use_all_of, whole};
use crate::rig::{draw, folder};

/// As SQL, separated by a bar.
const VALUES: &str = "NULL|0|1|-1|86400|-86400|100000|2147483648|4294967296|253402300800000|-62135596800001|8210266876799999|\
    9223372036854775807|-9223372036854775808|1e300|-0.5|''|'left'|'hold'|'completed'|'Stretch'|'HipFlexors Quads'|'2026-11-21'|\
    '99999-01-01'|'é'|x'ff00'|zeroblob(300)|started_ms|1795300000000";

/// Every column that a row may be wrong in: `UPDATE table SET column`.
fn columns(file: &std::path::Path) -> Vec<String> {
    let connection = Connection::open(file).unwrap();
    let query = "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid";
    let mut statement = connection.prepare(query).unwrap();
    let rows = statement.query_map([], |row| {
        let (table, column) = (row.get::<_, String>(0)?, row.get::<_, String>(1)?);
        Ok(format!("UPDATE OR IGNORE {table} SET {column}"))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// One to four values of some rows.
fn changes(columns: Vec<String>) -> impl Strategy<Value = Vec<String>> {
    let value = select(VALUES.split('|').collect::<Vec<_>>());
    let change = (any::<Index>(), value, 0..4_u32).prop_map(move |(column, value, row)| {
        format!("{} = {value} WHERE rowid % 4 = {row}", column.get(&columns))
    });
    vec(change, 1..5)
}

fn services(folder: &std::path::Path) -> Services {
    let folders = Folders::find(Some(folder)).unwrap();
    Services::new(folders, Arc::new(ManualClock::new(now())))
}

/// Looks at everything that Progress can show.
fn look(services: &Services) {
    let mut sums = Sums::read(services);
    sums.show_all_years(services, true);
    let before = sums.shown.week.previous();
    sums.show(services, before);
    for opened in ["seated_posture", "standing_hip_flexor"] {
        sums.opened = Some(Opened::Exercise(opened.to_owned()));
        sums.again(services);
    }
    sums.opened = Some(Opened::Session(SessionId("01a20564".to_owned())));
    sums.again(services);
}

#[test]
fn impossible_values_are_told_and_never_stop_the_program() {
    let folder = folder();
    let mut services = services(folder.path());
    services.store = None;
    let (file, whole) = (folder.path().join(FILE), whole());
    fs::write(&file, &whole).unwrap();
    let services = Mutex::new(services);
    draw("history rows", 25, &changes(columns(&file)), |changes| {
        fs::write(&file, &whole).unwrap();
        let connection = Connection::open(&file).unwrap();
        connection
            .pragma_update(None, "ignore_check_constraints", true)
            .unwrap();
        connection
            .pragma_update(None, "foreign_keys", false)
            .unwrap();
        connection
            .pragma_update(None, "synchronous", false)
            .unwrap();
        for change in &changes {
            // What the schema refuses stays as it was.
            connection.execute_batch(change).ok();
        }
        drop(connection);
        let Ok(mut opened) = Store::open(folder.path(), now()) else {
            return Ok(());
        };
        use_all_of(&mut opened.store);
        let mut services = services
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        services.store = Some(Arc::new(Mutex::new(opened.store)));
        look(&services);
        services.store = None;
        Ok(())
    });
}
