//! Whether the desktop says that the person must not be disturbed.
//!
//! KDE and others say so with the notices, dunst under a name of its own. GNOME keeps a setting that
//! neither its bus nor its portal tells, so its own tool is asked: there, and when a question is due.

use std::env;
use std::process::{Command, Stdio};

use super::bus::Bus;
use super::notices::SERVICE;

/// dunst says under its own name whether it holds notices back.
const DUNST: &str = "org.dunstproject.cmd0";
/// The tool and the setting of GNOME: whether notices are shown as they come.
const BANNERS: [&str; 4] = [
    "gsettings",
    "get",
    "org.gnome.desktop.notifications",
    "show-banners",
];

/// Asks the desktop; where nothing is known, nothing is held back.
pub(super) fn is_wished(bus: &mut Bus) -> bool {
    let dunst = (SERVICE.0, SERVICE.1, DUNST);
    let said = [(SERVICE, "Inhibited"), (dunst, "paused")]
        .into_iter()
        .any(|(place, name)| {
            let value = bus.property(place, name);
            value.is_ok_and(|value| bool::try_from(value).unwrap_or(false))
        });
    said || is_gnome(&env::var("XDG_CURRENT_DESKTOP").unwrap_or_default()) && hides_banners()
}

/// Names of desktops stand between colons: `ubuntu:GNOME`.
fn is_gnome(desktops: &str) -> bool {
    desktops.split(':').any(|name| name == "GNOME")
}

fn hides_banners() -> bool {
    let [tool, words @ ..] = BANNERS;
    let asked = Command::new(tool).args(words).stdin(Stdio::null()).output();
    asked.is_ok_and(|asked| asked.stdout.trim_ascii() == b"false")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desktop_made_of_gnome_counts_as_gnome() {
        assert!(is_gnome("GNOME") && is_gnome("ubuntu:GNOME"));
        assert!(!is_gnome("KDE") && !is_gnome(""));
    }
}
