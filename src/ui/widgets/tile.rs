//! One number, or one for each side, with what it means.

use egui::{
    Align2, Painter, Pos2, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2,
};

use super::card::RADIUS;
use crate::ui::theme::{Themed, Type};

/// `ui.add(Tile { label: "Held", value: "44", unit: "min", note: "75 % of 60" })`
#[derive(Debug, Clone, Copy)]
#[must_use = "add it to a ui"]
pub struct Tile<'a> {
    /// What the number counts.
    pub label: &'a str,
    /// The number.
    pub value: &'a str,
    /// What stands behind the number; may be empty.
    pub unit: &'a str,
    /// What puts it in proportion; may be empty.
    pub note: &'a str,
}

/// Width and height of a tile, in points.
const SIZE: Vec2 = vec2(180.0, 118.0);

/// Size of the unit behind the number, in points.
const UNIT: f32 = 20.0;
/// How far the text fonts reach below the base line, in em.
const DESCENT: f32 = 0.316;

impl Widget for Tile<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let Self {
            label,
            value,
            unit,
            note,
        } = self;
        let spoken = format!("{label}: {value} {unit}. {note}");
        let response = ground(ui, label, note, &spoken);
        let at = number_place(&response);
        let behind = number(ui.painter(), at, value, Type::Stat);
        text(ui.painter(), behind + vec2(8.0, 0.0), unit, UNIT);
        response
    }
}

/// A number for each side with what it means, as big as a [`Tile`].
#[derive(Debug, Clone, Copy)]
#[must_use = "add it to a ui"]
pub struct SidesTile<'a> {
    /// What the numbers count.
    pub label: &'a str,
    /// The number of the left side.
    pub left: &'a str,
    /// The number of the right side.
    pub right: &'a str,
    /// What puts them in proportion; may be empty.
    pub note: &'a str,
}

/// Size of the side's letter before its number, in points.
const LETTER: f32 = 14.0;

impl Widget for SidesTile<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let Self {
            label,
            left,
            right,
            note,
        } = self;
        let spoken = format!("{label}: left {left}, right {right}. {note}");
        let response = ground(ui, label, note, &spoken);
        let mut at = number_place(&response);
        for (letter, value) in [("L", left), ("R", right)] {
            at = text(ui.painter(), at, letter, LETTER) + vec2(6.0, 0.0);
            at = number(ui.painter(), at, value, Type::Title) + vec2(12.0, 0.0);
        }
        response
    }
}

/// The card with the words above and below the number.
fn ground(ui: &mut Ui, label: &str, note: &str, spoken: &str) -> Response {
    let p = ui.theme().palette;
    let response = ui.allocate_response(SIZE, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
    let painter = ui.painter();
    painter.rect_filled(response.rect, RADIUS, p.bg_card);
    let left = response.rect.left_top() + vec2(16.0, 0.0);
    let line = |y: f32, kind: Type, text: &str, colour| {
        let at = left + vec2(0.0, y);
        painter.text(at, Align2::LEFT_CENTER, text, kind.font(), colour);
    };
    line(24.0, Type::Label, label, p.text_secondary);
    line(94.0, Type::Caption, note, p.text_tertiary);
    response
}

/// The lower left corner of the number.
fn number_place(tile: &Response) -> Pos2 {
    tile.rect.left_top() + vec2(16.0, 75.0)
}

/// Paints a number from its lower left corner; answers with its lower right one.
fn number(painter: &Painter, at: Pos2, value: &str, kind: Type) -> Pos2 {
    let ink = painter.theme().palette.text_primary;
    let lifted = at - vec2(0.0, DESCENT * (Type::Stat.size() - kind.size()));
    let drawn = painter.text(lifted, Align2::LEFT_BOTTOM, value, kind.font(), ink);
    pos2(drawn.right(), at.y)
}

/// Paints what goes with a number on the same base line; answers with its right end.
fn text(painter: &Painter, at: Pos2, text: &str, size: f32) -> Pos2 {
    let ink = painter.theme().palette.text_tertiary;
    let lifted = at - vec2(0.0, DESCENT * (Type::Stat.size() - size));
    let font = Type::Label.sized(size);
    let drawn = painter.text(lifted, Align2::LEFT_BOTTOM, text, font, ink);
    pos2(drawn.right(), at.y)
}
