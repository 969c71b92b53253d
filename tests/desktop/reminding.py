"""Reminders: when they come, what each answer does, and where no service shows them.

The clock of `supple remind` runs 200 times as fast: 20 minutes take six seconds, ten take three. When a
question came is told by the bus, not by when the test came to look.
"""

import os
import pathlib
import re
import signal
import time

from desk import PROGRAM, Desk, until
from services import __file__ as SERVICES
from tree import Tree
from window import Window, history

SPEED = 200
EVERY, AGAIN = 20 * 60 / SPEED, 10 * 60 / SPEED
# A question is this late at most, in seconds: it reads routines and history first, and the program
# itself has to start. Half of AGAIN, so that one that comes ten minutes too late is seen.
IN_TIME = AGAIN / 2
# The bus and the test read the clock one after the other.
EARLY = 0.1
# A question on the bus, and when it passed there.
NOTIFY = re.compile(r"method call time=(\d+\.\d+) .*member=Notify")
WEEK = "".join(f"{day} = true\n" for day in "monday tuesday wednesday thursday friday saturday sunday".split())
SETTINGS = f"[reminders]\non = true\nevery_minutes = 20\nfrom_hour = 0\nuntil_hour = 24\n[reminders.days]\n{WEEK}[safety]\naccepted = true\n"
# The program that dunst shows a choice in: it takes the line with the word that stands in a file.
CHOICE = '#!/bin/sh\ngrep -m 1 -F "$(cat "{word}")"\n'
DUNSTRC = "[global]\ndmenu = {choice}\n"


class Questions:
    """What is asked over the bus from now on."""

    def __init__(self, desk):
        self.log = desk.base / "stdbuf.log"
        before = self.log.read_text().count("NameAcquired") if self.log.exists() else 0
        desk.spawn("stdbuf", "-oL", "dbus-monitor", "--session", "interface='org.freedesktop.Notifications',member='Notify'")
        until(lambda: self.log.read_text().count("NameAcquired") > before, "the bus heard")
        self.began = time.time()

    def asked(self):
        """When each question went over the bus, in seconds from the beginning."""
        return [float(when) - self.began for when in NOTIFY.findall(self.log.read_text())]

    def now(self):
        """Seconds from the beginning."""
        return time.time() - self.began

    def asks(self, times, seconds=20):
        """Waits for this many questions; answers with when the last of them came."""
        until(lambda: len(self.asked()) >= times, f"{times} questions", seconds)
        asked = self.asked()
        assert len(asked) == times, f"{len(asked)} questions instead of {times}: {asked}"
        return asked[-1] if asked else None


class Reminders(Questions):
    """`supple remind` on a desk, and what it asked."""

    def __init__(self, desk, speed=SPEED):
        super().__init__(desk)
        self.desk = desk
        (desk.data / "settings.toml").write_text(SETTINGS)
        self.process = desk.spawn(PROGRAM, "--data-dir", desk.data, "remind", "--speed", speed)

    def goes_on(self):
        """It lives, and has said nothing twice."""
        assert self.process.poll() is None, "the reminders are gone"
        lines = self.desk.said(PROGRAM).splitlines()
        assert len(lines) == len(set(lines)), lines


def dunst(desk):
    """The service, with a person who chooses what stands in a file."""
    choice = desk.base / "choice"
    choice.write_text(CHOICE.format(word=desk.base / "word"))
    choice.chmod(0o755)
    config = desk.base / "dunstrc"
    config.write_text(DUNSTRC.format(choice=choice))
    service = desk.spawn("dunst", "-config", config)
    until(lambda: desk._works("dunstctl", "is-paused"), "dunst")
    return service


def choose(desk, reminders, label):
    """Gives this answer to the notice; somewhere between the two moments that come back."""
    (desk.base / "word").write_text(label)
    until(lambda: desk.call("dunstctl", "count", "displayed").strip() == "1", "the notice on the screen")
    before = reminders.now()
    desk.call("dunstctl", "context")
    return before, reminders.now()


def near(seconds, least, most=None):
    """Whether something came when it should: at a moment between these two, and hardly later."""
    most = (least if most is None else most) + IN_TIME
    assert least - EARLY <= seconds <= most, f"after {seconds:.1f} s instead of {least:.1f} to {most:.1f} s"


def after(moments, seconds):
    return (moment + seconds for moment in moments)


def a_reminder_comes_at_its_minute_and_once_more_and_then_the_count_begins_anew():
    with Desk(sound=False) as desk:
        dunst(desk)
        reminders = Reminders(desk)
        first = reminders.asks(1)
        near(first, EVERY)
        second = reminders.asks(2)
        near(second - first, AGAIN)
        near(reminders.asks(3) - second, EVERY)
        words = reminders.log.read_text()
        for word in ("You have sat for 20 minutes", "You have sat for 30 minutes", "Start", "In 10 min", "Skip"):
            assert f'"{word}"' in words, word
        # Some services make a button of every label.
        assert words.count('"Start"') == 3, "an answer stands there twice"
        assert desk.call("dunstctl", "count", "displayed").strip() == "1", "more than one notice stands"


def each_answer_does_what_it_says():
    with Desk(sound=False) as desk:
        dunst(desk)
        reminders = Reminders(desk)
        reminders.asks(1)
        later = choose(desk, reminders, "In 10 min")
        near(reminders.asks(2), *after(later, AGAIN))
        # Without an answer it would come again after ten minutes.
        skipped = choose(desk, reminders, "Skip")
        near(reminders.asks(3), *after(skipped, EVERY))
        choose(desk, reminders, "Quiet until tomorrow")
        time.sleep(EVERY + AGAIN + IN_TIME)
        reminders.asks(3)
        kept = (desk.data / "reminders.json").read_text()
        assert '"quiet_on":"20' in kept, kept


