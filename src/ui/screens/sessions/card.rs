//! The card of a routine: pressed anywhere, it starts.

use egui::text::LayoutJob;
use egui::{
    Align, Label, Layout, Rect, Response, Role, Sense, TextFormat, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::{poses, wording};
use crate::library::{Entry, Gist, Origin, Usable};
use crate::time::format::{about_minutes, counted};
use crate::ui::action::Action;
use crate::ui::screens::editor::EditorAction;
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Card, IconButton, hover_hint, label};

/// Radius of the round play sign, in points.
const PLAY: f32 = 22.0;

/// Width and height of the way to the editor, in points.
const EDIT: f32 = 32.0;

/// Draws the card; answers with what was pressed.
pub(super) fn ui(ui: &mut Ui, size: Vec2, entry: &Entry, usable: &Usable) -> Option<Action> {
    let name = format!("Start {}", entry.name);
    let card = Card::new().size(size).margin(0).pressable(&name);
    let shown = card.show(ui, |ui| {
        let rect = ui.max_rect();
        let gist = Gist::of(&usable.timeline);
        poses::ui(ui, rect.with_max_y(rect.top() + poses::HEIGHT), &gist);
        words(ui, rect, entry, usable, gist.open);
        if entry.origin != Origin::Builtin {
            warnings(ui, rect, entry);
        }
        edit(ui, rect, entry)
    });
    let response = shown.response;
    if response.hovered() || response.has_focus() {
        play_sign(ui, response.rect);
    }
    let start = || Action::Start(entry.id.clone());
    shown.inner.or_else(|| response.clicked().then(start))
}

/// The way to the editor, in the upper left corner.
fn edit(ui: &mut Ui, card: Rect, entry: &Entry) -> Option<Action> {
    let name = format!("Edit {}", entry.name);
    let place = Rect::from_min_size(card.min + vec2(8.0, 8.0), Vec2::splat(EDIT));
    let button = IconButton::new(icons::EDIT, &name)
        .size(EDIT)
        .icon_size(18.0);
    let pressed = ui.put(place, button).clicked();
    let open = || Action::Editor(EditorAction::Open(entry.id.clone()));
    pressed.then(open)
}

/// Name, length and place, equipment; left of where the play sign comes.
fn words(ui: &mut Ui, card: Rect, entry: &Entry, usable: &Usable, open: bool) {
    let palette = ui.theme().palette;
    let rect = Rect::from_min_max(
        card.min + vec2(16.0, 106.0),
        card.max - vec2(16.0 + 2.0 * PLAY + 12.0, 6.0),
    );
    let inside = &mut ui.new_child(UiBuilder::new().max_rect(rect));
    label(inside, Type::Strong, palette.text_primary, &entry.name);
    meta(inside, usable, open);
    needs(inside, entry, usable);
}

/// "14 min · Floor · 6 steps".
fn meta(ui: &mut Ui, usable: &Usable, open: bool) {
    let palette = ui.theme().palette;
    let minutes = about_minutes(usable.timeline.total);
    let from = if open { "from " } else { "" };
    let place = usable.routine.place.label();
    let steps = counted(usable.timeline.steps, "step");
    let mut job = LayoutJob::default();
    let mut add = |text: String, font, ink| {
        let format = TextFormat {
            line_height: Some(Type::Caption.line()),
            ..TextFormat::simple(font, ink)
        };
        job.append(&text, 0.0, format);
    };
    let strong = Type::LabelStrong.sized(Type::Caption.size());
    add(format!("{from}{minutes} min"), strong, palette.text_primary);
    let plain = Type::Caption.font();
    add(
        format!(" · {place} · {steps}"),
        plain,
        palette.text_secondary,
    );
    ui.add(Label::new(job).truncate());
}

/// What is needed. A file of the person's own says so first, and whether it stands in the place of
/// a built-in routine.
fn needs(ui: &mut Ui, entry: &Entry, usable: &Usable) {
    let ink = ui.theme().palette.text_tertiary;
    let equipment = wording::equipment(usable);
    let mine = entry.origin != Origin::Builtin;
    let text = match (mine, entry.hides_builtin, equipment.is_empty()) {
        (false, ..) => wording::capital(&equipment),
        (true, true, _) => "Mine · hides a built-in one".to_owned(),
        (true, false, true) => "Mine".to_owned(),
        (true, false, false) => format!("Mine · {equipment}"),
    };
    let line = vec2(ui.available_width(), Type::Caption.line());
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        if mine {
            let (sign, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
            let at = sign.left_center() + vec2(7.0, 0.0);
            icons::MINE.paint(ui.painter(), at, 14.0, ink, false);
        }
        label(ui, Type::Caption, ink, text);
    });
}

/// A small triangle where a physiotherapist would ask; the questions are its tooltip.
fn warnings(ui: &Ui, card: Rect, entry: &Entry) {
    if entry.diagnostics.is_empty() {
        return;
    }
    let problems: Vec<String> = entry.diagnostics.iter().map(wording::problem).collect();
    let text = problems.join("\n");
    let at = pos2(card.right() - 20.0, card.top() + 18.0);
    let ink = ui.theme().palette.warn_fg;
    icons::WARNING.paint(ui.painter(), at, 18.0, ink, true);
    let rect = Rect::from_center_size(at, Vec2::splat(32.0));
    let response: Response = ui.interact(rect, ui.scope_id().with("warnings"), Sense::hover());
    let spoken = format!("Warning: {text}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    hover_hint(response, text);
}

/// Part of the card, not a button of its own: all of the card starts.
fn play_sign(ui: &Ui, card: Rect) {
    let palette = ui.theme().palette;
    let centre = pos2(card.right() - 14.0 - PLAY, card.top() + 138.0);
    let painter = ui.painter();
    painter.circle_filled(centre, PLAY, palette.button_primary_bg);
    icons::PLAY.paint(painter, centre, 20.0, palette.button_primary_fg, true);
}
