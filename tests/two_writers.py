#!/usr/bin/env python3
"""Processes that write one history at once and are killed at random: nothing is lost or doubled.

    tests/two_writers.py target/debug/supple                  five minutes
    tests/two_writers.py target/debug/supple --seconds 20     a short try
    tests/two_writers.py target/debug/supple --speed 30       a row every third of a second from each

Two at a time play a session, each of a routine of its own; a third one imports a history of another
machine over and over. About half of them are killed (SIGKILL) at a random moment. In the end:

- each session is there once, its attempts are numbered without a gap, and none is there twice;
- whatever a session had said two seconds before it was killed is there, and all of one that ended;
- none stopped by itself;
- what was imported is there as it was, all of it;
- SQLite finds the file whole.
"""

import argparse
import json
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROUTINE = """Routine(format: 1, name: "{name}", steps: [
    Hold(exercise: "kneeling_lunge", hold: "10s", sets: 2, rest: "5s"),
    Hold(exercise: "bridge", hold: "10s", sets: 3, rest: "5s"),
])
"""
# How long such a session takes at the real speed, in seconds.
LENGTH = 85.0
# How long a line may have been out before what came ahead of it has to be on the disk, in seconds: a
# record waits while another process has the file. At the real speed nothing lasts as short.
GRACE = 2.0


class Player(threading.Thread):
    """Plays sessions one after the other until the time is up."""

    def __init__(self, lane, options, folder, until):
        super().__init__(name=f"player {lane}")
        self.lane, self.options, self.folder, self.until = lane, options, folder, until
        self.chance = random.Random(options.seed * 10 + lane)
        self.runs = []

    def run(self):
        number = 0
        while time.monotonic() < self.until:
            name = f"lane{self.lane}_run{number}"
            path = self.folder / f"{name}.ron"
            path.write_text(ROUTINE.format(name=name))
            self.runs.append((name, *self.play(path)))
            number += 1

    def play(self, path):
        """What was printed and when, whether it was killed, up to when it has to be there, and how it ended."""
        speed = self.options.speed
        command = [self.options.program, "--data-dir", self.folder / "data", "play", path, "--no-sound", "--speed", str(speed)]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        lines = []
        reader = threading.Thread(target=lambda: lines.extend((time.monotonic(), line) for line in process.stdout))
        reader.start()
        killed = self.chance.random() < 0.5
        if killed:
            time.sleep(self.chance.uniform(0, LENGTH / speed))
            killed = process.poll() is None
        # A process that waits for the disk goes only when the disk is done: what counts is when it was told to.
        due = time.monotonic() - GRACE if killed else float("inf")
        if killed:
            process.send_signal(signal.SIGKILL)
        process.wait()
        reader.join()
        return lines, killed, due, process.returncode


class Importer(threading.Thread):
    """Imports the same export over and over; some are killed."""

    def __init__(self, options, folder, export, until):
        super().__init__(name="importer")
        self.options, self.folder, self.export, self.until = options, folder, export, until
        self.chance = random.Random(options.seed)
        self.count = self.killed = 0

    def run(self):
        while time.monotonic() < self.until:
            command = [self.options.program, "--data-dir", self.folder / "data", "import", self.export]
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            if self.chance.random() < 0.5:
                time.sleep(self.chance.uniform(0, 0.4))
                self.killed += process.poll() is None
                process.send_signal(signal.SIGKILL)
            process.wait()
            self.count += 1
            time.sleep(self.chance.uniform(0, 1.5))


def segments(lines):
    """When each segment was said to begin."""
    return [when for when, line in lines if line[:7].strip().replace(":", "").isdigit() and "paused:" not in line]


def millis(attempts):
    return sum(round(part["held_s"] * 1000) for part in attempts)


def clock(millis):
    return f"{millis // 60000}:{millis // 1000 % 60:02}"


def problems(runs, sessions):
    """What is not as it has to be, in sentences."""
    by_name = {}
    for one in sessions:
        by_name.setdefault(one["routine"], []).append(one)
    for name, lines, killed, until, code in runs:
        said = [when for when in segments(lines) if when < until]
        if any("paused:" in line for _, line in lines):
            yield f"{name} stopped by itself"
        found = by_name.pop(name, [])
        if not found and not said:
            continue
        if len(found) != 1:
            yield f"{name} is there {len(found)} times"
            continue
        attempts = found[0]["attempts"]
        if [part["seq"] for part in attempts] != list(range(len(attempts))):
            yield f"{name} has a gap or a double"
        if len(attempts) < len(said) - 1:
            yield f"{name} has {len(attempts)} attempts, but {len(said) - 1} were over"
        if killed:
            continue
        if code != 0 or found[0]["end"] != "completed":
            yield f"{name} ended with {code}, as {found[0]['end']}"
        if f"Held {clock(millis(attempts))}:" not in lines[-1][1]:
            yield f"{name} has {clock(millis(attempts))} held, but said {lines[-1][1]!r}"
    yield from (f"{name} was never played" for name in by_name)


def foreign(folder, program):
    """The export of a machine with sessions of its own."""
    path = folder / "foreign.json"
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    sys.dont_write_bytecode = True
    import recount

    chance = random.Random(1)
    began = recount.dt.datetime(2026, 3, 29, 1, 30, tzinfo=recount.dt.timezone.utc)
    made = [recount.session(chance, began + recount.dt.timedelta(hours=7 * nth), nth, 12) for nth in range(200)]
    path.write_text(json.dumps({"supple_history": 1, "sessions": made}))
    other = [program, "--data-dir", folder / "other"]
    subprocess.run([*other, "import", path], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*other, "export", "-o", path], check=True)
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--speed", type=int, default=10)
    parser.add_argument("--seed", type=int, default=20261122)
    options = parser.parse_args()
    options.program = options.program.resolve()
    with tempfile.TemporaryDirectory() as scratch:
        return try_it(options, pathlib.Path(scratch))


def try_it(options, folder):
    export = foreign(folder, options.program)
    until = time.monotonic() + options.seconds
    players = [Player(lane, options, folder, until) for lane in range(2)]
    importer = Importer(options, folder, export, until)
    for thread in [*players, importer]:
        thread.start()
    for thread in [*players, importer]:
        thread.join()
    supple = [options.program, "--data-dir", folder / "data"]
    subprocess.run([*supple, "import", export], check=True, stdout=subprocess.DEVNULL)
    lines = subprocess.run([*supple, "export"], check=True, capture_output=True, text=True).stdout.splitlines()
    theirs = {line.rstrip(",") for line in export.read_text().splitlines()[1:-1]}
    ours = [line.rstrip(",") for line in lines[1:-1]]
    found = list(problems([run for player in players for run in player.runs],
                          [json.loads(line) for line in ours if line not in theirs]))
    if len(theirs) != len([line for line in ours if line in theirs]):
        found.append("not all that was imported is there once, as it was")
    file = sqlite3.connect(folder / "data" / "history.sqlite3")
    verdict = file.execute("PRAGMA integrity_check").fetchone()[0]
    loose = file.execute("PRAGMA foreign_key_check").fetchall()
    if verdict != "ok" or loose:
        found.append(f"SQLite says {verdict}, {len(loose)} loose rows")
    runs = [run for player in players for run in player.runs]
    killed = len([run for run in runs if run[2]])
    print("\n".join(found))
    print(f"{len(runs)} sessions, {killed} killed; {importer.count} imports, {importer.killed} killed; "
          f"{sum(len(one['attempts']) for one in map(json.loads, ours))} attempts: {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