def start_opens_the_window_on_the_offered_routine():
    with Desk() as desk:
        dunst(desk)
        reminders = Reminders(desk)
        reminders.asks(1)
        choose(desk, reminders, "Start")
        until(lambda: desk.data.joinpath("history.sqlite3").exists() and history(desk), "a session", 40, every=0.2)
        assert history(desk)[0]["routine"] == "desk_micro_break", history(desk)[0]["routine"]
        # While it runs, nothing more is asked.
        time.sleep(EVERY + AGAIN + IN_TIME)
        reminders.asks(1)
        stop(desk, "--start")


def the_notice_stays_away_while_the_person_must_not_be_disturbed_or_is_away():
    with Desk(sound=False) as desk:
        dunst(desk)
        desk.call("dunstctl", "set-paused", "true")
        idle = desk.base / "idle"
        idle.write_text("0")
        desk.spawn(SERVICES, "idle", idle)
        reminders = Reminders(desk)
        time.sleep(EVERY + IN_TIME)
        reminders.asks(0)
        desk.call("dunstctl", "set-paused", "false")
        reminders.asks(1)
        idle.write_text("600000")
        until(lambda: desk.call("dunstctl", "count", "displayed").strip() == "0", "the notice withdrawn")
        time.sleep(EVERY + AGAIN)
        reminders.asks(1)
        before = reminders.now()
        idle.write_text("0")
        near(reminders.asks(2), before + EVERY)


def the_notice_stays_away_while_gnome_shows_none():
    with Desk(sound=False) as desk:
        dunst(desk)
        answer, tool = desk.base / "banners", desk.base / "bin/gsettings"
        tool.parent.mkdir()
        tool.write_text(f'#!/bin/sh\n[ "$*" = "get org.gnome.desktop.notifications show-banners" ] && cat "{answer}"\n')
        tool.chmod(0o755)
        answer.write_text("false\n")
        desk.env |= {"PATH": f"{tool.parent}:{desk.env['PATH']}", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}
        reminders = Reminders(desk)
        time.sleep(EVERY + IN_TIME)
        reminders.asks(0)
        answer.write_text("true\n")
        reminders.asks(1)


def without_a_service_the_mini_window_asks_and_leaves_the_keyboard_alone():
    with Desk(sound=False) as desk:
        window = Window(desk)
        window.focus()
        reminders = Reminders(desk, speed=60)
        asking = until(lambda: question(reminders.process.pid), "the question", 40)
        tree = Tree(desk, asking)
        until(lambda: tree.root() and tree.find("In 10 min"), "the question's window", 30)
        assert tree.find("20 minutes"), tree.words()
        active = desk.call("xprop", "-root", "_NET_ACTIVE_WINDOW").split()[-1]
        assert int(active, 16) == int(window.id), "the question took the keyboard"
        pressed = time.monotonic()
        tree.find("In 10 min").press()
        until(lambda: question(reminders.process.pid) not in (None, asking), "the question again", 30)
        assert time.monotonic() - pressed > 600 / 60 - 1
        reminders.goes_on()


def question(pid):
    """The window that this one asks in, a program of its own."""
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return next((int(child) for child in children if "--ask" in command(child)), None)


def command(pid):
    """The words a program was started with; none of one that has ended."""
    try:
        return pathlib.Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return []


def there_is_one_and_it_ends_when_it_is_switched_off():
    with Desk(sound=False) as desk:
        reminders = Reminders(desk)
        until(lambda: held(desk.data / "remind.lock"), "the lock")
        second = desk.spawn(PROGRAM, "--data-dir", desk.data, "remind")
        until(lambda: second.poll() is not None, "the second one gone")
        (desk.data / "settings.toml").write_text(SETTINGS.replace("on = true", "on = false", 1))
        until(lambda: reminders.process.poll() is not None, "reminders switched off")
        assert (second.returncode, reminders.process.returncode) == (0, 0)


def held(file):
    """Whether somebody holds a lock on this file."""
    if not file.exists():
        return False
    number = f":{file.stat().st_ino} "
    return any(number in line for line in pathlib.Path("/proc/locks").read_text().splitlines())


def the_settings_switch_the_start_at_login_on_and_off():
    with Desk() as desk:
        window = Window(desk)
        entry = desk.home / ".config/autostart/supple-remind.desktop"
        window.press("Settings")
        window.press("Remind me to move")
        until(entry.exists, "the entry")
        assert f'"--data-dir" "{desk.data}" remind' in entry.read_text(), entry.read_text()
        assert until(lambda: running(desk, "remind"), "the reminders")
        window.press("Remind me to move")
        until(lambda: not entry.exists(), "the entry gone")
        stop(desk, "remind")


def running(desk, word):
    """The programs on this data folder that were started with `word`."""
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if str(desk.data) in words and word in words:
            found.append(int(process.name))
    return found


def stop(desk, word):
    """Ends what was started by the program itself."""
    for pid in running(desk, word):
        os.kill(pid, signal.SIGTERM)


TESTS = (
    a_reminder_comes_at_its_minute_and_once_more_and_then_the_count_begins_anew,
    each_answer_does_what_it_says,
    start_opens_the_window_on_the_offered_routine,
    the_notice_stays_away_while_the_person_must_not_be_disturbed_or_is_away,
    the_notice_stays_away_while_gnome_shows_none,
    without_a_service_the_mini_window_asks_and_leaves_the_keyboard_alone,
    there_is_one_and_it_ends_when_it_is_switched_off,
    the_settings_switch_the_start_at_login_on_and_off,
)
