//! A part that scrolls where there is no room for all of it, and says so: where its edge falls between
//! two things, nobody would look for more.

use egui::scroll_area::ScrollAreaOutput;
use egui::{Align2, ScrollArea, Sense, Stroke, Ui, vec2};

use super::follow_focus;
use crate::ui::theme::{Themed, Type, icons};

/// Height of the line below the part, in points.
const LINE: f32 = 24.0;
/// What is hidden below and less high than this is but a margin, in points.
const LEAST: f32 = 12.0;

/// Shows `contents`, at most `height` points high with the line below them that says whether there is
/// more. That line is empty where all is seen, and stays, so that nothing moves as the end comes into
/// sight.
pub fn scrolled_part<R>(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let most = height - LINE;
    let area = ScrollArea::vertical()
        .max_height(most)
        .min_scrolled_height(most);
    let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
    let part = area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = spacing;
        ui.set_width(ui.available_width());
        let inner = contents(ui);
        follow_focus(ui);
        inner
    });
    more_below(ui, &part);
    ui.spacing_mut().item_spacing.y = spacing;
    part.inner
}

fn more_below<R>(ui: &mut Ui, part: &ScrollAreaOutput<R>) {
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    let seen = part.state.clamped_offset().y + part.inner_rect.height();
    if part.content_size.y - seen < LEAST {
        return;
    }
    let palette = ui.theme().palette;
    let ink = palette.text_secondary;
    let painter = ui.painter();
    let edge = Stroke::new(1.0, palette.line_strong);
    painter.hline(line.x_range(), line.top(), edge);
    let centre = line.center() + vec2(10.0, 1.0);
    let (anchor, font) = (Align2::CENTER_CENTER, Type::Micro.font());
    let words = painter.text(centre, anchor, "More below", font, ink);
    let arrow = words.left_center() - vec2(12.0, 0.0);
    icons::ARROW_DOWN.paint(painter, arrow, 14.0, ink, false);
}
