//! The tokens, told to egui: for text fields, scroll bars, menus and tooltips, which egui paints.

use std::collections::BTreeMap;

use egui::style::{ScrollStyle, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::{Palette, Theme, Type};

/// Corner of menus, tooltips and fields.
const CORNER: CornerRadius = CornerRadius::same(10);

/// The whole style of a theme.
pub(super) fn style(theme: &Theme) -> Style {
    let mut style = Style {
        text_styles: text_styles(),
        visuals: visuals(theme),
        animation_time: if theme.reduce_motion { 0.0 } else { 0.08 },
        ..Style::default()
    };
    style.spacing.item_spacing = vec2(8.0, 8.0);
    style.spacing.button_padding = vec2(16.0, 8.0);
    style.spacing.interact_size = vec2(32.0, 32.0);
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.scroll = ScrollStyle::thin();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn text_styles() -> BTreeMap<TextStyle, egui::FontId> {
    BTreeMap::from([
        (TextStyle::Small, Type::Caption.font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Button, Type::Label.font()),
        (TextStyle::Heading, Type::Title.font()),
        (TextStyle::Monospace, Type::Code.font()),
    ])
}

fn visuals(theme: &Theme) -> Visuals {
    let palette = theme.palette;
    let mut visuals = if theme.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    visuals.widgets = widgets(palette);
    visuals.selection.bg_fill = palette.line_strong;
    visuals.selection.stroke = Stroke::new(2.0, palette.focus);
    visuals.weak_text_color = Some(palette.text_tertiary);
    visuals.hyperlink_color = palette.text_primary;
    visuals.faint_bg_color = palette.bg_card;
    visuals.extreme_bg_color = palette.bg_input;
    visuals.code_bg_color = palette.bg_input;
    visuals.warn_fg_color = palette.warn_fg;
    visuals.error_fg_color = palette.danger_fg;
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.text_primary);
    // The window's ground is its clear colour: a fill here would be painted twice.
    visuals.panel_fill = Color32::TRANSPARENT;
    visuals.window_fill = palette.bg_raised;
    visuals.window_stroke = Stroke::new(1.0, palette.line_strong);
    visuals.window_corner_radius = CORNER;
    visuals.menu_corner_radius = CORNER;
    visuals.popup_shadow = Shadow::NONE;
    // Widgets have a disabled state of their own; fading it again would lose the words.
    visuals.disabled_alpha = 1.0;
    visuals
}

fn widgets(palette: &Palette) -> Widgets {
    let state = |fill, line, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CORNER,
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    let p = palette;
    Widgets {
        noninteractive: state(p.bg_card, p.line_hair, p.text_primary),
        inactive: state(p.line_strong, Color32::TRANSPARENT, p.text_secondary),
        hovered: state(p.line_control, Color32::TRANSPARENT, p.text_primary),
        active: state(p.line_control, Color32::TRANSPARENT, p.text_primary),
        open: state(p.bg_hover, Color32::TRANSPARENT, p.text_primary),
    }
}
