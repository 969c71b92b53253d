"""The editor: what is on paper is entered by keyboard alone, saved and started."""

import time
from collections import Counter
from typing import NamedTuple

from desk import Desk, until
from tree import BUTTON, TEXT
from window import Window, soon, told


class Line(NamedTuple):
    """A line of the paper: what is searched for and what it is, the field of the dose and its number,
    how many sets where they are said, and the one side where it is one."""

    search: str
    exercise: str
    field: str
    dose: int
    sets: int = 1
    side: str = ""


# As a physiotherapist writes it.
PAPER = (
    Line("kneeling hip", "kneeling_lunge", "Hold", 35, 2),
    Line("bridge", "bridge", "Repetitions", 10, 3),
    Line("child", "childs_pose", "Hold", 40),
    Line("knee to chest", "knee_to_chest", "Hold", 40, side="Left"),
    Line("dead bug", "dead_bug", "Repetitions", 8, 2),
    Line("diaphragmatic", "breathing_supine", "Breaths", 12),
)
# The choice of a side, from the last one to the first.
SIDES = ("Left, then right", "Both", "Right", "Left")


def tab_to(window, name, role=None, most=80):
    """Presses Tab until this has the keyboard."""
    led, here = [], keyboard(window, None)
    for _ in range(most):
        if here and here.name == name and role in (None, here.role) and stays(window, here):
            return
        led.append(here and here.name)
        window.key("Tab")
        here = keyboard(window, here)
    raise AssertionError(f"Tab does not lead to “{name}” but to {led}")


def stays(window, here):
    """Whether the keyboard stays there: a busy machine may tell late of one Tab more."""
    time.sleep(0.3)
    now = soon(window.tree.focused)
    return now is not None and now.at == here.at


def keyboard(window, before):
    """Who has the keyboard, somebody else than before: the tree tells it a moment later, and not
    while it changes. Nobody, where it stays so."""
    other = lambda: (now := window.tree.focused()) and (before is None or now.at != before.at) and now
    return soon(other)


def has_keyboard(window, name):
    until(lambda: (here := window.tree.focused()) and here.name == name, f"the keyboard on “{name}”")


def write(window, text):
    window.desk.call("xdotool", "type", "--delay", "40", text)


def choose_side(window, side):
    tab_to(window, SIDES[0])
    for name in SIDES[1 : SIDES.index(side) + 1]:
        window.key("Left")
        has_keyboard(window, name)


def enter(window, line):
    """The exercise by its name, then its side and its numbers."""
    window.key("ctrl+Return")
    has_keyboard(window, "Search exercises")
    write(window, line.search)
    window.key("Return")
    until(lambda: not window.tree.find("Search exercises"), "the sheet closed")
    if line.side:
        choose_side(window, line.side)
    tab_to(window, line.field, TEXT)
    write(window, str(line.dose))
    if line.sets > 1:
        tab_to(window, "Sets", TEXT)
        write(window, str(line.sets))


def begin(window):
    """A new routine, named after who wrote the paper."""
    tab_to(window, "Editor")
    window.key("Return")
    tab_to(window, "New routine")
    window.key("Return")
    tab_to(window, "Name")
    window.key("ctrl+a")
    write(window, "From the clinic")


def parts(plan):
    """What is done: per step the exercise, and how many parts each of its sides has."""
    done = [one for one in plan["segments"] if one["kind"] in ("hold", "reps", "breathe")]
    return Counter((one["step"], one["exercise"], one["side"]) for one in done)


def asked_for():
    """The same of the paper."""
    sided = ("kneeling_lunge", "dead_bug")
    parts = Counter()
    for step, line in enumerate(PAPER):
        sides = ("left", "right") if line.exercise in sided else (line.side.lower() or "both",)
        for side in sides:
            parts[step, line.exercise, side] = line.sets
    return parts


def six_exercises_are_entered_by_keyboard_saved_and_started():
    with Desk() as desk:
        window = Window(desk)
        window.focus()
        begin(window)
        for line in PAPER:
            enter(window, line)
        window.key("ctrl+s")
        file = desk.data / "routines/from_the_clinic.ron"
        until(file.exists, "the file")
        plan = told(desk, "plan", file)
        assert plan["routine"] == "From the clinic", plan["routine"]
        assert parts(plan) == asked_for(), parts(plan)
        held = [one["len_s"] for one in plan["segments"] if one["kind"] == "hold"]
        assert held == [35.0] * 4 + [40.0] * 2, held
        tab_to(window, "Play from here", BUTTON)
        window.key("Return")
        window.see("Pause")
        window.announces("Get ready")


TESTS = (six_exercises_are_entered_by_keyboard_saved_and_started,)
