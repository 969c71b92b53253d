//! The same numbers as a table, for eyes and screen readers alike.

use egui::{Align2, Id, Painter, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Themed, Type};

/// Height of a row, in points.
const ROW: f32 = 28.0;
/// The share of the width that the first column has.
const FIRST: f32 = 0.34;

/// One row: its name and a cell for each column after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the numbers are of.
    pub name: String,
    /// The numbers.
    pub cells: Vec<String>,
}

impl Row {
    /// A row of these parts.
    #[must_use]
    pub fn new(name: impl Into<String>, cells: impl IntoIterator<Item = String>) -> Self {
        Self {
            name: name.into(),
            cells: cells.into_iter().collect(),
        }
    }

    /// `Monday 16: stretch 7:25, strength 2:10`
    fn spoken(&self, columns: &[&str]) -> String {
        let cells = columns.iter().skip(1).zip(&self.cells);
        let cells: Vec<_> = cells
            .map(|(column, cell)| format!("{} {cell}", column.to_lowercase()))
            .collect();
        format!("{}: {}", self.name, cells.join(", "))
    }
}

/// Draws a table as wide as the room, `columns` naming the row and its cells.
pub fn show(ui: &mut Ui, name: &str, columns: &[&str], rows: &[Row]) {
    let head = line(ui);
    let p = ui.theme().palette;
    paint_cells(ui.painter(), head, columns, Type::Caption, p.text_tertiary);
    let id = ui.scope_id().with(name);
    for (nth, row) in rows.iter().enumerate() {
        let rect = line(ui);
        speak(ui, rect, id.with(nth), &row.spoken(columns));
        ui.painter()
            .hline(rect.x_range(), rect.top(), (1.0, p.line_hair));
        let cells: Vec<&str> = std::iter::once(&row.name)
            .chain(&row.cells)
            .map(String::as_str)
            .collect();
        paint_cells(ui.painter(), rect, &cells, Type::Label, p.text_primary);
    }
}

/// The room of the next row.
fn line(ui: &mut Ui) -> Rect {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.allocate_space(vec2(ui.available_width(), ROW)).1
}

fn speak(ui: &Ui, rect: Rect, id: Id, words: &str) {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, words));
}

/// The first cell from the left edge, the others to the right edges of their columns.
fn paint_cells(painter: &Painter, row: Rect, cells: &[&str], font: Type, ink: egui::Color32) {
    for (nth, cell) in cells.iter().enumerate() {
        let (x, align) = match nth {
            0 => (row.left(), Align2::LEFT_CENTER),
            _ => (right_edge(row, nth, cells.len()), Align2::RIGHT_CENTER),
        };
        painter.text(pos2(x, row.center().y), align, cell, font.font(), ink);
    }
}

/// Where column `nth` of `count` ends; the first of them is wider than the others.
#[expect(clippy::cast_precision_loss, reason = "a few columns")]
fn right_edge(row: Rect, nth: usize, count: usize) -> f32 {
    let first = row.width() * FIRST;
    let others = count.saturating_sub(1).max(1);
    row.left() + first + (row.width() - first) * nth as f32 / others as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_spoken_with_the_names_of_its_columns() {
        let row = Row::new("Mon 16", ["7:25".to_owned(), "2:10".to_owned()]);
        let spoken = row.spoken(&["Day", "Stretch", "Strength"]);
        assert_eq!(spoken, "Mon 16: stretch 7:25, strength 2:10");
    }

    #[test]
    fn the_last_column_ends_at_the_right_edge() {
        let row = Rect::from_min_size(pos2(20.0, 0.0), vec2(300.0, ROW));
        assert!((right_edge(row, 4, 5) - row.right()).abs() < 0.01);
        assert!(right_edge(row, 1, 5) > row.left() + 300.0 * FIRST);
    }
}
