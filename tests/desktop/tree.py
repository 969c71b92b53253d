"""What a screen reader sees of a window: names, roles and states over the accessibility bus.

Roles are the numbers of AT-SPI; only those that the tests ask for have a name here.
"""

from gi.repository import Gio, GLib

REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE, ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
BUTTON, RADIO, TAB, TEXT, STATUS, LABEL = 43, 44, 37, 79, 54, 29
ENABLED, FOCUSED = 8, 12
# A busy machine may let a caller wait.
CALL_MS = 20_000


def connect(address):
    flags = Gio.DBusConnectionFlags
    how = flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, how, None, None)


class Tree:
    """The tree of the window with this process number."""

    def __init__(self, desk, pid):
        session = connect(desk.env["DBUS_SESSION_BUS_ADDRESS"])
        (address,) = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self.bus = connect(address)
        self.pid = pid

    def root(self):
        """The window's own root; None before the window has told the registry of itself."""
        for name, path in self.ask((REGISTRY, ROOT), ACCESSIBLE, "GetChildren")[0]:
            if self._process(name) == self.pid:
                return name, path
        return None

    def _process(self, name):
        """The process number behind a name on the bus; None where it left since it was listed."""
        bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        try:
            return call(self.bus, *bus, "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0]
        except GLib.Error:
            return None

    def ask(self, node, interface, method, asked=None):
        return call(self.bus, *node, interface, method, asked)

    def nodes(self):
        """Every node with its name and role, in the order of the tree."""
        todo = [self.root()]
        while todo:
            node = todo.pop()
            if node is None:
                continue
            try:
                yield Node(self, node)
                todo += reversed(self.ask(node, ACCESSIBLE, "GetChildren")[0])
            except GLib.Error:
                continue  # It went away while we looked.

    def words(self):
        """Everything that is said, as one text."""
        return "\n".join(node.name for node in self.nodes() if node.name)

    def find(self, name, role=None):
        """The first node of this name."""
        found = (node for node in self.nodes() if node.name == name and role in (None, node.role))
        return next(found, None)

    def focused(self):
        """The node that has the keyboard."""
        return next((node for node in self.nodes() if node.has(FOCUSED) and node.name != "Supple"), None)

    def status(self):
        """What the player announces."""
        return next((node.name for node in self.nodes() if node.role == STATUS), "")


class Node:
    """One thing in the window."""

    def __init__(self, tree, at):
        self.tree, self.at = tree, at
        self.name = self._property("Name")
        (self.role,) = tree.ask(at, ACCESSIBLE, "GetRole")

    def _property(self, name):
        asked = GLib.Variant("(ss)", (ACCESSIBLE, name))
        return self.tree.ask(self.at, "org.freedesktop.DBus.Properties", "Get", asked)[0]

    def _still(self, interface, method, asked=None):
        """Asks the thing itself; None where it went away since it was found."""
        try:
            return self.tree.ask(self.at, interface, method, asked)
        except GLib.Error as error:
            # One that is there and does not answer is a fault.
            if error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT):
                raise
            return None

    def has(self, state):
        """Whether it is in this state; what went away is in none."""
        told = self._still(ACCESSIBLE, "GetState")
        low, high = told[0] if told else (0, 0)
        return bool((low | high << 32) >> state & 1)

    def text(self):
        """What is written in it; None where it went away."""
        told = self._still("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))
        return told and told[0]

    def press(self):
        """Does what a click does, without a mouse; answers with whether it was there to be pressed."""
        return self._still(ACTION, "DoAction", GLib.Variant("(i)", (0,))) is not None

    def middle(self):
        """Where it is on the screen; None where it went away."""
        told = self._still("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (0,)))
        if told is None:
            return None
        ((x, y, width, height),) = told
        return x + width // 2, y + height // 2


def call(bus, name, path, interface, method, asked=None):
    answer = bus.call_sync(name, path, interface, method, asked, None, Gio.DBusCallFlags.NONE, CALL_MS, None)
    return answer.unpack()
