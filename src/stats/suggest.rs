//! Why a routine is offered today: a reason that can be read off the week, never a demand.

use std::time::Duration;

use super::week::WeekStats;
use crate::time::format::whole_minutes;
use crate::words::{ChartKind, Side};

/// A difference between the sides that is worth a word.
const WORTH_A_WORD: Duration = Duration::from_mins(2);

/// What the week has had less of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// One side had less hip-flexor stretch.
    Behind {
        /// Which.
        side: Side,
        /// By how much; 2 min and more.
        by: Duration,
    },
    /// One kind was not held at all, while others were.
    Missing(ChartKind),
}

impl Reason {
    /// The reason in one line, such as "Left side is 4 min behind this week".
    #[must_use]
    pub fn line(self) -> String {
        match self {
            Self::Behind { side, by } => {
                let side = if side == Side::Left { "Left" } else { "Right" };
                format!("{side} side is {} min behind this week", whole_minutes(by))
            }
            Self::Missing(ChartKind::Stretch) => "No stretching yet this week".to_owned(),
            Self::Missing(ChartKind::Strength) => "No strength yet this week".to_owned(),
            Self::Missing(ChartKind::Breath) => "No breathing yet this week".to_owned(),
        }
    }
}

/// The first reason that holds; `None` where there is none, in an empty week too: then the shortest
/// routine is the best beginning.
#[must_use]
pub fn reason(week: &WeekStats) -> Option<Reason> {
    behind(week).or_else(|| missing(week))
}

fn behind(week: &WeekStats) -> Option<Reason> {
    let (side, by) = week.balance.hip_flexor_stretch.behind()?;
    (by >= WORTH_A_WORD).then_some(Reason::Behind { side, by })
}

fn missing(week: &WeekStats) -> Option<Reason> {
    let mut kinds = ChartKind::ALL.into_iter();
    let absent = kinds.find(|kind| week.held.of(*kind).is_zero())?;
    (!week.held.total().is_zero()).then_some(Reason::Missing(absent))
}
