//! One stop for Tab in a chart of many marks; the arrow keys go on from there.

use egui::{EventFilter, Id, Key, Sense, Ui};

/// Marks of which one at a time can have the focus.
#[derive(Debug)]
pub struct Rove {
    id: Id,
    /// The mark that has the focus.
    focused: Option<usize>,
    /// The mark that Tab reaches.
    home: usize,
}

/// Where the arrow keys lead: how many marks on, left, right, up and down.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    /// What an arrow to the side adds.
    pub across: isize,
    /// What an arrow down adds; 0 where there is nothing below.
    pub down: isize,
}

impl Rove {
    /// `count` marks of the chart `name`; Tab reaches `home` first.
    #[must_use]
    pub fn new(ui: &Ui, name: &str, count: usize, home: usize) -> Self {
        let id = ui.scope_id().with(name);
        let focus = ui.memory(egui::Memory::focused);
        let focused = focus.and_then(|focus| (0..count).find(|nth| id.with(nth) == focus));
        Self { id, focused, home }
    }

    /// The id of a mark.
    #[must_use]
    pub fn id(&self, nth: usize) -> Id {
        self.id.with(nth)
    }

    /// Clicks for all, the focus for one.
    #[must_use]
    pub fn sense(&self, nth: usize) -> Sense {
        if nth == self.focused.unwrap_or(self.home) {
            Sense::click()
        } else {
            Sense::CLICK
        }
    }

    /// Follows the arrow keys. Call it after the last of the `count` marks.
    pub fn follow(&self, ui: &Ui, count: usize, steps: Steps) {
        let Some(here) = self.focused else { return };
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: steps.down != 0,
            ..EventFilter::default()
        };
        let to = ui.input(|input| step(|key| input.key_pressed(key), steps));
        let to = here.checked_add_signed(to).filter(|to| *to < count);
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(self.id(here), arrows);
            if let Some(to) = to.filter(|to| *to != here) {
                memory.request_focus(self.id(to));
            }
        });
    }
}

/// How many marks on the pressed keys lead.
fn step(pressed: impl Fn(Key) -> bool, steps: Steps) -> isize {
    let one = |key, by| if pressed(key) { by } else { 0 };
    one(Key::ArrowLeft, -steps.across)
        + one(Key::ArrowRight, steps.across)
        + one(Key::ArrowUp, -steps.down)
        + one(Key::ArrowDown, steps.down)
}
