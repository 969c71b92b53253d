#!/usr/bin/env python3
"""Makes the spoken clips: `python3 assets/voice/make.py`, with Debian's `flite` and `sox`.

Reads what is to be said from assets/exercises.ron and routines/*.ron, adds the fixed phrases, and
writes clips/*.ogg and table.in beside this file. The same tools make the same bytes again.
With `--phones` it prints how each text will be pronounced, and writes nothing.
"""

import re
import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

from loudness import loudness

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CLIPS = HERE / "clips"

# A little slower than the voice's own pace: the listener moves and cannot ask again.
STRETCH = "duration_stretch=1.1"
# LUFS while it speaks: a little above the tones by the same measure (-26 to -30), so that words are
# understood, and low enough for its peaks to leave room for two tones at once.
TARGET = -25.0
# Hertz. The voice ends at 8 kHz, so 16 kHz would hold it; half as much again lets a plain cubic
# curve be good enough where the device wants another rate.
RATE = 24_000
QUALITY = "0"
# Silence is what stays this far below the clip's peak.
FLOOR = 10 ** (-46 / 20)
# Seconds kept before the first sound and after the last one, and faded.
LEAD, TAIL = 0.015, 0.030

NUMBERS = (
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen "
    "Sixteen Seventeen Eighteen Nineteen Twenty"
).split()
PHRASES = [
    "Left side", "Right side", "Switch to the left", "Switch to the right", "Change over",
    "Rest", "Next:", "Last set", "Half way", "Last breath", "One more breath", "Well done",
    "Paused", "Hold", "Breathe in", "Breathe out",
]

# Written as it should sound, where the voice reads it wrongly. Brackets become pauses by rule.
SPOKEN = {
    r"\bpsoas\b": "soe us",
    r"\bsupine\b": "sue pine",
    r"\b90/90\b": "ninety ninety",
    r"\bside/back\b": "side or back",
}


def quoted(text):
    """The string literals in a piece of RON."""
    literals = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    return [re.sub(r"\\(.)", r"\1", literal) for literal in literals]


def after(field, text):
    """The string literals that `field` holds, one or a list, wherever it stands."""
    found = re.findall(rf'\b{field}:\s*(\[[^\]]*\]|"(?:[^"\\]|\\.)*")', text)
    return [literal for value in found for literal in quoted(value)]


def vocabulary():
    """Every text that gets a clip, without its last full stop, sorted."""
    catalogue = (ROOT / "assets/exercises.ron").read_text(encoding="utf-8")
    texts = after("name", catalogue) + after("cues", catalogue)
    for path in sorted((ROOT / "routines").glob("*.ron")):
        routine = path.read_text(encoding="utf-8")
        texts += after("cues", routine) + after("say", routine)
    texts += PHRASES + NUMBERS
    texts += [f"{number} more breaths" for number in NUMBERS[1:10]]
    texts += [f"Set {number}" for number in range(2, 21)]
    texts += [f"of {number}" for number in range(2, 21)]
    return sorted({text.rstrip(".") for text in texts})


def spoken(text):
    """`text` in the voice's spelling."""
    text = re.sub(r" \(([^)]*)\)", r", \1", text)
    for written, sound in SPOKEN.items():
        text = re.sub(written, sound, text, flags=re.IGNORECASE)
    # What goes on after a clip must not fall as at a sentence's end.
    goes_on = text.endswith(":") or re.fullmatch(r"Set \d+", text)
    return text.rstrip(":") + ("," if goes_on else ".")


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def flite(text, *options):
    command = ["flite", "-voice", "slt", "--setf", STRETCH, *options, "-t", spoken(text)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def samples(path):
    with wave.open(str(path)) as file:
        return [s / 32768 for s in array("h", file.readframes(file.getnframes()))], file.getframerate()


def bounds(sound, rate):
    """First and last frame that are kept."""
    floor = FLOOR * max(map(abs, sound))
    loud = [frame for frame, sample in enumerate(sound) if abs(sample) > floor]
    return max(loud[0] - round(LEAD * rate), 0), min(loud[-1] + round(TAIL * rate), len(sound))


def make(text, raw):
    """Speaks `text` into `raw` and makes its clip from there."""
    flite(text, "-o", str(raw))
    sound, rate = samples(raw)
    first, last = bounds(sound, rate)
    gain = TARGET - loudness(sound[first:last], rate)
    # -R and -D: no random serial number of the stream, and no dither.
    command = ["sox", "-R", "-D", raw, "-r", RATE, "-C", QUALITY, "--comment", ""]
    command += [CLIPS / f"{slug(text)}.ogg", "trim", f"{first}s", f"={last}s", "highpass", 80]
    command += ["gain", f"{gain:.2f}", "rate", "-v", "fade", LEAD / 2, "-0", TAIL / 2]
    subprocess.run([str(part) for part in command], check=True)


def table(texts):
    """A Rust array of texts and clips, for `include!`."""
    rows = [f'    ({text_literal(text)}, include_bytes!("clips/{slug(text)}.ogg")),' for text in texts]
    return "\n".join(["// Made by make.py.", "[", *rows, "]", ""])


def text_literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    texts = vocabulary()
    if "--phones" in sys.argv:
        for text in texts:
            print(f"{text}\n    {flite(text, '-ps', '-o', 'none').strip()}")
        return
    if len({slug(text) for text in texts}) < len(texts):
        sys.exit("two texts would share a file name")
    CLIPS.mkdir(exist_ok=True)
    for old in CLIPS.glob("*.ogg"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for text in texts:
            make(text, Path(folder) / "raw.wav")
    (HERE / "table.in").write_text(table(texts), encoding="utf-8")


if __name__ == "__main__":
    main()
