//! The same numbers as a table, for eyes and screen readers alike.

use egui::{Align2, Color32, Id, Painter, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Themed, Type};

/// Height of a row, in points.
const ROW: f32 = 28.0;
/// The share of the width that the first column has.
const FIRST: f32 = 0.34;
/// Between two cells at least, in points.
const BETWEEN: f32 = 10.0;
/// Over and under a name of several lines together, in points.
const PADDING: f32 = 8.0;

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
    ui.spacing_mut().item_spacing.y = 0.0;
    let p = ui.theme().palette;
    let widest = widest(ui.painter(), columns, rows);
    let edges = edges(ui.available_width(), &widest);
    let (kind, ink) = (Type::Caption, p.text_tertiary);
    line(ui, &edges, columns, kind, ink);
    let id = ui.scope_id().with(name);
    for (nth, row) in rows.iter().enumerate() {
        let cells = std::iter::once(&row.name).chain(&row.cells);
        let cells: Vec<&str> = cells.map(String::as_str).collect();
        let rect = line(ui, &edges, &cells, Type::Label, p.text_primary);
        speak(ui, rect, id.with(nth), &row.spoken(columns));
        ui.painter()
            .hline(rect.x_range(), rect.top(), (1.0, p.line_hair));
    }
}

/// Draws the next row, as high as its name needs.
fn line(ui: &mut Ui, edges: &[f32], cells: &[&str], kind: Type, ink: Color32) -> Rect {
    let (name, rest) = cells.split_first().unwrap_or((&"", &[]));
    let (room, edges) = edges.split_first().unwrap_or((&0.0, &[]));
    let name = (ui.painter()).layout((*name).to_owned(), kind.font(), ink, *room);
    let height = ROW.max(name.size().y + PADDING);
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), height));
    let y = row.center().y;
    for (cell, edge) in rest.iter().zip(edges) {
        let at = pos2(row.left() + edge, y);
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, cell, kind.font(), ink);
    }
    let top = y - name.size().y / 2.0;
    ui.painter().galley(pos2(row.left(), top), name, ink);
    row
}

fn speak(ui: &Ui, rect: Rect, id: Id, words: &str) {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, words));
}

/// The width of the widest cell of each column after the first.
fn widest(painter: &Painter, columns: &[&str], rows: &[Row]) -> Vec<f32> {
    let width = |text: &str, kind: Type| {
        let galley = painter.layout_no_wrap(text.to_owned(), kind.font(), Color32::WHITE);
        galley.size().x
    };
    let heads = columns.iter().skip(1).enumerate();
    let column = |(nth, head): (usize, &&str)| {
        let cells = rows.iter().filter_map(|row| row.cells.get(nth));
        let widths = cells.map(|cell| width(cell, Type::Label));
        widths.fold(width(head, Type::Caption), f32::max)
    };
    heads.map(column).collect()
}

/// Where the first column has to end, and where each of the others does. They share the room evenly
/// where it is enough; else each has what it needs, and names go over several lines.
fn edges(width: f32, widest: &[f32]) -> Vec<f32> {
    let first = width * FIRST;
    let even = (width - first) / count(widest.len()).max(1.0);
    let fits = widest.iter().all(|cell| cell + BETWEEN <= even);
    let step = |cell: &f32| if fits { even } else { cell + BETWEEN };
    let all: f32 = widest.iter().map(step).sum();
    let mut edge = width - all;
    let room = edge
        + if fits {
            even - widest.first().unwrap_or(&even)
        } else {
            0.0
        };
    let ends = widest.iter().map(|cell| {
        edge += step(cell);
        edge
    });
    std::iter::once(room - BETWEEN).chain(ends).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a few columns")]
fn count(columns: usize) -> f32 {
    columns as f32
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
    fn columns_share_the_room_evenly_and_end_at_the_right_edge() {
        let edges = edges(300.0, &[30.0, 40.0]);
        let expected = [300.0 * FIRST + 99.0 - 30.0 - BETWEEN, 201.0, 300.0];
        for (edge, expected) in edges.iter().zip(expected) {
            assert!((edge - expected).abs() < 0.01, "{edges:?}");
        }
    }

    #[test]
    fn in_a_narrow_table_each_column_has_what_it_needs() {
        let edges = edges(200.0, &[60.0, 20.0, 60.0]);
        let needed = 60.0 + 20.0 + 60.0 + 3.0 * BETWEEN;
        assert!((edges[0] - (200.0 - needed - BETWEEN)).abs() < 0.01);
        assert!((edges[1] - (200.0 - needed + 60.0 + BETWEEN)).abs() < 0.01);
        assert!((edges[3] - 200.0).abs() < 0.01);
    }
}
