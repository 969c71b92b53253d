"""How long a start takes, and whether a long history makes it longer.

A start ends when the window shows more than a plain face. The two histories are opened by turns, each turn
the other one first, so that whatever else the machine does meets both.
"""

import json
import shutil
import statistics
import sys
import time

from desk import PROGRAM, Desk, end, until
from picture import Screen

EMPTY, LONG = "no history", "20 years, a million segments"


def start(desk, command):
    """Starts a program; answers with it and how long its first frame took, in ms."""
    screen, began = Screen(desk.env["DISPLAY"]), time.monotonic()
    process = desk.spawn(*command)
    until(lambda: screen.shows(desk, process.pid), "a first frame", 60)
    return process, (time.monotonic() - began) * 1000


def histories(rounds, fill):
    """The starts with each history, as a table; `fill` puts the long one into a folder."""
    with Desk() as desk:
        folders = {EMPTY: desk.base / "empty", LONG: desk.base / "long"}
        for folder in folders.values():
            shutil.copytree(desk.data, folder)
        fill(folders[LONG])
        # The first start of all reads its files and makes its folders; those after it are measured.
        for folder in folders.values():
            once(desk, folder)
        taken = {name: [] for name in folders}
        for nth in range(rounds):
            for name in sorted(folders, reverse=bool(nth % 2)):
                taken[name].append(once(desk, folders[name]))
                print(json.dumps([nth, name, taken[name][-1]]), file=sys.stderr, flush=True)
    table(taken)


def once(desk, folder):
    process, took = start(desk, [PROGRAM, "--data-dir", folder])
    end(process)
    return took


def table(taken):
    middle = {name: statistics.median(values) for name, values in taken.items()}
    print("| history | start to first frame | fastest to slowest |\n| --- | --- | --- |")
    for name, values in taken.items():
        print(f"| {name} | {middle[name]:.0f} ms | {min(values):.0f}–{max(values):.0f} ms |")
    print(f"\nratio of the medians: {middle[LONG] / middle[EMPTY]:.3f} (at most 1.1 is meant), {len(taken[EMPTY])} starts each")
