//! Switching reminders on and off: they start with the desktop, and right away.

use std::process::Stdio;

use super::services::Services;
use crate::platform::{autostart, program};
use crate::settings::Settings;

impl Services {
    /// Makes the desktop follow what was changed from `before`. What runs already sees by itself
    /// that it was switched off.
    pub fn follow_reminders(&mut self, before: &Settings) {
        let on = self.settings.reminders.on;
        if on == before.reminders.on {
            return;
        }
        if let Err(error) = autostart::set(&self.folders, on) {
            let what = if on { "start" } else { "no longer start" };
            self.say(format!("Reminders will not {what} at login: {error}."));
        }
        if on {
            self.start_reminders();
        }
    }

    fn start_reminders(&mut self) {
        let mut command = program::ours(&self.folders);
        // Where they run already, one says so and goes; nobody has to hear that.
        command.arg("remind").stderr(Stdio::null());
        if let Err(error) = program::leave(command) {
            self.say(format!("The reminders could not be started: {error}."));
        }
    }
}
