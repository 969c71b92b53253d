//! The title, the way from week to week, and what can be done with all of it.

use egui::{Align, Key, Layout, Modifiers, Popup, Rect, Ui, UiBuilder, vec2};

use super::jump::{self, Jump};
use super::out;
use super::{ProgressState, ProgressView};
use crate::time::day::Week;
use crate::ui::action::{Action, PastAction};
use crate::ui::theme::{Themed, Type, icons};
use crate::ui::widgets::{Button, IconButton, Look, label};

/// Height of the row, in points.
const HEIGHT: f32 = 40.0;
/// Below this there are no words on the buttons, in points.
const WORDS: f32 = 960.0;
/// Below this the weeks have a row of their own, in points.
const ONE_ROW: f32 = 660.0;
/// Room for the name of the week between its arrows, in points.
const NAME: f32 = 176.0;

pub(super) fn ui(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    keys(ui, view, state, actions);
    let size = vec2(ui.available_width(), HEIGHT);
    let (_, row) = ui.allocate_space(size);
    part(ui, row, Layout::left_to_right(Align::Center), title);
    if size.x >= ONE_ROW {
        weeks(ui, row, view, state, actions);
    }
    part(ui, row, Layout::right_to_left(Align::Center), |ui| {
        buttons(ui, size.x >= WORDS, state, actions);
    });
    if size.x < ONE_ROW {
        let (_, row) = ui.allocate_space(size);
        weeks(ui, row, view, state, actions);
    }
}

/// Puts things into `rect`, which is allocated already.
fn part(ui: &mut Ui, rect: Rect, layout: Layout, contents: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), contents);
}

fn title(ui: &mut Ui) {
    let ink = ui.theme().palette.text_primary;
    let title = label(ui, Type::Page, ink, "Progress");
    title.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, "Progress"));
}

fn buttons(ui: &mut Ui, words: bool, state: &mut ProgressState, actions: &mut Vec<Action>) {
    let (icon, name) = if state.as_table {
        (icons::PROGRESS, "Show as charts")
    } else {
        (icons::TABLE, "Show as table")
    };
    let press = |ui: &mut Ui, icon, text, name| {
        let button = if words {
            ui.add(Button::secondary(text).icon(icon).name(name))
        } else {
            ui.add(IconButton::new(icon, name).look(Look::Secondary))
        };
        button.clicked()
    };
    actions.extend(out::ui(ui, words));
    if press(ui, icon, name, name) {
        state.as_table = !state.as_table;
    }
}

/// The arrows with the week between them in the middle of `row`, and behind them the way back.
fn weeks(
    ui: &mut Ui,
    row: Rect,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    let width = NAME + 2.0 * HEIGHT;
    let middle = Rect::from_center_size(row.center(), vec2(width, HEIGHT));
    let room = middle.with_max_x(row.right());
    let layout = Layout::left_to_right(Align::Center);
    part(ui, room, layout, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        arrows(ui, view, state, actions);
        ui.add_space(8.0);
        if !is_current(view) && ui.add(Button::ghost("This week").key("T")).clicked() {
            actions.push(Action::Past(PastAction::ShowWeek(current(view))));
        }
    });
}

fn arrows(
    ui: &mut Ui,
    view: &ProgressView<'_>,
    state: &mut ProgressState,
    actions: &mut Vec<Action>,
) {
    let week = view.week.week;
    let earlier = IconButton::new(icons::CARET_LEFT, "Earlier week").key("left arrow");
    if ui.add(earlier).clicked() {
        actions.push(Action::Past(PastAction::ShowWeek(week.previous())));
    }
    jump::ui(ui, vec2(NAME, HEIGHT), view, &mut state.jump, actions);
    let later = IconButton::new(icons::CARET_RIGHT, "Later week").key("right arrow");
    if ui.add_enabled(!is_current(view), later).clicked() {
        actions.push(Action::Past(PastAction::ShowWeek(week.next())));
    }
}

/// While nothing has the focus and nothing is open over the weeks, the arrow keys go from week to week,
/// T to this week, and G asks for a day to go to.
fn keys(ui: &Ui, view: &ProgressView<'_>, state: &mut ProgressState, actions: &mut Vec<Action>) {
    let sheet = view.opened.is_some() || view.exercise.is_some() || state.by_hand.is_some();
    let over = sheet || state.jump.is_some() || Popup::is_any_open(ui.ctx());
    if over || ui.memory(egui::Memory::focused).is_some() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowLeft) {
        actions.push(Action::Past(PastAction::ShowWeek(
            view.week.week.previous(),
        )));
    }
    if pressed(Key::ArrowRight) && !is_current(view) {
        actions.push(Action::Past(PastAction::ShowWeek(view.week.week.next())));
    }
    if pressed(Key::T) && !is_current(view) {
        actions.push(Action::Past(PastAction::ShowWeek(current(view))));
    }
    if pressed(Key::G) {
        state.jump = Some(Jump::open(view));
    }
}

/// The week of today, which begins on the same weekday as the shown one.
fn current(view: &ProgressView<'_>) -> Week {
    use chrono::Datelike as _;
    Week::around(view.today, view.week.week.first().weekday())
}

fn is_current(view: &ProgressView<'_>) -> bool {
    view.week.week >= current(view)
}
