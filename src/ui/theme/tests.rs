//! The promises the tokens and the fonts make.

mod colour_blind;

use egui::Color32;

use super::tokens::{DARK, LIGHT};
use super::{Palette, fonts, icons};

/// Contrast of two opaque colours after WCAG 2: 1 to 21.
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f64 {
    let [r, g, b, _] = colour.to_array().map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[track_caller]
fn at_least(need: f64, pairs: impl Fn(&Palette) -> Vec<(Color32, Color32)>) {
    for (look, palette) in [("dark", &DARK), ("light", &LIGHT)] {
        for (nth, (over, under)) in pairs(palette).into_iter().enumerate() {
            let found = contrast(over, under);
            assert!(found >= need, "{look}, pair {nth}: {found:.2} < {need}");
        }
    }
}

fn on(over: Color32, grounds: &[Color32]) -> Vec<(Color32, Color32)> {
    grounds.iter().map(|&ground| (over, ground)).collect()
}

mod contrasts {
    use super::*;

    #[test]
    fn main_text_reaches_seven_to_one() {
        at_least(7.0, |p| {
            let grounds = [
                p.bg_window,
                p.bg_card,
                p.bg_raised,
                p.bg_hover,
                p.bg_input,
                p.kind_stretch_tint,
                p.danger_bg,
                p.warn_bg,
            ];
            let mut pairs = on(p.text_primary, &grounds);
            pairs.extend(on(
                p.button_primary_fg,
                &[
                    p.button_primary_bg,
                    p.button_primary_hover,
                    p.button_primary_pressed,
                ],
            ));
            pairs
        });
    }

    #[test]
    fn secondary_text_reaches_four_and_a_half_to_one() {
        at_least(4.5, |p| {
            let grounds = [
                p.bg_window,
                p.bg_card,
                p.bg_raised,
                p.kind_stretch_tint,
                p.danger_bg,
                p.warn_bg,
            ];
            let mut pairs = on(p.text_secondary, &grounds);
            pairs.extend(on(p.text_tertiary, &[p.bg_window, p.bg_card, p.bg_raised]));
            pairs.extend([
                (p.danger_fg, p.danger_bg),
                (p.on_danger, p.danger_fill),
                (p.warn_fg, p.warn_bg),
            ]);
            for code in [
                p.code_key,
                p.code_type,
                p.code_string,
                p.code_number,
                p.code_comment,
            ] {
                pairs.push((code, p.bg_input));
            }
            pairs
        });
    }

    #[test]
    fn shapes_with_a_meaning_reach_three_to_one() {
        at_least(3.0, |p| {
            let mut pairs = Vec::new();
            for kind in [p.kind_stretch, p.kind_strength, p.kind_breath] {
                pairs.extend(on(kind, &[p.bg_card, p.ring_track]));
            }
            pairs.extend(on(p.focus, &[p.bg_window, p.bg_card, p.bg_raised]));
            pairs.extend(on(p.line_control, &[p.bg_window, p.bg_card]));
            pairs.extend(on(p.danger_line, &[p.bg_window, p.bg_card]));
            pairs.extend(on(p.figure_far, &[p.bg_window, p.bg_card]));
            pairs
        });
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }
}

mod glyphs {
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider as _};

    use super::*;

    fn font(name: &str) -> FontRef<'static> {
        let (_, bytes) = fonts::FILES
            .iter()
            .find(|(file, _)| *file == name)
            .expect("in use");
        FontRef::new(bytes).expect("a font")
    }

    #[test]
    fn every_icon_is_in_both_subsets() {
        for file in ["PhosphorSubset-Regular", "PhosphorSubset-Fill"] {
            let font = font(file);
            for icon in icons::ALL {
                assert!(
                    font.charmap().map(icon.0).is_some(),
                    "{file} lacks {:?}",
                    icon.0
                );
            }
        }
    }

    #[test]
    fn all_digits_of_a_weight_are_equally_wide() {
        for weight in ["Regular", "Medium", "SemiBold", "Bold"] {
            let font = font(&format!("SuppleNum-{weight}"));
            let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
            let advance = |digit| {
                let glyph = font.charmap().map(digit)?;
                metrics.advance_width(glyph)
            };
            let widths: Vec<_> = ('0'..='9').map(advance).collect();
            assert!(
                widths
                    .iter()
                    .all(|width| width.is_some() && *width == widths[0]),
                "{weight}"
            );
        }
    }
}
