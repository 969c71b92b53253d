//! The list of names that may stand at the caret.

use egui::{Area, Frame, Id, Key, Modifiers, Order, Pos2, Response, ScrollArea, Stroke, Ui, vec2};

use crate::editor::{Candidate, Completion};
use crate::ui::theme::{Themed, Type};

/// Width and greatest height of the list, in points.
const WIDTH: f32 = 320.0;
const HEIGHT: f32 = 216.0;
/// Height of a row, in points.
const ROW: f32 = 36.0;

/// What the list shows, and which of it is chosen.
#[derive(Debug, Default)]
pub(super) struct Popup {
    /// Whether it was asked for or is typed into.
    pub open: bool,
    chosen: usize,
    /// Whether a key chose another row, so that it has to be brought into sight.
    moved: bool,
}

/// What the keys asked of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    Nothing,
    Accept,
    Close,
}

impl Popup {
    /// Takes the keys of the list away before the text sees them.
    pub(super) fn keys(&mut self, ui: &Ui) -> Pressed {
        if !self.open {
            return Pressed::Nothing;
        }
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
            self.moved = down || up;
            self.chosen = (self.chosen + usize::from(down)).saturating_sub(usize::from(up));
            if pressed(Key::Enter) || pressed(Key::Tab) {
                return Pressed::Accept;
            }
            if pressed(Key::Escape) {
                return Pressed::Close;
            }
            Pressed::Nothing
        })
    }

    /// Opens it anew at its first name.
    pub(super) const fn reset(&mut self, open: bool) {
        self.open = open;
        self.chosen = 0;
    }

    /// The chosen one of what can be completed.
    pub(super) fn chosen<'c>(&mut self, completion: &'c Completion) -> Option<&'c Candidate> {
        let last = completion.candidates.len().checked_sub(1)?;
        self.chosen = self.chosen.min(last);
        completion.candidates.get(self.chosen)
    }

    /// Shows the list below the caret; answers with what was clicked.
    pub(super) fn show<'c>(
        &mut self,
        ui: &Ui,
        caret: Pos2,
        completion: &'c Completion,
    ) -> Option<&'c Candidate> {
        self.chosen(completion)?;
        let palette = ui.theme().palette;
        let frame = Frame::popup(ui.style())
            .fill(palette.bg_raised)
            .stroke(Stroke::new(1.0, palette.line_strong))
            .inner_margin(6);
        Area::new(Id::unique("completion"))
            .order(Order::Foreground)
            .fixed_pos(caret + vec2(0.0, 4.0))
            .constrain_to(ui.ctx().content_rect())
            .show(ui.ctx(), |ui| {
                frame.show(ui, |ui| self.rows(ui, completion)).inner
            })
            .inner
    }

    fn rows<'c>(&self, ui: &mut Ui, completion: &'c Completion) -> Option<&'c Candidate> {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut clicked = None;
        ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
            for (nth, candidate) in completion.candidates.iter().enumerate() {
                let row = row(ui, candidate, nth == self.chosen);
                if nth == self.chosen && self.moved {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    clicked = Some(candidate);
                }
            }
        });
        clicked
    }
}

fn row(ui: &mut Ui, candidate: &Candidate, chosen: bool) -> Response {
    let palette = ui.theme().palette;
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, ROW), egui::Sense::CLICK);
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, chosen, &candidate.label)
    });
    if chosen || response.hovered() {
        ui.painter().rect_filled(rect, 6.0, palette.bg_hover);
    }
    let at = rect.left_center() + vec2(10.0, 0.0);
    let middle = egui::Align2::LEFT_CENTER;
    let painter = ui
        .painter()
        .with_clip_rect(rect.shrink(4.0).intersect(ui.clip_rect()));
    let ink = palette.text_primary;
    let name = painter.text(at, middle, &candidate.label, Type::Code.font(), ink);
    let detail = name.right_center() + vec2(10.0, 0.0);
    let font = Type::Caption.font();
    painter.text(
        detail,
        middle,
        &candidate.detail,
        font,
        palette.text_tertiary,
    );
    response
}
