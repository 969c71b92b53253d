//! Exports hold everything, in the columns that are promised.

use super::{fresh, hold, id, now, pain, rest, start, tight};
use crate::history::export::{csv, json};
use crate::history::record::{PainWord, SessionEnd, SessionRecord};
use crate::history::tightness::Asked;
use crate::words::Side;

fn session() -> SessionRecord {
    let mut store = fresh();
    store.begin(&start("a", now())).unwrap();
    store.append(&id("a"), &hold(0)).unwrap();
    store.append(&id("a"), &rest(1)).unwrap();
    let mut hurt = pain(0);
    (hurt.side, hurt.kind) = (Some(Side::Left), Some(PainWord::Dull));
    store.pain(&id("a"), &hurt).unwrap();
    store
        .set_note(&id("a"), Some("say \"ah\", then\nrest"), now())
        .unwrap();
    for answer in [
        tight(Asked::Before, Side::Left, 6),
        tight(Asked::After, Side::Left, 4),
    ] {
        store.set_tightness(&id("a"), &answer).unwrap();
    }
    store.finish(&id("a"), now(), SessionEnd::Stopped).unwrap();
    store.session(&id("a")).unwrap().unwrap()
}

fn written(write: fn(&[SessionRecord], &mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&[session()], &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_row_stands_for_an_attempt_with_its_session_in_front() {
    let front = "a,hips,My hip set,2026-11-20T08:10:00.250+01:00,2026-11-20T08:10:00.250+01:00,\
                 840.000,6,stopped,\"say \"\"ah\"\", then\nrest\"";
    let expected = format!(
        "session,routine,name,session_started,session_ended,session_planned_s,steps,session_end,\
         note,seq,step,segment,phase,exercise,exercise_name,kind,muscles,side,set,started,planned_s,held_s,ending,\
         pain_at,pain_elapsed_s,pain_side,pain_kind,tight_area,tight_left_before,tight_left_after,tight_right_before,\
         tight_right_after\n\
         {front},0,0,1,hold,kneeling_lunge,Kneeling stretch,Stretch,HipFlexors Quads,left,1,\
         2026-11-20T08:10:10.250+01:00,45.000,40.500,skipped,2026-11-20T08:10:30.250+01:00,20.000,left,dull,hip,6,4,,\n\
         {front},1,1,3,rest,,,,,,0,2026-11-20T08:11:10.250+01:00,,0.000,completed,,,,,hip,6,4,,\n"
    );
    assert_eq!(written(csv), expected);
}

#[test]
fn every_row_has_as_many_cells_as_the_head() {
    let mut plain = session();
    plain.note = None;
    plain.ended = None;
    plain.end = None;
    let mut out = Vec::new();
    let mut begun = plain.clone();
    begun.attempts.clear();
    csv(&[plain, begun], &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    let commas: Vec<_> = text.lines().map(|line| line.matches(',').count()).collect();
    assert_eq!(commas, [31; 4]);
}

#[test]
fn json_comes_back_as_the_records_it_was() {
    let text = written(json);
    let records: Vec<SessionRecord> = serde_json::from_str(&text).unwrap();
    assert_eq!(records, [session()]);
}

#[test]
fn json_names_spans_by_their_unit() {
    let value: serde_json::Value = serde_json::from_str(&written(json)).unwrap();
    let session = &value[0];
    assert_eq!(session["id"], "a");
    assert_eq!(session["planned_s"], 840.0);
    assert_eq!(session["started"], "2026-11-20T08:10:00.250+01:00");
    assert_eq!(session["end"], "stopped");
    let attempt = &session["attempts"][0];
    assert_eq!(attempt["held_s"], 40.5);
    assert_eq!(attempt["exercise"]["muscles"][0], "HipFlexors");
    assert_eq!(session["attempts"][1]["planned_s"], serde_json::Value::Null);
}
