//! The window: owns the parts, shows a screen, applies what it asks for.

use crate::platform::folders::Folders;

/// Opens the window and runs until it is closed.
pub fn run(folders: Folders) -> anyhow::Result<()> {
    drop(folders);
    Ok(())
}
