"""Keeping what was done: in Progress, from two windows, and where the disk does not let it."""

import os
import time

import routines
from desk import PROGRAM, Desk, until
from window import Window, history, told

# A file system of its own for the data folder; it goes away with the program that was started in it.
MOUNT = 'mount -t tmpfs -o size=200k none "$0" && mkdir "$0/routines" && cp "$1" "$0/routines/" && cp "$2" "$0/" && '
READ_ONLY = MOUNT + 'mount -o remount,ro "$0" && shift 2 && exec "$@"'
FULL = MOUNT + '{ head -c 1M /dev/zero > "$0/filler" || true; } && shift 2 && exec "$@"'
ROOM = MOUNT + 'shift 2 && exec "$@"'
NEEDS_ROOT = "only root can mount a file system"


def progress_shows_the_same_held_time_as_the_commands():
    with Desk() as desk:
        desk.call(PROGRAM, "--data-dir", desk.data, "play", "desk_reset", "--speed", "200")
        week = told(desk, "stats")
        seconds = sum(week["held"].values())
        assert seconds > 60, week["held"]
        window = Window(desk)
        window.press("Progress")
        window.hear(f"Held: {int(seconds // 60)} min.")
        sides = week["balance"]["hip_flexor_stretch"]
        window.hear(f"left {clock(sides['left_s'])}, right {clock(sides['right_s'])}.")


def clock(seconds):
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def two_windows_on_one_data_folder_both_work_and_both_are_recorded():
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        one = Window(desk)
        one.press("Start Two short holds")
        one.announces("Hold 20 seconds.")
        # On one display, the second start would only bring the first window to the front.
        other = Window(desk.other_screen())
        assert [session["end"] for session in history(desk)] == [None], "a living session was closed"
        other.press("Start Two short holds")
        other.announces("Hold 20 seconds.")
        for window in (one, other):
            window.see("Done", 90)
        assert [session["end"] for session in history(desk)] == ["completed"] * 2, history(desk)
        held = [sum(attempt["held_s"] for attempt in session["attempts"]) for session in history(desk)]
        assert held == [60.0, 60.0], held


def in_a_folder_that_cannot_be_written_a_session_runs_and_says_that_it_is_not_recorded():
    if os.geteuid() != 0:
        return NEEDS_ROOT
    with Desk() as desk:
        window = mounted(desk, READ_ONLY)
        window.hear("Sessions are not recorded:")
        runs_unrecorded(window)


def on_a_full_disk_a_session_runs_and_says_that_it_is_not_recorded():
    if os.geteuid() != 0:
        return NEEDS_ROOT
    with Desk() as desk:
        runs_unrecorded(mounted(desk, FULL))


def a_disk_that_fills_up_and_gets_room_again_loses_nothing():
    if os.geteuid() != 0:
        return NEEDS_ROOT
    with Desk() as desk:
        window = mounted(desk, ROOM)
        inside(window, "sh", "-c", f"head -c 1M /dev/zero > {desk.data}/filler || true")
        window.press("Start Two short holds")
        window.announces("Left. Standing hip-flexor stretch. Hold 20 seconds.")
        window.hear("This session is not recorded: the disk is full")
        inside(window, "rm", f"{desk.data}/filler")
        window.announces("Right. Standing hip-flexor stretch. Hold 20 seconds.", 40)
        until(lambda: "not recorded" not in window.tree.words(), "the note gone")
        says = inside(window, PROGRAM, "--data-dir", desk.data, "history", "--csv")
        assert "20.0" in says and "left" in says, says
        assert inside(window, "ls", desk.data).split() == ["history.sqlite3", "routines", "running", "settings.toml"]


def mounted(desk, script):
    """A window whose data folder is a file system of its own."""
    routine = desk.base / "two_holds.ron"
    routine.write_text(routines.TWO_HOLDS)
    settings = (desk.data / "settings.toml").rename(desk.base / "settings.toml")
    return Window(desk, before=("unshare", "--mount", "sh", "-c", script, desk.data, routine, settings))


def inside(window, *command):
    """Runs a program that sees the window's own file system."""
    return window.desk.call("nsenter", "--mount", "--target", window.process.pid, *command)


def runs_unrecorded(window):
    window.press("Start Two short holds")
    window.announces("Left. Standing hip-flexor stretch. Hold 20 seconds.")
    window.hear("This session is not recorded:")
    time.sleep(1)
    window.press("Skip")
    window.announces("Switch sides.")
    window.press("Close")
    window.press("End session")
    window.press("Done")
    window.see("Start Two short holds")


TESTS = (
    progress_shows_the_same_held_time_as_the_commands,
    two_windows_on_one_data_folder_both_work_and_both_are_recorded,
    in_a_folder_that_cannot_be_written_a_session_runs_and_says_that_it_is_not_recorded,
    on_a_full_disk_a_session_runs_and_says_that_it_is_not_recorded,
    a_disk_that_fills_up_and_gets_room_again_loses_nothing,
)
