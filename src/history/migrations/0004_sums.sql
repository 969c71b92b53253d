-- Version 4. What a session holds stands beside it, so that years are summed up without a look at
-- every attempt; and days can be marked as taken off.

ALTER TABLE session ADD COLUMN held_ms INTEGER NOT NULL DEFAULT 0;

UPDATE session
SET held_ms = (SELECT coalesce(sum(held_ms), 0) FROM attempt WHERE session = session.id);

-- However an attempt comes into the file, its session knows of it.
CREATE TRIGGER attempt_counts AFTER INSERT ON attempt BEGIN
    UPDATE session SET held_ms = held_ms + new.held_ms WHERE id = new.session;
END;

CREATE TRIGGER attempt_changes AFTER UPDATE OF held_ms ON attempt BEGIN
    UPDATE session SET held_ms = held_ms - old.held_ms + new.held_ms WHERE id = new.session;
END;

CREATE TRIGGER attempt_goes AFTER DELETE ON attempt BEGIN
    UPDATE session SET held_ms = held_ms - old.held_ms WHERE id = old.session;
END;

-- All that the map of the years needs, side by side.
CREATE INDEX session_total ON session (started_ms, offset_s, held_ms) WHERE deleted_ms IS NULL;

CREATE INDEX session_of_routine ON session (routine, started_ms, offset_s, held_ms)
WHERE deleted_ms IS NULL;

CREATE TABLE day_off (
    day TEXT NOT NULL PRIMARY KEY, -- 2026-11-20, by the person's own end of day
    why TEXT NOT NULL -- rest, ill
) STRICT, WITHOUT ROWID;
