//! The fonts the program brings along, and in what order each family looks for a glyph.
//!
//! Supple's digits stand first everywhere: all ten share one advance, so a running clock does not
//! jitter. Letters come from Atkinson Hyperlegible, icons from Phosphor.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

/// Medium text (500).
pub const MEDIUM: &str = "medium";
/// Semibold text (600), and the digits of clocks and tiles.
pub const SEMIBOLD: &str = "semibold";
/// Bold text (700).
pub const BOLD: &str = "bold";
/// Outline icons.
pub const ICON: &str = "icon";
/// Filled icons.
pub const ICON_FILL: &str = "icon fill";

/// The bytes of one font file.
macro_rules! font {
    ($file:literal) => {
        (
            $file,
            include_bytes!(concat!("../../../assets/fonts/", $file, ".ttf")).as_slice(),
        )
    };
}

/// Every font file in use, by name.
pub(crate) const FILES: [(&str, &[u8]); 11] = [
    font!("SuppleNum-Regular"),
    font!("SuppleNum-Medium"),
    font!("SuppleNum-SemiBold"),
    font!("SuppleNum-Bold"),
    font!("AtkinsonHyperlegibleNext-Regular"),
    font!("AtkinsonHyperlegibleNext-Medium"),
    font!("AtkinsonHyperlegibleNext-SemiBold"),
    font!("AtkinsonHyperlegibleNext-Bold"),
    font!("AtkinsonHyperlegibleMono-Regular"),
    font!("PhosphorSubset-Regular"),
    font!("PhosphorSubset-Fill"),
];

/// The outlines that big clock digits are cut from.
pub(crate) const CLOCK_DIGITS: &[u8] =
    include_bytes!("../../../assets/fonts/SuppleNum-SemiBold.ttf");

/// Gives `ctx` the program's fonts, and no others.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    let mut family = |family: FontFamily, names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        fonts.families.insert(family, names);
    };
    family(
        FontFamily::Proportional,
        &text("Regular").each_ref().map(String::as_str),
    );
    for (name, weight) in [(MEDIUM, "Medium"), (SEMIBOLD, "SemiBold"), (BOLD, "Bold")] {
        let names = text(weight);
        family(
            FontFamily::Name(name.into()),
            &names.each_ref().map(String::as_str),
        );
    }
    family(FontFamily::Monospace, &["AtkinsonHyperlegibleMono-Regular"]);
    family(FontFamily::Name(ICON.into()), &["PhosphorSubset-Regular"]);
    family(FontFamily::Name(ICON_FILL.into()), &["PhosphorSubset-Fill"]);
    fonts
}

/// Digits, letters, icons: the order in which a text family looks for a glyph.
fn text(weight: &str) -> [String; 3] {
    [
        format!("SuppleNum-{weight}"),
        format!("AtkinsonHyperlegibleNext-{weight}"),
        "PhosphorSubset-Regular".to_owned(),
    ]
}
