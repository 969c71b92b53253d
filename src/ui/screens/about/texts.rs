//! The words of the page.

/// The name and the version.
pub(super) const VERSION: &str = concat!("Supple ", env!("CARGO_PKG_VERSION"));

/// What everybody should know of it.
pub(super) const PLAIN: [&str; 4] = [
    "Guided stretching sessions by sound and by sight, with an honest record of what was held.",
    "General information, not medical advice. Sharp or radiating pain means stop.",
    "No network and no telemetry: what you do stays in your data folder.",
    "Free software, under the licences MIT or Apache-2.0, as you like. It comes without any warranty.",
];

/// What else it is made of, each with its licence.
pub(super) const MADE_OF: &str = include_str!("../../../../assets/third-party.txt");

/// The headings of `text`, and the lines below each.
pub(super) fn sections(text: &str) -> impl Iterator<Item = (&str, std::str::Lines<'_>)> {
    let mut paragraphs = text.trim().split("\n\n");
    std::iter::from_fn(move || {
        let title = paragraphs.next()?;
        Some((title, paragraphs.next().unwrap_or_default().lines()))
    })
}
