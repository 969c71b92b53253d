//! The head of the editor: what is edited, whether it is saved, and what can be done with all of it.

mod menu;

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, vec2};

use super::action::EditorAction;
use super::{EditorState, OpenView};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, label};

/// Margins, and the room that the buttons need with and without words, in points.
const MARGIN: f32 = 24.0;
const WORDS: f32 = 900.0;
const FEW: f32 = 620.0;

/// Draws the head into `rect`.
pub(super) fn ui(
    ui: &mut Ui,
    rect: Rect,
    view: &OpenView<'_>,
    state: &mut EditorState,
) -> Vec<EditorAction> {
    let mut actions = Vec::new();
    let p = ui.theme().palette;
    let hair = egui::Stroke::new(1.0, p.line_hair);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, hair);
    let inner = rect.shrink2(vec2(MARGIN, 0.0));
    let right = Layout::right_to_left(Align::Center);
    let buttons = UiBuilder::new().max_rect(inner).layout(right);
    let buttons = ui.scope_builder(buttons, |ui| {
        self::buttons(ui, view, state, inner.width(), &mut actions);
        ui.min_rect().left()
    });
    let room = inner.with_max_x(buttons.inner - 12.0);
    let left = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(left), |ui| {
        ui.set_clip_rect(room.intersect(ui.clip_rect()));
        title(ui, view, room.width());
    });
    actions
}

fn title(ui: &mut Ui, view: &OpenView<'_>, width: f32) {
    let p = ui.theme().palette;
    let kind = if width > 360.0 {
        Type::Page
    } else {
        Type::Title
    };
    ui.spacing_mut().item_spacing.x = 12.0;
    let heading = ui.add(egui::Label::new(kind.text(view.name(), p.text_primary)).truncate());
    let name = view.name();
    heading.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &name));
    if width > 420.0 {
        label(ui, Type::Caption, p.text_tertiary, view.file);
    }
    if view.document.is_dirty() && width > 240.0 {
        let (dot, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
        ui.painter().circle_filled(dot.center(), 4.0, p.warn_fg);
        ui.spacing_mut().item_spacing.x = 8.0;
        label(ui, Type::Label, p.text_secondary, "Not saved");
    }
}

/// From the right: save, try, undo and redo, everything else.
fn buttons(
    ui: &mut Ui,
    view: &OpenView<'_>,
    state: &mut EditorState,
    width: f32,
    actions: &mut Vec<EditorAction>,
) {
    ui.spacing_mut().item_spacing.x = 8.0;
    let save = Button::primary("Save").icon(icons::SAVE);
    let save = if width > WORDS {
        save.key("Ctrl S")
    } else {
        save
    };
    if ui.add(save).clicked() {
        actions.push(EditorAction::Save);
    }
    play(ui, view, state, width, actions);
    history(ui, view, actions);
    menu::ui(ui, view, state, actions);
}

fn play(
    ui: &mut Ui,
    view: &OpenView<'_>,
    state: &EditorState,
    width: f32,
    actions: &mut Vec<EditorAction>,
) {
    let current = state.steps.choice.current();
    let row = current.and_then(|path| state.outline.row(path));
    let step = row.and_then(|row| row.number).unwrap_or(1) - 1;
    let ready = view
        .document
        .shown()
        .is_some_and(|shown| shown.timeline.is_some());
    let pressed = if width > FEW {
        let name = if step == 0 { "Play" } else { "Play from here" };
        let button = Button::secondary(name).filled_icon(icons::PLAY);
        ui.add_enabled(ready, button).clicked()
    } else {
        let button = IconButton::new(icons::PLAY, "Play from here");
        ui.add_enabled(ready, button).clicked()
    };
    if pressed {
        actions.push(EditorAction::PlayFrom(step));
    }
}

fn history(ui: &mut Ui, view: &OpenView<'_>, actions: &mut Vec<EditorAction>) {
    let label = |verb: &str, what: Option<&str>| match what {
        Some(what) => format!("{verb}: {}", what.to_lowercase()),
        None => verb.to_owned(),
    };
    let (undo, redo) = (view.document.undo_label(), view.document.redo_label());
    let name = label("Redo", redo);
    let button = IconButton::new(icons::REDO, &name).key("Ctrl+Shift+Z");
    if ui.add_enabled(redo.is_some(), button).clicked() {
        actions.push(EditorAction::Redo);
    }
    let name = label("Undo", undo);
    let button = IconButton::new(icons::UNDO, &name).key("Ctrl+Z");
    if ui.add_enabled(undo.is_some(), button).clicked() {
        actions.push(EditorAction::Undo);
    }
}
