//! The kit: every widget is found by its name and does what it says.

use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT, Queryable};
use supple::ui::figures;
use supple::ui::theme::icons;
use supple::ui::widgets::{
    Button, Card, Chip, Field, IconButton, KeyHint, NavItem, ProgressBar, Segmented, Select,
    Slider, Stepper, Switch, Tile, Toast, sheet, take_keyboard,
};

use super::window;

mod pressing {
    use super::*;

    /// Presses what is called `name` and counts the clicks `show` reports.
    #[track_caller]
    fn clicks(name: &str, show: impl FnMut(&mut egui::Ui) -> bool) -> u32 {
        let mut show = show;
        let mut window = window(0, move |ui, count| {
            if show(ui) {
                *count += 1;
            }
        });
        window.get_by_label(name).click();
        window.run();
        *window.state()
    }

    #[test]
    fn a_button_answers_to_its_words() {
        assert_eq!(
            clicks("Start", |ui| ui
                .add(Button::primary("Start").big())
                .clicked()),
            1
        );
    }

    #[test]
    fn a_sheet_takes_the_keyboard_from_what_is_behind_it() {
        let mut window = window((false, 0), |ui, (open, answers)| {
            *open |= ui.add(Button::primary("Behind")).clicked();
            if *open {
                sheet::show(ui.ctx(), "Question", 200.0, |ui| {
                    let answer = ui.add(Button::primary("Answer"));
                    take_keyboard(&answer);
                    *answers += i32::from(answer.clicked());
                });
            }
        });
        window.get_by_label("Behind").focus();
        window.run();
        window.key_press(Key::Enter);
        window.run();
        assert!(window.get_by_label("Answer").is_focused());
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(*window.state(), (true, 1));
    }

    #[test]
    fn it_hurts_is_a_button() {
        assert_eq!(
            clicks("It hurts", |ui| ui.add(Button::hurts()).clicked()),
            1
        );
    }

    #[test]
    fn an_icon_answers_to_its_name() {
        assert_eq!(
            clicks("Close", |ui| ui
                .add(IconButton::new(icons::CLOSE, "Close"))
                .clicked()),
            1
        );
    }

    #[test]
    fn a_disabled_button_does_nothing() {
        let button = |ui: &mut egui::Ui| ui.add_enabled(false, Button::secondary("Save")).clicked();
        assert_eq!(clicks("Save", button), 0);
    }

    #[test]
    fn a_card_answers_and_leaves_the_clicks_of_its_buttons_alone() {
        let card = |ui: &mut egui::Ui, of_card: bool| {
            let card = Card::new()
                .size(egui::vec2(270.0, 178.0))
                .pressable("My hip set");
            let shown = card.show(ui, |ui| ui.add(Button::primary("Play")).clicked());
            if of_card {
                shown.response.clicked()
            } else {
                shown.inner
            }
        };
        assert_eq!(clicks("My hip set", |ui| card(ui, true)), 1);
        assert_eq!(clicks("Play", |ui| card(ui, false)), 1);
        assert_eq!(clicks("Play", |ui| card(ui, true)), 0);
    }

    #[test]
    fn a_toast_offers_its_one_action() {
        assert_eq!(
            clicks("Undo", |ui| Toast::info("Left side dropped.")
                .action("Undo")
                .show(ui.ctx())),
            1
        );
    }

    #[test]
    fn the_focused_button_is_pressed_by_the_space_bar() {
        let mut window = window(0, |ui, count| {
            if ui.add(Button::primary("Start")).clicked() {
                *count += 1;
            }
        });
        window.get_by_label("Start").focus();
        window.run();
        window.key_press(Key::Space);
        window.run();
        assert_eq!(*window.state(), 1);
    }
}

mod choosing {
    use super::*;

