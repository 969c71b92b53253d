//! The drawn body as inline SVG: one path a part of the body, coordinates in thousandths of the
//! unit box.

use std::slice;

use crate::figure::{Blob, Material, Part, body, pose_at, props};
use crate::routine::model::Figure;
use crate::words::{ChartKind, Side};

/// Width of the gap around near limbs, in thousandths of the unit box, on each side.
const GAP: u32 = 12;

/// The hold pose, facing as the working side says.
pub(super) fn figure(figure: &Figure, kind: ChartKind, side: Side, name: &str) -> String {
    let Some(pose) = pose_at(figure, 1.0) else {
        return String::new();
    };
    let behind = props(figure, 1.0);
    let layers = body(&pose, figure.head_radius, None);
    let props = behind
        .iter()
        .map(|(blob, material)| path(slice::from_ref(blob), of_material(*material), false));
    let limbs = layers.iter().map(|layer| {
        let class = of_part(layer.part, figure.mirror, kind);
        path(&layer.blobs, class, layer.gap)
    });
    let paths: String = props.chain(limbs).collect();
    let blobs = behind.iter().map(|(blob, _)| blob);
    let blobs = blobs.chain(layers.iter().flat_map(|layer| &layer.blobs));
    let top = blobs.fold(0.0, |top, blob| blob.top().max(top));
    let height = (top * 1000.0).max(300.0) + 10.0;
    let turn = if figure.is_turned_for(side) {
        " transform=\"matrix(-1 0 0 1 1000 0)\""
    } else {
        ""
    };
    format!(
        "<svg role=\"img\" aria-label=\"{name}\" viewBox=\"0 {:.0} 1000 {:.0}\" preserveAspectRatio=\"xMidYMax\"><g{turn}>{paths}</g></svg>",
        -height,
        height + 40.0
    )
}

const fn of_material(material: Material) -> &'static str {
    match material {
        Material::Mat => "mat",
        Material::Furniture => "prop",
        Material::Round => "far",
    }
}

/// The class of a part, which the style gives its colour.
fn of_part(part: Part, far_works: bool, kind: ChartKind) -> &'static str {
    let working = if far_works {
        Part::FarLeg
    } else {
        Part::NearLeg
    };
    match (part, kind) {
        (part, ChartKind::Stretch) if part == working => "stretch",
        (part, ChartKind::Strength) if part == working => "strength",
        (Part::FarArm | Part::FarLeg, _) => "far",
        _ => "near",
    }
}

fn path(blobs: &[Blob], class: &str, gap: bool) -> String {
    let outline: String = blobs.iter().map(hull).collect();
    let gap = if gap {
        format!(" stroke-width=\"{GAP}\"")
    } else {
        String::new()
    };
    format!("<path class=\"{class}\"{gap} d=\"{outline}\"/>")
}

/// The hull of two circles: two arcs and the lines that touch both. The y of SVG points down.
fn hull(blob: &Blob) -> String {
    let [x1, y1, r1] = [blob.from[0], -blob.from[1], blob.from_radius].map(|v| v * 1000.0);
    let [x2, y2, r2] = [blob.to[0], -blob.to[1], blob.to_radius].map(|v| v * 1000.0);
    let distance = (x2 - x1).hypot(y2 - y1);
    if distance <= (r1 - r2).abs() {
        let (x, y, r) = if r1 > r2 { (x1, y1, r1) } else { (x2, y2, r2) };
        return format!(
            "M{:.0} {y:.0}a{r:.0} {r:.0} 0 1 0 {:.0} 0a{r:.0} {r:.0} 0 1 0 {:.0} 0Z",
            x - r,
            2.0 * r,
            -2.0 * r
        );
    }
    let along = (y2 - y1).atan2(x2 - x1);
    let touch = ((r1 - r2) / distance).acos();
    let point = |x: f32, y: f32, r: f32, angle: f32| {
        format!("{:.0} {:.0}", x + r * angle.cos(), y + r * angle.sin())
    };
    let large = |is: bool| u8::from(is);
    let wide = touch > std::f32::consts::FRAC_PI_2;
    format!(
        "M{}L{}A{r2:.0} {r2:.0} 0 {} 0 {}L{}A{r1:.0} {r1:.0} 0 {} 0 {}Z",
        point(x1, y1, r1, along + touch),
        point(x2, y2, r2, along + touch),
        large(wide),
        point(x2, y2, r2, along - touch),
        point(x1, y1, r1, along - touch),
        large(!wide),
        point(x1, y1, r1, along + touch),
    )
}
