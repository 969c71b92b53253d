-- Version 1. Released files are never edited: changes come as the next file.
--
-- Moments are UTC in milliseconds with the local offset of that moment in seconds beside them, so
-- that a clock change or a journey never moves a session to another day. Spans are milliseconds.
-- Ids sort by time: with the id as the key of every table, the rows of one week lie together.

CREATE TABLE session (
    id             TEXT    NOT NULL PRIMARY KEY,
    routine        TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    started_ms     INTEGER NOT NULL,
    offset_s       INTEGER NOT NULL,
    planned_ms     INTEGER NOT NULL,
    steps          INTEGER NOT NULL,
    ended_ms       INTEGER,
    ended_offset_s INTEGER,
    outcome        TEXT, -- completed, stopped, interrupted
    note           TEXT,
    CHECK ((ended_ms IS NULL) = (outcome IS NULL)),
    CHECK ((ended_ms IS NULL) = (ended_offset_s IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_start ON session (started_ms);

-- Sessions that run, or were cut off: found at start-up without a look at all the others.
CREATE INDEX session_open ON session (id) WHERE ended_ms IS NULL;

CREATE TABLE attempt (
    session       TEXT    NOT NULL REFERENCES session (id),
    seq           INTEGER NOT NULL,
    segment       INTEGER NOT NULL,
    step          INTEGER NOT NULL,
    phase         TEXT    NOT NULL,
    exercise      TEXT, -- the exercise as it was that day; all four null in waiting segments
    exercise_name TEXT,
    kind          TEXT,
    muscles       TEXT, -- separated by spaces
    side          TEXT,
    set_no        INTEGER NOT NULL,
    started_ms    INTEGER NOT NULL,
    offset_s      INTEGER NOT NULL,
    planned_ms    INTEGER, -- null where it was open
    held_ms       INTEGER NOT NULL,
    ending        TEXT    NOT NULL, -- completed, skipped, pain, stopped
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE pain (
    session    TEXT    NOT NULL REFERENCES session (id),
    seq        INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    offset_s   INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL,
    side       TEXT, -- null until it was said
    kind       TEXT, -- dull, sharp, radiating; null until it was said
    PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;
