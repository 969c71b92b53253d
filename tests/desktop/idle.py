"""A window that nobody uses costs nothing."""

import os
import pathlib
import time

from desk import Desk
from window import Window

IDLE = 60
MOST_CPU_MS, MOST_SWITCHES = 5, 2 * IDLE


def the_home_screen_sleeps_when_nobody_uses_it():
    with Desk() as desk:
        window = Window(desk)
        window.focus()
        # What is asked of the tree is work too: from here on nobody asks.
        desk.call("xdotool", "mousemove", 2, 2)
        time.sleep(10)
        before = spent(window.process.pid)
        time.sleep(IDLE)
        cpu, switches = (after - then for after, then in zip(spent(window.process.pid), before))
        assert cpu <= MOST_CPU_MS, f"{cpu:.1f} ms of processor time in {IDLE} s"
        assert switches <= MOST_SWITCHES, f"{switches} wake-ups in {IDLE} s"
        assert desk.playing() == 0, "a sound device is open"


def spent(pid):
    """Processor time in ms and voluntary context switches, of all threads that live."""
    cpu, switches = 0, 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        # The first number of schedstat is the time on a processor in ns, finer than clock ticks.
        cpu += int((task / "schedstat").read_text().split()[0]) / 1e6
        status = (task / "status").read_text()
        switches += int(status.split("voluntary_ctxt_switches:")[1].split()[0])
    return cpu, switches


TESTS = (
    the_home_screen_sleeps_when_nobody_uses_it,
)
