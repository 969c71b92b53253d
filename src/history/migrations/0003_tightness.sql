-- Version 3. How tight a side feels, as the person says it before and after a session; one answer for
-- a side each time, and the last one counts.

CREATE TABLE tightness (
    session TEXT    NOT NULL REFERENCES session (id),
    asked   TEXT    NOT NULL, -- before, after
    side    TEXT    NOT NULL,
    area    TEXT    NOT NULL,
    value   INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
    PRIMARY KEY (session, side, asked DESC) -- read as: before, after
) STRICT, WITHOUT ROWID;
