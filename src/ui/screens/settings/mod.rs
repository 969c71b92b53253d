//! Settings: what the person chose, saved at once.
//!
//! A card a file. Each changes a copy of the settings in place; where the copy differs in the end,
//! it goes out as one action.

mod about;
mod appearance;
mod by_routine;
mod data;
mod goals;
mod reminders;
mod row;
mod safety;
mod session;
mod sound;
mod voice;
mod volume;
mod week;

use std::path::Path;

use chrono::NaiveDateTime;
use egui::{Align, Frame, Layout, Margin, Rect, Ui, UiBuilder, Vec2, vec2};

use crate::settings::Settings;
use crate::ui::action::Action;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, label, scrolled_page};

/// Between cards, in points.
const GAP: f32 = 16.0;
/// Greatest width of the page: longer rows would tear words and switches apart.
const WIDTH: f32 = 1128.0;
/// Narrower than this, there is one column.
const TWO_COLUMNS: f32 = 880.0;

/// What the screen shows.
pub struct SettingsView<'a> {
    /// The values.
    pub settings: &'a Settings,
    /// Id and name of each routine on the shelf.
    pub routines: &'a [(String, String)],
    /// Where the person's data is.
    pub data_folder: &'a Path,
    /// When the last backup was made.
    pub last_backup: Option<NaiveDateTime>,
    /// Why no sound comes, if none does.
    pub sound_off: Option<&'a str>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, view: &SettingsView<'_>) -> Vec<Action> {
    let mut settings = view.settings.clone();
    let mut actions = scrolled_page(ui, "settings", |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width()));
        head(ui);
        ui.add_space(GAP);
        cards(ui, view, &mut settings)
    });
    if settings != *view.settings {
        actions.push(Action::ChangeSettings(settings));
    }
    actions
}

fn head(ui: &mut Ui) {
    let palette = ui.theme().palette;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 40.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            label(ui, Type::Page, palette.text_primary, "Settings");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = "Changes are saved at once";
                label(ui, Type::Caption, palette.text_tertiary, words);
            });
        },
    );
}

/// The cards in two columns, or one below the other.
fn cards(ui: &mut Ui, view: &SettingsView<'_>, settings: &mut Settings) -> Vec<Action> {
    let left: &[Shown] = &[
        Shown::Sound,
        Shown::Voice,
        Shown::ByRoutine,
        Shown::Reminders,
        Shown::Safety,
    ];
    let right: &[Shown] = &[
        Shown::Session,
        Shown::Appearance,
        Shown::Goals,
        Shown::Week,
        Shown::Data,
        Shown::About,
    ];
    let mut actions = Vec::new();
    if ui.available_width() < TWO_COLUMNS {
        actions.extend(column(ui, left, view, settings));
        actions.extend(column(ui, right, view, settings));
        return actions;
    }
    let room = ui.available_rect_before_wrap();
    let width = (room.width() - GAP) / 2.0;
    let mut bottom = room.top();
    for (nth, shown) in [(0.0, left), (1.0, right)] {
        let corner = room.min + vec2(nth * (width + GAP), 0.0);
        let rect = Rect::from_min_size(corner, vec2(width, room.height()));
        let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
        actions.extend(column(&mut inside, shown, view, settings));
        bottom = bottom.max(inside.min_rect().bottom());
    }
    ui.advance_cursor_after_rect(room.with_max_y(bottom));
    actions
}

/// A card of the page.
#[derive(Clone, Copy)]
enum Shown {
    Sound,
    Voice,
    ByRoutine,
    Reminders,
    Safety,
    Session,
    Appearance,
    Goals,
    Week,
    Data,
    About,
}

impl Shown {
    const fn title(self) -> &'static str {
        match self {
            Self::Sound => "Sound",
            Self::Voice => "Voice",
            Self::ByRoutine => "Sound of one routine",
            Self::Reminders => "Desk reminders",
            Self::Safety => "Safety",
            Self::Session => "Sessions",
            Self::Appearance => "Appearance",
            Self::Goals => "Goals",
            Self::Week => "Week",
            Self::Data => "Data",
            Self::About => "About",
        }
    }

    fn rows(self, ui: &mut Ui, view: &SettingsView<'_>, settings: &mut Settings) -> Option<Action> {
        match self {
            Self::Sound => sound::ui(ui, view, settings),
            Self::Voice => voice::ui(ui, settings),
            Self::ByRoutine => by_routine::ui(ui, view, settings),
            Self::Reminders => reminders::ui(ui, settings),
            Self::Safety => safety::ui(ui, settings),
            Self::Session => session::ui(ui, settings),
            Self::Appearance => appearance::ui(ui, settings),
            Self::Goals => goals::ui(ui, settings),
            Self::Week => week::ui(ui, settings),
            Self::Data => data::ui(ui, view),
            Self::About => about::ui(ui),
        }
    }
}

fn column(
    ui: &mut Ui,
    shown: &[Shown],
    view: &SettingsView<'_>,
    settings: &mut Settings,
) -> Vec<Action> {
    let mut actions = Vec::new();
    for card in shown {
        let rows = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let ink = ui.theme().palette.text_primary;
            label(ui, Type::Strong, ink, card.title());
            ui.add_space(4.0);
            actions.extend(card.rows(ui, view, settings));
        };
        let margin = Frame::NONE.inner_margin(Margin::symmetric(8, 0));
        Card::new().margin(16).show(ui, |ui| margin.show(ui, rows));
        ui.add_space(GAP);
    }
    actions
}
