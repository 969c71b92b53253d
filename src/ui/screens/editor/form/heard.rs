//! What a step will sound like: its cues with their times, before anybody lies down for them.

use egui::{Align2, CollapsingHeader, Sense, Ui, pos2, vec2};

use crate::editor::{Document, StepPath};
use crate::time::format::clock;
use crate::timeline::cue::{Cue, CueKind};
use crate::timeline::segment::Segment;
use crate::timeline::{Timeline, cues_of};
use crate::ui::theme::{Themed, Type};

/// More lines than this say nothing new, in a step of many repetitions.
const MOST: usize = 40;
/// Height of a line and width of its time, in points.
const LINE: f32 = 24.0;
const TIME: f32 = 56.0;

/// Draws the list, folded until it is asked for.
pub(super) fn ui(ui: &mut Ui, document: &Document, path: &StepPath) {
    let Some(timeline) = document.shown().and_then(|shown| shown.timeline.as_ref()) else {
        return;
    };
    let palette = ui.theme().palette;
    let title = Type::LabelStrong.text("What is heard", palette.text_primary);
    let id = ui.scope_id().with("heard");
    CollapsingHeader::new(title).id_salt(id).show(ui, |ui| {
        let here = |segment: &&Segment| document.path_of(segment.step).as_ref() == Some(path);
        let segments: Vec<&Segment> = timeline.segments.iter().filter(here).collect();
        // Of a step in a group the first round is enough.
        let round = segments.first().map(|segment| segment.round);
        let first = segments.iter().filter(|one| Some(one.round) == round);
        let lines: Vec<Line> = first.flat_map(|segment| lines(timeline, segment)).collect();
        for line in lines.iter().take(MOST) {
            paint(ui, line);
        }
        if lines.len() > MOST {
            super::cues::remark(ui, "… and so on.");
        }
    });
}

/// A moment and what is heard then.
struct Line {
    at: String,
    heard: String,
}

/// The sounds of a segment, those of the same kind right behind one another as one line.
fn lines(timeline: &Timeline, segment: &Segment) -> Vec<Line> {
    let cues = cues_of(&timeline.segments, segment.index);
    let mut lines: Vec<(Line, CueKind)> = Vec::new();
    for cue in cues {
        if lines.last().is_some_and(|(_, kind)| *kind == cue.kind) {
            continue;
        }
        let at = clock(segment.start + cue.at);
        let heard = heard(&cue, segment);
        lines.push((Line { at, heard }, cue.kind));
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

fn heard(cue: &Cue, segment: &Segment) -> String {
    match cue.kind {
        CueKind::Announce => match &cue.text {
            Some(text) => format!("“{text}”"),
            None => "The next exercise".to_owned(),
        },
        CueKind::Tick => "Three ticks".to_owned(),
        CueKind::Start => {
            let work = segment.work.as_ref();
            let line = work.and_then(|work| work.cues.first());
            line.map_or("Start".to_owned(), |line| format!("Start. “{line}”"))
        }
        CueKind::Half => "Half way".to_owned(),
        CueKind::End => "End".to_owned(),
        CueKind::Done => "Done".to_owned(),
        CueKind::Inhale => "Breathe in".to_owned(),
        CueKind::Exhale => "Breathe out".to_owned(),
        CueKind::Out => "Out".to_owned(),
        CueKind::Back => "Back".to_owned(),
    }
}

fn paint(ui: &mut Ui, line: &Line) {
    let palette = ui.theme().palette;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    let spoken = format!("{} {}", line.at, line.heard);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    let middle = rect.center().y;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let (at, left) = (pos2(rect.left(), middle), Align2::LEFT_CENTER);
    let font = Type::Caption.font();
    painter.text(at, left, &line.at, font.clone(), palette.text_tertiary);
    let at = pos2(rect.left() + TIME, middle);
    painter.text(at, left, &line.heard, font, palette.text_secondary);
}
