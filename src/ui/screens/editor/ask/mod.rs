//! What the editor asks in the middle of everything: what may be lost, what came from elsewhere,
//! names and paths.

mod changed;
mod import;
mod losing;
mod typing;

use egui::{Frame, Id, Margin, Modal, Ui, vec2};

use super::action::{Answer, EditorAction};
use crate::library::Checked;
use crate::ui::theme::{SCRIM_ALPHA, Themed, Type};
use crate::ui::widgets::{Button, Look, take_keyboard, wrapped_label};

pub use typing::Typing;
pub(super) use typing::ui as typing;

/// Width of a question, and of one that shows two texts, in points.
const WIDTH: f32 = 480.0;
const WIDE: f32 = 960.0;

/// What has to be answered before one goes on.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// There are changes that are not saved.
    Leave,
    /// The text has an error, and a file with an error cannot be started.
    SaveBroken,
    /// The file was changed by another program meanwhile.
    Changed {
        /// What it has now.
        theirs: String,
    },
    /// The file was taken away meanwhile.
    Gone,
    /// A draft was left behind when the program ended.
    Draft {
        /// Of which routine.
        name: String,
    },
    /// A file or a paste that may be stored.
    Import {
        /// Where it comes from.
        name: String,
        /// What it is.
        checked: Box<Checked>,
    },
}

/// Draws a sheet in the middle of the window; whether Escape or a click beside it closes it.
fn sheet<R>(ui: &Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    let p = ui.theme().palette;
    let frame = Frame::NONE
        .fill(p.bg_card)
        .corner_radius(20)
        .inner_margin(Margin::same(24));
    let modal = Modal::new(Id::unique("question"))
        .frame(frame)
        .backdrop_color(p.bg_scrim.gamma_multiply(SCRIM_ALPHA))
        .show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect().width() - 80.0;
            ui.set_width(width.min(room));
            ui.spacing_mut().item_spacing = vec2(8.0, 12.0);
            contents(ui)
        });
    let closes = modal.should_close();
    (modal.inner, closes)
}

/// Draws the question.
pub(super) fn ui(ui: &Ui, ask: &Ask, mine: &str) -> Option<EditorAction> {
    let both = matches!(ask, Ask::Changed { .. });
    let (answer, closed) = sheet(ui, if both { WIDE } else { WIDTH }, |ui| match ask {
        Ask::Leave => losing::leave(ui),
        Ask::SaveBroken => losing::save_broken(ui),
        Ask::Changed { theirs } => changed::ui(ui, mine, theirs),
        Ask::Gone => losing::gone(ui),
        Ask::Draft { name } => losing::draft(ui, name),
        Ask::Import { name, checked } => import::ui(ui, name, checked),
    });
    let cancelled = closed.then_some(Answer::Cancel);
    answer.or(cancelled).map(EditorAction::Answer)
}

fn words(ui: &mut Ui, title: &str, text: &str) {
    let p = ui.theme().palette;
    wrapped_label(ui, Type::Title, p.text_primary, title);
    wrapped_label(ui, Type::Body, p.text_secondary, text);
    ui.add_space(4.0);
}

/// Buttons in a row, the first one has the keyboard; which was pressed.
fn answers(ui: &mut Ui, choices: &[(&str, Look, Answer)]) -> Option<Answer> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (nth, (words, look, answer)) in choices.iter().enumerate() {
            let button = ui.add(Button::new(*look, words));
            if nth == 0 {
                take_keyboard(&button);
            }
            if button.clicked() {
                pressed = Some(*answer);
            }
        }
    });
    pressed
}
