"""What goes wrong around a session: rights lost and given back, the program stopped for a while, a clock set
back and forward, another time zone. Sessions in the terminal on a fast clock; it needs no desktop.

The clock is set with libfaketime, where that is; without it, or without root, the test is skipped.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import tempfile
import time

from desk import until
from killing import ROUTINE, Play, told

FAKETIME = pathlib.Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")
# Root may write everywhere, so somebody else plays.
NOBODY = 65534
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
SHORT = """Routine(format: 1, name: "Short", steps: [
    Hold(exercise: "stand_tall", hold: 8, prep: 2),
    Hold(exercise: "stand_tall", hold: 4, prep: 2),
])"""


@contextlib.contextmanager
def folder():
    with tempfile.TemporaryDirectory(prefix="supple-fault.") as data:
        yield pathlib.Path(data)


def whole(data, session, routine=ROUTINE):
    """Whether a completed session has every segment once, in order, and each second of it."""
    plan = told(data, "plan", routine, "--json")["segments"]
    assert session["end"] == "completed", session["end"]
    seen = [(attempt["seq"], attempt["segment"], attempt["held_s"]) for attempt in session["attempts"]]
    waits = ("prep", "switch", "rest")
    expected = [(n, n, 0.0 if part["kind"] in waits else part["len_s"]) for n, part in enumerate(plan)]
    assert len(seen) == len(expected), seen
    off = [(one, two) for one, two in zip(seen, expected) if one[:2] != two[:2] or abs(one[2] - two[2]) > 0.002]
    assert not off, off


def played(data, change, routine=ROUTINE, **how):
    """Plays a session and calls `change` in the middle of it; what it said."""
    play = Play(data, routine, "--no-sound", **how)
    play.began()
    time.sleep(2)
    change(play)
    play.end()
    return [line for _, line in play.lines] + play.said.splitlines()


def rights_that_are_lost_and_given_back_cost_nothing():
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return "only root can lend its rights and take them away"
    with folder() as data:
        os.chown(data, NOBODY, NOBODY)

        def change(_):
            data.chmod(0o500)
            time.sleep(3)
            data.chmod(0o700)

        played(data, change, before=AS_NOBODY)
        whole(data, told(data, "history", "--json")[0])


def rights_that_stay_lost_are_said_and_what_was_recorded_stays():
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return "only root can lend its rights and take them away"
    with folder() as data:
        os.chown(data, NOBODY, NOBODY)
        said = played(data, lambda _: data.chmod(0o500), before=AS_NOBODY)
        assert any("not recorded" in line for line in said), said
        data.chmod(0o700)
        [session] = told(data, "history", "--json")
        places = [attempt["seq"] for attempt in session["attempts"]]
        assert places and places == list(range(len(places))), places
        assert session["end"] == "interrupted", session["end"]


def goes_on(play):
    """As after a sleep of the machine, it stands until somebody is there again."""
    until(lambda: "paused" in str(play.lines), "the pause")
    time.sleep(1)
    play.process.stdin.write("p\n")
    play.process.stdin.flush()


def a_program_that_is_stopped_pauses_and_counts_nothing_of_the_gap():
    with folder() as data:
        routine = data / "short.ron"
        routine.write_text(SHORT)

        def change(play):
            # Until long after the session would have been over.
            play.process.send_signal(signal.SIGSTOP)
            time.sleep(20)
            play.process.send_signal(signal.SIGCONT)
            goes_on(play)

        played(data, change, routine, speed=1)
        [session] = told(data, "history", "--json")
        whole(data, session, routine)


def a_clock_that_is_set_back_or_forward_changes_no_second_of_what_was_held():
    if not FAKETIME.exists():
        return "libfaketime is not there"
    for hours in (-2, 48):
        with folder() as data:
            routine, offset = data / "short.ron", data / "offset"
            routine.write_text(SHORT)
            offset.write_text("+0\n")
            env = {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": offset, "FAKETIME_NO_CACHE": 1}
            env = [f"{name}={value}" for name, value in (*env.items(), ("FAKETIME_DONT_FAKE_MONOTONIC", 1))]

            def change(play):
                offset.write_text(f"{hours * 3600:+}\n")
                if hours > 0:
                    goes_on(play)

            played(data, change, routine, speed=1, before=("env", *env))
            [session] = told(data, "history", "--json")
            whole(data, session, routine)


def a_time_zone_that_changes_in_mid_session_changes_neither_its_seconds_nor_its_day():
    if os.geteuid() != 0:
        return "only root can give a program a machine's settings of its own"
    with folder() as data:
        etc = data / "etc"
        etc.mkdir()
        shutil.copy("/etc/ld.so.cache", etc)
        before, after = ("Pacific/Kiritimati", "+14:00"), ("Pacific/Pago_Pago", "-11:00")
        live_in(etc, before[0])
        routine = data / "short.ron"
        routine.write_text(SHORT)
        # As on a journey: the machine's zone is another one from one moment to the next. Only a clock
        # that is not made to run faster reads it again.
        own = ("unshare", "--mount", "env", "--unset=TZ", "sh", "-c", 'mount --bind "$0" /etc && exec "$@"', etc)
        played(data, lambda _: live_in(etc, after[0]), routine, speed=1, before=own)
        Play(data, routine, "--no-sound", speed=1000, before=own).end()
        sessions = told(data, "history", "--json")
        assert [session["started"][-6:] for session in sessions] == [before[1], after[1]], sessions
        for session in sessions:
            whole(data, session, routine)


def live_in(etc, zone):
    """Sets the time zone of a machine, as its settings do: by another link in the old one's place."""
    new = etc / "localtime.new"
    new.symlink_to(f"/usr/share/zoneinfo/{zone}")
    new.rename(etc / "localtime")


def sessions_in_two_time_zones_are_kept_with_the_day_of_each():
    with folder() as data:
        zones = ("Pacific/Kiritimati", "Pacific/Pago_Pago")
        for zone in zones:
            play = Play(data, ROUTINE, "--no-sound", before=("env", f"TZ={zone}"), speed=200)
            play.end()
        sessions = sorted(told(data, "history", "--json"), key=lambda session: session["started"][-6:])
        assert [session["started"][-6:] for session in sessions] == ["+14:00", "-11:00"], sessions
        for session in sessions:
            whole(data, session)
        # 25 hours apart at the same moment: never on the same date.
        first, second = (session["started"][:10] for session in sessions)
        assert first > second, (first, second)


TESTS = (
    rights_that_are_lost_and_given_back_cost_nothing,
    rights_that_stay_lost_are_said_and_what_was_recorded_stays,
    a_program_that_is_stopped_pauses_and_counts_nothing_of_the_gap,
    a_clock_that_is_set_back_or_forward_changes_no_second_of_what_was_held,
    a_time_zone_that_changes_in_mid_session_changes_neither_its_seconds_nor_its_day,
    sessions_in_two_time_zones_are_kept_with_the_day_of_each,
)
