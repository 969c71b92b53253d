//! The colours by role, so that no screen ever names a value.
//!
//! A role says what a colour is for; [`DARK`](super::tokens::DARK) and
//! [`LIGHT`](super::tokens::LIGHT) say what it looks like. Colour means kind of work or a warning,
//! nothing else: buttons and selection are ink on paper.

use egui::Color32;

use crate::words::ChartKind;

/// One colour for every role. All opaque.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything; also the clear colour of the window.
    pub bg_window: Color32,
    /// Cards, and the stage of a neutral figure.
    pub bg_card: Color32,
    /// Secondary buttons, the chosen nav item, a selected row.
    pub bg_raised: Color32,
    /// Raised things under the pointer.
    pub bg_hover: Color32,
    /// Fields, and the well of a segmented choice.
    pub bg_input: Color32,
    /// Over the window while a sheet is open; drawn at [`super::SCRIM_ALPHA`].
    pub bg_scrim: Color32,
    /// Between rows and panels.
    pub line_hair: Color32,
    /// Chip outlines, key hints, insert marks.
    pub line_strong: Color32,
    /// Outlines that say "this can be changed".
    pub line_control: Color32,
    /// Names, sentences, numbers.
    pub text_primary: Color32,
    /// What goes with them.
    pub text_secondary: Color32,
    /// Meta rows and hints.
    pub text_tertiary: Color32,
    /// What cannot be used now.
    pub text_disabled: Color32,
    /// The main button, and everything chosen: ink on paper.
    pub button_primary_bg: Color32,
    /// The main button under the pointer.
    pub button_primary_hover: Color32,
    /// The main button held down.
    pub button_primary_pressed: Color32,
    /// Words on the main button.
    pub button_primary_fg: Color32,
    /// Stretch, release and posture.
    pub kind_stretch: Color32,
    /// Strength.
    pub kind_strength: Color32,
    /// Breathing.
    pub kind_breath: Color32,
    /// Stage of a stretch.
    pub kind_stretch_tint: Color32,
    /// Stage of strength work.
    pub kind_strength_tint: Color32,
    /// Stage of breathing.
    pub kind_breath_tint: Color32,
    /// Stretching that is done, or was stopped early.
    pub kind_stretch_dim: Color32,
    /// Strength work that is done, or was stopped early.
    pub kind_strength_dim: Color32,
    /// Breathing that is done, or was stopped early.
    pub kind_breath_dim: Color32,
    /// Words on a kind colour.
    pub on_kind: Color32,
    /// Words of danger, always beside a palm or an octagon.
    pub danger_fg: Color32,
    /// Ground of danger.
    pub danger_bg: Color32,
    /// Outline of danger.
    pub danger_line: Color32,
    /// It hurts, held down.
    pub danger_fill: Color32,
    /// Words on `danger_fill`.
    pub on_danger: Color32,
    /// Words of warning, always beside a triangle.
    pub warn_fg: Color32,
    /// Ground of a warning.
    pub warn_bg: Color32,
    /// The ring around what the keyboard acts on.
    pub focus: Color32,
    /// Near limbs, and the feel marker.
    pub figure_near: Color32,
    /// Trunk, neck and head.
    pub figure_trunk: Color32,
    /// Limbs behind the trunk, and round props.
    pub figure_far: Color32,
    /// Chairs, desks, walls, pads.
    pub figure_prop: Color32,
    /// The mat below the floor line.
    pub figure_mat: Color32,
    /// The floor line.
    pub figure_floor: Color32,
    /// What a ring or a bar has yet to fill.
    pub ring_track: Color32,
    /// Beads, the thin ring of a rest.
    pub phase_neutral: Color32,
    /// The year map, from a day without a session (0) to 12 minutes and more (4).
    pub heat: [Color32; 5],
    /// Field names in the source.
    pub code_key: Color32,
    /// Type names in the source.
    pub code_type: Color32,
    /// Strings in the source.
    pub code_string: Color32,
    /// Numbers in the source.
    pub code_number: Color32,
    /// Comments in the source.
    pub code_comment: Color32,
}

impl Palette {
    /// The colour of a kind of work.
    #[must_use]
    pub const fn kind(&self, kind: ChartKind) -> Color32 {
        match kind {
            ChartKind::Stretch => self.kind_stretch,
            ChartKind::Strength => self.kind_strength,
            ChartKind::Breath => self.kind_breath,
        }
    }

    /// The stage behind a figure of that kind.
    #[must_use]
    pub const fn tint(&self, kind: ChartKind) -> Color32 {
        match kind {
            ChartKind::Stretch => self.kind_stretch_tint,
            ChartKind::Strength => self.kind_strength_tint,
            ChartKind::Breath => self.kind_breath_tint,
        }
    }

    /// The same kind, done already or stopped early. Always beside its time in words.
    #[must_use]
    pub const fn dim(&self, kind: ChartKind) -> Color32 {
        match kind {
            ChartKind::Stretch => self.kind_stretch_dim,
            ChartKind::Strength => self.kind_strength_dim,
            ChartKind::Breath => self.kind_breath_dim,
        }
    }
}

/// `over` laid on `under` with `share` (0–1) of its ink, as an opaque colour.
///
/// Figures fade this way: parts that overlap would show through one another with real alpha.
#[must_use]
pub fn mix(under: Color32, over: Color32, share: f32) -> Color32 {
    under.lerp_to_gamma(over, share.clamp(0.0, 1.0))
}
