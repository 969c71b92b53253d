//! How far the work on all of the data is.

use egui::Ui;

use super::WIDTH;
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{ProgressBar, Toast, label, sheet, wrapped_label};

/// Work that goes on.
pub struct WaitView<'a> {
    /// What is being done, as in "Exporting the history".
    pub what: &'a str,
    /// The share that is done, 0–1; `None` where nobody can tell.
    pub share: Option<f32>,
    /// Whether nothing else can be done meanwhile.
    pub holds_the_window: bool,
}

/// Shows it: over everything where the window has to wait, else beside what is being done.
pub fn wait(ui: &Ui, view: &WaitView<'_>) {
    let words = match view.share {
        Some(share) => format!("{}: {:.0} %", view.what, share * 100.0),
        None => format!("{} …", view.what),
    };
    if view.holds_the_window {
        sheet::show(ui.ctx(), view.what, WIDTH, |ui| {
            let p = ui.theme().palette;
            label(ui, Type::Title, p.text_primary, view.what);
            ui.add_space(8.0);
            ui.add(ProgressBar::new(view.share.unwrap_or_default(), &words));
            ui.add_space(8.0);
            wrapped_label(ui, Type::Body, p.text_secondary, &words);
        });
    } else {
        // It has nothing to press.
        let _pressed = Toast::waiting(&words).show(ui.ctx());
    }
}
