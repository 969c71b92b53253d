"""Killed in the middle, at random moments of sessions on a fast clock: nothing is lost but the second,
nothing is there twice, and what is offered afterwards is the segment and the second it was in.

It needs no desktop. KILLS sets how often (`KILLS=1000`); each kill has a folder of its own.
"""

import concurrent.futures
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import tempfile
import threading
import time

from desk import PROGRAM
from machine import Disk, Machine

KILLS = int(os.environ.get("KILLS", "200"))
ROUTINE = "desk_reset"
# The line of a segment begins with when it begins.
CLOCK = re.compile(r" *(\d+:\d\d)  ")
SPEED = 20
# A second of the session is 50 ms here; reading a clock in another process takes some of them. Where the
# machine or its disk lets everybody wait for as long as LATE, in seconds, nobody knows how far the session was when it
# was killed. Then only the record is judged, which is held to the last second all the same.
CLOSE, LATE = 1.0, 0.02


class Play:
    """A session in the terminal on a fast clock."""

    def __init__(self, data, *words, speed=SPEED, before=()):
        command = [*before, PROGRAM, "--data-dir", data, "play", *words, "--speed", str(speed)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        self.process = subprocess.Popen(command, text=True, **pipes)
        self.lines = []
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append((time.monotonic(), line.rstrip("\n")))

    def began(self):
        """When the first segment was announced."""
        while len(self.lines) < 2:
            time.sleep(0.001)
        return self.lines[1][0]

    def time(self, moment):
        """How far the session was at a moment, in its seconds: by whichever line was read with the least delay."""
        announced = [(when, CLOCK.match(line)) for when, line in list(self.lines)]
        return max(seconds(clock[1]) + (moment - when) * SPEED for when, clock in announced if clock)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        when = time.monotonic()
        self.end()
        return when

    def end(self):
        self.process.wait()
        self.reader.join()
        self.said = self.process.stderr.read()
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.stderr.close()


def told(data, *words):
    done = subprocess.run([PROGRAM, "--data-dir", data, *words], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def seconds(clock):
    minutes, rest = clock.split(":")
    return 60 * int(minutes) + int(rest)


def trial(machine, disk, seed):
    """Kills a session, goes on with it to its end; answers with what was off."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="supple-kill.") as data:
        plan = told(data, "plan", ROUTINE, "--json")["segments"]
        total = sum(segment["len_s"] for segment in plan)
        wait = chance.uniform(0.0, total - 10.0) / SPEED
        play = Play(data, ROUTINE)
        time.sleep(max(0.0, play.began() + wait - time.monotonic()))
        killed = play.kill()
        at, late = play.time(killed), max(machine.late(killed), disk.late(killed))
        close = CLOSE + 2 * SPEED * late if late < LATE else float("inf")
        ends = [session["end"] for session in told(data, "history", "--json")]
        if ends == ["completed"]:
            return trial(machine, disk, seed + KILLS)  # This machine was too busy to kill it before its end.
        if not ends:
            return [] if at < close else [f"{seed}: nothing is recorded at {at:.1f} s"]
        return [f"{seed}, killed at {at:.2f} s, {close:.2f} s off at most: {what}" for what in wrong(data, plan, at, close)]


def wrong(data, plan, at, close):
    """What is not as it should be after a kill `at` seconds into the session, known to so many seconds."""
    before = told(data, "history", "--json")[0]
    over = [attempt["segment"] for attempt in before["attempts"]]
    if over != list(range(len(over))) or before["end"] != "interrupted":
        yield f"recorded before going on: {over}, {before['end']}"
    if abs_from(at, plan, len(over)) > close:
        yield f"{len(over)} segments are recorded"
    again = Play(data, "--go-on", speed=1000)
    again.end()
    first = again.lines[0][1] if again.lines else ""
    offered = re.search(r"segment (\d+) at (\d+:\d+)$", first)
    if not offered:
        yield f"no offer: {first}"
        return
    index, second = int(offered[1]), seconds(offered[2])
    if index != len(over):
        yield f"{len(over)} segments are recorded, and number {index} is offered"
    place = plan[index]["start_s"] + second
    if not place - close <= at <= place + 1.0 + close:
        yield f"offered at {place} s"
    after = told(data, "history", "--json")[0]
    done = [(attempt["seq"], attempt["segment"]) for attempt in after["attempts"]]
    if done != [(n, n) for n in range(len(plan))] or after["end"] != "completed":
        yield f"recorded in the end: {done}, {after['end']}"
    held = sum(attempt["held_s"] for attempt in after["attempts"])
    planned = sum(segment["len_s"] for segment in plan if segment["kind"] not in ("prep", "switch", "rest"))
    if abs(held - planned) > 0.001 * len(plan):
        yield f"held {held} of {planned} s"


def abs_from(at, plan, count):
    """How far `at` is from the time in which exactly `count` segments were over."""
    starts = [segment["start_s"] for segment in plan] + [float("inf")] * 2
    return max(starts[count] - at, at - starts[count + 1], 0.0)


def a_session_killed_at_any_moment_is_recorded_once_and_gone_on_with_at_the_same_second():
    with Machine() as machine, Disk() as disk, concurrent.futures.ThreadPoolExecutor(8) as pool:
        trials = pool.map(lambda seed: trial(machine, disk, seed), range(KILLS))
        off = [what for whats in trials for what in whats]
    assert not off, f"{len(off)} of {KILLS}:\n" + "\n".join(off)
    journals = list(pathlib.Path(tempfile.gettempdir()).glob("supple-kill.*"))
    assert not journals, journals


TESTS = (a_session_killed_at_any_moment_is_recorded_once_and_gone_on_with_at_the_same_second,)
