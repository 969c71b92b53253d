"""Whether every cue is heard when the plan says, and how soon a key is heard.

The session's own sound track, rendered to a file, is what each cue is looked for with in the
recording: where the two agree best, there the cue was heard, to a fraction of a millisecond.
"""

import json
import os
import subprocess
import sys
import time
import wave

import routines
from desk import PROGRAM, Desk, end, until
from ears import RATE, Ears
from fingers import Fingers
from machine import Machine
from window import Window

# A minute by default; the promise is made for twenty, with SUPPLE_MINUTES=20.
MINUTES = float(os.environ.get("SUPPLE_MINUTES", "1"))
# What is compared of each cue, and how far around its place it is looked for, in seconds.
PIECE, AROUND = 0.12, 0.1
# Below this likeness (1 is the same) a cue was not heard.
LIKE = 0.6
# The promises, in seconds: between two cues at the 99th percentile and at worst, from the clock at
# worst, and from a key to what is heard.
USUAL, WORST, FROM_CLOCK, FROM_KEY = 0.001, 0.012, 0.020, 0.150
TIMES = 10


def with_both_cores_busy_every_cue_is_heard_on_time():
    if not has_numpy():
        return "python3-numpy is not there"
    with Desk() as desk:
        routines.tones_alone(desk)
        rounds = max(1, round(MINUTES * 60 / routines.ROUND_SECONDS))
        routines.put(desk, "rounds", routines.rounds(rounds))
        plan = [cue["at_s"] for cue in told(desk, "plan")["cues"]]
        desk.call(PROGRAM, "--data-dir", desk.data, "render", "rounds", "-o", desk.base / "plan.wav")
        window = Window(desk)
        busy = [desk.spawn("sh", "-c", "while :; do :; done") for _ in range(os.cpu_count())]
        with Ears(desk) as ears:
            window.press("Start Rounds")
            # The clock is only looked at while the session's stream is open: without one the sink
            # plays 50 ms further ahead, and the recorder is told of each sample that much earlier.
            last = time.monotonic() + plan[-1]
            time.sleep(5)
            while time.monotonic() < last - 2:
                time.sleep(1)
                ears.look()
            time.sleep(5)
        for one in busy:
            end(one)
        judge(plan, track(desk.base / "plan.wav"), ears)


def has_numpy():
    try:
        import numpy  # noqa: F401, PLC0415 (a test without it is skipped)
    except ImportError:
        return False
    return True


def told(desk, *command):
    return json.loads(desk.call(PROGRAM, "--data-dir", desk.data, *command, "rounds", "--json"))


def track(path):
    """The left channel of the rendered session."""
    import numpy  # noqa: PLC0415

    with wave.open(str(path)) as file:
        samples = numpy.frombuffer(file.readframes(file.getnframes()), "<i2")
    return samples.reshape(-1, 2)[:, 0].astype("f4")


def judge(plan, rendered, ears):
    """Compares every cue of the plan with what was heard; prints the figures and checks them."""
    import numpy  # noqa: PLC0415

    heard = numpy.fromfile(ears.file, "<i2").astype("f4")
    times = sorted(set(plan))
    begin = first_cue(rendered, heard, times[0])
    late, missing = [], []
    near = begin
    for at in times:
        found, like = place(rendered, heard, at, near)
        if like < LIKE:
            missing.append((at, round(like, 2)))
            continue
        late.append((at, found / RATE - at))
        near = found / RATE - at
    offs = numpy.array([off for _, off in late])
    spacing = numpy.abs(numpy.diff(offs))
    usual, worst = numpy.percentile(spacing, 99), spacing.max()
    clock = numpy.array([ears.moment((at + off) * RATE) - at for at, off in late])
    clock = numpy.abs(clock - numpy.median(clock)).max()
    print(
        f"{len(times)} moments with cues in {times[-1] / 60:.1f} min, {len(missing)} missing; intervals off by "
        f"{usual * 1000:.2f} ms at the 99th percentile, {worst * 1000:.2f} ms at worst; "
        f"from the clock {clock * 1000:.1f} ms at worst",
        flush=True,
    )
    for at, off in late:
        if abs(off - numpy.median(offs)) > 0.002:
            print(f"  at {at:.2f} s: {1000 * (off - numpy.median(offs)):+.2f} ms", file=sys.stderr)
    assert not missing, missing[:20]
    assert usual <= USUAL, usual
    assert worst <= WORST, worst
    assert clock <= FROM_CLOCK, clock


