"""Sound that is not there, and sound that comes later."""

import time

import routines
from desk import Desk, until
from ears import Ears
from idle import spent
from window import Window, ended

# The greatest share of one core while the server dies again and again, the window out of sight.
MOST_CPU = 0.05


def without_a_sound_server_a_session_runs_and_says_so_and_sound_comes_by_itself():
    with Desk(sound=False) as desk:
        routines.put(desk, "two_holds", routines.TWO_HOLDS)
        window = Window(desk)
        window.press("Start Two short holds")
        window.hear("Sound is off:")
        window.announces("Left. Standing hip-flexor stretch. Hold 20 seconds.")
        desk.start_sound()
        until(lambda: desk.playing() == 1, "the program at the sound server")
        until(lambda: "Sound is off:" not in window.tree.words(), "the note gone")
        with Ears(desk) as ears:
            window.announces("Hold 20 seconds.", 40)
            window.announces("Right. Standing hip-flexor stretch. Hold 20 seconds.", 40)
            time.sleep(1)
        assert len(ears.onsets()) >= 4, ears.onsets()
        window.minimise()
        session = ended(desk, 60)
        assert session["end"] == "completed", session["end"]
        until(lambda: desk.playing() == 0, "the device closed after the session", 10)


def sound_moves_along_when_another_device_is_chosen():
    with Desk() as desk:
        routines.tones_alone(desk)
        routines.put(desk, "breaths", routines.BREATHS)
        window = Window(desk)
        window.press("Start Breaths")
        until(lambda: desk.playing() == 1, "the program at the sound server")
        desk.call("pactl", "load-module", "module-null-sink", "sink_name=other", "rate=48000")
        with Ears(desk, latency=50, sink="other") as ears:
            desk.call("pactl", "set-default-sink", "other")
            # A breath begins every eight seconds, after a first prep of three; it is asked whether one
            # comes, not how soon.
            until(ears.hears, "a breath from the other device", 30)


def a_server_that_dies_ten_times_is_found_again_ten_times_and_the_history_is_whole():
    with Desk() as desk:
        routines.tones_alone(desk)
        routines.put(desk, "breaths", routines.BREATHS.replace("30", "8"))
        window = Window(desk)
        window.press("Start Breaths")
        until(lambda: desk.playing() == 1, "the program at the sound server")
        window.minimise()
        began, before = time.monotonic(), spent(window.process.pid)[0]
        for _ in range(10):
            server = next(one for one in reversed(desk.started) if one.args[0] == "pulseaudio")
            server.kill()
            server.wait()
            desk.start_sound()
            # It tries again after three seconds at most.
            until(lambda: desk.playing() == 1, "the program at the new server", 15, every=0.1)
            # The share is meant of a session that goes on, not of ten deaths in a breath.
            time.sleep(3)
        share = (spent(window.process.pid)[0] - before) / 1000 / (time.monotonic() - began)
        print(f"         {share:.1%} of a core meanwhile")
        assert share <= MOST_CPU, share
        session = ended(desk, 150)
        held = [attempt["held_s"] for attempt in session["attempts"] if attempt["phase"] == "breathe"]
        assert session["end"] == "completed", session["end"]
        assert [round(seconds) for seconds in held] == [8 * 16], held


TESTS = (
    sound_moves_along_when_another_device_is_chosen,
    a_server_that_dies_ten_times_is_found_again_ten_times_and_the_history_is_whole,
    without_a_sound_server_a_session_runs_and_says_so_and_sound_comes_by_itself,
)
