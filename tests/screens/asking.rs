//! The small window that asks: what it says, and what each button means.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use supple::routine::Catalogue;
use supple::ui::screens::asking::{self, AskingView, SIZE, Said};

use super::window;

fn asked() -> Harness<'static, Vec<Said>> {
    let mut window = window(Vec::new(), |ui, said: &mut Vec<Said>| {
        let figure = Catalogue::builtin().get("seated_posture");
        let view = AskingView {
            sat: 45,
            offer: "3-minute desk reset, 3 min",
            figure: figure.and_then(|exercise| exercise.figure.as_deref()),
        };
        said.extend(asking::ui(ui, &view));
    });
    window.set_size(SIZE);
    window.run();
    window
}

#[test]
fn it_says_how_long_and_what_is_offered() {
    let asked = asked();
    asked.get_by_label("You have sat for");
    asked.get_by_label("45 minutes");
    asked.get_by_label("3-minute desk reset, 3 min");
}

#[test]
fn each_button_is_one_answer_and_lies_inside() {
    for (name, answer) in [
        ("Start", Said::Start),
        ("In 10 min", Said::Later),
        ("Skip", Said::Skip),
    ] {
        let mut asked = asked();
        let rect = asked.get_by_label(name).rect();
        assert!(rect.right() <= SIZE.x && rect.bottom() <= SIZE.y, "{name}");
        asked.get_by_label(name).click();
        asked.run();
        assert_eq!(*asked.state(), [answer]);
    }
}