def first_cue(rendered, heard, at):
    """Where the plan begins in the recording, in seconds, by its first cue."""
    import numpy  # noqa: PLC0415

    piece = cut(rendered, at)
    part = heard[: 10 * RATE]
    likeness = numpy.correlate(part, piece, "valid")
    return int(numpy.argmax(likeness)) / RATE - at


def cut(rendered, at):
    first = round(at * RATE)
    return rendered[first : first + round(PIECE * RATE)]


def place(rendered, heard, at, near):
    """Where the cue of the plan at `at` was heard, in samples, and how much alike it was."""
    import numpy  # noqa: PLC0415

    piece = cut(rendered, at)
    first = max(0, round((at + near - AROUND) * RATE))
    part = heard[first : first + round(2 * AROUND * RATE) + len(piece)]
    if len(part) <= len(piece) or not piece.any():
        return first, 0.0
    products = numpy.correlate(part, piece, "valid")
    power = numpy.convolve(part.astype("f8") ** 2, numpy.ones(len(piece)), "valid")
    norms = numpy.sqrt(numpy.maximum(power, 1.0) * float((piece.astype("f8") ** 2).sum()))
    likeness = products / norms
    best = int(numpy.argmax(likeness))
    return first + best, float(likeness[best])


def a_pause_is_silent_and_a_skip_is_heard_within_150_ms_of_the_key():
    with Desk() as desk:
        routines.tones_alone(desk)
        routines.put(desk, "breaths", routines.BREATHS)
        routines.put(desk, "many_holds", routines.MANY_HOLDS)
        window = Window(desk)
        window.focus()
        fingers = Fingers(desk.env["DISPLAY"])
        with Machine() as machine:
            pauses, skips = silences(desk, window, fingers), cues(desk, window, fingers)
    in_time("pause to silence", pauses, machine)
    in_time("skip to the cue", skips, machine)


def in_time(what, heard, machine):
    """Whether each key was heard as soon as is promised, and what the machine let everybody wait then: the
    window waits, and so does the sound server. `heard` has the moment of each key and the delay."""
    lates = [machine.late(at) for at, _ in heard]
    told = (f"{1000 * delay:.0f} ({1000 * late:.0f})" for (_, delay), late in zip(heard, lates))
    print(f"         {what}, in ms (and how late the machine was): {', '.join(told)}", flush=True)
    assert len(heard) >= TIMES, heard
    late = [delay for (_, delay), late in zip(heard, lates) if delay > FROM_KEY + 2 * late]
    assert not late, late


def silences(desk, window, fingers):
    """Each press of the pause key, and how long after it a breath was still heard."""
    window.press("Start Breaths")
    window.announces("breaths.")
    presses = []
    with Ears(desk, latency=20) as ears:
        for _ in range(TIMES):
            until(ears.hears, "a breath", 30)
            presses.append(press(ears, fingers, "space"))
            time.sleep(1)
            fingers.press("space")
            # The ticks of the count-in are no breath.
            time.sleep(3.5)
    leave(window)
    levels = ears.levels()
    return [(at, last_sound(levels, ears.sample(at) / RATE) - ears.sample(at) / RATE) for at in presses]


def last_sound(levels, at):
    """When the sound that was heard at `at` ended: before half a second without any."""
    ms = round(at * 1000)
    while any(level > 40 for level in levels[ms : ms + 500]):
        ms += 1
    return ms / 1000


def cues(desk, window, fingers):
    """Each press of the skip key, and how long after it the next cue began."""
    window.press("Start Many holds")
    window.announces("Get ready.")
    presses = []
    with Ears(desk, latency=20) as ears:
        # The first press ends the prep; from there on all that is heard belongs to a press.
        time.sleep(1)
        for _ in range(TIMES + 2):
            presses.append(press(ears, fingers, "Right"))
            time.sleep(1.2)
    leave(window)
    onsets = ears.onsets()
    after = [[on for on in onsets if on > ears.sample(at) / RATE] for at in presses]
    return [(at, on[0] - ears.sample(at) / RATE) for on, at in zip(after, presses, strict=True) if on]


def press(ears, fingers, key):
    """Presses a key, and looks at once where the recording is; answers with the moment of the press."""
    now = fingers.press(key)
    ears.look()
    return now


def leave(window):
    window.key("Escape")
    window.press("End session")
    window.press("Done")
    window.see("Start Breaths")


TESTS = (
    a_pause_is_silent_and_a_skip_is_heard_within_150_ms_of_the_key,
    with_both_cores_busy_every_cue_is_heard_on_time,
)
