"""The program under test: its window, its keys, and its commands on the same data folder."""

import json

from desk import PROGRAM, NotThere, end, until
from tree import Tree


class Window:
    """A window of Supple on `desk`, opened at once. `before` are words put before the command."""

    def __init__(self, desk, before=(), data=None):
        self.desk = desk
        self.process = desk.spawn(*before, PROGRAM, "--data-dir", data or desk.data)
        self.tree = Tree(desk, self.process.pid)
        until(self.tree.root, "the window's tree", 40)
        until(lambda: self.tree.find("Sessions"), "the home screen", 40)
        self.id = until(self._number, "the window")

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

    def press(self, name):
        """Presses a button by its name, as a screen reader does."""
        self.see(name).press()

    def click(self, name):
        """Presses a button by its name with the mouse."""
        x, y = self.see(name).middle()
        self.desk.call("xdotool", "mousemove", x, y, "click", 1)

    def focus(self):
        self.desk.call("xdotool", "windowactivate", "--sync", self.id)

    def key(self, *keys):
        """Types keys into whatever window has the keyboard."""
        self.desk.call("xdotool", "key", *keys)

    def is_open(self):
        return self.process.poll() is None

    def end(self):
        end(self.process)


def told(desk, *command):
    """What `supple COMMAND --json` says about the data folder."""
    return json.loads(desk.call(PROGRAM, "--data-dir", desk.data, *command, "--json"))


def history(desk):
    """Every session that was recorded, the oldest first."""
    return told(desk, "history")
