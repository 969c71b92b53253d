"""Reminders through a login, and through all that may happen to a desktop under them: they neither
end, nor spin, nor say the same thing again and again."""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

from desk import PROGRAM, Desk, end, until
from faults import AS_NOBODY, FAKETIME, NOBODY
from idle import spent
from reminding import AGAIN, EVERY, IN_TIME, SETTINGS, SPEED, Questions, Reminders, choose, dunst, near, question, running, stop
from window import Window

# Processor time in ms that a question may cost, and a second without one.
A_QUESTION, A_SECOND = 400, 20
# A notice of another program, with our own words as its answers.
SERVICE = "org.freedesktop.Notifications"
FOREIGN = ("gdbus", "call", "--session", "-d", SERVICE, "-o", "/org/freedesktop/Notifications", "-m", f"{SERVICE}.Notify",
           "Other", 0, "", "Somebody else", "", "['default', 'Foreign', 'start', 'Foreign']", "{}", "--", "-1")  # fmt: skip


def log_in(desk):
    """The window manager again, as a session with everything that is to start at login."""
    desk.env["XDG_CONFIG_DIRS"] = str(desk.base / "nothing")
    end(desk.manager)
    desk.manager = desk.spawn("openbox-session")


def log_out(desk):
    stop(desk, "remind")
    until(lambda: not running(desk, "remind"), "the reminders gone")


def put_off(desk, seconds):
    """A question was put off before: it is due so many seconds from now."""
    at = datetime.datetime.now().astimezone() + datetime.timedelta(seconds=seconds)
    again = {"at": at.isoformat(timespec="milliseconds"), "sat_s": 1800, "last": False}
    (desk.data / "reminders.json").write_text(json.dumps({"quiet_on": None, "again": again}))


def a_login_starts_the_reminders_once_and_they_ask_until_they_are_switched_off():
    with Desk() as desk:
        dunst(desk)
        # A path of two words is one word of the command.
        desk.data = desk.data.rename(desk.base / "my data")
        (desk.data / "settings.toml").write_text(SETTINGS.replace("on = true", "on = false", 1))
        entry = desk.home / ".config/autostart/supple-remind.desktop"
        window = Window(desk)
        window.press("Settings")
        window.press("Remind me to move")
        until(lambda: entry.exists() and running(desk, "remind"), "the entry and the reminders")
        window.end()
        log_out(desk)
        put_off(desk, 15)
        questions = Questions(desk)
        log_in(desk)
        until(lambda: running(desk, "remind"), "the reminders started at login")
        questions.asks(1, 25)
        assert "You have sat for 30 minutes" in questions.log.read_text()
        # A second login beside the first one.
        log_in(desk)
        time.sleep(3)
        assert len(running(desk, "remind")) == 1, running(desk, "remind")
        window = Window(desk)
        window.press("Settings")
        window.press("Remind me to move")
        until(lambda: not entry.exists() and not running(desk, "remind"), "entry and reminders gone", 5)
        until(lambda: shown(desk) == 0, "the question withdrawn")
        window.end()
        log_in(desk)
        time.sleep(3)
        assert not running(desk, "remind")


def shown(desk):
    """How many notices stand."""
    return int(desk.call("dunstctl", "count", "displayed"))


def a_notice_of_somebody_else_is_never_taken_for_the_question():
    with Desk(sound=False) as desk:
        service = dunst(desk)
        reminders = Reminders(desk)
        reminders.asks(1)
        # Whoever takes over counts from one again: this notice has the number of the question.
        end(service)
        dunst(desk)
        desk.call(*FOREIGN)
        choose(desk, reminders, "Foreign")
        near(reminders.asks(3), EVERY + AGAIN)
        assert shown(desk) == 2, "the question took the place of somebody else's notice"
        assert not running(desk, "--start"), "an answer to somebody else started a session"
        reminders.goes_on()


def a_service_that_comes_takes_the_question_over_from_the_window():
    with Desk(sound=False) as desk:
        reminders = Reminders(desk, speed=60)
        until(lambda: question(reminders.process.pid), "the question's window", 40)
        dunst(desk)
        reminders.asks(1)
        until(lambda: question(reminders.process.pid) is None, "the window gone")
        choose(desk, reminders, "Skip")
        until(lambda: shown(desk) == 0, "the notice gone")


def reminders_outlive_the_bus_and_listen_to_the_next_one():
    with Desk(sound=False) as desk:
        service = dunst(desk)
        reminders = Reminders(desk)
        reminders.asks(1)
        before = spent(reminders.process.pid)[0]
        end(desk.bus)
        end(service)
        time.sleep(AGAIN - IN_TIME)
        cost = spent(reminders.process.pid)[0] - before
        assert cost < A_SECOND * AGAIN, f"{cost:.0f} ms without a bus"
        desk.start_bus()
        dunst(desk)
        reminders.log.write_text("")
        again = Questions(desk)
        again.asks(1)
        choose(desk, again, "Quiet until tomorrow")
        until(lambda: '"quiet_on":"20' in (desk.data / "reminders.json").read_text(), "the answer heard")
        reminders.goes_on()


