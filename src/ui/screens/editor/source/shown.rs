//! How much of a text is laid out.
//!
//! A paste may hold a line of half a million characters, and laying that out would stop the window
//! for seconds. So the pane shows the beginning of such a text and says so; all of it is kept.

/// Characters of one line: several times what a window is wide.
const LINE: usize = 2_000;
/// Lines: a file of 200 steps has about 1,600.
const LINES: usize = 5_000;
/// Bytes of the text as a whole.
const TEXT: usize = 256 * 1024;

/// The part of a text that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shown {
    /// It ends before this byte.
    pub end: usize,
    /// Why, where it is not all of the text.
    pub cut: Option<Cut>,
}

/// What is too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// The line of this number, from 1.
    Line(usize),
    /// The text, behind the line of this number.
    Text(usize),
}

impl Shown {
    pub(super) fn of(text: &str) -> Self {
        let mut end = 0;
        for (nth, line) in text.split_inclusive('\n').enumerate() {
            if let Some((long, _)) = line.char_indices().nth(LINE) {
                return Self::until(end + long, Cut::Line(nth + 1));
            }
            if nth == LINES || end + line.len() > TEXT {
                return Self::until(end, Cut::Text(nth));
            }
            end += line.len();
        }
        Self { end, cut: None }
    }

    const fn until(end: usize, cut: Cut) -> Self {
        Self {
            end,
            cut: Some(cut),
        }
    }

    /// What to say about it.
    pub(super) fn sentence(&self) -> Option<String> {
        Some(match self.cut? {
            Cut::Line(line) => format!(
                "Line {line} is too long to show. Everything up to its character {LINE} is shown, all of it is kept."
            ),
            Cut::Text(line) => format!(
                "This is too much to show. Everything up to line {line} is shown, all of it is kept."
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_file_is_shown_whole() {
        let text = "Routine(\n)\n".repeat(500);
        let shown = Shown::of(&text);
        assert_eq!((shown.end, shown.cut), (text.len(), None));
    }

    #[test]
    fn an_endless_line_is_cut_between_two_characters() {
        let text = format!("one\n{}\nthree", "é".repeat(500_000));
        let shown = Shown::of(&text);
        assert_eq!(shown.cut, Some(Cut::Line(2)));
        assert_eq!(
            text.get(4..shown.end).map(|line| line.chars().count()),
            Some(LINE)
        );
    }

    #[test]
    fn a_long_text_is_cut_between_two_lines() {
        let many = "\n".repeat(1_000_000);
        assert_eq!(Shown::of(&many).cut, Some(Cut::Text(LINES)));
        let big = format!("{}\n", "x".repeat(999)).repeat(1_000);
        let shown = Shown::of(&big);
        assert!(
            shown.end <= TEXT
                && big
                    .get(..shown.end)
                    .is_some_and(|text| text.ends_with('\n'))
        );
    }
}
