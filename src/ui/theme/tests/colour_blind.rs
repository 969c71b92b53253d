//! The kinds of work stay apart for every eye.
//!
//! Colours are seen through the matrices of Machado, Oliveira and Fernandes (2009) at full
//! severity, in linear light, and told apart by CIEDE2000: below 2 two colours side by side look
//! alike, from 20 on nobody takes one for the other.

use egui::Color32;

use super::super::tokens::{DARK, LIGHT};
use crate::words::ChartKind;

type Vector = [f64; 3];
type Matrix = [Vector; 3];

/// Eyes with all three cones, and those without one of them.
const EYES: [(&str, Matrix); 4] = [
    (
        "normal",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protan",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deutan",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritan",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// From linear sRGB to XYZ under D65.
const XYZ: Matrix = [
    [0.412_456, 0.357_576, 0.180_438],
    [0.212_673, 0.715_152, 0.072_175],
    [0.019_334, 0.119_192, 0.950_304],
];
const WHITE: Vector = [0.950_47, 1.0, 1.088_83];

fn times(matrix: &Matrix, v: Vector) -> Vector {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

fn linear(colour: Color32) -> Vector {
    let [r, g, b, _] = colour.to_array();
    [r, g, b].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// A colour as eyes see it, in CIELAB.
fn seen(colour: Color32, eyes: &Matrix) -> Vector {
    let light = times(eyes, linear(colour)).map(|share| share.clamp(0.0, 1.0));
    let [x, y, z] = times(&XYZ, light);
    let root = |share: f64| {
        if share > 0.008_856 {
            share.cbrt()
        } else {
            7.787 * share + 16.0 / 116.0
        }
    };
    let [x, y, z] = [x / WHITE[0], y / WHITE[1], z / WHITE[2]].map(root);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Hue in degrees, 0–360.
fn hue(a: f64, b: f64) -> f64 {
    b.atan2(a).to_degrees().rem_euclid(360.0)
}

/// ΔE after CIEDE2000 (Sharma, Wu and Dalal 2005), named as there.
fn difference([l1, a1, b1]: Vector, [l2, a2, b2]: Vector) -> f64 {
    let mean_chroma = f64::midpoint(a1.hypot(b1), a2.hypot(b2));
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25_f64.powi(7))).sqrt();
    let grey = 1.0 + 0.5 * (1.0 - seventh(mean_chroma));
    let (a1, a2) = (a1 * grey, a2 * grey);
    let (c1, c2, h1, h2) = (a1.hypot(b1), a2.hypot(b2), hue(a1, b1), hue(a2, b2));
    let turn = (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0;
    let dh = 2.0 * (c1 * c2).sqrt() * (turn.to_radians() / 2.0).sin();
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = if (h1 - h2).abs() > 180.0 {
        (h1 + h2 + 360.0) / 2.0
    } else {
        f64::midpoint(h1, h2)
    };
    let wave = |factor: f64, shift: f64| (factor * h + shift).to_radians().cos();
    let t = 1.0 - 0.17 * wave(1.0, -30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, 6.0)
        - 0.20 * wave(4.0, -63.0);
    let middle = (l - 50.0).powi(2);
    let light = (l2 - l1) / (1.0 + 0.015 * middle / (20.0 + middle).sqrt());
    let chroma = (c2 - c1) / (1.0 + 0.045 * c);
    let tint = dh / (1.0 + 0.015 * c * t);
    let spin = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rotation = -2.0 * seventh(c) * (2.0 * spin).to_radians().sin();
    (light.powi(2) + chroma.powi(2) + tint.powi(2) + rotation * chroma * tint).sqrt()
}

#[test]
fn the_difference_is_that_of_the_published_pairs() {
    let pairs = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        (
            [22.7233, 20.0904, -46.694],
            [23.0331, 14.973, -42.5619],
            2.0373,
        ),
    ];
    for (one, other, published) in pairs {
        assert!((difference(one, other) - published).abs() < 1e-4);
    }
}

#[test]
fn kinds_of_work_are_told_apart_by_every_eye() {
    for (look, palette) in [("dark", &DARK), ("light", &LIGHT)] {
        for (name, eyes) in &EYES {
            let [one, two, three] = ChartKind::ALL.map(|kind| seen(palette.kind(kind), eyes));
            for (a, b) in [(one, two), (two, three), (one, three)] {
                let apart = difference(a, b);
                assert!(apart >= 20.0, "{look}, {name}: {apart:.1}");
            }
        }
    }
}

#[test]
fn each_step_of_the_map_is_told_from_the_next_by_every_eye() {
    for (look, palette) in [("dark", &DARK), ("light", &LIGHT)] {
        for (name, eyes) in &EYES {
            let steps = palette.heat.map(|colour| seen(colour, eyes));
            for pair in steps.windows(2) {
                let apart = difference(pair[0], pair[1]);
                assert!(apart >= 5.0, "{look}, {name}: {apart:.1}");
            }
        }
    }
}
