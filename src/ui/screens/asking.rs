//! The question in a small window, where the desktop shows no notices: the second state of the mini
//! window.

use egui::{Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::routine::model::Figure;
use crate::ui::figures::{self, FigureLook};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, label, wrapped_label};

/// Size of the window, in points.
pub const SIZE: Vec2 = vec2(360.0, 200.0);
/// The floor line, from the top.
const FLOOR: f32 = 143.0;
/// The box of the body, and its left edge; the chair begins a quarter into it.
const BODY: f32 = 186.0;
const BODY_LEFT: f32 = -37.0;
/// Where the words begin.
const WORDS: f32 = 132.0;
/// Height of the buttons.
const HEIGHT: f32 = 48.0;

/// What the window shows.
#[derive(Debug, Clone)]
pub struct AskingView<'a> {
    /// How many minutes the person has sat.
    pub sat: u64,
    /// The routine that is offered, in one line.
    pub offer: &'a str,
    /// A person on a chair, where somebody drew one.
    pub figure: Option<&'a Figure>,
}

/// What the person said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Start it.
    Start,
    /// In ten minutes.
    Later,
    /// Not this time.
    Skip,
}

/// Draws the window; answers once something was pressed.
pub fn ui(ui: &mut Ui, view: &AskingView<'_>) -> Option<Said> {
    let window = ui.max_rect();
    let floor = window.top() + FLOOR;
    picture(ui, window, floor, view.figure);
    words(ui, window, view);
    buttons(ui, window)
}

fn picture(ui: &Ui, window: Rect, floor: f32, figure: Option<&Figure>) {
    let palette = ui.theme().palette;
    if let Some(figure) = figure {
        let look = FigureLook::new(palette.bg_window);
        let corner = pos2(window.left() + BODY_LEFT, floor);
        figures::paint(ui.painter(), corner, BODY, figure, 0.0, &look);
    }
    let line = Rect::from_x_y_ranges(window.x_range(), (floor - 1.5)..=(floor + 1.5));
    ui.painter().rect_filled(line, 0.0, palette.figure_floor);
}

fn words(ui: &mut Ui, window: Rect, view: &AskingView<'_>) {
    let palette = ui.theme().palette;
    let corner = window.min + vec2(WORDS, 22.0);
    let room = Rect::from_min_max(corner, pos2(window.right() - 8.0, window.top() + FLOOR));
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(room));
    inside.spacing_mut().item_spacing.y = 0.0;
    label(
        inside,
        Type::Title,
        palette.text_primary,
        "You have sat for",
    );
    let minutes = format!("{} minutes", view.sat);
    label(inside, Type::Title, palette.text_primary, minutes);
    inside.add_space(8.0);
    wrapped_label(inside, Type::Label, palette.text_secondary, view.offer);
}

fn buttons(ui: &mut Ui, window: Rect) -> Option<Said> {
    let start = Button::primary("Start").filled_icon(icons::PLAY);
    let row = [
        (start, 8.0, 100.0, Said::Start),
        (Button::secondary("In 10 min"), 116.0, 93.0, Said::Later),
        (Button::ghost("Skip"), 217.0, 72.0, Said::Skip),
    ];
    let mut said = None;
    for (button, x, width, answer) in row {
        let min = pos2(window.left() + x, window.bottom() - HEIGHT - 4.0);
        let rect = Rect::from_min_size(min, vec2(width, HEIGHT));
        if ui.put(rect, button.pill(HEIGHT).width(width)).clicked() {
            said = Some(answer);
        }
    }
    said
}
