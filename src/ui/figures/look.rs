//! Which way a figure faces and what of it is coloured.

use egui::Color32;

use crate::figure::Part;
use crate::routine::model::Figure;
use crate::ui::theme::{Palette, mix};
use crate::words::{ChartKind, Side};

/// How a figure is inked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureInk {
    /// Getting ready, or at rest: no colour.
    Ready,
    /// Holding: the working leg in the colour of its kind. Breathing colours no leg.
    Working(ChartKind),
    /// A memory of the side before: flat and dim, without props.
    Ghost,
}

/// How to draw a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureLook {
    /// The colour behind the figure, which also fills its gaps.
    pub stage: Color32,
    /// Facing left.
    pub mirrored: bool,
    /// What is coloured.
    pub ink: FigureInk,
    /// The belly disc: breathed out (0) to breathed in (1).
    pub breath: Option<f32>,
    /// The marker where it will be felt.
    pub feel: bool,
    /// 0 for not there yet, 1 for fully there.
    pub presence: f32,
}

impl FigureLook {
    /// An uncoloured figure facing right on a ground of `stage` colour.
    #[must_use]
    pub const fn new(stage: Color32) -> Self {
        Self {
            stage,
            mirrored: false,
            ink: FigureInk::Ready,
            breath: None,
            feel: false,
            presence: 1.0,
        }
    }

    /// Faces the figure so that its working limb is on this side. Figures face right with the
    /// right side near; those whose far limb works are turned the other way about.
    #[must_use]
    pub const fn side(mut self, figure: &Figure, side: Side) -> Self {
        self.mirrored = figure.is_turned_for(side);
        self
    }

    /// Colours the working leg.
    #[must_use]
    pub const fn working(mut self, kind: ChartKind) -> Self {
        self.ink = FigureInk::Working(kind);
        self
    }

    /// Draws it as a ghost.
    #[must_use]
    pub const fn ghost(mut self) -> Self {
        self.ink = FigureInk::Ghost;
        self
    }

    /// Draws the belly disc, from breathed out (0) to breathed in (1).
    #[must_use]
    pub const fn breath(mut self, breath: f32) -> Self {
        self.breath = Some(breath);
        self
    }

    /// Draws the marker where it will be felt.
    #[must_use]
    pub const fn feel(mut self) -> Self {
        self.feel = true;
        self
    }

    /// How much of it is there, 0–1, while it fades in.
    #[must_use]
    pub const fn presence(mut self, presence: f32) -> Self {
        self.presence = presence;
        self
    }

    /// `colour` as it looks at this presence.
    pub(super) fn faded(&self, colour: Color32) -> Color32 {
        mix(self.stage, colour, self.presence)
    }

    /// The colour of a part; the far limbs work in figures with `far_works`.
    pub(super) fn colour(&self, part: Part, far_works: bool, palette: &Palette) -> Color32 {
        let plain = match part {
            Part::FarArm | Part::FarLeg => palette.figure_far,
            Part::Belly => palette.kind_breath,
            Part::Trunk => palette.figure_trunk,
            Part::NearLeg | Part::NearArm => palette.figure_near,
        };
        let working = if far_works {
            Part::FarLeg
        } else {
            Part::NearLeg
        };
        self.faded(match self.ink {
            FigureInk::Ghost => mix(self.stage, palette.figure_far, 0.45),
            FigureInk::Working(kind) if part == working && kind != ChartKind::Breath => {
                palette.kind(kind)
            }
            FigureInk::Working(_) | FigureInk::Ready => plain,
        })
    }
}
