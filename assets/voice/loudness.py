"""Loudness of short speech: the weighting of ITU-R BS.1770-4, with blocks of 100 ms.

Many clips are shorter than the 400 ms that the recommendation averages over. The gate is the
relative one: blocks 10 dB below the mean are pauses and do not count.
"""

from math import log10, pi, tan


def loudness(sound, rate):
    """LUFS of `sound`, samples within -1 and 1, while it sounds."""
    weighted = high_pass(shelf(sound, rate), rate)
    size = rate // 10
    blocks = [weighted[at:at + size] for at in range(0, len(weighted), size)]
    powers = [sum(sample * sample for sample in block) / len(block) for block in blocks]
    gate = sum(powers) / len(powers) / 10
    heard = [power for power in powers if power > gate]
    return -0.691 + 10 * log10(sum(heard) / len(heard))


def shelf(sound, rate):
    """The head's effect: 4 dB more above 1.7 kHz. Constants fit the 48 kHz table at any rate."""
    k, q = tan(pi * 1681.974450955533 / rate), 0.7071752369554196
    top = 10 ** (3.999843853973347 / 20)
    mid = top ** 0.4996667741545416
    whole = 1 + k / q + k * k
    feed = ((top + mid * k / q + k * k), 2 * (k * k - top), (top - mid * k / q + k * k))
    back = (2 * (k * k - 1) / whole, (1 - k / q + k * k) / whole)
    return filtered(sound, [part / whole for part in feed], back)


def high_pass(sound, rate):
    """What lies below 38 Hz is hardly heard."""
    k, q = tan(pi * 38.13547087602444 / rate), 0.5003270373238773
    whole = 1 + k / q + k * k
    back = (2 * (k * k - 1) / whole, (1 - k / q + k * k) / whole)
    return filtered(sound, (1, -2, 1), back)


def filtered(sound, feed, back):
    out = []
    x1 = x2 = y1 = y2 = 0.0
    for x in sound:
        y = feed[0] * x + feed[1] * x1 + feed[2] * x2 - back[0] * y1 - back[1] * y2
        x1, x2, y1, y2 = x, x1, y, y1
        out.append(y)
    return out
