"""What follows from a pain: what is done next, and what is kept of it.

The stop itself is told by `speaking.py`. Here each answer is gone through to its end, and the history
is asked which exercise was really held, with which side, and where the pain stands.
"""

import time

import following
import routines
from desk import Desk, until
from tree import RADIO
from window import Window, history

DULL = "Dull: An ache or a strong pull that stays in one place"
SHARP = "Sharp: Sudden, stabbing or pinching"
LEFT, RIGHT = "Left. Kneeling hip-flexor stretch.", "Right. Kneeling hip-flexor stretch."
STANDING = "Standing hip-flexor stretch"
# A hold may have begun this long before it was seen in the tree, on a busy machine, in seconds.
SEEN_LATE = 5.0


def an_ache_leads_by_keys_into_the_easier_exercise_which_is_credited_as_itself():
    def answer(window):
        window.key("1")
        until(lambda: has_keyboard(window, f"Easier: {STANDING}"), "the keyboard at the easier exercise")
        window.key("Return")

    eased(lambda window: window.key("h"), answer)


def an_ache_leads_by_names_into_the_easier_exercise_which_is_credited_as_itself():
    def answer(window):
        window.press(DULL)
        window.press(f"Easier: {STANDING}")

    eased(lambda window: window.press("It hurts"), answer)


def eased(stop, answer):
    """Stops in the left hold, does the easier exercise instead, and looks at what was kept."""
    with Desk() as desk:
        window = kneel(desk)
        held = hurt(window, stop)
        answer(window)
        window.announces("Going on in 3 seconds.")
        window.announces(f"Left. {STANDING}. Get ready.")
        window.announces(f"Left. {STANDING}. Hold 30 seconds.")
        # The figure is that of the easier exercise too, on the side that was worked.
        window.see(f"{STANDING}, left, hold")
        window.key("Right")
        window.announces(f"Right. {STANDING}. Switch sides.")
        window.key("Right")
        window.announces(f"Right. {STANDING}. Hold 30 seconds.")
        finish(window)
        (session,) = history(desk)
        assert exercises(session) == [
            ("kneeling_lunge", "left", "pain"),
            ("standing_hip_flexor", "left", "skipped"),
            ("standing_hip_flexor", "right", "stopped"),
        ], exercises(session)
        pain_of_first(session, "dull", held)


def a_sharp_pain_leads_to_the_end_by_the_key_that_lies_nearest():
    with Desk() as desk:
        window = kneel(desk)
        held = hurt(window, lambda window: window.key("h"))
        window.key("2")
        until(lambda: has_keyboard(window, "End session"), "the keyboard at the end")
        window.key("Return")
        window.see("Done")
        (session,) = history(desk)
        assert session["end"] == "stopped", session["end"]
        assert exercises(session) == [("kneeling_lunge", "left", "pain")], exercises(session)
        pain_of_first(session, "sharp", held)


def after_a_sharp_pain_lying_down_ends_the_session_with_breathing():
    with Desk() as desk:
        window = kneel(desk)
        held = hurt(window, lambda window: window.key("h"))
        window.key("2")
        window.press("Lie down and breathe, 2 min")
        window.announces("Diaphragmatic breathing (lying). Get ready.")
        window.key("Right")
        window.announces("Diaphragmatic breathing (lying). 12 breaths.")
        finish(window)
        (session,) = history(desk)
        (first, breathing) = exercises(session)
        assert first == ("kneeling_lunge", "left", "pain"), first
        assert breathing == ("breathing_supine", "both", "stopped"), breathing
        pain_of_first(session, "sharp", held)


def after_a_sharp_pain_the_session_goes_on_without_that_exercise_on_both_sides():
    with Desk() as desk:
        window = kneel(desk)
        held = hurt(window, lambda window: window.key("h"))
        window.press(SHARP)
        window.press("Go on without it")
        window.announces("Stand tall, weight even. Get ready.")
        window.see("Done", 30)
        (session,) = history(desk)
        assert exercises(session) == [
            ("kneeling_lunge", "left", "pain"),
            ("stand_tall", "both", "completed"),
        ], exercises(session)
        pain_of_first(session, "sharp", held)


