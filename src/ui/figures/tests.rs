//! What holds for every drawn body.

use egui::{Pos2, Rect, pos2, vec2};
use proptest::prelude::*;

use super::place::Place;
use super::{FigureLook, extent, pose_at};
use crate::figure::{Blob, body};
use crate::routine::model::{Figure, Limbs, Pose};
use crate::ui::shapes::hull;
use crate::words::Side;

/// Standing at `x`, arms down, the near foot a step ahead.
fn standing(x: f32) -> Pose {
    let limbs = |step: f32| Limbs {
        knee: [x + step, 0.24],
        ankle: [x + step, 0.04],
        heel: [x + step - 0.03, 0.0],
        ball: [x + step + 0.06, 0.0],
        toe: [x + step + 0.1, 0.0],
        elbow: [x - 0.02, 0.52],
        hand: [x, 0.4],
    };
    Pose {
        hip: [x, 0.44],
        waist: [x, 0.54],
        shoulder: [x, 0.69],
        neck: [x, 0.73],
        head: [x, 0.785],
        nose: [x + 0.06, 0.785],
        belly: [x + 0.04, 0.52],
        near: limbs(0.04),
        far: limbs(-0.04),
    }
}

fn figure() -> Figure {
    Figure {
        poses: vec![standing(0.3), standing(0.5), standing(0.4)],
        head_radius: 0.0546,
        mirror: false,
        props: Vec::new(),
    }
}

fn blobs(pose: &Pose) -> Vec<Blob> {
    let layers = body(pose, 0.0546, Some(1.0));
    layers.into_iter().flat_map(|layer| layer.blobs).collect()
}

fn outline(blob: &Blob, place: Place) -> Vec<Pos2> {
    let radius = |r: f32| r * place.scale;
    hull(
        (place.at(blob.from), radius(blob.from_radius)),
        (place.at(blob.to), radius(blob.to_radius)),
    )
}

const fn place(mirrored: bool) -> Place {
    Place {
        floor: pos2(100.0, 500.0),
        scale: 400.0,
        mirrored,
    }
}

proptest! {
    #[test]
    fn every_point_is_finite_and_inside_the_box(t in -1.0_f32..2.0) {
        let pose = pose_at(&figure(), t).unwrap();
        let unit_box = Rect::from_min_max(pos2(100.0, 100.0), pos2(500.0, 500.0)).expand(0.01);
        for blob in blobs(&pose) {
            for point in outline(&blob, place(false)) {
                prop_assert!(point.is_finite() && unit_box.contains(point), "{point:?}");
            }
        }
    }

    #[test]
    fn a_hull_holds_both_of_its_circles(ra in 0.5_f32..40.0, rb in 0.5_f32..40.0, x in -90.0_f32..90.0, y in -90.0_f32..90.0) {
        let b = pos2(x, y);
        let bounds = Rect::from_points(&hull((Pos2::ZERO, ra), (b, rb)));
        for (centre, radius) in [(Pos2::ZERO, ra), (b, rb)] {
            let circle = Rect::from_center_size(centre, vec2(2.0, 2.0) * radius);
            prop_assert!(bounds.expand(1.0 + radius * 0.1).contains_rect(circle));
        }
        prop_assert!(bounds.is_finite());
    }
}

#[test]
fn a_mirrored_drawing_is_the_mirror_image() {
    let pose = standing(0.3);
    for blob in blobs(&pose) {
        let (plain, mirrored) = (place(false).bounds(&blob), place(true).bounds(&blob));
        // The middle of the box lies at x = 300.
        assert!((600.0 - plain.right() - mirrored.left()).abs() < 0.01);
        assert!((600.0 - plain.left() - mirrored.right()).abs() < 0.01);
        assert!((plain.top() - mirrored.top()).abs() < 0.01);
    }
}

#[test]
fn feet_stand_on_the_floor_and_not_in_it() {
    let extent = extent(&figure(), 0.0, false).unwrap();
    let lowest = blobs(&standing(0.3))
        .iter()
        .map(|blob| place(false).bounds(blob).bottom())
        .fold(f32::MIN, f32::max);
    assert!((lowest - 500.0).abs() < 0.01, "{lowest}");
    assert!(extent.top > 0.83 && extent.left > 0.1 && extent.right < 0.6);
}

#[test]
fn the_poses_are_passed_in_order() {
    let hip = |t| pose_at(&figure(), t).unwrap().hip[0];
    let close = |a: f32, b: f32| (a - b).abs() < 1e-5;
    assert!(
        close(hip(0.0), 0.3)
            && close(hip(0.25), 0.4)
            && close(hip(0.5), 0.5)
            && close(hip(1.0), 0.4)
    );
}

#[test]
fn a_figure_without_poses_draws_nothing() {
    let empty = Figure {
        poses: Vec::new(),
        ..figure()
    };
    assert_eq!(pose_at(&empty, 0.5), None);
    assert_eq!(extent(&empty, 0.5, false), None);
}

#[test]
fn the_left_side_is_mirrored_unless_the_far_limb_works() {
    let near = figure();
    let far = Figure {
        mirror: true,
        ..figure()
    };
    let look = FigureLook::new(egui::Color32::BLACK);
    assert!(look.side(&near, Side::Left).mirrored && !look.side(&near, Side::Right).mirrored);
    assert!(!look.side(&far, Side::Left).mirrored && look.side(&far, Side::Right).mirrored);
    assert!(!look.side(&far, Side::Both).mirrored);
}
