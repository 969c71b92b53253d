//! What the week is held against: the person's own goal, the dose for each side with the evidence
//! for it, and routines as they were prescribed.

use std::time::Duration;

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::ProgressView;
use super::card_head::card_title;
use crate::stats::dose::Dose;
use crate::time::format::{clock, whole_minutes};
use crate::ui::theme::{Themed, Type};
use crate::ui::widgets::{Card, wrapped_label};

/// Height of a row, in points.
const ROW: f32 = 40.0;
/// Thickness of a bar, in points.
const BAR: f32 = 6.0;
/// Where the dose comes from: Thomas et al., Int J Sports Med 2018; Ingram et al., Sports Med 2025,
/// of 189 studies.
const EVIDENCE: &str = "For each side, 5 min a week on 5 days and more lengthens \
    (Thomas 2018, 23 studies); past 10 min little more is gained (Ingram 2025).";

/// A line of the card.
struct Goal<'a> {
    name: &'a str,
    /// How far, from 0 to 1 and beyond.
    share: f32,
    value: String,
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, view: &ProgressView<'_>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        card_title(ui, "Goals");
        let sides = view.week.balance.hip_flexor_stretch;
        row(ui, &in_all(view));
        row(
            ui,
            &side("Hip-flexor stretch, left", sides.left, view.goal_a_side),
        );
        row(
            ui,
            &side("Hip-flexor stretch, right", sides.right, view.goal_a_side),
        );
        let ink = ui.theme().palette.text_tertiary;
        ui.add_space(4.0);
        wrapped_label(ui, Type::Caption, ink, EVIDENCE);
        for dose in view.doses {
            ui.add_space(8.0);
            row(ui, &prescribed(dose));
        }
    });
}

fn in_all(view: &ProgressView<'_>) -> Goal<'static> {
    let held = view.week.held.total();
    Goal {
        name: "Held in all",
        share: share(held, view.goal),
        value: format!(
            "{} of {} min",
            whole_minutes(held),
            whole_minutes(view.goal)
        ),
    }
}

fn side(name: &str, held: Duration, goal: Duration) -> Goal<'_> {
    Goal {
        name,
        share: share(held, goal),
        value: format!("{} of {}", clock(held), clock(goal)),
    }
}

fn share(held: Duration, goal: Duration) -> f32 {
    held.as_secs_f32() / goal.as_secs_f32().max(1.0)
}

/// A routine that was prescribed, by its sessions of this week and its weeks so far.
#[expect(clippy::cast_precision_loss, reason = "a few sessions")]
fn prescribed(dose: &Dose) -> Goal<'_> {
    let (count, per_week) = (dose.this_week(), dose.prescribed.per_week);
    Goal {
        name: &dose.name,
        share: count as f32 / per_week.max(1) as f32,
        value: dose_words(dose),
    }
}

/// `3 of 5 this week · week 2 of 6 · kept in 1 of 1`
fn dose_words(dose: &Dose) -> String {
    let per_week = dose.prescribed.per_week;
    let (kept, weeks) = dose.kept();
    let kept = format!("kept in {kept} of {weeks} weeks");
    match (dose.prescribed.weeks, dose.weeks.len()) {
        (_, 0) => format!("{per_week} a week, not begun"),
        (Some(_), _) if dose.is_over() => kept,
        (most, nth) => {
            let of = most.map(|most| format!(" of {most}")).unwrap_or_default();
            let week = format!("week {nth}{of}");
            format!(
                "{} of {per_week} this week \u{b7} {week} \u{b7} {kept}",
                dose.this_week()
            )
        }
    }
}

/// Draws a line: the name, how far, and a bar below; in two lines where one has no room for both.
fn row(ui: &mut Ui, goal: &Goal<'_>) {
    let p = ui.theme().palette;
    let words = |text: &str, ink| {
        let font = Type::Label.font();
        ui.painter().layout_no_wrap(text.to_owned(), font, ink)
    };
    let name = words(goal.name, p.text_primary);
    let value = words(&goal.value, p.text_secondary);
    let room = ui.available_width();
    let two = name.size().x + value.size().x + 12.0 > room;
    let more = if two { 20.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(room, ROW + more), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Meter, true, goal.name);
        info.current_text_value = Some(goal.value.clone());
        info
    });
    let top = rect.left_top() + vec2(0.0, 6.0);
    let right = if two { 0.0 } else { room - value.size().x };
    ui.painter().galley(top, name, p.text_primary);
    ui.painter()
        .galley(top + vec2(right, more), value, p.text_secondary);
    bar(ui, rect, goal.share);
}

/// The bar at the foot of a row.
fn bar(ui: &Ui, row: Rect, share: f32) {
    let p = ui.theme().palette;
    let foot = row.bottom() - 4.0;
    let track = Rect::from_min_max(pos2(row.left(), foot - BAR), pos2(row.right(), foot));
    ui.painter().rect_filled(track, BAR / 2.0, p.ring_track);
    let width = track.width() * share.min(1.0);
    if width >= 1.0 {
        let bar = Rect::from_min_size(track.min, vec2(width.max(BAR), BAR));
        ui.painter().rect_filled(bar, BAR / 2.0, p.text_secondary);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::dose::Prescription;

    #[track_caller]
    fn words(weeks: &[u32], most: Option<u32>) -> String {
        dose_words(&Dose {
            routine: String::new(),
            name: String::new(),
            prescribed: Prescription {
                per_week: 5,
                weeks: most,
            },
            weeks: weeks.to_vec(),
        })
    }

    #[test]
    fn a_dose_says_this_week_and_the_weeks_so_far() {
        assert_eq!(
            words(&[5, 3], Some(6)),
            "3 of 5 this week \u{b7} week 2 of 6 \u{b7} kept in 1 of 1 weeks"
        );
        assert_eq!(
            words(&[2, 5], None),
            "5 of 5 this week \u{b7} week 2 \u{b7} kept in 1 of 2 weeks"
        );
    }

    #[test]
    fn a_dose_before_its_first_session_and_after_its_last_week() {
        assert_eq!(words(&[], Some(6)), "5 a week, not begun");
        assert_eq!(words(&[5, 4, 1], Some(2)), "kept in 1 of 2 weeks");
    }
}
