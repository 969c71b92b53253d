"""The shelf of routines: files with errors, and files that come while the window is open."""

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


def a_new_file_appears_at_once_also_where_it_came_by_rename():
    with Desk() as desk:
        window = Window(desk)
        new = desk.base / "new"
        new.write_text(routines.TWO_HOLDS)
        new.rename(desk.data / "routines/two_holds.ron")
        window.see("Start Two short holds")


TESTS = (
    a_file_with_an_error_shows_a_card_with_line_and_column,
    a_new_file_appears_at_once_also_where_it_came_by_rename,
)
