"""Short routines and settings of the tests' own, so that a session takes seconds and its sounds
stand apart."""

TWO_HOLDS = """Routine(format: 1, name: "Two short holds", place: Desk,
    timing: (first: "3s", move: "3s", same: "3s", switch: "3s"),
    steps: [
        Hold(exercise: "standing_hip_flexor", hold: "20s"),
        Hold(exercise: "stand_tall", hold: "20s"),
    ])"""

# Every kind of phase within half a minute.
SHORT_HOLDS = """Routine(format: 1, name: "Short holds", place: Desk,
    timing: (first: "3s", move: "3s", same: "3s", switch: "3s"),
    steps: [
        Hold(exercise: "standing_hip_flexor", hold: "6s"),
        Hold(exercise: "stand_tall", hold: "6s"),
    ])"""

# An exercise that has an easier one, and something to go on with where it is left out.
KNEELING = """Routine(format: 1, name: "Kneeling", place: Floor,
    timing: (first: "6s", move: "6s", same: "6s", switch: "6s"),
    steps: [
        Hold(exercise: "kneeling_lunge", hold: "30s"),
        Hold(exercise: "stand_tall", hold: "6s"),
    ])"""

# Two minutes and a few seconds: long enough to be left alone.
LONG_HOLDS = """Routine(format: 1, name: "Long holds", place: Desk,
    timing: (first: "6s", move: "6s", same: "6s", switch: "6s"),
    steps: [
        Hold(exercise: "standing_hip_flexor", hold: "35s"),
        Hold(exercise: "stand_tall", hold: "35s"),
    ])"""

# A round of what sessions are made of: holds on both sides, repetitions, breaths.
ROUND_SECONDS = 140


def rounds(count):
    return f"""Routine(format: 1, name: "Rounds", place: Desk,
    timing: (first: "6s", move: "6s", same: "6s", switch: "5s"),
    steps: [Repeat(times: {count}, steps: [
        Hold(exercise: "standing_hip_flexor", hold: "20s"),
        Reps(exercise: "sit_to_stand", reps: 6, tempo: (out: "2s", hold: "1s", back: "2s")),
        Breathe(exercise: "breathing_supine", breaths: 5, pattern: (inhale: "4s", exhale: "6s")),
    ])])"""


# A sound without end, to be silenced.
BREATHS = """Routine(format: 1, name: "Breaths", place: Desk,
    timing: (first: "3s", move: "3s", same: "3s", switch: "3s"),
    steps: [Breathe(exercise: "breathing_supine", breaths: 30, pattern: (inhale: "8s", exhale: "8s"))])"""

# Much to skip, and silence between.
MANY_HOLDS = """Routine(format: 1, name: "Many holds", place: Desk,
    timing: (first: "20s", move: "20s", same: "20s", switch: "20s"),
    steps: [Hold(exercise: "standing_hip_flexor", hold: "60s", sets: 6)])"""

# The exercise's name is misspelt in the fourth line.
WRONG = """Routine(
    format: 1,
    name: "Wrong",
    steps: [Hold(exercise: "stand_tal", hold: "20s")],
)"""


def put(desk, stem, text):
    """Puts a routine into the person's folder."""
    folder = desk.data / "routines"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / f"{stem}.ron").write_text(text)


def tones_alone(desk):
    """Switches the voice off: where it speaks over a tone, the two begin as one."""
    desk.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    (desk.data / "settings.toml").write_text("[sound]\nvoice = false\n[safety]\naccepted = true\n[tightness]\nask_before = false\n")
