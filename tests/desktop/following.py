"""Following a session: by keys, by mouse, and by what assistive programs press.

The held time is measured here by this machine's clock around each key, and compared with what the
history says afterwards.
"""

import time

import routines
from desk import Desk, until
from window import Window, history, told

# How exactly held time is kept, in seconds, with everything between a key and its effect.
EXACT = 0.2
# "Two short holds": to get ready, to change sides, to count in after a pause.
PREP = 3.0
COUNT_IN = 3.0


def a_session_is_followed_by_keys_alone():
    keys = {"Pause": "space", "Resume": "space", "Skip": "Right", "Back": "Left", "15 s longer": "plus"}
    follow(lambda window, name: window.key(keys[name]), shorter=lambda window: window.key("minus"), end=end_by_keys)


def a_session_is_followed_by_the_mouse_alone():
    follow(Window.click, shorter=None, end=lambda window: end_by(window, Window.click))


def a_session_is_followed_through_assistive_programs():
    follow(Window.press, shorter=None, end=lambda window: end_by(window, Window.press))


def follow(do, shorter, end):
    """The same session whatever it is steered with: `do(window, name)` does what the button of this
    name does."""
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = Window(desk)
        window.press("Start Two short holds")
        started = time.monotonic()
        window.see("Skip")
        window.focus()
        window.announces("Left. Standing hip-flexor stretch. Get ready.")
        first = first_hold(window, do, started + PREP)
        second = second_hold(window, do, shorter)
        end(window)
        window.see("Start Two short holds")
        check(desk, first, second)


def first_hold(window, do, began):
    """Pauses for five seconds, goes on, then skips; answers with what was held on the left."""
    window.announces("Left. Standing hip-flexor stretch. Hold 20 seconds.")
    time.sleep(2)
    do(window, "Pause")
    held = time.monotonic() - began
    window.announces("Paused.")
    time.sleep(5)
    do(window, "Resume")
    goes_on = time.monotonic() + COUNT_IN
    window.announces("Going on in 3 seconds.")
    window.announces("Hold 20 seconds.")
    time.sleep(2)
    do(window, "Skip")
    held += time.monotonic() - goes_on
    window.announces("Right. Standing hip-flexor stretch. Switch sides.")
    return held


def second_hold(window, do, shorter):
    """Skips into the hold, makes it longer (and shorter again), goes back to its beginning; answers
    with what was held on the right, before and after."""
    do(window, "Skip")
    began = time.monotonic()
    window.announces("Right. Standing hip-flexor stretch. Hold 20 seconds.")
    do(window, "15 s longer")
    window.see("of 35 s")
    window.announces("Hold 35 seconds.")
    if shorter:
        shorter(window)
        window.see("of 20 s")
    time.sleep(max(0.0, began + 4 - time.monotonic()))
    do(window, "Back")
    held = time.monotonic() - began
    window.announces("Switch sides.")
    do(window, "Skip")
    began = time.monotonic()
    window.announces("Right. Standing hip-flexor stretch. Hold")
    time.sleep(2)
    do(window, "Pause")
    return held, time.monotonic() - began


def end_by_keys(window):
    """Staying is what the keyboard begins with; ending lies before it."""
    window.announces("Paused.")
    window.key("Escape")
    window.see("End this session?")
    until(lambda: window.tree.focused() and window.tree.focused().name == "Stay", "the keyboard at Stay")
    window.key("Tab")
    until(lambda: window.tree.focused() and window.tree.focused().name == "End session", "the keyboard at End session")
    window.key("Return")


def end_by(window, do):
    window.announces("Paused.")
    do(window, "Close")
    do(window, "End session")


def check(desk, first, second):
    (session,) = history(desk)
    assert session["end"] == "stopped", session["end"]
    attempts = [attempt for attempt in session["attempts"] if attempt["phase"] == "hold"]
    near("held", [attempt["held_s"] for attempt in attempts], [first, *second])
    assert [attempt["side"] for attempt in attempts] == ["left", "right", "right"], attempts
    week = told(desk, "stats")
    sides = week["balance"]["sides"]
    near("sums", [sides["left_s"], sides["right_s"], sides["both_s"]], [first, sum(second), 0])
    assert week["stopped_early"] == 1, week["stopped_early"]


def near(what, said, true):
    assert len(said) == len(true), f"{what}: {said} instead of {true}"
    worst = max(abs(one - other) for one, other in zip(said, true))
    assert worst <= EXACT, f"{what}: {said} instead of {[round(value, 3) for value in true]}"


TESTS = (
    a_session_is_followed_by_keys_alone,
    a_session_is_followed_by_the_mouse_alone,
    a_session_is_followed_through_assistive_programs,
)
