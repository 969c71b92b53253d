"""Steering a session from elsewhere: by media keys, and by starting the program again."""

import pathlib
import subprocess
import time

import routines
from desk import PROGRAM, START, Desk, until
from tree import BUTTON, Tree
from window import Window, history

HERE = pathlib.Path(__file__).resolve().parent
# What a player tells of its place may be this old, in seconds.
FRESH = 0.25


def players(desk):
    """The players on the bus; playerctl says so on the wrong channel where there are none."""
    done = subprocess.run(["playerctl", "-l"], env=desk.env, capture_output=True, text=True)
    return done.stdout.split()


def a_media_player_shows_and_steers_the_session():
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = Window(desk)
        assert players(desk) == [], "keys belong to music while no session runs"
        window.press("Start Two short holds")
        window.announces("Hold 20 seconds.")
        tell = lambda *words: desk.call("playerctl", "-p", "supple", *words).strip()
        assert tell("status") == "Playing"
        form = "{{title}}|{{album}}|{{mpris:length}}"
        assert tell("metadata", "--format", form) == "Standing hip-flexor stretch, left|Two short holds|20000000"
        first = position(tell)
        time.sleep(2)
        second = position(tell)
        moved, (least, most) = second[1] - first[1], (second[0] - first[2], second[2] - first[0])
        assert least - FRESH <= moved <= most + FRESH, f"{moved:.1f} s moved while {least:.1f} to {most:.1f} s passed"
        tell("pause")
        window.announces("Paused.")
        until(lambda: tell("status") == "Paused", "the player paused")
        stands = tell("position")
        time.sleep(1)
        assert tell("position") == stands
        tell("play-pause")
        window.announces("Going on in 3 seconds.")
        window.announces("Hold 20 seconds.")
        tell("next")
        window.announces("Right. Standing hip-flexor stretch. Switch sides.")
        until(lambda: tell("metadata", "title").endswith(", right"), "the other side in the title")
        tell("next")
        window.announces("Right. Standing hip-flexor stretch. Hold 20 seconds.")
        tell("previous")
        window.announces("Switch sides.")
        tell("stop")
        window.see("Done")
        until(lambda: players(desk) == [], "the player gone")
        (session,) = history(desk)
        assert session["end"] == "stopped", session["end"]


def position(tell):
    """Where the session is, and the moments before and after it was asked: somewhere between, it was told."""
    before = time.monotonic()
    told = float(tell("position"))
    return before, told, time.monotonic()


def changes_are_told_without_being_asked_for():
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = Window(desk)
        follower = desk.spawn("playerctl", "-p", "supple", "--follow", "metadata", "--format", "{{status}} {{title}}")
        said = desk.base / "playerctl.log"
        window.press("Start Two short holds")
        until(lambda: "Playing Standing hip-flexor stretch, left" in said.read_text(), "the session told")
        window.minimise()
        until(lambda: "Playing Standing hip-flexor stretch, right" in said.read_text(), "the next side told while minimised", 40)
        assert follower.poll() is None


def other_players_pause_while_a_session_runs_and_go_on_afterwards():
    with Desk() as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        (desk.data / "settings.toml").write_text("[players]\npause = true\n[safety]\naccepted = true\n")
        told = desk.base / "told"
        desk.spawn(HERE / "services.py", "player", told)
        until(lambda: "music" in players(desk), "the other player")
        # Speaks for whichever player was used last, and that may be the session itself.
        desk.spawn("playerctld")
        window = Window(desk)
        window.press("Start Two short holds")
        until(lambda: told.exists() and told.read_text() == "Pause", "the other player paused")
        window.announces("Hold 20 seconds.")
        assert desk.call("playerctl", "-p", "supple", "status").strip() == "Playing", "the session paused itself"
        window.press("Close")
        window.press("End session")
        until(lambda: told.read_text() == "Pause Play", "the other player going on")


def the_program_started_again_raises_the_window_and_opens_a_file_in_it():
    with Desk() as desk:
        window = Window(desk)
        window.minimise()
        desk.call(PROGRAM, "--data-dir", desk.data)
        until(lambda: "Normal" in desk.call("xprop", "-id", window.id, "WM_STATE"), "the window back")
        file = desk.base / "my own.ron"
        file.write_text(routines.TWO_HOLDS)
        desk.call(PROGRAM, "--data-dir", desk.data, file)
        # What it is and what is wrong with it is said first.
        window.hear("Import my own.ron?")
        window.key("Return")
        window.hear("my_own.ron was imported.")
        window.see("Start Two short holds")
        desk.call(PROGRAM, "--data-dir", desk.data, "--start", "my_own")
        window.announces("Left. Standing hip-flexor stretch. Get ready.")


def a_session_started_from_outside_fits_its_window_in_every_size_of_text():
    for size in (90, 110, 150):
        with Desk(sound=False) as desk:
            with open(desk.data / "settings.toml", "a") as settings:
                settings.write(f"[appearance]\ntext_size = {size}\n")
            process = desk.spawn(PROGRAM, "--data-dir", desk.data, "--start", "desk_reset")
            tree = Tree(desk, process.pid)
            until(lambda: tree.find("Pause", BUTTON), "the player", START)
            number = desk.call("xdotool", "search", "--onlyvisible", "--pid", process.pid).split()[0]
            told = desk.call("xdotool", "getwindowgeometry", "--shell", number).split()
            place = {name: int(value) for name, value in (line.split("=") for line in told)}
            low, right = place["Y"] + place["HEIGHT"], place["X"] + place["WIDTH"]
            for name in ("Pause", "It hurts"):
                inside = lambda: (middle := tree.find(name).middle()) and middle[0] < right and low - 200 < middle[1] < low
                until(inside, f"“{name}” in its place at {size} %", 5)


def without_a_bus_nothing_is_missed():
    with Desk() as desk:
        no_bus = {**desk.env, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={desk.base}/nowhere"}
        command = [str(PROGRAM), "--data-dir", str(desk.data), "--start", "desk_reset"]
        log = desk.base / "without.log"
        with open(log, "wb") as said:
            process = subprocess.Popen(command, env=no_bus, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
        desk.started.append(process)
        until(lambda: [session["end"] for session in told_history(desk)] == [None], "a session", 40, every=0.2)
        time.sleep(3)
        assert process.poll() is None
        lines = log.read_text().splitlines()
        assert len(lines) == len(set(lines)) <= 1, lines


def told_history(desk):
    """The history while a window runs that has none of the desktop's bus."""
    return history(desk) if (desk.data / "history.sqlite3").exists() else []


TESTS = (
    a_media_player_shows_and_steers_the_session,
    changes_are_told_without_being_asked_for,
    other_players_pause_while_a_session_runs_and_go_on_afterwards,
    the_program_started_again_raises_the_window_and_opens_a_file_in_it,
    a_session_started_from_outside_fits_its_window_in_every_size_of_text,
    without_a_bus_nothing_is_missed,
)
