"""How busy the machine is, measured beside what is judged.

Where a time is promised, a busy machine adds what it lets everybody wait. That is no fault of the
program, and no reason to promise less: the wait is measured at the same moment and comes on top. On a
quiet machine it is under a millisecond.
"""

import collections
import os
import tempfile
import threading
import time

# How long it sleeps, and how long it remembers how late it woke, in seconds.
NAP, KEPT = 0.005, 600
# How long before and after a moment it is asked, in seconds.
AROUND = 1.0
# How long the disk is left alone between two bytes, in seconds.
PAUSE = 0.02


class Machine:
    """How late this machine lets somebody go on who slept for a moment; used with `with`."""

    def __init__(self):
        self.naps = collections.deque(maxlen=round(KEPT / NAP))
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._nap)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def _nap(self):
        while not self.over.is_set():
            began = time.monotonic()
            time.sleep(NAP)
            self.naps.append((began, time.monotonic() - began - NAP))

    def late(self, moment):
        """The longest wait around a moment, in seconds."""
        return max((late for began, late in list(self.naps) if abs(began - moment) < AROUND), default=0.0)


class Disk(Machine):
    """How late the disk of this machine has taken what somebody wrote. One that is shared stands still
    for a fifth of a second now and then."""

    def _nap(self):
        with tempfile.TemporaryFile() as file:
            while not self.over.wait(PAUSE):
                began = time.monotonic()
                file.write(b".")
                file.flush()
                os.fsync(file.fileno())
                self.naps.append((began, time.monotonic() - began))

    def late(self, moment):
        # What began before may not have come to its end yet.
        while not self.naps or self.naps[-1][0] < moment:
            time.sleep(NAP)
        return super().late(moment)
