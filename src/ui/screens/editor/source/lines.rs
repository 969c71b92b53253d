//! From lines and columns to characters of the text, and back.

/// Where each line of a text begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lines {
    /// Byte and character at which each line begins.
    begins: Vec<(usize, usize)>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let mut begins = vec![(0, 0)];
        let (mut byte, mut character) = (0, 0);
        for line in text.split_inclusive('\n') {
            byte += line.len();
            character += line.chars().count();
            if line.ends_with('\n') {
                begins.push((byte, character));
            }
        }
        Self { begins }
    }

    pub(super) const fn count(&self) -> usize {
        self.begins.len()
    }

    /// The line, from 0, that the character of this index stands in.
    pub(super) fn line_of(&self, character: usize) -> usize {
        let behind = self
            .begins
            .partition_point(|(_, begin)| *begin <= character);
        behind.saturating_sub(1)
    }

    /// The column, in characters from 0, of a byte in the line of this number, from 0.
    pub(super) fn column_of(&self, text: &str, line: usize, byte: usize) -> Option<usize> {
        let (begin, _) = *self.begins.get(line)?;
        Some(text.get(begin..byte)?.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "é: 1\nside: Lef,\n";
        let lines = Lines::of(text);
        assert_eq!(lines.column_of(text, 1, 12), Some(6));
        assert_eq!(lines.column_of(text, 0, 2), Some(1));
        assert_eq!(lines.column_of(text, 7, 2), None);
        assert_eq!(
            (lines.line_of(0), lines.line_of(5), lines.count()),
            (0, 1, 3)
        );
    }
}
