-- A history as version 1 wrote it, with one session. A test's fixture: never edited.

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

PRAGMA user_version = 1;

INSERT INTO session VALUES (
    'one', 'hips', 'My hip set', 1795158600250, 3600, 840000, 6, 1795158660000, 3600, 'stopped',
    'left knee grumbled');
INSERT INTO attempt VALUES (
    'one', 0, 1, 0, 'hold', 'kneeling_lunge', 'Kneeling stretch', 'Stretch', 'HipFlexors Quads',
    'left', 1, 1795158610250, 3600, 45000, 40500, 'pain');
INSERT INTO attempt VALUES (
    'one', 1, 2, 0, 'rest', NULL, NULL, NULL, NULL, NULL, 0, 1795158650750, 3600, NULL, 0, 'stopped');
INSERT INTO pain VALUES ('one', 0, 1795158640250, 3600, 30000, 'left', 'dull');
