//! What holds for every cut digit.

use super::glyph::{Glyph, glyph};
use super::{HEIGHT, width};

const DIGITS: &str = "0123456789";

/// The area the triangles cover, in em².
fn inked(glyph: &Glyph) -> f32 {
    let area = |[a, b, c]: &[u32; 3]| {
        let [[ax, ay], [bx, by], [cx, cy]] = [a, b, c].map(|nth| glyph.vertices[*nth as usize].at);
        ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs() / 2.0
    };
    glyph.triangles.iter().map(area).sum()
}

/// The area inside the outline with its holes left out, in em².
fn outlined(glyph: &Glyph) -> f32 {
    let edge = |[a, b]: &[u32; 2]| {
        let [[ax, ay], [bx, by]] = [a, b].map(|nth| glyph.vertices[*nth as usize].at);
        (ax * by - bx * ay) / 2.0
    };
    glyph.edges.iter().map(edge).sum::<f32>().abs()
}

#[test]
fn triangles_cover_the_ink_and_leave_the_holes() {
    for digit in DIGITS.chars().chain([':']) {
        let glyph = glyph(digit).unwrap();
        let (inked, outlined) = (inked(glyph), outlined(glyph));
        assert!(outlined > 0.01, "{digit} is empty");
        assert!(
            (inked - outlined).abs() < 1e-4,
            "{digit}: {inked} of {outlined}"
        );
    }
}

#[test]
fn a_clock_is_as_wide_whatever_it_shows() {
    for digit in DIGITS.chars() {
        let text = digit.to_string();
        assert!((width(&text, 208.0) - width("0", 208.0)).abs() < 1e-3);
    }
}

#[test]
fn digits_stand_on_the_base_line_and_are_as_high_as_promised() {
    for digit in DIGITS.chars() {
        let ys = glyph(digit)
            .unwrap()
            .vertices
            .iter()
            .map(|vertex| vertex.at[1]);
        let (top, bottom) = ys.fold((f32::MAX, f32::MIN), |(top, bottom), y| {
            (top.min(y), bottom.max(y))
        });
        // Round digits reach a little over both lines.
        assert!(
            (top + HEIGHT).abs() < 0.02 && bottom.abs() < 0.02,
            "{digit}: {top} to {bottom}"
        );
    }
}

#[test]
fn the_rim_lies_outside_the_ink() {
    let zero = glyph('0').unwrap();
    let highest = zero
        .vertices
        .iter()
        .min_by(|a, b| a.at[1].total_cmp(&b.at[1]))
        .unwrap();
    assert!(highest.normal[1] < -0.9, "{:?}", highest.normal);
}

#[test]
fn what_is_no_clock_text_is_left_out() {
    assert!(glyph('x').is_none());
    assert!((width("1x", 100.0) - width("1", 100.0)).abs() < 1e-3);
}
