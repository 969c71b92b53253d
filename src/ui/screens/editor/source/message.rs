//! What is wrong with a line, right under it, with the fix one press away.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Galley, Rect, Role, Sense, TextFormat, Ui, UiBuilder, WidgetInfo, vec2};

use super::super::wording;

use crate::editor::Fix;
use crate::routine::diagnostic::Diagnostic;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Button, KeyHint};

/// Between the edge of the block and what is in it, in points.
const MARGIN: f32 = 14.0;
/// Height of the buttons, and what is between them and the sentence, in points.
const BUTTON: f32 = 36.0;
const GAP: f32 = 8.0;
/// Above and below the block, in points.
pub(super) const AROUND: f32 = 6.0;

/// A problem, ready to be shown.
pub(super) struct Message<'a> {
    problem: &'a Diagnostic,
    fix: Option<Fix>,
    /// Whether there are other errors to go on to.
    more: bool,
    words: Arc<Galley>,
}

/// What was pressed.
pub(super) enum Pressed {
    Fix(Fix),
    Next,
}

impl<'a> Message<'a> {
    /// Lays the message out in a block of this `width`.
    pub(super) fn new(
        ui: &Ui,
        problem: &'a Diagnostic,
        fix: Option<Fix>,
        more: bool,
        width: f32,
    ) -> Self {
        let words = ui
            .painter()
            .layout_job(job(ui, problem, width - 2.0 * MARGIN));
        Self {
            problem,
            fix,
            more,
            words,
        }
    }

    /// The line it belongs under, from 0.
    pub(super) fn line(&self) -> usize {
        usize::try_from(self.problem.place.line.saturating_sub(1)).unwrap_or(0)
    }

    /// Height of the block, in points.
    pub(super) fn height(&self) -> f32 {
        let buttons = if self.has_buttons() {
            BUTTON + GAP
        } else {
            0.0
        };
        self.words.size().y + 2.0 * MARGIN + buttons
    }

    const fn has_buttons(&self) -> bool {
        self.fix.is_some() || self.more
    }

    /// Draws the block into `rect`.
    pub(super) fn show(self, ui: &mut Ui, rect: Rect) -> Option<Pressed> {
        let palette = ui.theme().palette;
        // The text lies below: what is pressed here must not move its caret.
        let id = ui.scope_id().with("message");
        let ground = ui.interact(rect, id, Sense::hover().union(Sense::DRAG | Sense::CLICK));
        let spoken = self.words.text().to_owned();
        ground.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        ui.painter().rect_filled(rect, 10.0, palette.danger_bg);
        let at = rect.min + vec2(MARGIN, MARGIN);
        ui.painter()
            .galley(at, self.words.clone(), palette.text_primary);
        let below = rect.bottom() - MARGIN - BUTTON;
        let row = rect.shrink2(vec2(MARGIN, 0.0)).with_min_y(below);
        let builder = UiBuilder::new().max_rect(row.with_max_y(below + BUTTON));
        let mut inside = ui.new_child(builder);
        self.buttons(&mut inside)
    }

    fn buttons(self, ui: &mut Ui) -> Option<Pressed> {
        ui.horizontal(|ui| {
            let mut pressed = None;
            if let Some(fix) = self.fix
                && ui
                    .add(Button::secondary(&fix.label).height(BUTTON))
                    .clicked()
            {
                pressed = Some(Pressed::Fix(fix));
            }
            if self.more {
                if ui.add(Button::ghost("Next error").height(BUTTON)).clicked() {
                    pressed = Some(Pressed::Next);
                }
                ui.add(KeyHint("F8"));
            }
            pressed
        })
        .inner
    }
}

/// "Line 14, column 19. “Lef” is not a side. Use Left, Right, Each or Both."
fn job(ui: &Ui, problem: &Diagnostic, width: f32) -> LayoutJob {
    let palette = ui.theme().palette;
    let mut job = LayoutJob::default();
    let mut add = |text: &str, kind: Type, ink| {
        let format = TextFormat {
            line_height: Some(Type::Label.line()),
            ..TextFormat::simple(kind.font(), ink)
        };
        job.append(text, 0.0, format);
    };
    let place = problem.place;
    let place = format!("Line {}, column {}. ", place.line, place.column);
    add(&place, Type::LabelStrong, palette.danger_fg);
    add(
        &wording::sentences(problem),
        Type::Label,
        palette.text_primary,
    );
    job.wrap.max_width = width;
    job
}
