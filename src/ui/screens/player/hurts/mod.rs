//! "It hurts": the clock and the sound have stopped already; now the person says where and what.
//!
//! ```text
//! dull               ─► ease off: easier version, skip it, resume
//! sharp, radiating   ─► dropped for today: end, lie down and breathe, go on without it
//! ```
//!
//! What follows from an answer is said in words before the button that does it. Behind "sharp" and
//! "radiating" no way leads back into the exercise. No diagnosis is made and none is asked for.

mod advice;
mod choices;
mod head;
mod kinds;
mod late;
mod option;
mod places;

use std::time::Duration;

use egui::{Key, Modifiers, ScrollArea, Ui};

use super::PlayerView;
use crate::session::command::{Command, Pain, PainKind};
use crate::session::snapshot::{Snapshot, State};
use crate::ui::action::Action;
use crate::ui::widgets::{follow_focus, sheet};
use crate::words::{ChartKind, Side};

pub use late::Late;
pub(super) use late::ui as late_ui;

/// What is being said about a pain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hurt {
    /// Left, right, or the middle (`Both`).
    pub side: Side,
    /// Dull, sharp or radiating, once that is said.
    pub kind: Option<PainKind>,
    /// Whether the session ran when it was stopped.
    pub was_running: bool,
    /// The answer is new: the keyboard goes to what is best to do then.
    is_new: bool,
}

impl Hurt {
    /// The beginning: on the side that is worked, nothing said yet.
    #[must_use]
    pub fn new(snapshot: &Snapshot) -> Self {
        let work = snapshot.segment().and_then(|segment| segment.work.as_ref());
        Self {
            side: work.map_or(Side::Both, |work| work.side),
            kind: None,
            was_running: !matches!(snapshot.state, State::Paused(_)),
            is_new: false,
        }
    }

    /// Nothing said yet, after the session.
    const fn said_late() -> Self {
        Self {
            side: Side::Both,
            kind: None,
            was_running: false,
            is_new: false,
        }
    }

    /// Nothing leads back into the exercise.
    const fn means_stop(self) -> bool {
        matches!(self.kind, Some(PainKind::Sharp | PainKind::Radiating))
    }

    fn say(&mut self, kind: PainKind) {
        self.is_new = self.kind != Some(kind);
        self.kind = Some(kind);
    }
}

/// What the parts of the sheet agree on.
struct Ask<'a> {
    view: &'a PlayerView<'a>,
    /// Held in the stopped segment.
    held: Duration,
    /// The side that was worked as it was stopped.
    side: Option<Side>,
    /// "stretch" or "exercise".
    thing: &'static str,
    /// The window is low, so everything stands closer together.
    is_low: bool,
}

/// Nothing hurts after all.
const NOTHING: Action = Action::Session(Command::NothingHurts);

/// Windows below this height, in points, are low.
const LOW: f32 = 744.0;

impl<'a> Ask<'a> {
    /// One of two lengths, by the height of the window.
    const fn length(&self, high: f32, low: f32) -> f32 {
        if self.is_low { low } else { high }
    }

    fn new(view: &'a PlayerView<'a>, height: f32) -> Self {
        let segment = view.snapshot.segment();
        let is_active = segment.is_some_and(|segment| segment.phase.is_active());
        let work = segment.and_then(|segment| segment.work.as_ref());
        let kind = work.map(|work| work.exercise.kind.chart());
        Self {
            view,
            held: if is_active {
                view.snapshot.elapsed
            } else {
                Duration::ZERO
            },
            side: work.map(|work| work.side),
            is_low: height < LOW,
            thing: if kind == Some(ChartKind::Stretch) {
                "stretch"
            } else {
                "exercise"
            },
        }
    }
}

/// What closes the sheet, and what is done then.
enum Answer {
    /// The sheet stays.
    None,
    /// It closes.
    Close(Vec<Action>),
}

/// Shows the sheet while there is something to say.
pub(super) fn ui(ui: &Ui, view: &PlayerView<'_>, state: &mut Option<Hurt>) -> Vec<Action> {
    let Some(hurt) = state else {
        return Vec::new();
    };
    let before = *hurt;
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    number_keys(ui, hurt);
    let answer = sheet::show(ui.ctx(), "It hurts", 784.0, |ui| sheet_ui(ui, view, hurt));
    let mut actions: Vec<Action> = described(before, *hurt).into_iter().collect();
    match answer {
        Answer::Close(more) => {
            actions.extend(more);
            *state = None;
        }
        Answer::None if escape && !hurt.means_stop() => {
            // What was said stays said; a pain of which nothing was said was none.
            if hurt.kind.is_none() {
                actions.push(NOTHING);
            }
            actions.extend(back(*hurt));
            *state = None;
        }
        // The key has taken the keyboard from the first choice: it goes back there.
        Answer::None if escape => hurt.is_new = true,
        Answer::None => {}
    }
    actions
}

/// The answers by their numbers.
fn number_keys(ui: &Ui, hurt: &mut Hurt) {
    let keys = [
        (Key::Num1, PainKind::Dull),
        (Key::Num2, PainKind::Sharp),
        (Key::Num3, PainKind::Radiating),
    ];
    for (key, kind) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            hurt.say(kind);
        }
    }
}

fn sheet_ui(ui: &mut Ui, view: &PlayerView<'_>, hurt: &mut Hurt) -> Answer {
    let height = ui.ctx().content_rect().height();
    let ask = Ask::new(view, height);
    let most = height - 2.0 * f32::from(sheet::margin(ui.ctx())) - 16.0;
    let area = ScrollArea::vertical()
        .max_height(most)
        .min_scrolled_height(most);
    area.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let nothing = head::ui(ui, &ask, *hurt);
        places::ui(ui, &ask, hurt);
        kinds::ui(ui, &ask, hurt);
        advice::ui(ui, &ask, *hurt);
        let answer = choices::ui(ui, &ask, *hurt);
        follow_focus(ui);
        hurt.is_new = false;
        if nothing {
            let back = back(*hurt);
            Answer::Close([NOTHING].into_iter().chain(back).collect())
        } else {
            answer
        }
    })
    .inner
}

/// What the person says is kept as soon as it is said, and again when it is corrected.
fn described(before: Hurt, now: Hurt) -> Option<Action> {
    let kind = now
        .kind
        .filter(|_| before.kind != now.kind || before.side != now.side)?;
    let pain = Pain {
        side: now.side,
        kind,
    };
    Some(Action::Session(Command::DescribePain(pain)))
}

/// As before, through the count-in.
fn back(hurt: Hurt) -> Option<Action> {
    hurt.was_running.then_some(Action::Session(Command::Resume))
}
