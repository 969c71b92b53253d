//! The sizes of text, by what the text is.
//!
//! Nothing is smaller than 12 points, no sentence smaller than 13. Bigger clocks than
//! [`Type::Side`] are meshes, see [`crate::ui::digits`].

use egui::{Color32, FontFamily, FontId, RichText};

use super::fonts;

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Key hints and axis labels, 12; never a sentence.
    Micro,
    /// Meta rows, 13.
    Caption,
    /// Buttons, chips, form labels, 14.
    Label,
    /// Buttons with weight, and names in dense rows, 14 semibold.
    LabelStrong,
    /// Sentences and list rows, 16.
    Body,
    /// Card names and section heads, 16 semibold.
    Strong,
    /// Card titles and sheet heads, 20.
    Title,
    /// Page titles, 28.
    Page,
    /// The greatest heading, 36.
    Hero,
    /// Numbers on tiles, 32.
    Stat,
    /// The player's sentence, 28.
    Cue,
    /// LEFT and RIGHT in the player, 72.
    Side,
    /// Source text, 14 in one width.
    Code,
}

impl Type {
    /// Height of the letters' em, in points.
    #[must_use]
    pub const fn size(self) -> f32 {
        match self {
            Self::Micro => 12.0,
            Self::Caption => 13.0,
            Self::Label | Self::LabelStrong | Self::Code => 14.0,
            Self::Body | Self::Strong => 16.0,
            Self::Title => 20.0,
            Self::Page | Self::Cue => 28.0,
            Self::Hero => 36.0,
            Self::Stat => 32.0,
            Self::Side => 72.0,
        }
    }

    /// Distance of two lines, in points.
    #[must_use]
    pub const fn line(self) -> f32 {
        match self {
            Self::Micro => 16.0,
            Self::Caption | Self::Label | Self::LabelStrong => 20.0,
            Self::Code => 22.0,
            Self::Body | Self::Strong => 24.0,
            Self::Title => 28.0,
            Self::Page | Self::Cue | Self::Stat => 36.0,
            Self::Hero => 44.0,
            Self::Side => 72.0,
        }
    }

    /// The font, for the painter and for layout jobs.
    #[must_use]
    pub fn font(self) -> FontId {
        self.sized(self.size())
    }

    /// The same weight in another size, for text that scales with the window.
    #[must_use]
    pub fn sized(self, size: f32) -> FontId {
        FontId::new(size, self.family())
    }

    /// A text for labels, in this size, line height and colour.
    #[must_use]
    pub fn text(self, text: impl Into<String>, colour: Color32) -> RichText {
        RichText::new(text)
            .font(self.font())
            .line_height(Some(self.line()))
            .color(colour)
    }

    fn family(self) -> FontFamily {
        match self {
            Self::Caption | Self::Body => FontFamily::Proportional,
            Self::Code => FontFamily::Monospace,
            Self::Micro | Self::Label | Self::Cue => FontFamily::Name(fonts::MEDIUM.into()),
            Self::Side => FontFamily::Name(fonts::BOLD.into()),
            Self::LabelStrong
            | Self::Strong
            | Self::Title
            | Self::Page
            | Self::Hero
            | Self::Stat => FontFamily::Name(fonts::SEMIBOLD.into()),
        }
    }
}
