"""The display stays on while a session runs, and only then: asked of a screen saver of the test's own."""

import threading

from gi.repository import Gio, GLib

import routines
from desk import Desk, until
from tree import connect
from window import Window

NAME = "org.freedesktop.ScreenSaver"
INTERFACE = """<node><interface name="org.freedesktop.ScreenSaver">
    <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/></method>
    <method name="UnInhibit"><arg type="u" direction="in"/></method>
</interface></node>"""


class ScreenSaver:
    """Notes who holds the display; ends with `with`."""

    def __init__(self, desk):
        self.bus = connect(desk.env["DBUS_SESSION_BUS_ADDRESS"])
        self.held, self.asked = {}, []
        self.loop = GLib.MainLoop()
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        self.bus.register_object("/org/freedesktop/ScreenSaver", node.interfaces[0], self._answer, None, None)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, None, None)

    def _answer(self, _bus, _who, _path, _interface, method, asked, answer):
        words = asked.unpack()
        if method == "Inhibit":
            number = len(self.asked) + 1
            self.asked.append(words)
            self.held[number] = words
            answer.return_value(GLib.Variant("(u)", (number,)))
        else:
            self.held.pop(words[0], None)
            answer.return_value(None)

    def __enter__(self):
        self.thread = threading.Thread(target=self.loop.run)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.loop.quit()
        self.thread.join(5)


def the_display_stays_on_while_a_session_runs_and_only_then():
    with Desk() as desk, ScreenSaver(desk) as saver:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = Window(desk)
        window.focus()
        assert not saver.asked, saver.asked
        window.press("Start Two short holds")
        until(lambda: len(saver.held) == 1, "the display held")
        assert saver.asked == [("Supple", "A session is running")], saver.asked
        window.announces("Get ready.")
        window.key("space")
        until(lambda: not saver.held, "the display let go in a pause")
        window.key("space")
        until(lambda: len(saver.held) == 1, "the display held again")
        window.key("Escape")
        window.press("End session")
        until(lambda: not saver.held, "the display let go at the end")


TESTS = (
    the_display_stays_on_while_a_session_runs_and_only_then,
)
