-- Version 7. What a person notes at the desk: one-sided habits by day, and the check-list by month.
-- A row is there or it is not: a tap notes, another one takes it back.

CREATE TABLE habit (
    day   TEXT NOT NULL, -- as in 2026-11-20, by the person's own end of day
    habit TEXT NOT NULL,
    side  TEXT NOT NULL, -- left, right
    PRIMARY KEY (day, habit, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_check (
    month TEXT NOT NULL, -- as in 2026-11
    item  TEXT NOT NULL,
    PRIMARY KEY (month, item)
) STRICT, WITHOUT ROWID;
