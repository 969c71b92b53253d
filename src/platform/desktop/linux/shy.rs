//! A window that comes up without taking the keyboard.
//!
//! On X11 a window that says that nobody has used it yet (a user time of 0) is shown without the
//! focus by every window manager that keeps to the common rules. On Wayland the desktop decides alone,
//! and GNOME gives the keyboard to whatever comes up; but GNOME shows notices, so nothing has to.

use std::error::Error;

use raw_window_handle::{HasWindowHandle, RawWindowHandle};
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, PropMode};
use x11rb::wrapper::ConnectionExt as _;

/// Has a window that is not shown yet leave the keyboard where it is.
pub fn leave_the_keyboard(window: &impl HasWindowHandle) {
    let number = match window.window_handle().map(|handle| handle.as_raw()) {
        Ok(RawWindowHandle::Xlib(handle)) => u32::try_from(handle.window).ok(),
        Ok(RawWindowHandle::Xcb(handle)) => Some(handle.window.get()),
        _ => None,
    };
    if let Some(Err(error)) = number.map(never_used) {
        tracing::debug!(%error, "the window may take the keyboard");
    }
}

fn never_used(window: u32) -> Result<(), Box<dyn Error>> {
    let (display, _) = x11rb::connect(None)?;
    let property = display
        .intern_atom(false, b"_NET_WM_USER_TIME")?
        .reply()?
        .atom;
    display.change_property32(
        PropMode::REPLACE,
        window,
        property,
        AtomEnum::CARDINAL,
        &[0],
    )?;
    display.sync()?;
    Ok(())
}