def settings_that_are_broken_for_a_while_change_nothing():
    with Desk(sound=False) as desk:
        dunst(desk)
        reminders = Reminders(desk)
        settings, other = desk.data / "settings.toml", desk.base / "other"

        def put(text):
            other.write_text(text)
            other.replace(settings)

        # What they go on with has to be read once.
        until((desk.data / "remind.lock").exists, "the lock")
        time.sleep(1)
        for broken in ("[reminders\non = true\n", "\0\0\0", "on = ", SETTINGS[:20]):
            put(broken)
            time.sleep(0.3)
        # Nor is a folder a settings file.
        other.symlink_to(desk.base)
        other.replace(settings)
        near(reminders.asks(1), EVERY)
        put(SETTINGS)
        reminders.asks(2)
        reminders.goes_on()


def a_clock_that_is_set_back_a_day_does_not_confuse_the_reminders():
    if not FAKETIME.exists():
        return "libfaketime is not there"
    with Desk(sound=False) as desk:
        dunst(desk)
        (desk.data / "settings.toml").write_text(SETTINGS)
        put_off(desk, 10)
        offset = desk.base / "offset"
        offset.write_text("+0\n")
        faked = {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": offset, "FAKETIME_NO_CACHE": 1}
        words = [f"{name}={value}" for name, value in (*faked.items(), ("FAKETIME_DONT_FAKE_MONOTONIC", 1))]
        questions = Questions(desk)
        process = desk.spawn("env", *words, PROGRAM, "--data-dir", desk.data, "remind")
        time.sleep(2)
        offset.write_text("-86400\n")
        near(questions.asks(1, 25), 10)
        before = spent(process.pid)[0]
        choose(desk, questions, "In 10 min")
        kept = until(lambda: json.loads((desk.data / "reminders.json").read_text())["again"], "the answer kept")
        yesterday = datetime.datetime.now().astimezone() - datetime.timedelta(days=1)
        ahead = datetime.datetime.fromisoformat(kept["at"]) - yesterday
        assert ahead <= datetime.timedelta(minutes=10), ahead
        time.sleep(5)
        questions.asks(1)
        cost = spent(process.pid)[0] - before
        assert process.poll() is None and cost < 5 * A_SECOND, f"{cost:.0f} ms"


def a_data_folder_that_cannot_be_written_any_more_is_borne_in_silence():
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return "only root can lend its rights and take them away"
    # Without a bus or a display nobody can be asked either.
    with tempfile.TemporaryDirectory(prefix="supple-desk.") as base:
        data, said = pathlib.Path(base) / "data", pathlib.Path(base) / "said"
        data.mkdir()
        (data / "settings.toml").write_text(SETTINGS)
        for path in (data.parent, data, data / "settings.toml"):
            os.chown(path, NOBODY, NOBODY)
        words = (*AS_NOBODY, "env", "-i", PROGRAM, "--data-dir", data, "remind", "--speed", SPEED)
        with open(said, "wb") as log:
            process = subprocess.Popen([str(word) for word in words], stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        try:
            until((data / "remind.lock").exists, "the lock")
            data.chmod(0o500)
            time.sleep(EVERY + 2 * AGAIN)
            assert process.poll() is None, said.read_text()
            lines = said.read_text().splitlines()
            assert len(lines) <= 1, lines
            assert spent(process.pid)[0] < 2 * A_QUESTION, spent(process.pid)
        finally:
            end(process)


def reminders_end_with_their_data_folder():
    with Desk(sound=False) as desk:
        reminders = Reminders(desk)
        until((desk.data / "remind.lock").exists, "the lock")
        shutil.rmtree(desk.data)
        until(lambda: reminders.process.poll() is not None, "the reminders gone")
        assert reminders.process.returncode == 0 and not desk.data.exists()


TESTS = (
    a_login_starts_the_reminders_once_and_they_ask_until_they_are_switched_off,
    a_notice_of_somebody_else_is_never_taken_for_the_question,
    a_service_that_comes_takes_the_question_over_from_the_window,
    reminders_outlive_the_bus_and_listen_to_the_next_one,
    settings_that_are_broken_for_a_while_change_nothing,
    a_clock_that_is_set_back_a_day_does_not_confuse_the_reminders,
    a_data_folder_that_cannot_be_written_any_more_is_borne_in_silence,
    reminders_end_with_their_data_folder,
)
