//! One session: its name, when it was, how it ended, and the kinds of work in it.

use std::sync::Arc;

use egui::{Align2, Galley, Painter, Rect, Sense, Ui, pos2, vec2};

use crate::history::record::{PainRecord, PainWord, SessionEnd};
use crate::stats::week::SessionSummary;
use crate::time::format::clock;
use crate::ui::charts::mark::Mark;
use crate::ui::charts::pieces::pieces;
use crate::ui::charts::{kinds_in_words, pattern};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::cut_line;
use crate::words::Side;

/// Over the name and under the bar, in points.
const MARGIN: f32 = 8.0;
/// Thickness of the bar, in points.
const BAR: f32 = 6.0;

/// What is written about a session.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) session: &'a SessionSummary,
    /// Ended before its end.
    pub(super) partial: bool,
    /// `Thu 19, 07:45 · stopped at step 4 of 6`
    pub(super) about: String,
    held: String,
}

impl<'a> Line<'a> {
    pub(super) fn of(session: &'a SessionSummary) -> Self {
        let partial = matches!(
            session.end,
            Some(SessionEnd::Stopped | SessionEnd::Interrupted)
        );
        let when = session.started.format("%a %-d, %H:%M").to_string();
        let parts = [Some(when), ending(session), session.pain.as_ref().map(pain)];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        Self {
            session,
            partial,
            about: parts.join(" · "),
            held: clock(session.held.total()),
        }
    }

    /// All of it in words.
    fn value(&self) -> String {
        let kinds = kinds_in_words(&self.session.held);
        let held = format!("{}\n{} held", self.about, self.held);
        if kinds.is_empty() {
            held
        } else {
            format!("{held}: {kinds}")
        }
    }

    /// How much of the bar is filled: all of it, or its part of the plan.
    fn share(&self) -> f32 {
        if !self.partial {
            return 1.0;
        }
        let planned = self.session.planned.as_secs_f32().max(1.0);
        (self.session.held.total().as_secs_f32() / planned).min(1.0)
    }
}

/// How a session ended, where there is something to say about it.
fn ending(session: &SessionSummary) -> Option<String> {
    match (session.end, session.stopped_at) {
        (None, _) => Some("not over yet".to_owned()),
        (Some(SessionEnd::Completed), _) => None,
        (Some(_), Some(at)) => Some(format!("stopped at step {} of {}", at.step, at.of)),
        (Some(_), None) => Some("stopped before the first step".to_owned()),
    }
}

/// `dull pain on the left`
fn pain(pain: &PainRecord) -> String {
    let kind = match pain.kind {
        Some(PainWord::Dull) => "dull pain",
        Some(PainWord::Sharp) => "sharp pain",
        Some(PainWord::Radiating) => "radiating pain",
        None => "pain",
    };
    match pain.side {
        Some(Side::Left) => format!("{kind} on the left"),
        Some(Side::Right) => format!("{kind} on the right"),
        Some(Side::Both) => format!("{kind} in the middle"),
        None => kind.to_owned(),
    }
}

/// Draws the row of a session, the `nth` of its card; whether it was clicked.
pub(super) fn ui(ui: &mut Ui, line: &Line<'_>, nth: usize) -> bool {
    let p = ui.theme().palette;
    let width = ui.available_width();
    let font = Type::Caption.font();
    let about = ui
        .painter()
        .layout(line.about.clone(), font, p.text_tertiary, width);
    let size = vec2(width, MARGIN + 20.0 + about.size().y + 4.0 + BAR + MARGIN);
    let (id, row) = ui.allocate_space(size);
    let value = line.value();
    let mark = Mark::button(&line.session.name, &value);
    let response = mark.show(ui, row, id, Sense::click(), 6.0);
    if nth > 0 {
        ui.painter()
            .hline(row.x_range(), row.top(), (1.0, p.line_hair));
    }
    paint(ui.painter(), row.shrink2(vec2(0.0, MARGIN)), line, about);
    response.clicked()
}

fn paint(painter: &Painter, inside: Rect, line: &Line<'_>, about: Arc<Galley>) {
    let p = painter.theme().palette;
    let ink = if line.partial {
        p.text_secondary
    } else {
        p.text_primary
    };
    let y = inside.top() + 10.0;
    let held = painter.text(
        pos2(inside.right(), y),
        Align2::RIGHT_CENTER,
        &line.held,
        Type::LabelStrong.font(),
        ink,
    );
    let room = held.left() - 8.0 - inside.left();
    let name = cut_line(painter, Type::LabelStrong, ink, &line.session.name, room);
    painter.galley(pos2(inside.left(), y - name.size().y / 2.0), name, ink);
    painter.galley(pos2(inside.left(), inside.top() + 20.0), about, ink);
    paint_bar(
        painter,
        Rect::from_min_max(pos2(inside.left(), inside.bottom() - BAR), inside.max),
        line,
    );
}

fn paint_bar(painter: &Painter, track: Rect, line: &Line<'_>) {
    let p = painter.theme().palette;
    painter.rect_filled(track, BAR / 2.0, p.ring_track);
    for (kind, piece) in pieces(&line.session.held, track.width() * line.share()) {
        let span = track.left() + piece.min..=track.left() + piece.max;
        let rect = Rect::from_x_y_ranges(span, track.y_range());
        let colour = if line.partial {
            p.dim(kind)
        } else {
            p.kind(kind)
        };
        pattern::fill(painter, rect, BAR / 2.0, kind, colour);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(side: Option<Side>, kind: Option<PainWord>) -> PainRecord {
        PainRecord {
            seq: 1,
            at: chrono::DateTime::parse_from_rfc3339("2026-11-19T07:45:00+01:00").unwrap(),
            elapsed: std::time::Duration::ZERO,
            side,
            kind,
        }
    }

    #[test]
    fn pain_is_named_as_it_was_said_and_no_further() {
        assert_eq!(pain(&record(None, None)), "pain");
        let left = record(Some(Side::Left), Some(PainWord::Dull));
        assert_eq!(pain(&left), "dull pain on the left");
        assert_eq!(pain(&record(Some(Side::Both), None)), "pain in the middle");
    }
}
