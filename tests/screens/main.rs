//! What a person finds in the window, asked the way a screen reader asks: by name, role and state.

#![cfg(test)]

mod about;
mod asking;
mod check_in;
mod data;
mod editor;
mod player;
mod progress;
mod sessions;
mod settings;
mod welcome;
mod widgets;

use egui_kittest::{Harness, HarnessBuilder};
use supple::ui::theme::{self, Theme};

/// A window with the program's fonts and colours that shows `contents` on `state`.
fn window<'a, State: 'a>(
    state: State,
    contents: impl FnMut(&mut egui::Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    HarnessBuilder::default()
        .with_size([800.0, 600.0])
        .with_context_setup(|ctx| {
            theme::install(ctx);
            Theme::new(true).apply(ctx);
        })
        .build_ui_state(contents, state)
}
