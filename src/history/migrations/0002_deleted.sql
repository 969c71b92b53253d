-- Version 2. A session that the person deleted stays in the file, so that it can be brought back;
-- no query but that of its restoring sees it.

ALTER TABLE session ADD COLUMN deleted_ms INTEGER; -- when; null while it is there
