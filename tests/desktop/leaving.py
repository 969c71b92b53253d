"""Leaving in the middle: by minimising, by closing, by being killed."""

import time

import routines
from desk import Desk, until
from ears import Ears, misses
from window import Window, ended, history, soon, told

# What was told is on the disk this much later, in seconds; no kill has to spare what is younger.
KEPT = 2
# Sounds keep to the plan this closely, in seconds.
IN_TIME = 0.02


def a_minimised_window_goes_on_and_its_sounds_keep_their_times():
    with Desk() as desk:
        routines.put(desk, "long_holds", routines.LONG_HOLDS)
        routines.tones_alone(desk)
        plan = told(desk, "plan", "long_holds")
        window = Window(desk)
        with Ears(desk) as ears:
            window.press("Start Long holds")
            window.see("Skip")
            window.minimise()
            # Nobody asks anything while it is listened to: each question takes the processor.
            time.sleep(plan["total_s"] + 1)
            session = ended(desk, 60)
            # The recorder gets the last sounds in its own time.
            time.sleep(2)
        # The very first sound waits for the device to open, and may begin twice.
        _, *planned = sorted({cue["at_s"] for cue in plan["cues"]})
        heard = ears.onsets()
        missed = misses(heard, planned)
        assert max(missed) <= IN_TIME, f"{max(missed) * 1000:.0f} ms beside the plan: {heard}"
        assert len(heard) <= len(planned) + 2, f"{len(heard)} sounds instead of {len(planned) + 1}: {heard}"
        assert session["end"] == "completed", session["end"]
        held = [attempt["held_s"] for attempt in session["attempts"] if attempt["phase"] == "hold"]
        assert held == [35.0, 35.0, 35.0], held


def closing_the_window_in_mid_session_asks_first():
    with Desk() as desk:
        # Long enough to be in the same hold still, however long the questions take.
        routines.put(desk, "many_holds", routines.MANY_HOLDS)
        window = Window(desk)
        window.press("Start Many holds")
        window.press("Skip")
        window.announces("Hold 1 minute.")
        close(window)
        window.press("Stay")
        until(lambda: not window.tree.find("Stay"), "the question gone")
        time.sleep(1)
        assert window.is_open() and "Hold 1 minute." in window.tree.status(), window.tree.status()
        close(window)
        window.press("End session")
        until(lambda: not window.is_open(), "the window closed")
        assert window.process.returncode == 0, window.process.returncode
        (session,) = history(desk)
        assert session["end"] == "stopped", session["end"]


def close(window):
    """As the cross in the title bar does: the window is asked to close. The keys are the window manager's,
    which may be busy with the focus still."""

    def asks():
        window.focus()
        window.key("alt+F4")
        return soon(lambda: window.tree.find("End this session?"))

    until(asks, "the question before the end")


def a_killed_session_is_interrupted_and_keeps_what_was_finished():
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = Window(desk)
        window.press("Start Two short holds")
        window.announces("Right. Standing hip-flexor stretch. Hold 20 seconds.", 40)
        time.sleep(KEPT)
        window.process.kill()
        window.process.wait()
        again = Window(desk)
        (session,) = history(desk)
        assert session["end"] == "interrupted", session["end"]
        done = [(attempt["phase"], attempt["held_s"]) for attempt in session["attempts"]]
        assert done == [("prep", 0.0), ("hold", 20.0), ("switch", 0.0)], done
        again.end()


TESTS = (
    a_minimised_window_goes_on_and_its_sounds_keep_their_times,
    closing_the_window_in_mid_session_asks_first,
    a_killed_session_is_interrupted_and_keeps_what_was_finished,
)
