"""The program under test: its window, its keys, and its commands on the same data folder."""

import json

from desk import PROGRAM, START, NotThere, end, until
from tree import Tree


class Window:
    """A window of Supple on `desk`, opened at once. `before` are words put before the command."""

    def __init__(self, desk, before=(), data=None):
        self.desk = desk
        self.process = desk.spawn(*before, PROGRAM, "--data-dir", data or desk.data)
        self.tree = Tree(desk, self.process.pid)
        until(self.tree.root, "the window's tree", START)
        until(lambda: self.tree.find("Sessions"), "the home screen", START)
        self.id = until(self._number, "the window", START)

    def _number(self):
        """The window's number at the display."""
        try:
            return self.desk.call("xdotool", "search", "--onlyvisible", "--pid", self.process.pid).split()[0]
        except (NotThere, IndexError):
            return None

    def see(self, name, seconds=20, role=None):
        """Waits for a thing of this name."""
        return until(lambda: self.tree.find(name, role), f"“{name}” in the tree", seconds)

    def hear(self, words, seconds=20):
        """Waits until these words stand somewhere in the tree."""
        return until(lambda: words in self.tree.words(), f"“{words}” in the tree", seconds)

    def announces(self, words, seconds=20):
        """Waits until the player announces this."""
        instead = lambda: f"“{words}” announced, but “{self.tree.status()}”"
        return until(lambda: words in self.tree.status(), instead, seconds)

    def press(self, name, role=None):
        """Presses a button by its name, as a screen reader does. The page may be drawn anew between
        finding and pressing: then the button is another one, and is found again."""
        until(lambda: (found := self.tree.find(name, role)) and found.press(), f"“{name}” to be pressed")

    def press_for(self, name, sign):
        """Presses a button until `sign()` is seen. Only for one that leads elsewhere, so that it is not
        there to be pressed twice: what is pressed while a page appears may be missed."""

        def pressed():
            found = self.tree.find(name)
            if found:
                found.press()
            return soon(sign)

        return until(pressed, f"what “{name}” leads to")

    def click(self, name):
        """Presses a button by its name with the mouse."""
        x, y = until(lambda: (found := self.tree.find(name)) and found.middle(), f"“{name}” to be clicked")
        self.desk.call("xdotool", "mousemove", x, y, "click", 1)

    def focus(self):
        """Gives the window the keyboard. A window manager that is still busy with the window's
        appearance may miss the wish, so it is said again."""
        until(self._has_focus, "the window with the keyboard", every=0.5)

    def _has_focus(self):
        self.desk.call("xdotool", "windowactivate", self.id)
        return soon(lambda: self.desk.call("xdotool", "getwindowfocus").strip() == str(self.id))

    def minimise(self):
        """Puts the window away, and waits until it is."""
        until(self._is_minimised, "the window minimised", every=0.5)

    def _is_minimised(self):
        self.desk.call("xdotool", "windowminimize", self.id)
        return soon(lambda: "Iconic" in self.desk.call("xprop", "-id", self.id, "WM_STATE"))

    def key(self, *keys):
        """Types keys into whatever window has the keyboard."""
        self.desk.call("xdotool", "key", *keys)

    def is_open(self):
        return self.process.poll() is None

    def end(self):
        end(self.process)


def soon(sign, seconds=3.0):
    """What `sign()` answers within a moment; None where it does not come, and it is time to try again."""
    try:
        return until(sign, "", seconds)
    except NotThere:
        return None


def told(desk, *command):
    """What `supple COMMAND --json` says about the data folder."""
    return json.loads(desk.call(PROGRAM, "--data-dir", desk.data, *command, "--json"))


def history(desk):
    """Every session that was recorded, the oldest first."""
    return told(desk, "history")


def ended(desk, seconds):
    """Waits until the first session is over; answers with what was recorded of it."""
    over = lambda: (sessions := history(desk)) and sessions[0]["end"] and sessions[0]
    return until(over, "the end of the session", seconds, every=0.5)
