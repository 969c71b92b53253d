"""A window that nobody uses costs nothing, and reminders in the background next to nothing."""

import os
import pathlib
import time

from desk import PROGRAM, Desk, until
from reminding import SETTINGS, Reminders, dunst
from services import __file__ as SERVICES
from window import Window

IDLE = 60
MOST_CPU_MS, MOST_SWITCHES = 5, 2 * IDLE
# The same of the reminders, whose clock runs four times as fast here: a look at the desk comes every
# five minutes. Whatever else would wake them, a true clock or theirs, is seen either way.
SPEED, LONG, MOST_WOKEN = 4, 105, 4
# Memory of its own, and with those parts of the program's file that were read, in MB. How many of these
# there are is the system's choice, which takes them back when it is short, and they count in half where
# another Supple runs.
MOST_OWN_MB, MOST_MB = 2, 15
# Nothing begins or ends any more once so many seconds pass with no more wake-ups than are allowed.
CALM = 4


def the_home_screen_sleeps_when_nobody_uses_it():
    with Desk() as desk:
        window = Window(desk)
        window.focus()
        # What is asked of the tree is work too: from here on nobody asks.
        desk.call("xdotool", "mousemove", 2, 2)
        calm(window.process.pid)
        before = spent(window.process.pid)
        time.sleep(IDLE)
        cpu, switches = (after - then for after, then in zip(spent(window.process.pid), before))
        assert cpu <= MOST_CPU_MS, f"{cpu:.1f} ms of processor time in {IDLE} s"
        assert switches <= MOST_SWITCHES, f"{switches} wake-ups in {IDLE} s"
        assert desk.playing() == 0, "a sound device is open"


def reminders_in_the_background_cost_next_to_nothing():
    with Desk(sound=False) as desk:
        dunst(desk)
        idle = desk.base / "idle"
        idle.write_text("0")
        desk.spawn(SERVICES, "idle", idle)
        (desk.data / "settings.toml").write_text(SETTINGS)
        process = desk.spawn(PROGRAM, "--data-dir", desk.data, "remind", "--speed", SPEED)
        calm(process.pid)
        before, woken = spent(process.pid), 0
        for _ in range(LONG):
            then = spent(process.pid)[1]
            time.sleep(1)
            woken += spent(process.pid)[1] > then
        cpu, switches = (after - then for after, then in zip(spent(process.pid), before))
        print(f"         woken {woken} times in {LONG} s: {switches} switches, {cpu:.1f} ms")
        assert woken <= MOST_WOKEN, f"woken {woken} times in {LONG} s"
        is_small(process.pid, "after a while")
        process.terminate()
        process.wait()
        # The same after a question, for which routines and history are read.
        asked = Reminders(desk)
        asked.asks(1)
        calm(asked.process.pid, 1)
        is_small(asked.process.pid, "after a question")


def is_small(pid, when):
    own, whole = pss(pid, "Pss_Anon:"), pss(pid)
    print(f"         {when} {own:.1f} MB of its own, {whole:.1f} MB with its file")
    assert own < MOST_OWN_MB and whole < MOST_MB, (when, own, whole)


def calm(pid, seconds=CALM):
    """Waits until a program has nothing to do any more; how long it takes to start is not asked here."""

    def rests():
        before = spent(pid)[1]
        time.sleep(seconds)
        return spent(pid)[1] - before <= 2 * seconds

    until(rests, "the program at rest", 60)


def pss(pid, part="Pss:"):
    """Memory in MB, or a part of it; what is shared counts in parts."""
    lines = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(part)) / 1024


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
    reminders_in_the_background_cost_next_to_nothing,
)
