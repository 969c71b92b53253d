"""What a screen reader is told: each phase once, and all of the question after a pain."""

import routines
from desk import Desk, until
from gi.repository import Gio, GLib
from tree import BUTTON, FOCUSED, RADIO
from window import Window

DIALOG, ASSERTIVE, CHECKED = 16, 2, 4
LEFT, RIGHT = "Left. Standing hip-flexor stretch.", "Right. Standing hip-flexor stretch."
# From the first word to the last; nothing else is said in between, and no second is counted.
SAID = [
    f"{LEFT} Get ready.",
    f"{LEFT} Hold 6 seconds.",
    f"{RIGHT} Switch sides.",
    f"{RIGHT} Hold 6 seconds.",
    "Stand tall, weight even. Get ready.",
    "Stand tall, weight even. Hold 6 seconds.",
]


class Ears:
    """The announcements of a window, in the order in which they came."""

    def __init__(self, window):
        self.said = []
        event = ("org.a11y.atspi.Event.Object", "Announcement", None, None)
        window.tree.bus.signal_subscribe(None, *event, Gio.DBusSignalFlags.NONE, self._heard)

    def _heard(self, _bus, _sender, _path, _interface, _signal, told):
        self.said.append(told.unpack()[3])

    def listen(self):
        """Takes what has come since."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.said


def each_phase_is_announced_once_and_never_a_second():
    with Desk() as desk:
        routines.put(desk, "short", routines.SHORT_HOLDS)
        window = Window(desk)
        ears = Ears(window)
        window.press("Start Short holds")
        until(lambda: "Stand tall, weight even. Hold 6 seconds." in ears.listen(), lambda: f"the last hold, but {ears.said}", 60)
        window.see("Done", 20)
        said = [words for words in ears.listen() if words in SAID or "second" in words]
        assert said == SAID, ears.said


def the_question_after_a_pain_is_complete():
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = Window(desk)
        ears = Ears(window)
        window.press("Start Two short holds")
        window.announces(f"{LEFT} Hold 20 seconds.")
        window.press("It hurts")
        window.see("It hurts", role=DIALOG)
        window.hear("Standing hip-flexor stretch, left, after")
        until(lambda: "Stopped. What do you feel?" in ears.listen(), lambda: f"the question, but {ears.said}")
        assert window.see("Left, the side you work", role=RADIO).has(CHECKED), "the side that worked is not chosen"
        for name in ("Middle, low back, pelvis", "Right", "Dull: An ache or a strong pull that stays in one place"):
            assert not window.see(name, role=RADIO).has(CHECKED), f"{name} is chosen"
        sharp = "Sharp: Sudden, stabbing or pinching"
        window.press(sharp)
        until(lambda: window.tree.find(sharp, RADIO).has(CHECKED), "sharp chosen")
        window.see("Stop this stretch for today")
        for name in ("End session", "Lie down and breathe, 2 min", "Go on without it"):
            window.see(name, role=BUTTON)
        until(lambda: window.tree.find("End session").has(FOCUSED), "the keyboard at the end")
        assert not window.tree.find("Nothing, go back"), "a way leads back"


TESTS = (
    each_phase_is_announced_once_and_never_a_second,
    the_question_after_a_pain_is_complete,
)
