-- Version 8. What is marked on days and months keeps when it was last changed, and a mark that was taken
-- away keeps its row: two machines' histories can be merged in any order, and nothing comes back. The
-- moment is null where it was marked before this version.

ALTER TABLE day_off RENAME TO day_off_before;
CREATE TABLE day_off (
    day        TEXT NOT NULL PRIMARY KEY, -- 2026-11-20, by the person's own end of day
    why        TEXT, -- rest, ill; null where the mark was taken away
    changed_ms INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO day_off SELECT day, why, NULL FROM day_off_before;
DROP TABLE day_off_before;

ALTER TABLE habit RENAME TO habit_before;
CREATE TABLE habit (
    day        TEXT    NOT NULL, -- as in 2026-11-20, by the person's own end of day
    habit      TEXT    NOT NULL,
    side       TEXT    NOT NULL, -- left, right
    noted      INTEGER NOT NULL, -- 1, or 0 where it was taken back
    changed_ms INTEGER,
    PRIMARY KEY (day, habit, side)
) STRICT, WITHOUT ROWID;
INSERT INTO habit SELECT day, habit, side, 1, NULL FROM habit_before;
DROP TABLE habit_before;

ALTER TABLE desk_check RENAME TO desk_check_before;
CREATE TABLE desk_check (
    month      TEXT    NOT NULL, -- as in 2026-11
    item       TEXT    NOT NULL,
    ticked     INTEGER NOT NULL, -- 1, or 0 where it was taken back
    changed_ms INTEGER,
    PRIMARY KEY (month, item)
) STRICT, WITHOUT ROWID;
INSERT INTO desk_check SELECT month, item, 1, NULL FROM desk_check_before;
DROP TABLE desk_check_before;
