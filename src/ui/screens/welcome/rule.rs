//! The one rule, what this is not, and the way to the signs on which to stop.
//!
//! Sharp or travelling pain means stop (physiotherapists' stop rules; content/domain, "when to
//! stop"): a pull or the burn of work does not.

use egui::text::LayoutJob;
use egui::{Label, Sense, TextFormat, Ui, Vec2};

use crate::ui::action::{Action, Screen};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, Card, Tone, label, take_keyboard, wrapped_label};

const NOT: &str = "Supple is general information, not medical advice. After an operation or \
                   injury, in pregnancy, or with pain that stays, ask a doctor or physiotherapist \
                   first.";

/// Draws the card, and what stands below it.
pub(super) fn ui(ui: &mut Ui) -> Vec<Action> {
    let palette = ui.theme().palette;
    let margin = if ui.available_width() < 420.0 { 16 } else { 28 };
    let card = Card::new().tone(Tone::Danger).margin(margin);
    let signs = card.show(ui, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::hover());
            let ink = palette.danger_fg;
            icons::HURTS.paint(ui.painter(), rect.center(), 26.0, ink, true);
            ui.add_space(12.0);
            label(ui, Type::Title, palette.danger_fg, "The one rule");
        });
        ui.add_space(8.0);
        ui.add(Label::new(rule(ui)).wrap());
        ui.add_space(10.0);
        wrapped_label(ui, Type::Caption, palette.text_secondary, NOT);
        ui.add_space(14.0);
        ui.add(Button::outline("When to stop, who asks first"))
    });
    // Where it stands first: a start out of sight would bring itself into sight, and the rule out of it.
    take_keyboard(&signs.inner);
    ui.add_space(20.0);
    private(ui);
    let signs = signs.inner.clicked();
    signs
        .then_some(Action::Go(Screen::Safety))
        .into_iter()
        .collect()
}

/// The rule, with the button's name in bold.
fn rule(ui: &Ui) -> LayoutJob {
    let ink = ui.theme().palette.text_primary;
    let format = |kind: Type| TextFormat {
        line_height: Some(Type::Body.line()),
        ..TextFormat::simple(kind.font(), ink)
    };
    let mut job = LayoutJob::default();
    let before = "A pull or a slow burn is fine. Sharp pain, or pain that travels down the leg, \
                  means stop. Press ";
    job.append(before, 0.0, format(Type::Body));
    job.append("It hurts", 0.0, format(Type::Strong));
    let after = " or the H key: everything stops at once.";
    job.append(after, 0.0, format(Type::Body));
    job
}

fn private(ui: &mut Ui) {
    let palette = ui.theme().palette;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
        let ink = palette.text_tertiary;
        icons::SESSIONS.paint(ui.painter(), rect.center(), 20.0, ink, false);
        ui.add_space(6.0);
        let words = "No account. Everything stays on this computer.";
        label(ui, Type::Caption, palette.text_tertiary, words);
    });
}