def a_pain_that_is_noticed_afterwards_is_kept_with_its_exercise():
    with Desk() as desk:
        window = kneel(desk)
        time.sleep(2)
        finish(window, leave=False)
        window.press("Something hurt")
        # The summary behind it has a “Right” of its own.
        window.press("Right", RADIO)
        window.press("Radiating: Travels down the leg, tingles or goes numb")
        window.press("Note it")
        window.hear("What hurt is noted with this session.")
        window.press("Done")
        window.see("Start Kneeling")
        (session,) = history(desk)
        (pain,) = session["pains"]
        assert (pain["side"], pain["kind"]) == ("right", "radiating"), pain
        assert attempt(session, pain["seq"])["exercise"]["id"] == "kneeling_lunge", pain


def it_hurts_works_over_the_question_about_leaving_and_a_pain_that_was_none_is_not_kept():
    with Desk() as desk:
        window = kneel(desk)
        window.key("Escape")
        window.see("End session")
        hurt(window, lambda window: window.key("h"))
        window.key("Escape")
        window.announces("Going on in 3 seconds.")
        window.announces(f"{LEFT} Hold 30 seconds.")
        finish(window)
        (session,) = history(desk)
        assert not session["pains"], session["pains"]
        assert exercises(session) == [("kneeling_lunge", "left", "stopped")], exercises(session)


def kneel(desk):
    """A session in its first hold."""
    routines.put(desk, "kneeling", routines.KNEELING)
    window = Window(desk)
    window.focus()
    window.press("Start Kneeling")
    window.announces(f"{LEFT} Hold 30 seconds.")
    return window


def hurt(window, stop):
    """Stops some seconds into the hold; answers with the least and the most that can have passed."""
    holding = time.monotonic()
    time.sleep(3)
    sent = time.monotonic()
    stop(window)
    window.hear("Kneeling hip-flexor stretch, left, after")
    return sent - holding, time.monotonic() - holding + SEEN_LATE


def finish(window, leave=True):
    """Ends the session, and leaves its summary."""
    following.end_by(window, Window.press)
    window.see("Done")
    if leave:
        window.press("Done")
        window.see("Start Kneeling")


def has_keyboard(window, name):
    focused = window.tree.focused()
    return focused and focused.name == name


def exercises(session):
    """Exercise, side and ending of each attempt in which something was done."""
    done = [attempt for attempt in session["attempts"] if attempt["exercise"]]
    return [(attempt["exercise"]["id"], attempt["side"], attempt["ending"]) for attempt in done]


def attempt(session, seq):
    return next(attempt for attempt in session["attempts"] if attempt["seq"] == seq)


def pain_of_first(session, kind, held):
    """There is one pain, of this kind, with the left side, at the second where the first hold ended."""
    (pain,) = session["pains"]
    assert (pain["side"], pain["kind"]) == ("left", kind), pain
    stopped = attempt(session, pain["seq"])
    assert stopped["exercise"]["id"] == "kneeling_lunge", stopped
    assert pain["elapsed_s"] == stopped["held_s"], (pain, stopped)
    following.within([pain["elapsed_s"]], [held])


TESTS = (
    it_hurts_works_over_the_question_about_leaving_and_a_pain_that_was_none_is_not_kept,
    an_ache_leads_by_keys_into_the_easier_exercise_which_is_credited_as_itself,
    an_ache_leads_by_names_into_the_easier_exercise_which_is_credited_as_itself,
    a_sharp_pain_leads_to_the_end_by_the_key_that_lies_nearest,
    after_a_sharp_pain_lying_down_ends_the_session_with_breathing,
    after_a_sharp_pain_the_session_goes_on_without_that_exercise_on_both_sides,
    a_pain_that_is_noticed_afterwards_is_kept_with_its_exercise,
)
