//! The words spoken at the start of a waiting segment: short, and only what one has to know now.

use crate::words::{Phase, Side};

use super::segment::{Segment, Work};

/// What is said as `segment`, a waiting one, starts.
#[must_use]
pub fn text(segment: &Segment) -> String {
    if let Some(say) = &segment.say {
        return say.clone();
    }
    match (&segment.work, segment.phase) {
        (Some(work), Phase::Switch) => join(&[switch(work.side), set(work)]),
        (Some(work), Phase::Rest) => join(&[
            "Rest.".into(),
            format!("Next: {}", name(work)),
            side(work),
            set(work),
        ]),
        (Some(work), _) => join(&[name(work), side(work)]),
        (None, _) => "Rest.".into(),
    }
}

fn join(sentences: &[String]) -> String {
    let said: Vec<&str> = sentences
        .iter()
        .map(String::as_str)
        .filter(|sentence| !sentence.is_empty())
        .collect();
    said.join(" ")
}

fn name(work: &Work) -> String {
    format!("{}.", work.exercise.name.trim_end_matches('.'))
}

fn side(work: &Work) -> String {
    match work.side {
        Side::Left => "Left side.".into(),
        Side::Right => "Right side.".into(),
        Side::Both => String::new(),
    }
}

fn switch(side: Side) -> String {
    match side {
        Side::Both => "Change over.".into(),
        side => format!("Switch to the {}.", side.word()),
    }
}

/// Said from the second set on: the first one is no news.
fn set(work: &Work) -> String {
    if work.set > 1 {
        format!("Set {} of {}.", work.set, work.sets)
    } else {
        String::new()
    }
}
