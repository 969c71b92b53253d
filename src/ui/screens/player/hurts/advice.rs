//! What the answer means, in words, before anything can be pressed.
//!
//! Sharp and radiating pain mean stop, and the emergency signs stand in one line (NHS leaflets on
//! cauda equina; hospital pages on exercise and chest pain). A dull ache should fade when one eases
//! off. None of it is a diagnosis.

use egui::{Color32, Sense, Ui, Vec2};

use super::{Ask, Hurt};
use crate::session::command::PainKind;
use crate::time::format::words;
use crate::ui::theme::{Icon, Themed, Type, icons};
use crate::ui::widgets::{Card, Tone, wrapped_label};
use crate::words::Side;

/// When to ask somebody.
pub(super) const DOCTOR: &str =
    "If it stays or comes back, ask a doctor or physiotherapist before you try it again.";
/// When to wait for nobody.
pub(super) const SIGNS: &str = "Numb between the legs, bladder or bowel trouble, a weak leg, \
                                chest pain, faintness: get emergency help now.";

/// Draws the card that belongs to the answer; nothing before there is one.
pub(super) fn ui(ui: &mut Ui, ask: &Ask<'_>, hurt: Hurt) {
    match hurt.kind {
        None => return,
        Some(PainKind::Dull) => ease_off(ui, ask, hurt),
        Some(kind) => stop(ui, ask, kind),
    }
    ui.add_space(ask.length(12.0, 0.0));
}

fn stop(ui: &mut Ui, ask: &Ask<'_>, kind: PainKind) {
    let palette = ui.theme().palette;
    let thing = ask.thing;
    let title = format!("Stop this {thing} for today");
    let what = if kind == PainKind::Sharp {
        "Sharp pain means"
    } else {
        "Pain that travels, tingling and numbness mean"
    };
    let body = format!(
        "{what} stop, not push through. This {thing} is dropped from the session, both sides.{} \
         Lying down ends the routine with two minutes of breathing.",
        counts(ask)
    );
    let head = (icons::STOP, palette.danger_fg, title.as_str());
    card(ui, ask, Tone::Danger, head, |ui| {
        wrapped_label(ui, ask.body(), palette.text_primary, body);
        wrapped_label(ui, Type::Label, palette.text_secondary, DOCTOR);
        wrapped_label(ui, Type::LabelStrong, palette.text_primary, SIGNS);
    });
}

fn ease_off(ui: &mut Ui, ask: &Ask<'_>, hurt: Hurt) {
    let palette = ui.theme().palette;
    let body = format!(
        "Come half-way out and let three breaths go by. A dull ache should fade. If it does not, \
         leave this {} out today.",
        ask.thing
    );
    let place = match hurt.side {
        Side::Left => "left side",
        Side::Right => "right side",
        Side::Both => "in the middle",
    };
    let kept = format!(
        "{} The ache is noted with this session, {place}.",
        counts(ask)
    );
    let head = (icons::WARNING, palette.warn_fg, "Ease off");
    card(ui, ask, Tone::Warning, head, |ui| {
        wrapped_label(ui, ask.body(), palette.text_primary, body);
        wrapped_label(ui, Type::Label, palette.text_secondary, kept.trim());
    });
}

impl Ask<'_> {
    /// The size of the main sentences.
    const fn body(&self) -> Type {
        if self.is_low { Type::Label } else { Type::Body }
    }
}

/// " Your 13 s count.", where there are any.
fn counts(ask: &Ask<'_>) -> String {
    if ask.held.as_secs() == 0 {
        String::new()
    } else {
        format!(" Your {} count.", words(ask.held))
    }
}

fn card(
    ui: &mut Ui,
    ask: &Ask<'_>,
    tone: Tone,
    (icon, colour, title): (Icon, Color32, &str),
    text: impl FnOnce(&mut Ui),
) {
    let margin = if ask.is_low { 12 } else { 20 };
    Card::new().tone(tone).margin(margin).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(32.0), Sense::hover());
            icon.paint(ui.painter(), rect.center(), 30.0, colour, true);
            ui.add_space(8.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                wrapped_label(ui, Type::Title, colour, title);
                text(ui);
            });
        });
    });
}
