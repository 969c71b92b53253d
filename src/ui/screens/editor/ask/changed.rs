//! The file was changed by another program: both texts side by side, and which of them stays.

use egui::{ScrollArea, Ui};

use super::super::action::Answer;
use super::{answers, words};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Look, label};

/// Height of a text, in points.
const TEXT: f32 = 380.0;

/// Draws both, from the first line that differs.
pub(super) fn ui(ui: &mut Ui, mine: &str, theirs: &str) -> Option<Answer> {
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
