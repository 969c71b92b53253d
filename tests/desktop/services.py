#!/usr/bin/python3
"""Services of a desktop that the tests play themselves: `services.py idle FILE` tells the idle time
that stands in a file, in ms; `services.py player FILE` is a media player that writes down what it
is told; `services.py chooser FILE` is a dialog for files in which somebody always chooses this one."""

import pathlib
import sys

from gi.repository import Gio, GLib

IDLE = """<node><interface name="org.freedesktop.ScreenSaver">
<method name="GetSessionIdleTime"><arg type="u" direction="out"/></method></interface></node>"""
PLAYER = """<node><interface name="org.mpris.MediaPlayer2.Player">
<method name="Play"/><method name="Pause"/>
<property name="PlaybackStatus" type="s" access="read"/></interface></node>"""

CHOOSER = "<node><interface name='org.freedesktop.portal.FileChooser'>" + "".join(
    f"<method name='{name}'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
    for name in ("OpenFile", "SaveFile")
) + "</interface></node>"


def idle(file, bus):
    def called(_bus, _sender, _path, _interface, _method, _asked, answer):
        answer.return_value(GLib.Variant("(u)", (int(file.read_text()),)))

    offer(bus, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", IDLE, called, None)


def player(file, bus):
    said = ["Play"]

    def called(_bus, _sender, _path, _interface, method, _asked, answer):
        said.append(method)
        file.write_text(" ".join(said[1:]))
        answer.return_value(None)

    def read(*_):
        return GLib.Variant("s", "Paused" if said[-1] == "Pause" else "Playing")

    offer(bus, "org.mpris.MediaPlayer2.music", "/org/mpris/MediaPlayer2", PLAYER, called, read)


def chooser(file, bus):
    request = "/org/freedesktop/portal/desktop/request/1"

    def called(_bus, sender, _path, _interface, _method, _asked, answer):
        answer.return_value(GLib.Variant("(o)", (request,)))
        chosen = {"uris": GLib.Variant("as", [file.as_uri()])}
        said = GLib.Variant("(ua{sv})", (0, chosen))
        bus.emit_signal(sender, request, "org.freedesktop.portal.Request", "Response", said)

    portal = "/org/freedesktop/portal/desktop"
    offer(bus, "org.freedesktop.portal.Desktop", portal, CHOOSER, called, None)


def offer(bus, name, path, described, called, read):
    (interface,) = Gio.DBusNodeInfo.new_for_xml(described).interfaces
    bus.register_object(path, interface, called, read, None)
    Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)


if __name__ == "__main__":
    {"idle": idle, "player": player, "chooser": chooser}[sys.argv[1]](pathlib.Path(sys.argv[2]), Gio.bus_get_sync(Gio.BusType.SESSION))
    GLib.MainLoop().run()
