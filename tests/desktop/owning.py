"""The data belongs to the person: backed up, brought back, merged and deleted through the settings."""

import json
import shutil

import routines
from desk import PROGRAM, Desk, until
from tree import BUTTON, ENABLED, TEXT
from window import Window, soon


def played(desk, data):
    """Records a session in `data`, on a fast clock; the export of all that is recorded there."""
    routine = desk.base / "short.ron"
    routine.write_text(routines.SHORT_HOLDS)
    desk.call(PROGRAM, "--data-dir", data, "play", routine, "--speed", 100, "--no-sound")
    return exported(desk, data)


def exported(desk, data):
    return json.loads(desk.call(PROGRAM, "--data-dir", data, "export"))


def settings_of(desk):
    window = Window(desk)
    window.press_for("Settings", lambda: window.tree.find("Delete all data"))
    return window


def types(window, name, words):
    """Types into a field of an open sheet, until it holds the words."""

    def holds():
        field = window.tree.find(name, TEXT)
        place = field and field.middle()
        if place:
            window.desk.call("xdotool", "mousemove", *place, "click", 1, "key", "ctrl+a")
            window.desk.call("xdotool", "type", "--delay", 20, words)
        return soon(lambda: field.text() == words, 1)

    until(holds, f"“{words}” in “{name}”")


def brings_in(window, file, agreed):
    """Has a file looked at, and agrees."""
    window.press_for("Bring data in", lambda: window.tree.find("Look at it"))
    types(window, "Path of the file", str(file))
    window.press_for("Look at it", lambda: window.tree.find(agreed))
    window.press_for(agreed, lambda: not window.tree.find("Look at it"))


def everything_is_deleted_only_after_the_word_and_a_backup_brings_it_back():
    with Desk() as desk:
        before = played(desk, desk.data)
        (desk.data / "routines").mkdir(exist_ok=True)
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = settings_of(desk)
        window.press("Back up now")
        [backup] = until(lambda: list(desk.data.rglob("*backup*.sqlite3")), "the backup")
        kept = shutil.copy(backup, desk.base)
        window.press("Delete all data")
        window.see("Delete everything?")
        types(window, "The word", "delet")
        assert not window.see("Delete everything", role=BUTTON).has(ENABLED), "without the word"
        assert exported(desk, desk.data) == before
        types(window, "The word", "delete")
        window.press("Delete everything", BUTTON)
        until(lambda: not window.tree.find("Delete everything?"), "the sheet closed")
        until(lambda: not exported(desk, desk.data)["sessions"], "nothing left")
        assert not backup.exists() and not (desk.data / "routines/two_holds.ron").exists()
        window.hear("Everything was deleted.")
        window.press_for("Look around first", lambda: window.tree.find("Settings"))
        window.press_for("Settings", lambda: window.tree.find("Delete all data"))
        brings_in(window, kept, "Replace everything")
        until(lambda: exported(desk, desk.data) == before, "everything back")
        assert (desk.data / "routines/two_holds.ron").read_text() == routines.TWO_HOLDS


def what_another_machine_recorded_is_merged_and_nothing_is_doubled():
    with Desk() as desk:
        here, other = played(desk, desk.data), desk.base / "other"
        there = played(desk, other)
        desk.call(PROGRAM, "--data-dir", other, "export", "--output", desk.base / "other.json")
        window = settings_of(desk)
        for _ in range(2):
            brings_in(window, desk.base / "other.json", "Merge")
            until(lambda: len(exported(desk, desk.data)["sessions"]) == 2, "both sessions")
        both = exported(desk, desk.data)["sessions"]
        assert sorted(both, key=str) == sorted(here["sessions"] + there["sessions"], key=str)


TESTS = (
    everything_is_deleted_only_after_the_word_and_a_backup_brings_it_back,
    what_another_machine_recorded_is_merged_and_nothing_is_doubled,
)
