//! What the editor asks in the middle of everything: names and paths, and what may be lost.

use egui::{Frame, Id, Key, Margin, Modal, Modifiers, ScrollArea, Ui, vec2};

use super::action::{Answer, EditorAction};
use super::wording;
use crate::library::Checked;
use crate::ui::theme::{SCRIM_ALPHA, Themed, Type, icons};
use crate::ui::widgets::{Button, Field, Look, label, take_keyboard, wrapped_label};

/// Width of a question, and of one that shows two texts, in points.
const WIDTH: f32 = 480.0;
const WIDE: f32 = 960.0;
/// Height of a list of problems, and of a text, in points.
const LIST: f32 = 240.0;
const TEXT: f32 = 380.0;

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

/// A line that is typed into a sheet of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typing {
    /// The new name of the file.
    Rename(String),
    /// The path of the file to write.
    Export(String),
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
        Ask::Leave => leave(ui),
        Ask::SaveBroken => save_broken(ui),
        Ask::Changed { theirs } => changed(ui, mine, theirs),
        Ask::Gone => gone(ui),
        Ask::Draft { name } => draft(ui, name),
        Ask::Import { name, checked } => import(ui, name, checked),
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

fn leave(ui: &mut Ui) -> Option<Answer> {
    words(ui, "Save the changes?", "They are not in the file yet.");
    let choices = [
        ("Save", Look::Primary, Answer::Save),
        ("Don’t save", Look::Outline, Answer::Discard),
        ("Go on editing", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

fn save_broken(ui: &mut Ui) -> Option<Answer> {
    let text =
        "The source has an error. The file keeps it, but cannot be started until it is put right.";
    words(ui, "Save it with the error?", text);
    let choices = [
        ("Save anyway", Look::Primary, Answer::Save),
        ("Go on editing", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

fn gone(ui: &mut Ui) -> Option<Answer> {
    let text = "Somebody took it away since it was opened. Save writes it anew.";
    words(ui, "The file is not there any more", text);
    let choices = [
        ("Save", Look::Primary, Answer::KeepMine),
        ("Go on editing", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

/// Both texts side by side, and which of them stays.
fn changed(ui: &mut Ui, mine: &str, theirs: &str) -> Option<Answer> {
    let text = "Another program wrote it since it was opened here. Which one stays? Taking theirs can be undone.";
    words(ui, "The file was changed", text);
    let width = (ui.available_width() - 16.0) / 2.0;
    let height = TEXT.min(ui.ctx().content_rect().height() - 320.0).max(80.0);
    let differing = differing(mine, theirs);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for (nth, (name, text)) in [("Mine", mine), ("On disk", theirs)].iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(width);
                side(ui, (nth, name), text, differing, height);
            });
        }
    });
    let choices = [
        ("Keep mine", Look::Primary, Answer::KeepMine),
        ("Take theirs", Look::Outline, Answer::TakeTheirs),
        ("Decide later", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

/// How many lines at the beginning are the same in both texts.
fn differing(mine: &str, theirs: &str) -> usize {
    let same = mine.lines().zip(theirs.lines());
    same.take_while(|(mine, theirs)| mine == theirs).count()
}

/// One of the texts, from shortly before the first line that differs; longer lines are cut.
fn side(ui: &mut Ui, (nth, name): (usize, &str), text: &str, differing: usize, height: f32) {
    let p = ui.theme().palette;
    label(ui, Type::LabelStrong, p.text_primary, name);
    let lines: Vec<&str> = text.lines().collect();
    let area = ScrollArea::vertical()
        .id_salt(("text", nth))
        .max_height(height);
    let first = differing.saturating_sub(2);
    area.auto_shrink([false, true]).show_rows(
        ui,
        22.0,
        lines.len().saturating_sub(first),
        |ui, rows| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for nth in rows {
                let Some(line) = lines.get(first + nth) else {
                    continue;
                };
                let shown: String = line.chars().take(200).collect();
                let ink = if first + nth < differing {
                    p.text_tertiary
                } else {
                    p.text_primary
                };
                label(
                    ui,
                    Type::Code,
                    ink,
                    format!("{:>4}  {shown}", first + nth + 1),
                );
            }
        },
    );
}

fn draft(ui: &mut Ui, name: &str) -> Option<Answer> {
    let title = format!("Go on with “{name}”?");
    let text = "The program ended before the changes were saved. They were kept as a draft.";
    words(ui, &title, text);
    let choices = [
        ("Go on", Look::Primary, Answer::TakeDraft),
        ("Later", Look::Ghost, Answer::Cancel),
        ("Throw the draft away", Look::Outline, Answer::Discard),
    ];
    answers(ui, &choices)
}

/// What the file is and what is wrong with it, before it is stored.
fn import(ui: &mut Ui, name: &str, checked: &Checked) -> Option<Answer> {
    let title = format!("Import {name}?");
    let errors = checked.diagnostics.iter().filter(|one| one.is_error());
    let text = match (&checked.usable, errors.count()) {
        (Some(usable), _) => {
            let minutes = crate::time::format::about_minutes(usable.timeline.total);
            let steps = usable.timeline.steps;
            format!("{}: {steps} steps, {minutes} min.", usable.routine.name)
        }
        (None, 1) => {
            "It has an error. It is stored as it is, and cannot be started yet.".to_owned()
        }
        (None, count) => {
            format!("It has {count} errors. It is stored as it is, and cannot be started yet.")
        }
    };
    words(ui, &title, &text);
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        for problem in checked.diagnostics.iter().take(100) {
            self::problem(ui, problem);
        }
    });
    let choices = [
        ("Import", Look::Primary, Answer::Import),
        ("Leave it", Look::Ghost, Answer::Cancel),
    ];
    answers(ui, &choices)
}

fn problem(ui: &mut Ui, problem: &crate::routine::diagnostic::Diagnostic) {
    let p = ui.theme().palette;
    let (icon, ink) = if problem.is_error() {
        (icons::ERROR, p.danger_fg)
    } else {
        (icons::WARNING, p.warn_fg)
    };
    ui.horizontal_top(|ui| {
        let (sign, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
        icon.paint(ui.painter(), sign.center(), 16.0, ink, true);
        let place = problem.place;
        let said = wording::sentences(problem);
        let text = format!("Line {}, column {}. {said}", place.line, place.column);
        wrapped_label(ui, Type::Label, p.text_primary, text);
    });
}

/// Draws the sheet with a line to type; closes it when it is done.
pub(super) fn typing(ui: &Ui, typing: &mut Option<Typing>) -> Option<EditorAction> {
    let open = typing.as_mut()?;
    let (title, text, name, verb) = match open {
        Typing::Rename(text) => ("Rename the file", text, "Name of the file", "Rename"),
        Typing::Export(text) => ("Export", text, "Path of the file to write", "Export"),
    };
    let (pressed, closed) = sheet(ui, WIDTH, |ui| {
        let p = ui.theme().palette;
        label(ui, Type::Title, p.text_primary, title);
        let width = ui.available_width();
        let field = ui.add(Field::new(text, name).width(width));
        take_keyboard(&field);
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let filled = !text.trim().is_empty();
        let button = ui.add_enabled(filled, Button::primary(verb));
        filled && (button.clicked() || enter)
    });
    let said = text.trim().trim_matches(['"', '\'']).to_owned();
    let done = pressed.then(|| match open {
        Typing::Rename(_) => EditorAction::Rename(said),
        Typing::Export(_) => EditorAction::Export(said.into()),
    });
    if pressed || closed {
        *typing = None;
    }
    done
}
