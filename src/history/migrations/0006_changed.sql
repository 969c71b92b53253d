-- Version 6. When the person last changed what can be changed about a session, so that two
-- machines' histories can be merged in any order: of two notes the later one stays, and so does the
-- later of deleting and bringing back, and the answers that were changed more often. Null where it was never changed, or before this version.

ALTER TABLE session ADD COLUMN tight_changes INTEGER NOT NULL DEFAULT 0; -- of answers about tightness
ALTER TABLE session ADD COLUMN note_ms INTEGER;
ALTER TABLE session ADD COLUMN decided_ms INTEGER; -- deleted, or brought back
UPDATE session SET decided_ms = deleted_ms;
