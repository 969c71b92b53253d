//! The picture of the window in task bars and switchers; on Wayland the desktop entry names it.

use std::io::Cursor;

use egui::IconData;

/// 128 × 128, drawn from `supple.svg` beside it.
const PICTURE: &[u8] = include_bytes!("../../assets/desktop/supple.png");

/// The icon; none where the picture cannot be read, which the test rules out.
pub(super) fn icon() -> Option<IconData> {
    let mut reader = png::Decoder::new(Cursor::new(PICTURE)).read_info().ok()?;
    let mut rgba = vec![0; reader.output_buffer_size()?];
    let picture = reader.next_frame(&mut rgba).ok()?;
    rgba.truncate(picture.buffer_size());
    Some(IconData {
        rgba,
        width: picture.width,
        height: picture.height,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_has_four_channels_for_each_pixel() {
        let icon = icon().unwrap();
        assert_eq!((icon.width, icon.height), (128, 128));
        assert_eq!(icon.rgba.len(), 4 * 128 * 128);
    }
}
