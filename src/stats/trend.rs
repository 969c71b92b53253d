//! How tight each side felt, week by week: what the person said, and no finding about the body.
//!
//! Answers go from 0 to 10. A change of 2 points is what people notice of such scales; less is said
//! to be no change.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::Calendar;
use crate::history::record::PainRecord;
use crate::history::tightness::{Asked, TightnessAt};
use crate::time::day::Week;
use crate::words::Side;

/// From here on a difference is worth noticing, in points.
const NOTICEABLE: f32 = 2.0;
/// So many weeks without a change are a reason for a word.
const LONG: usize = 6;
/// In so many of them there must be an answer.
const ANSWERED: usize = 4;
/// Below this nothing needs to change, in points.
const TIGHT: f32 = 3.0;
/// Answers of both sides that are looked at for a lasting difference, and how many must show it.
const LAST: usize = 5;
const MOST_OF_LAST: usize = 3;

/// Tightness over some weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// Week by week, the oldest first, those without an answer too.
    pub weeks: Vec<WeekFelt>,
    /// The side that felt tighter by 2 points and more in most of the last answers.
    pub tighter: Option<Side>,
}

/// What was said in a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekFelt {
    /// Which.
    pub week: Week,
    /// Of the left side.
    pub left: Felt,
    /// Of the right side.
    pub right: Felt,
    /// Of an area without sides.
    pub both: Felt,
}

/// What was said of a side in a week.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Felt {
    /// The mean before sessions, 0–10.
    pub before: Option<f32>,
    /// The mean after sessions, 0–10.
    pub after: Option<f32>,
    /// Stops for pain on this side; where none was named, in the middle.
    pub pains: u32,
}

/// From the first weeks with an answer to the last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Felt before sessions in the first week that has an answer.
    pub from: f32,
    /// Felt before sessions in the last one.
    pub to: f32,
    /// Weeks between the two.
    pub weeks: usize,
}

impl Change {
    /// Whether people notice as much.
    #[must_use]
    pub fn is_noticeable(&self) -> bool {
        (self.to - self.from).abs() >= NOTICEABLE
    }

    /// Whether it got better by as much.
    fn is_relief(&self) -> bool {
        self.from - self.to >= NOTICEABLE
    }
}

impl WeekFelt {
    /// What was said of a side.
    #[must_use]
    pub const fn of(&self, side: Side) -> Felt {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
            Side::Both => self.both,
        }
    }
}

impl Trend {
    /// Counts what belongs to `weeks`, which are in order; the rest is passed over.
    #[must_use]
    pub fn of(
        answers: &[TightnessAt],
        pains: &[PainRecord],
        weeks: &[Week],
        calendar: Calendar,
    ) -> Self {
        let mut sums: BTreeMap<(Week, Side, bool), (f32, f32)> = BTreeMap::new();
        for TightnessAt { started, tightness } in answers {
            let after = tightness.asked == Asked::After;
            let key = (calendar.week(*started), tightness.side, after);
            let (sum, count) = sums.entry(key).or_default();
            *sum += f32::from(tightness.value);
            *count += 1.0;
        }
        let mean = |key| sums.get(&key).map(|(sum, count)| sum / count);
        let felt = |week, side| Felt {
            before: mean((week, side, false)),
            after: mean((week, side, true)),
            pains: count_pains(pains, week, side, calendar),
        };
        let weeks = weeks.iter().map(|&week| WeekFelt {
            week,
            left: felt(week, Side::Left),
            right: felt(week, Side::Right),
            both: felt(week, Side::Both),
        });
        Self {
            weeks: weeks.collect(),
            tighter: tighter(answers),
        }
    }

    /// Whether anything was said, or stopped for pain.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let sides = [Side::Left, Side::Right, Side::Both];
        sides.into_iter().all(|side| self.is_silent(side))
    }

    /// Whether nothing was said of a side.
    #[must_use]
    pub fn is_silent(&self, side: Side) -> bool {
        self.weeks
            .iter()
            .all(|week| week.of(side) == Felt::default())
    }

    /// From the first answer to the last; `None` where there are not two weeks with one.
    #[must_use]
    pub fn change(&self, side: Side) -> Option<Change> {
        let felt = |nth: usize, week: &WeekFelt| Some((nth, week.of(side).before?));
        let mut said = self
            .weeks
            .iter()
            .enumerate()
            .filter_map(|(nth, week)| felt(nth, week));
        let (first, from) = said.next()?;
        let (last, to) = said.next_back()?;
        let weeks = last - first;
        Some(Change { from, to, weeks })
    }

    /// Whether a side has felt tight and the same for six weeks, with answers in most of them: no
    /// alarm, but a reason to let somebody look at it. Where the weeks before brought relief, they still
    /// speak for themselves.
    #[must_use]
    pub fn is_stuck(&self, side: Side) -> bool {
        let Some((_, long)) = self
            .weeks
            .split_at_checked(self.weeks.len().saturating_sub(LONG))
        else {
            return false;
        };
        let said: Vec<f32> = long
            .iter()
            .filter_map(|week| week.of(side).before)
            .collect();
        let begins = long
            .iter()
            .take(2)
            .any(|week| week.of(side).before.is_some());
        let (least, most) = said
            .iter()
            .fold((f32::MAX, f32::MIN), |(least, most), value| {
                (least.min(*value), most.max(*value))
            });
        long.len() == LONG
            && begins
            && said.len() >= ANSWERED
            && most - least < NOTICEABLE
            && said.last().is_some_and(|latest| *latest >= TIGHT)
            && !self.change(side).is_some_and(|change| change.is_relief())
    }
}

/// Stops for pain of a week on a side.
fn count_pains(pains: &[PainRecord], week: Week, side: Side, calendar: Calendar) -> u32 {
    let here = pains
        .iter()
        .filter(|pain| calendar.week(pain.at) == week && pain.side.unwrap_or(Side::Both) == side);
    u32::try_from(here.count()).unwrap_or(u32::MAX)
}

/// The side that felt tighter in most of the last answers about both.
fn tighter(answers: &[TightnessAt]) -> Option<Side> {
    let mut asked: BTreeMap<DateTime<FixedOffset>, (Option<u8>, Option<u8>)> = BTreeMap::new();
    for TightnessAt { started, tightness } in answers {
        let (left, right) = asked.entry(*started).or_default();
        match (tightness.asked, tightness.side) {
            (Asked::Before, Side::Left) => *left = Some(tightness.value),
            (Asked::Before, Side::Right) => *right = Some(tightness.value),
            _ => {}
        }
    }
    let both = asked
        .values()
        .rev()
        .filter_map(|(left, right)| left.zip(*right));
    let last: Vec<_> = both.take(LAST).collect();
    let most = |side: Side| {
        let tight = last.iter().filter(|(left, right)| match side {
            Side::Left => f32::from(*left) - f32::from(*right) >= NOTICEABLE,
            _ => f32::from(*right) - f32::from(*left) >= NOTICEABLE,
        });
        tight.count() >= MOST_OF_LAST
    };
    [Side::Left, Side::Right]
        .into_iter()
        .find(|side| most(*side))
}