    #[test]
    fn a_switch_says_whether_it_is_on() {
        let mut window = window(false, |ui, on| {
            ui.add(Switch::new(on, "Voice"));
        });
        let state = |window: &egui_kittest::Harness<'_, bool>| {
            window.get_by_label("Voice").accesskit_node().toggled()
        };
        assert_eq!(state(&window), Some(Toggled::False));
        window.get_by_label("Voice").click();
        window.run();
        assert_eq!(state(&window), Some(Toggled::True));
        assert!(*window.state());
    }

    #[test]
    fn a_chip_says_whether_it_is_on() {
        let window = window((), |ui, ()| {
            ui.add(Chip::new("Desk", true));
            ui.add(Chip::letter("M", "Monday", false));
        });
        let toggled = |name| window.get_by_label(name).accesskit_node().toggled();
        assert_eq!(toggled("Desk"), Some(Toggled::True));
        assert_eq!(toggled("Monday"), Some(Toggled::False));
    }

    #[test]
    fn one_of_a_few_is_chosen_by_its_words() {
        let mut window = window(0, |ui, side| {
            ui.add(Segmented::new(side, &["Left", "Right", "Both"], "Side"));
        });
        assert_eq!(
            window.get_by_label("Side").accesskit_node().role(),
            Role::RadioGroup
        );
        window.get_by_label("Both").click();
        window.run();
        assert_eq!(*window.state(), 2);
    }

    #[test]
    fn a_list_opens_and_takes_the_choice() {
        let mut window = window(0, |ui, exercise| {
            ui.add(Select::new(
                exercise,
                &["Bridge", "Boat", "Bird dog"],
                "Exercise",
            ));
        });
        window.get_by_label("Exercise").click();
        window.run();
        window.get_by_label("Bird dog").click();
        window.run();
        assert_eq!(*window.state(), 2);
        let shown = window.get_by_label("Exercise").accesskit_node().value();
        assert_eq!(shown.as_deref(), Some("Bird dog"));
    }

    #[test]
    fn the_place_the_window_is_at_is_marked() {
        let window = window((), |ui, ()| {
            ui.add(NavItem::new(icons::SESSIONS, "Sessions", true));
        });
        let item = window.get_by_label("Sessions");
        assert_eq!(item.accesskit_node().toggled(), Some(Toggled::True));
    }
}

mod setting {
    use super::*;

    #[test]
    fn a_stepper_lands_on_multiples_of_its_step_within_its_range() {
        let mut window = window(43, |ui, seconds| {
            ui.add(Stepper::new(seconds, 5..=50, "Hold").step(5).unit("s"));
        });
        for (press, then) in [
            ("Hold, more", 45),
            ("Hold, more", 50),
            ("Hold, more", 50),
            ("Hold, less", 45),
        ] {
            window.get_by_label(press).click();
            window.run();
            assert_eq!(*window.state(), then, "{press}");
        }
    }

    #[test]
    fn a_slider_moves_by_its_step_with_the_arrow_keys() {
        let mut window = window(0.5, |ui, volume| {
            ui.add(Slider::new(volume, 0.0..=1.0, "Volume").step(0.1));
        });
        window.get_by_label("Volume").focus();
        window.run();
        window.key_press(Key::ArrowRight);
        window.run();
        assert!((*window.state() - 0.6).abs() < 1e-5, "{}", window.state());
        let said = window
            .get_by_label("Volume")
            .accesskit_node()
            .numeric_value();
        assert!(
            said.is_some_and(|said| (said - 0.6).abs() < 1e-5),
            "{said:?}"
        );
    }

    #[test]
    fn what_is_typed_arrives() {
        let mut window = window(String::new(), |ui, text| {
            ui.add(
                Field::new(text, "Search sessions")
                    .icon(icons::SEARCH)
                    .key("/"),
            );
        });
        window.get_by_label("Search sessions").focus();
        window.run();
        window.get_by_label("Search sessions").type_text("hips");
        window.run();
        assert_eq!(window.state(), "hips");
    }
}

mod telling {
    use super::*;

    #[test]
    fn a_tile_is_read_as_one_sentence() {
        let window = window((), |ui, ()| {
            ui.add(Tile {
                label: "Held",
                value: "44",
                unit: "min",
                note: "75 % of 60",
            });
        });
        let tile = window.get_by_value("Held: 44 min. 75 % of 60");
        assert_eq!(tile.accesskit_node().role(), Role::Label);
    }

    #[test]
    fn a_bar_says_its_share() {
        let window = window((), |ui, ()| {
            ui.add(ProgressBar::new(0.75, "Left, this week"));
        });
        let bar = window.get_by_label("Left, this week");
        assert_eq!(bar.accesskit_node().numeric_value(), Some(0.75));
    }

    #[test]
    fn a_figure_is_an_image_with_a_name() {
        let window = window((), |ui, ()| {
            let rect = ui.max_rect();
            figures::announce(ui, rect, "Bridge, both sides, hold");
        });
        let figure = window.get_by_label("Bridge, both sides, hold");
        assert_eq!(figure.accesskit_node().role(), Role::Image);
    }

    #[test]
    fn arrows_on_keys_are_drawn_and_not_missing() {
        let window = window((), |ui, ()| {
            ui.add(KeyHint("←"));
            ui.add(KeyHint("Space"));
        });
        assert!(window.query_by_value("←").is_some());
    }
}
