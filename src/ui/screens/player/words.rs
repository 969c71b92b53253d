//! The player's words: what goes on, what comes next, the one sentence.

use std::time::Duration;

use super::scene::Scene;
use crate::session::snapshot::{Part, State};
use crate::time::format;
use crate::timeline::segment::{Pace, Work};
use crate::words::{Phase, Side};

/// How long a cue line stays before the next one takes its place.
const CUE_STAYS: Duration = Duration::from_secs(10);

/// The word for what goes on: "Hold", "Breathe in", "Paused".
pub(super) fn phase(scene: &Scene<'_>) -> &'static str {
    match scene.snapshot.state {
        State::Paused(_) => return "Paused",
        State::CountingIn { .. } => return "Ready",
        State::Running | State::Finished(_) => {}
    }
    match scene.phase() {
        Phase::Prep => "Get ready",
        Phase::Switch if scene.side() == Side::Both => "Change over",
        Phase::Switch => "Switch sides",
        Phase::Rest => "Rest",
        Phase::Hold => "Hold",
        Phase::Open => "Take your time",
        Phase::Reps | Phase::Breathe => scene.snapshot.beat.map_or("", |beat| part(beat.part)),
    }
}

const fn part(part: Part) -> &'static str {
    match part {
        Part::Inhale => "Breathe in",
        Part::Exhale => "Breathe out",
        Part::HoldIn | Part::HoldOut | Part::Hold => "Hold",
        Part::Out => "Out",
        Part::Back => "Back",
    }
}

/// The line below the number: "of 45 s", "then hold 45 s".
pub(super) fn below_number(scene: &Scene<'_>) -> String {
    if let (Some(_), Some(left)) = (scene.count_in(), scene.snapshot.remaining) {
        return format!("then {}", format::words(left));
    }
    let len = scene.segment.len;
    let of = len.map_or_else(String::new, |len| format!("of {}", format::words(len)));
    match (scene.phase(), scene.work()) {
        (Phase::Prep | Phase::Switch, Some(work)) => format!("then {}", what(work, false)),
        (Phase::Reps, _) => scene
            .snapshot
            .beat
            .map_or(of, |beat| format!("of {}", beat.count)),
        (Phase::Open, _) => "go on when you like".to_owned(),
        _ => of,
    }
}

/// What a piece of work is: "hold left, 45 s", "6 repetitions".
pub(super) fn what(work: &Work, with_side: bool) -> String {
    let side = match work.side {
        Side::Left if with_side => " left",
        Side::Right if with_side => " right",
        _ => "",
    };
    match (work.pace, work.len) {
        (Pace::Reps { count, .. }, _) => format!("{}{side}", counted(count, "repetition")),
        (Pace::Breaths { count, .. }, _) if work.phase == Phase::Breathe => {
            counted(count, "breath")
        }
        (_, Some(len)) if with_side && !side.is_empty() => {
            format!("hold{side}, {}", format::words(len))
        }
        (_, Some(len)) => format!("hold {}", format::words(len)),
        (_, None) => format!("take your time{side}"),
    }
}

/// "1 breath", "6 breaths".
pub(super) fn counted(count: u32, thing: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{ending}")
}

/// What comes next, and how long that takes where it says something.
pub(super) fn next(scene: &Scene<'_>) -> (String, Option<String>) {
    if scene.phase().is_waiting()
        && let Some(work) = scene.work()
    {
        return (what(work, true), None);
    }
    let Some(segment) = scene.snapshot.segments.get(scene.snapshot.current + 1) else {
        return ("the end".to_owned(), None);
    };
    let len = segment.len.map(format::words);
    match (segment.phase, &segment.work) {
        (Phase::Switch, Some(work)) => match work.side {
            Side::Both => ("change over".to_owned(), len),
            side => (format!("switch to {}", side.word()), len),
        },
        (Phase::Rest, _) => ("rest".to_owned(), len),
        (_, Some(work)) => (work.exercise.name.clone(), None),
        (_, None) => ("the end".to_owned(), None),
    }
}

/// The one sentence to follow now.
pub(super) fn cue(scene: &Scene<'_>) -> String {
    if let Some(say) = &scene.segment.say {
        return say.clone();
    }
    let Some(work) = scene.work() else {
        return "Rest. Nothing comes after this.".to_owned();
    };
    let line = match scene.phase() {
        Phase::Switch => return "Change sides. No rush.".to_owned(),
        Phase::Rest => return "Let go, and let the breath settle.".to_owned(),
        Phase::Prep => work.cues.first(),
        _ => line_at(&work.cues, scene.snapshot.elapsed),
    };
    line.cloned()
        .unwrap_or_else(|| format!("{}.", work.exercise.name.trim_end_matches('.')))
}

/// The first line was shown while getting ready; the others follow, and the last one stays.
fn line_at(cues: &[String], elapsed: Duration) -> Option<&String> {
    let later = match cues {
        [_, later @ ..] if !later.is_empty() => later,
        all => all,
    };
    let nth = usize::try_from(elapsed.as_secs() / CUE_STAYS.as_secs()).unwrap_or(usize::MAX);
    later.get(nth).or(later.last())
}

/// "left knee down", where the exercise says what its side means.
pub(super) fn side_hint(work: &Work) -> Option<String> {
    let hint = work.exercise.side_hint.as_ref()?;
    (work.side != Side::Both).then(|| hint.replace("{side}", work.side.word()))
}

/// What a screen reader says once as a phase begins; never a number that counts.
pub(super) fn announcement(scene: &Scene<'_>) -> String {
    match scene.snapshot.state {
        State::Paused(_) => return "Paused.".to_owned(),
        State::CountingIn { .. } => return "Going on in 3 seconds.".to_owned(),
        State::Finished(_) => return "The session is over.".to_owned(),
        State::Running => {}
    }
    let name = scene.work().map(|work| work.exercise.name.as_str());
    let name = name.map_or_else(String::new, |name| format!(" {name}."));
    let side = match scene.side() {
        Side::Left => "Left.",
        Side::Right => "Right.",
        Side::Both => "",
    };
    let doing = match (scene.phase(), scene.work()) {
        (Phase::Prep, _) => "Get ready.".to_owned(),
        (Phase::Switch, _) => "Switch sides.".to_owned(),
        (Phase::Rest, _) => "Rest.".to_owned(),
        (_, Some(work)) => capital(&spoken(work)),
        (_, None) => String::new(),
    };
    format!("{side}{name} {doing}").trim().to_owned()
}

fn spoken(work: &Work) -> String {
    match (work.phase, work.len) {
        (Phase::Hold, Some(len)) => format!("hold {}.", seconds(len)),
        _ => format!("{}.", what(work, false)),
    }
}

/// A span as it is read aloud.
fn seconds(span: Duration) -> String {
    let count = |number: u64, unit| counted(u32::try_from(number).unwrap_or(u32::MAX), unit);
    let (minutes, seconds) = (span.as_secs() / 60, span.as_secs() % 60);
    match (minutes, seconds) {
        (0, seconds) => count(seconds, "second"),
        (minutes, 0) => count(minutes, "minute"),
        (minutes, seconds) => {
            format!("{} {}", count(minutes, "minute"), count(seconds, "second"))
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
