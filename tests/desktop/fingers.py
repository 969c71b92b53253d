"""Fingers on the keyboard: a key goes down and up in the moment in which it is asked for.

A program that types, as `xdotool` does, takes a while to start, the longer the busier the machine is;
where a delay is measured from the key on, that would count as the delay of what is measured.
"""

import ctypes
import ctypes.util
import time


class Fingers:
    """The keys of a display; whatever window has the keyboard is told of them."""

    def __init__(self, display):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display.encode()))

    def press(self, name):
        """Presses the key of this name (as `xdotool` calls it); answers with the moment just before."""
        sign = ctypes.c_ulong(self.x.XStringToKeysym(name.encode()))
        code = ctypes.c_uint(self.x.XKeysymToKeycode(self.display, sign))
        now = time.monotonic()
        for down in (1, 0):
            self.test.XTestFakeKeyEvent(self.display, code, down, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)
        return now
