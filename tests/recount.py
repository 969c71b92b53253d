#!/usr/bin/env python3
"""An independent recount: makes a history up, lets Supple read it, and counts it again.

    tests/recount.py target/debug/supple                a year and two turns of the year (about a minute)
    tests/recount.py target/debug/supple --years 20     twenty years, four sessions a day

The history has both clock changes of each year, sessions in other time zones, turns of the year with
and without an ISO week 53, sessions around 03:00, when the day ends, pains, notes and deleted sessions.
It goes in by `supple import`. Counted is what comes out of `supple export`, by civil arithmetic alone; for
each week that is held against `supple stats --json`. Nothing is shared with the program but the format.
"""

import argparse
import datetime as dt
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zoneinfo

HOMES = ["Europe/Berlin"] * 12 + ["America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "America/St_Johns"]
EXERCISES = [
    ("kneeling_lunge", "Kneeling stretch", "Stretch", ["HipFlexors", "Quads"], True),
    ("bridge", "Bridge", "Strength", ["Glutes", "Hamstrings"], False),
    ("bird_dog", "Bird dog", "Strength", ["Glutes", "LowBack"], True),
    ("supine_release", "Lying release", "Release", ["HipFlexors"], False),
    ("breathing_supine", "Breathing, lying", "Breath", ["Diaphragm"], False),
    ("stand_tall", "Standing tall", "Posture", [], False),
]
GROUP = {"Stretch": "stretch", "Release": "stretch", "Posture": "stretch", "Strength": "strength", "Breath": "breath"}
DAY_ENDS_AT = 3


def spelt(moment):
    """RFC 3339 to the millisecond."""
    return moment.isoformat(timespec="milliseconds")


def seconds(chance, most):
    return chance.randrange(0, most * 1000) / 1000


def attempts(chance, began, count):
    """What was done in a session, with rests between."""
    made, at = [], began
    for seq in range(count):
        exercise = None if seq % 4 == 3 else chance.choice(EXERCISES)
        held = 0.0 if exercise is None or chance.random() < 0.05 else seconds(chance, 95)
        side = None if exercise is None else chance.choice(["left", "right"]) if exercise[4] else "both"
        made.append({
            "seq": seq, "segment": seq, "step": seq // 3, "phase": "rest" if exercise is None else "hold",
            "exercise": exercise and dict(zip(("id", "name", "kind", "muscles"), exercise)),
            "side": side, "set": 0 if exercise is None else 1, "started": spelt(at),
            "planned_s": chance.choice([None, 45.0]), "held_s": held,
            "ending": chance.choice(["completed", "completed", "skipped"]),
        })
        at += dt.timedelta(seconds=held + 6)
    return made, at


def session(chance, began, number, count):
    """A session as an export spells it."""
    made, ended = attempts(chance, began, count)
    deleted = spelt(dt.datetime(2020, 1, 1, tzinfo=dt.timezone.utc)) if chance.random() < 0.03 else None
    pains = [{"seq": 0, "at": spelt(began), "elapsed_s": 3.5, "side": None, "kind": "dull"}] if number % 40 == 0 else []
    return {
        "id": f"{number:012d}", "routine": "hips", "name": "My hip set", "started": spelt(began),
        "planned_s": 600.0, "steps": 9, "ended": spelt(ended),
        "end": chance.choice(["completed", "completed", "stopped", "interrupted"]),
        "note": chance.choice([None, None, "tight, \"again\"\n"]), "note_changed": None, "deleted": deleted,
        "decided": deleted, "attempts": made, "pains": pains, "tightness": [], "tightness_changes": 0,
    }


def moments(chance, years, a_day):
    """When sessions began: on the edges, and at any time of day."""
    day = dt.date(2026 - years + 1, 1, 1)
    while day <= dt.date(2027, 1, 4):
        for _ in range(a_day):
            hour, minute = chance.choice([(h, 0) for h in range(24)] + [(1, 59), (2, 30), (2, 59), (3, 0), (3, 1), (23, 59)])
            home = zoneinfo.ZoneInfo(chance.choice(HOMES))
            local = dt.datetime(day.year, day.month, day.day, hour, minute, chance.randrange(60), fold=chance.randrange(2))
            # There and back again: an hour that was left out by the clock change becomes a real one.
            yield local.replace(tzinfo=home).astimezone(dt.timezone.utc).astimezone(home)
        day += dt.timedelta(days=1)


def day_of(text):
    """The civil day a session belongs to, read off its own clock."""
    local = dt.datetime.fromisoformat(text).replace(tzinfo=None)
    return (local - dt.timedelta(hours=DAY_ENDS_AT)).date()


def millis(seconds):
    return round(seconds * 1000)


def recount(sessions):
    """Milliseconds of one week by everything that `supple stats` tells."""
    kinds, sides, days, exercises, muscles = {}, {}, {}, {}, {}
    for one in sessions:
        for part in one["attempts"]:
            held = millis(part["held_s"])
            side = part["side"] or "both"
            sides[side] = sides.get(side, 0) + held
            if part["exercise"] is None or not held:
                continue
            what, group = part["exercise"], GROUP[part["exercise"]["kind"]]
            kinds[group] = kinds.get(group, 0) + held
            day = days.setdefault(str(day_of(one["started"])), {})
            day[group] = day.get(group, 0) + held
            for table, keys in ((exercises, [what["id"]]), (muscles, what["muscles"])):
                for key in keys:
                    line = table.setdefault(key, {})
                    line[side] = line.get(side, 0) + held
    held = [one for one in sessions if sum(millis(part["held_s"]) for part in one["attempts"])]
    early = [one for one in held if one["end"] != "completed"]
    return kinds, sides, days, exercises, muscles, len(held), len(early), len(sessions)


def plain(line, keys):
    """`{"left_s": 1.5, …}` without zeros, in milliseconds."""
    return {key: millis(line[f"{key}_s"]) for key in keys if millis(line[f"{key}_s"])}


def told(stats):
    """The same of `supple stats --json`."""
    sides, kinds = ("left", "right", "both"), ("stretch", "strength", "breath")
    balance = stats["balance"]
    return (
        plain(stats["held"], kinds), plain(balance["sides"], sides),
        {day["date"]: plain(day["held"], kinds) for day in stats["days"] if plain(day["held"], kinds)},
        {line["id"]: plain(line, sides) for line in balance["exercises"]},
        {line["muscle"]: plain(line, sides) for line in balance["muscles"]},
        stats["sessions"], stats["stopped_early"], len(stats["list"]),
    )


def without_zeros(counted):
    kinds, sides, *rest = counted
    return (kinds, {side: held for side, held in sides.items() if held}, *rest)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--a-day", type=int, default=4)
    parser.add_argument("--parts", type=int, default=34, help="parts of a session")
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--keep", type=pathlib.Path, help="leave the data folder here")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        return check(options, chance, options.keep or pathlib.Path(scratch))


def check(options, chance, folder):
    def supple(*words):
        command = [options.program.resolve(), "--data-dir", folder / "data", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    made = [session(chance, began, number, options.parts)
            for number, began in enumerate(moments(chance, options.years, options.a_day))]
    folder.mkdir(parents=True, exist_ok=True)
    history = folder / "made.json"
    history.write_text(json.dumps({"supple_history": 1, "sessions": made}))
    supple("import", history)
    exported = json.loads(supple("export"))["sessions"]
    assert len(exported) == len(made), f"{len(exported)} of {len(made)} sessions came out again"
    weeks = {}
    for one in exported:
        if one["deleted"] is None:
            weeks.setdefault(day_of(one["started"]).isocalendar()[:2], []).append(one)
    wrong = 0
    for (year, week), sessions in sorted(weeks.items()):
        name = f"{year}-W{week:02}"
        ours, theirs = without_zeros(recount(sessions)), told(json.loads(supple("stats", "--week", name, "--json")))
        if ours != theirs:
            wrong += 1
            print(f"{name}: counted {ours}\n          told    {theirs}")
    parts = sum(len(one["attempts"]) for one in made)
    print(f"{len(weeks)} weeks, {len(made)} sessions, {parts} parts: {wrong} weeks differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
