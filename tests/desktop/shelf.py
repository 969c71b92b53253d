"""The shelf of routines: files with errors, and files that come while the window is open."""

import shutil

import routines
from desk import Desk
from window import Window


def a_file_with_an_error_shows_a_card_with_line_and_column():
    with Desk() as desk:
        routines.put(desk, "wrong", routines.WRONG)
        window = Window(desk)
        window.see("wrong.ron")
        window.hear("Line 4, column 28:")
        window.hear("stand_tall")
        window.see("Open folder of wrong.ron")


def a_new_file_appears_when_the_window_gets_the_focus_again():
    with Desk() as desk:
        elsewhere = shutil.copytree(desk.data, desk.base / "elsewhere")
        window = Window(desk)
        window.focus()
        Window(desk, data=elsewhere).focus()
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        assert not window.tree.find("Start Two short holds")
        window.focus()
        window.see("Start Two short holds")


TESTS = (
    a_file_with_an_error_shows_a_card_with_line_and_column,
    a_new_file_appears_when_the_window_gets_the_focus_again,
)
