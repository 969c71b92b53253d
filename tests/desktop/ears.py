"""Hears what the desktop plays: records the sink and says when each sound began.

A sound begins where the level rises to a multiple of what it was just before; that also finds a
short tick over a bell that still rings.
"""

import array
import statistics
import time

from desk import SINK, end, until

RATE = 48000
# Times are told to this grain.
BLOCK = RATE // 1000
# What is quieter than this, of full scale 32768, is no sound (−50 dB).
QUIET = 100
# What is louder than this (−30 dB) is well heard.
LOUD = 1000
# A sound begins where the level is this many times the greatest of the last so many ms.
RISE, BEFORE_MS = 1.6, 60
# A sound of several notes is one sound: its notes begin within this. Ticks are a second apart.
APART_MS = 400


class Ears:
    """Used with `with`: records from its beginning to its end."""

    def __init__(self, desk, latency=500, sink=SINK):
        self.desk, self.file = desk, desk.base / "heard.raw"
        # Few large blocks: a server that is asked for many small ones drops some on a busy machine.
        self.latency, self.sink = latency, sink
        # For each look: how many samples there were, and the moment of sample 0 by the earliest of them.
        self.looks = []

    def __enter__(self):
        form = ("--format=s16le", f"--rate={RATE}", "--channels=1", "--raw", f"--latency-msec={self.latency}")
        out = open(self.file, "wb")
        # What measures must not be the one that waits; where that is not allowed, it goes on without.
        first = ("nice", "-n", "-10")
        self.recorder = self.desk.spawn(*first, "parec", f"--device={self.sink}.monitor", *form, stdout=out)
        out.close()
        until(lambda: self.file.stat().st_size, "the recording")
        return self

    def __exit__(self, *_):
        end(self.recorder)

    def look(self, seconds=0.5):
        """Watches the recording grow for a while: what arrives tells how samples lie on the clock."""
        over = time.monotonic() + seconds
        size, zeros = self.file.stat().st_size, []
        while time.monotonic() < over:
            now, grown = time.monotonic(), self.file.stat().st_size
            if grown != size:
                size = grown
                zeros.append(now - size // 2 / RATE)
            time.sleep(0.002)
        if zeros:
            self.looks.append((size // 2, min(zeros)))

    def hears(self):
        """Whether something loud is heard right now."""
        size = self.file.stat().st_size // 2 * 2
        samples = array.array("h")
        with open(self.file, "rb") as file:
            file.seek(max(0, size - 2 * RATE // 10))
            samples.frombytes(file.read(size - file.tell()))
        return max(samples, default=0) > LOUD

    def _zero(self, near):
        """The moment of sample 0, by the looks around sample `near`. A block may come late, so the
        earliest of each look counts; now and then the server plays ahead for a moment and one comes
        early, so of the looks it is the middle one."""
        zeros = [zero for count, zero in self.looks if abs(count - near) < 15 * RATE]
        return statistics.median(zeros or [zero for _, zero in self.looks])

    def moment(self, sample):
        """The monotonic clock at a sample."""
        return self._zero(sample) + sample / RATE

    def sample(self, moment):
        """The sample at a moment of the monotonic clock."""
        return (moment - self._zero((moment - self._zero(0)) * RATE)) * RATE

    def levels(self):
        """The greatest level of each ms."""
        samples = array.array("h")
        with open(self.file, "rb") as file:
            whole = file.read()
        samples.frombytes(whole[: len(whole) // 2 * 2])
        starts = range(0, len(samples) - BLOCK, BLOCK)
        return [max(max(block), -min(block)) for block in (samples[at : at + BLOCK] for at in starts)]

    def onsets(self):
        """When sounds began, in seconds from the beginning of the recording."""
        levels, found = self.levels(), []
        for ms, level in enumerate(levels):
            before = max(levels[max(0, ms - BEFORE_MS) : ms], default=0)
            if level > max(QUIET, RISE * before) and (not found or ms - found[-1] > APART_MS):
                found.append(ms)
        return [ms / 1000 for ms in found]


def misses(heard, planned):
    """How far each planned time lies from the nearest sound that was heard, in seconds. Where the
    plan begins in the recording is not known: one of the first sounds is the first planned one."""
    best = [float("inf")] * len(planned)
    for first in heard[:4]:
        shift = first - planned[0]
        gaps = [min(abs(at + shift - sound) for sound in heard) for at in planned]
        best = min(best, gaps, key=max)
    return best
