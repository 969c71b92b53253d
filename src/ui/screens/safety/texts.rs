//! The words of the page. Each fact with where it comes from; cut-offs differ between sources, and
//! the careful one was taken.

use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::Tone;

/// What a card says.
pub(super) struct Text {
    /// How it looks.
    pub tone: Tone,
    /// The sign beside its title.
    pub icon: Icon,
    /// What it is about.
    pub title: &'static str,
    /// Its lines.
    pub lines: &'static [&'static str],
    /// What to do, in a last sentence.
    pub last: Option<&'static str>,
}

/// The traffic light of pain that physiotherapists give out: up to 3 of 10 is fine, 4 and 5 if they
/// settle within a day, from 6 on stop. Sharp or radiating pain stops at any number.
pub(super) const PAIN: Text = Text {
    tone: Tone::Plain,
    icon: icons::HURTS,
    title: "What pain means here",
    lines: &[
        "A pull, warmth or a slow burn, up to 3 of 10: go on.",
        "4 or 5 of 10: ease off. It should be gone by tomorrow.",
        "6 and more: stop for today.",
        "Sharp, shooting, spreading, numb or tingling: stop at once, whatever the number.",
    ],
    last: Some(
        "It hurts, or the H key, stops the clock and the sound at once. What you held counts.",
    ),
};

/// Hospital pages on exercise (Allina, Geisinger, Harvard), and the emergency signs of the lower
/// back that NHS trusts hand out.
pub(super) const HELP: Text = Text {
    tone: Tone::Danger,
    icon: icons::STOP,
    title: "Stop, and get emergency help",
    lines: &[
        "Pain or pressure in the chest, a cold sweat, a heartbeat out of step.",
        "Faintness, or more short of breath than the effort explains.",
        "A sudden severe headache; trouble with seeing or speaking.",
        "Numbness where a saddle would touch, new trouble with bladder or bowels, or a sudden \
         change in sexual feeling.",
        "Pain in both legs, or a leg that quickly gets weak or numb.",
    ],
    last: Some("Call your emergency number. Do not wait and do not drive yourself."),
};

/// Reasons to be seen soon, from NHS summaries on back pain.
pub(super) const SOON: Text = Text {
    tone: Tone::Warning,
    icon: icons::WARNING,
    title: "See a doctor soon",
    lines: &[
        "Pain with a fever, or feeling unwell with it.",
        "Pain after a fall or an accident.",
        "Pain that wakes you at night or never lets up.",
        "Pain after cancer, at any time of your life.",
        "Pain that has not eased within a few weeks.",
    ],
    last: None,
};

/// Surgeons' pages on hip replacement through the front (no hip extension for 6 to 12 weeks),
/// antenatal pages (lying flat and boat, from week 16), a Delphi study on foam rolling (2021).
pub(super) const ASK: Text = Text {
    tone: Tone::Plain,
    icon: icons::INFO,
    title: "Ask first",
    lines: &[
        "A new hip: no lunges and no stretching of the hip backwards for 6 to 12 weeks, until your \
         surgeon agrees.",
        "Pregnant: from week 16 do not lie flat on your back for long; rest on your side or propped \
         up. Leave boat out altogether.",
        "A fresh operation or injury, or pain that stays: a physiotherapist can tell which of this \
         is for you.",
        "Foam roller and ball: never over a wound, a break or the belly; ask first with an \
         inflammation or a blood clot.",
        "Sore knees: pad them, or take the standing stretch in place of the kneeling one.",
    ],
    last: None,
};

/// What the program is, and what it is not.
pub(super) const NOT: Text = Text {
    tone: Tone::Plain,
    icon: icons::TIMER,
    title: "General information, not medical advice",
    lines: &[
        "Supple keeps time and a record. It does not know your body, examines nothing and names no \
         condition.",
        "It takes the place of no doctor and no physiotherapist. Do not put off asking one because \
         of what you read here.",
    ],
    last: None,
};
