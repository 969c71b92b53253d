//! A session that was cut off: where it stood, and whether to go on there.

use std::time::Duration;

use egui::{Align, Layout, Ui, vec2};

use super::SessionsState;
use crate::time::format::clock;
use crate::timeline::segment::Segment;
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, label, wrapped_label};
use crate::words::{Phase, Side};

/// Narrower than this, the buttons go below the words.
const BESIDE: f32 = 640.0;
/// Room for the buttons beside the words, in points.
const BUTTONS: f32 = 300.0;

/// Where a session stood when it was cut off.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The routine's name.
    pub routine: String,
    /// What was being done.
    pub segment: Segment,
    /// For how long.
    pub elapsed: Duration,
}

impl Offer {
    /// "It was cut off in Kneeling stretch, left, at 0:13 of 0:40."
    #[must_use]
    pub fn sentence(&self) -> String {
        let at = clock(self.elapsed);
        let of = self.segment.len.map(|len| format!(" of {}", clock(len)));
        let of = of.unwrap_or_default();
        format!("It was cut off in {}, at {at}{of}.", thing(&self.segment))
    }
}

/// "Kneeling stretch, left", "the rest before Bridge".
fn thing(segment: &Segment) -> String {
    let Some(work) = &segment.work else {
        return "the last rest".to_owned();
    };
    let side = match work.side {
        Side::Left => ", left",
        Side::Right => ", right",
        Side::Both => "",
    };
    let before = match segment.phase {
        Phase::Prep => "getting ready for ",
        Phase::Switch => "changing sides for ",
        Phase::Rest => "the rest before ",
        Phase::Hold | Phase::Reps | Phase::Breathe | Phase::Open => "",
    };
    format!("{before}{}{side}", work.exercise.name)
}

/// Draws the card; answers with what was pressed.
pub(super) fn ui(ui: &mut Ui, offer: &Offer, state: &mut SessionsState) -> Option<Action> {
    let card = Card::new().margin(20);
    let answer = card.show(ui, |ui| {
        ui.set_width(ui.available_width());
        if ui.available_width() < BESIDE {
            words(ui, offer);
            ui.add_space(8.0);
            return ui.horizontal(|ui| buttons(ui, state)).inner;
        }
        ui.horizontal(|ui| {
            let width = ui.available_width() - BUTTONS;
            ui.allocate_ui(vec2(width, 0.0), |ui| ui.vertical(|ui| words(ui, offer)));
            let layout = Layout::right_to_left(Align::Center);
            ui.with_layout(layout, |ui| buttons(ui, state)).inner
        })
        .inner
    });
    answer.inner
}

fn words(ui: &mut Ui, offer: &Offer) {
    let palette = ui.theme().palette;
    let title = format!("Go on with {}?", offer.routine);
    label(ui, Type::Title, palette.text_primary, title);
    let place = offer.sentence();
    wrapped_label(ui, Type::Label, palette.text_primary, place);
    let kept = "It waits there, paused. What you held is kept either way.";
    wrapped_label(ui, Type::Caption, palette.text_secondary, kept);
}

/// Going on has the keyboard from the beginning: it is why the window was opened again.
fn buttons(ui: &mut Ui, state: &mut SessionsState) -> Option<Action> {
    ui.spacing_mut().item_spacing.x = 12.0;
    let go_on = ui.add(Button::primary("Go on").icon(icons::PLAY));
    state.greet(ui, &go_on);
    let leave = ui.add(Button::ghost("Leave it"));
    if go_on.clicked() {
        Some(Action::GoOn)
    } else {
        leave.clicked().then_some(Action::LeaveIt)
    }
}
