//! The words of the hero card: which routine, why, how long, and Start.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Align2, Color32, Id, Label, Layout, Rect, Response, TextFormat, Ui, UiBuilder, pos2,
    vec2,
};

use super::{Choice, SessionsView, Why, wording};
use crate::stats::Sides;
use crate::stats::suggest::Reason;
use crate::time::format::{clock, words};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, ProgressBar, label};
use crate::words::Side;

/// Height of Start, in points.
const START: f32 = 52.0;
/// Between two lines with bars, in points.
const PITCH: f32 = 24.0;

/// Draws the words; the response is that of Start.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    view: &SessionsView<'_>,
    choice: &Choice<'_>,
) -> Response {
    let palette = ui.theme().palette;
    let layout = Layout::top_down(Align::Min);
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    label(
        inside,
        Type::Label,
        palette.text_secondary,
        "Today, for you",
    );
    name(inside, &choice.entry.name);
    inside.add_space(2.0);
    label(inside, Type::Strong, palette.text_primary, reason(choice));
    inside.add_space(10.0);
    match choice.why {
        Why::Behind { .. } => bars(inside, view.week.balance.hip_flexor_stretch),
        _ => about(inside, choice.usable.routine.about.as_deref()),
    }
    start(ui, rect, choice)
}

/// As great as the room allows.
fn name(ui: &mut Ui, name: &str) {
    let palette = ui.theme().palette;
    let fits = |kind: &Type| {
        let words = ui
            .painter()
            .layout_no_wrap(name.to_owned(), kind.font(), Color32::PLACEHOLDER);
        words.size().x <= ui.available_width()
    };
    let kind = [Type::Hero, Type::Page].into_iter().find(fits);
    label(ui, kind.unwrap_or(Type::Title), palette.text_primary, name);
}

fn reason(choice: &Choice<'_>) -> String {
    match choice.why {
        Why::First => "Three minutes to begin with.".to_owned(),
        Why::Behind { side, by } => Reason::Behind { side, by }.line(),
        Why::Missing(kind) => Reason::Missing(kind).line(),
        Why::Shortest => "The shortest one here".to_owned(),
    }
}

/// What the routine is for, in two lines at most.
fn about(ui: &mut Ui, about: Option<&str>) {
    let palette = ui.theme().palette;
    let format = TextFormat {
        line_height: Some(Type::Body.line()),
        ..TextFormat::simple(Type::Body.font(), palette.text_secondary)
    };
    let mut job = LayoutJob::single_section(about.unwrap_or_default().to_owned(), format);
    job.wrap = TextWrapping {
        max_width: ui.available_width(),
        max_rows: 2,
        ..TextWrapping::default()
    };
    ui.add(Label::new(job));
}

/// Left and right this week, on one scale that the longer one nearly fills.
fn bars(ui: &mut Ui, sides: Sides) {
    let most = sides.left.max(sides.right).as_secs_f32() * 1.05;
    for (side, held) in [(Side::Left, sides.left), (Side::Right, sides.right)] {
        let (rect, _) = ui.allocate_exact_size(
            vec2(ui.available_width().min(416.0), PITCH),
            egui::Sense::hover(),
        );
        bar(ui, rect, side, (held.as_secs_f32() / most, clock(held)));
    }
}

fn bar(ui: &mut Ui, rect: Rect, side: Side, (share, held): (f32, String)) {
    let palette = ui.theme().palette;
    let middle = rect.center().y;
    let word = wording::capital(side.word());
    let paint = |at, align, text: &str, kind: Type, ink| {
        ui.painter().text(at, align, text, kind.font(), ink);
    };
    let (left, right) = (rect.left_center(), rect.right_center());
    paint(
        left,
        Align2::LEFT_CENTER,
        &word,
        Type::Label,
        palette.text_secondary,
    );
    paint(
        right,
        Align2::RIGHT_CENTER,
        &held,
        Type::LabelStrong,
        palette.text_primary,
    );
    let bar = Rect::from_min_max(
        pos2(rect.left() + 52.0, middle - 6.0),
        pos2(rect.right() - 52.0, middle + 6.0),
    );
    let name = format!("{word}, this week: {held}");
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(bar));
    inside.put(
        bar,
        ProgressBar::new(share, &name).colour(palette.kind_stretch),
    );
}

/// Start, and beside it how long, where and with what.
fn start(ui: &mut Ui, rect: Rect, choice: &Choice<'_>) -> Response {
    let palette = ui.theme().palette;
    let row = rect.with_min_y(rect.bottom() - START);
    let layout = Layout::left_to_right(Align::Center);
    // The same wherever the card stands, so that a window that changes its size keeps the focus.
    let builder = UiBuilder::new().scope_id(Id::unique("start what suits today"));
    let inside = &mut ui.new_child(builder.max_rect(row).layout(layout));
    let name = format!("Start {}", choice.entry.name);
    let button = Button::primary("Start")
        .big()
        .filled_icon(icons::PLAY)
        .name(&name);
    let start = inside.add(button);
    inside.add_space(20.0);
    let beside = row
        .with_min_x(inside.cursor().left())
        .shrink2(vec2(0.0, 6.0));
    let lines = &mut ui.new_child(UiBuilder::new().max_rect(beside));
    let usable = choice.usable;
    label(
        lines,
        Type::LabelStrong,
        palette.text_primary,
        words(usable.timeline.total),
    );
    let mut meta = usable.routine.place.label().to_owned();
    if !usable.routine.equipment.is_empty() {
        meta = format!("{meta} · {}", wording::equipment(usable));
    }
    label(lines, Type::Caption, palette.text_secondary, meta);
    start
}
