"""What a window shows, as far as that something is drawn in it."""

import ctypes
import ctypes.util

from desk import NotThere

# Two colours may be a plain face with an edge; letters have many.
COLOURS = 8
ALL_PLANES, BY_PIXELS = 0xFFFFFFFF, 2


class Image(ctypes.Structure):
    """The beginning of an `XImage`."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.c_void_p),
        *((name, ctypes.c_int) for name in ("byte_order", "bitmap_unit", "bitmap_bit_order", "bitmap_pad", "depth")),
        ("bytes_per_line", ctypes.c_int),
    ]


ERRORS = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
# A window may go while it is looked at, which is no reason to end.
IGNORE = ERRORS(lambda *_: 0)


class Screen:
    """A display that is looked at."""

    def __init__(self, display):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XGetImage.restype = ctypes.POINTER(Image)
        self.x.XSetErrorHandler(IGNORE)
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display.encode()))

    def shows(self, desk, pid):
        """Whether a window of this process shows more than a plain face."""
        try:
            windows = desk.call("xdotool", "search", "--onlyvisible", "--pid", pid).split()
        except NotThere:
            return False
        return any(self.colours(int(window)) >= COLOURS for window in windows)

    def colours(self, window):
        """How many colours stand in the window, looked at in each fourth line."""
        root, place, size = ctypes.c_ulong(), [ctypes.c_int() for _ in range(2)], [ctypes.c_uint() for _ in range(4)]
        numbers = [ctypes.byref(number) for number in (root, *place, *size)]
        if not self.x.XGetGeometry(self.display, ctypes.c_ulong(window), *numbers):
            return 0
        width, height = (number.value for number in size[:2])
        area = (ctypes.c_int(0), ctypes.c_int(0), width, height, ctypes.c_ulong(ALL_PLANES), BY_PIXELS)
        image = self.x.XGetImage(self.display, ctypes.c_ulong(window), *area)
        if not image:
            return 0
        line = image.contents.bytes_per_line
        seen = set()
        for row in range(0, height, 4):
            seen.update(memoryview(ctypes.string_at(image.contents.data + row * line, 4 * width)).cast("I"))
        self.x.XDestroyImage(image)
        return len(seen)
