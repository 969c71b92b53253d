"""Following a session: by keys, by mouse, and by what assistive programs press.

Everything that is done is done at a moment between two looks at the clock: before it was sent and
after the tree told of it. So the time between two such moments is known to lie within bounds, close
ones on a quiet machine, and the held time that the history tells must lie within them.
"""

import time

import routines
from desk import Desk, until
from window import Window, history, told

# "Two short holds": to get ready, and to count in after a pause, in seconds.
PREP = 3.0
COUNT_IN = 3.0
# The history is exact to a ms; each sum adds some of them.
ROUNDING = 0.01
FILLING = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application class="*">
<maximized>yes</maximized></application></applications></openbox_config>"""


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
        window.focus()
        ready = "Left. Standing hip-flexor stretch. Get ready."
        started = done(window, Window.press, "Start Two short holds", ready)
        first = first_hold(window, do, started)
        second = second_hold(window, do, shorter)
        end(window)
        window.press("Done")
        window.see("Start Two short holds")
        check(desk, first, second)


def done(window, do, name, announced):
    """Does something; answers with the moments before it was sent and after it was announced."""
    sent = time.monotonic()
    do(window, name)
    window.announces(announced)
    return sent, time.monotonic()


def between(start, stop, less=0.0):
    """The least and the most that can have passed from one moment to another, `less` apart."""
    return stop[0] - start[1] - less, stop[1] - start[0] - less


def first_hold(window, do, started):
    """Pauses for five seconds, goes on, then skips; bounds of what was held on the left."""
    window.announces("Left. Standing hip-flexor stretch. Hold 20 seconds.")
    # The first segment waits for the sound device, so the hold's beginning is what was seen of it.
    holding = time.monotonic()
    time.sleep(2)
    paused = done(window, do, "Pause", "Paused.")
    time.sleep(5)
    resumed = done(window, do, "Resume", "Going on in 3 seconds.")
    window.announces("Hold 20 seconds.")
    time.sleep(2)
    skipped = done(window, do, "Skip", "Right. Standing hip-flexor stretch. Switch sides.")
    before = paused[0] - holding, between(started, paused, PREP)[1]
    after = between(resumed, skipped, COUNT_IN)
    return before[0] + after[0], before[1] + after[1]


def second_hold(window, do, shorter):
    """Skips into the hold, makes it longer (and shorter again), goes back to its beginning; bounds
    of what was held on the right, before and after."""
    hold = "Right. Standing hip-flexor stretch. Hold"
    began = done(window, do, "Skip", hold)
    do(window, "15 s longer")
    window.see("of 35 s")
    window.announces("Hold 35 seconds.")
    if shorter:
        shorter(window)
        window.see("of 20 s")
    time.sleep(4)
    back = done(window, do, "Back", "Switch sides.")
    again = done(window, do, "Skip", hold)
    time.sleep(2)
    paused = done(window, do, "Pause", "Paused.")
    return between(began, back), between(again, paused)


def end_by_keys(window):
    """Staying is what the keyboard begins with; ending lies before it."""
    window.key("Escape")
    window.see("End this session?")
    until(lambda: window.tree.focused() and window.tree.focused().name == "Stay", "the keyboard at Stay")
    window.key("Tab")
    until(lambda: window.tree.focused() and window.tree.focused().name == "End session", "the keyboard at End session")
    window.key("Return")


def end_by(window, do):
    do(window, "Close")
    do(window, "End session")


def check(desk, first, second):
    (session,) = history(desk)
    assert session["end"] == "stopped", session["end"]
    attempts = [attempt for attempt in session["attempts"] if attempt["phase"] == "hold"]
    assert [attempt["side"] for attempt in attempts] == ["left", "right", "right"], attempts
    within([attempt["held_s"] for attempt in attempts], [first, *second])
    right = second[0][0] + second[1][0], second[0][1] + second[1][1]
    week = told(desk, "stats")
    sides = week["balance"]["sides"]
    within([sides["left_s"], sides["right_s"], sides["both_s"]], [first, right, (0, 0)])
    assert week["stopped_early"] == 1, week["stopped_early"]


def within(told_s, bounds):
    for seconds, (least, most) in zip(told_s, bounds, strict=True):
        fits = least - ROUNDING <= seconds <= most + ROUNDING
        assert fits, f"{seconds} s held, but between {least:.3f} and {most:.3f} s passed"

def a_window_that_fills_the_screen_becomes_the_mini_window_and_fills_it_again():
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        fill(desk)
        window = Window(desk)
        until(lambda: "MAXIMIZED_VERT" in desk.call("xprop", "-id", window.id, "_NET_WM_STATE"), "the screen filled")
        full = size(desk, window)
        window.press("Start Two short holds")
        window.announces("Left.")
        window.focus()
        window.key("m")
        until(lambda: size(desk, window) == (360, 200), lambda: f"the mini window instead of {size(desk, window)}")
        window.key("m")
        until(lambda: size(desk, window) == full, lambda: f"{full} again instead of {size(desk, window)}")


def fill(desk):
    """Has windows fill the screen from now on."""
    rules = desk.home / ".config/openbox/rc.xml"
    rules.parent.mkdir(exist_ok=True)
    rules.write_text(FILLING)
    desk.call("openbox", "--reconfigure")


def size(desk, window):
    """Width and height of the window, in pixels."""
    place = desk.call("xdotool", "getwindowgeometry", "--shell", window.id)
    at = dict(line.split("=") for line in place.split())
    return int(at["WIDTH"]), int(at["HEIGHT"])


TESTS = (
    a_session_is_followed_by_keys_alone,
    a_session_is_followed_by_the_mouse_alone,
    a_session_is_followed_through_assistive_programs,
    a_window_that_fills_the_screen_becomes_the_mini_window_and_fills_it_again,
)
