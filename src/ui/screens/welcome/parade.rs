//! What one does here, at a glance: five bodies on one floor line, from the chair to the mat.

use egui::{Color32, Sense, Stroke, Ui, pos2, vec2};

use crate::routine::Catalogue;
use crate::routine::model::{Exercise, Figure};
use crate::ui::figures::{self, Extent, FigureLook};
use crate::ui::theme::Themed;
use crate::words::ChartKind;

/// Who stands on the line, from left to right.
const BODIES: [&str; 5] = [
    "seated_posture",
    "standing_hip_flexor",
    "kneeling_lunge",
    "bridge",
    "breathing_supine",
];
/// Points per unit box where there is room.
const SCALE: f32 = 252.0;
/// Least room between two bodies, in points.
const GAP: f32 = 16.0;

struct Body<'a> {
    figure: &'a Figure,
    look: FigureLook,
    extent: Extent,
}

/// Draws the row, `height` points high.
pub(super) fn ui(ui: &mut Ui, height: f32) {
    let palette = ui.theme().palette;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let line = Stroke::new(2.0, palette.figure_floor);
    ui.painter()
        .hline(ui.clip_rect().x_range(), rect.bottom(), line);
    let named = BODIES.iter().filter_map(|id| Catalogue::builtin().get(id));
    let bodies: Vec<Body<'_>> = named
        .filter_map(|one| Body::new(one, palette.bg_window))
        .collect();
    let width: f32 = bodies.iter().map(Body::width).sum();
    let gaps = bodies.iter().skip(1).map(|_| GAP).sum::<f32>();
    let scale = SCALE
        .min(height)
        .min((rect.width() - gaps) / width.max(0.1));
    let spare = (rect.width() - width * scale) / (gaps / GAP).max(1.0);
    // Mats lie below the floor line; under five bodies they would be but scraps of it.
    let above = ui
        .clip_rect()
        .intersect(ui.clip_rect().with_max_y(rect.bottom()));
    let painter = &ui.painter().with_clip_rect(above);
    let mut left = rect.left();
    for body in &bodies {
        let corner = pos2(left - body.extent.left * scale, rect.bottom() - 1.0);
        figures::paint(painter, corner, scale, body.figure, 1.0, &body.look);
        left += body.width() * scale + spare;
    }
    figures::announce(
        ui,
        rect,
        "Five exercises: sitting, standing, kneeling, a bridge, breathing",
    );
}

impl<'a> Body<'a> {
    fn new(exercise: &'a Exercise, stage: Color32) -> Option<Self> {
        let figure = exercise.figure.as_ref()?;
        let kind = exercise.kind.chart();
        let look = FigureLook::new(stage).working(kind);
        let look = if kind == ChartKind::Breath {
            look.breath(0.7)
        } else {
            look
        };
        let extent = figures::extent(figure, 1.0, false)?;
        Some(Self {
            figure,
            look,
            extent,
        })
    }

    /// In unit boxes.
    fn width(&self) -> f32 {
        self.extent.right - self.extent.left
    }
}
