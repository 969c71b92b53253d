"""The editor and the files of others: chosen in a dialog, and changed while they are open."""

import pathlib

import routines
from desk import Desk, until
from tree import TEXT
from window import Window, soon

HERE = pathlib.Path(__file__).resolve().parent


def edit_two_holds(desk):
    """A window with a routine in the editor whose name was changed."""
    routines.put(desk, "two_holds", routines.TWO_HOLDS)
    window = Window(desk)
    window.press("Editor")
    window.press_for("Edit Two short holds", lambda: window.tree.find("Name", TEXT))
    until(lambda: writes(window), "a changed name")
    return window


def writes(window):
    """Writes into the name; whether that is seen. While the page is laid out, a click may go beside it."""
    field = window.tree.find("Name", TEXT)
    place = field and field.middle()
    if place:
        window.desk.call("xdotool", "mousemove", *place, "click", 1, "type", "Mine ")
    return soon(lambda: window.tree.find("Not saved"))


def a_file_is_chosen_in_the_dialog_of_the_desktop():
    with Desk() as desk:
        file = desk.base / "from a friend.ron"
        file.write_text(routines.TWO_HOLDS)
        desk.spawn(HERE / "services.py", "chooser", file)
        until(lambda: "portal.Desktop" in desk.call("gdbus", "call", "--session", *NAMES), "the portal")
        window = Window(desk)
        window.press("Editor")
        window.press("Choose a file…")
        window.see("Import from a friend.ron?")
        window.press("Import")
        until((desk.data / "routines/from_a_friend.ron").exists, "the routine")
        window.see("Edit Two short holds")


NAMES = ("--dest", "org.freedesktop.DBus", "--object-path", "/", "--method", "org.freedesktop.DBus.ListNames")


def where_no_dialog_answers_the_path_is_asked_for():
    with Desk() as desk:
        window = Window(desk)
        window.press("Editor")
        window.press("Choose a file…")
        window.hear("Type the path instead.")


def a_file_changed_by_others_is_asked_about_at_once():
    with Desk() as desk:
        window = edit_two_holds(desk)
        file = desk.data / "routines/two_holds.ron"
        theirs = routines.TWO_HOLDS.replace("Two short holds", "Theirs")
        new = desk.base / "new"
        new.write_text(theirs)
        new.rename(file)
        window.see("The file was changed")
        window.press("Take theirs")
        until(lambda: not window.tree.find("Not saved"), "their text")
        assert file.read_text() == theirs
        window.focus()
        window.key("ctrl+z")
        window.see("Not saved")


TESTS = (
    a_file_is_chosen_in_the_dialog_of_the_desktop,
    where_no_dialog_answers_the_path_is_asked_for,
    a_file_changed_by_others_is_asked_about_at_once,
)
