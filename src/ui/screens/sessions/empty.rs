//! Nothing to show: why, and the way out.

use egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::{Filter, import};
use crate::library::{Library, Origin};
use crate::routine::Catalogue;
use crate::ui::figures::{self, FigureLook};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, Card, label};

/// Height of the card, in points.
const HEIGHT: f32 = 340.0;
/// From its top to the floor line, in points.
const FLOOR: f32 = 156.0;
/// Points per unit box of the figure.
const SCALE: f32 = 240.0;

/// Draws the card in place of the grid.
pub(super) fn ui(ui: &mut Ui, library: &Library, filter: &mut Filter) {
    let size = vec2(ui.available_width(), HEIGHT);
    Card::new().size(size).margin(0).show(ui, |ui| {
        let own = |entry: &crate::library::Entry| entry.origin != Origin::Builtin;
        if filter.mine && !library.entries().iter().any(own) {
            no_own(ui, filter);
        } else {
            none_fits(ui, filter);
        }
    });
}

/// No file of the person's own.
fn no_own(ui: &mut Ui, filter: &mut Filter) {
    let sentence = "Drop a .ron file here, or import one.";
    let inside = &mut words(ui, "seated_posture", "No routine of your own", sentence);
    if inside.add(Button::primary("Import").pill(40.0)).clicked() {
        import::open(inside);
    }
    inside.add_space(8.0);
    if inside
        .add(Button::secondary("Clear filters").pill(40.0))
        .clicked()
    {
        filter.clear();
    }
}

/// Filters that nothing passes.
fn none_fits(ui: &mut Ui, filter: &mut Filter) {
    let inside = &mut words(ui, "foam_roll_quads", "No session fits", &filter.in_words());
    if inside
        .add(Button::secondary("Clear filters").pill(40.0))
        .clicked()
    {
        filter.clear();
    }
}

/// The figure and the words, in the middle; the room below is for what can be done.
fn words(ui: &mut Ui, exercise: &str, title: &str, sentence: &str) -> Ui {
    let palette = ui.theme().palette;
    let card = ui.max_rect();
    figure(ui, card, exercise);
    let below = card
        .with_min_y(card.top() + FLOOR + 24.0)
        .shrink2(vec2(16.0, 0.0));
    let layout = Layout::top_down(Align::Center);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(below).layout(layout));
    label(&mut inside, Type::Title, palette.text_primary, title);
    inside.add_space(4.0);
    label(&mut inside, Type::Body, palette.text_secondary, sentence);
    inside.add_space(16.0);
    inside
}

fn figure(ui: &mut Ui, card: Rect, exercise: &str) {
    let palette = ui.theme().palette;
    let floor = card.top() + FLOOR;
    let middle = card.center().x;
    let reach = (0.42 * card.width()).min(166.0);
    let line = Stroke::new(2.0, palette.figure_floor);
    ui.painter()
        .hline((middle - reach)..=(middle + reach), floor + 1.0, line);
    let found = Catalogue::builtin().get(exercise);
    if let Some(figure) = found.and_then(|exercise| exercise.figure.as_deref()) {
        let look = FigureLook::new(palette.bg_card);
        let corner = pos2(middle - SCALE / 2.0, floor);
        // The line is the mat, as on the cards.
        let above = ui.clip_rect().intersect(card.with_max_y(floor));
        let painter = ui.painter().with_clip_rect(above);
        figures::paint(&painter, corner, SCALE, figure, 1.0, &look);
    }
    ui.allocate_rect(card.with_max_y(floor), Sense::hover());
}
