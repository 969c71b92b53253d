//! How frames lie on the session's clock.
//!
//! A device asks for frames in bursts, and a burst may come late but never early. So each mark says
//! "frame 0 was asked for at this moment or before", and the earliest of the last seconds is the
//! truth. The anchor follows it slowly: two clocks differ by up to 100 ppm, and a correction must
//! not be heard between two cues. Only where frames stood still (a stream that is slow to start, a
//! server that hung, a laptop that slept) the old line is void and the anchor leaps to a new one.

use std::collections::VecDeque;
use std::time::Duration;

use super::feed::Mark;
use crate::time::Stamp;

/// Marks older than this no longer count.
const WINDOW: Duration = Duration::from_secs(4);
/// How long frames must have flowed before a line through them is trusted.
const SETTLING: Duration = Duration::from_millis(150);
/// What is asked for within this time of the first mark fills the buffer: far more at once than is
/// heard, so it tells nothing of the pace.
const FILLING: Duration = Duration::from_millis(20);
/// A mark this much later than the line (ns) means that frames stood still: more than any buffer
/// of ours holds.
const STOOD_STILL: i64 = 100_000_000;
/// A correction beyond this (ns) is made at once.
const LEAP: i64 = 80_000_000;
/// From this much (ns) a correction is a slip, to be made good at the next segment, or at once while
/// the line is young.
const SLIP: i64 = 1_000_000;
/// Others are made by this many ns a second: 250 ppm, below 1 ms between any two cues 4 s apart.
const SLEW: u64 = 250_000;

/// Where frame 0 lies, in ns from the clock's origin, with the mark it was seen at.
#[derive(Debug, Clone, Copy)]
struct Sight {
    at: Stamp,
    zero: i64,
}

/// See the [module](self).
#[derive(Debug)]
pub struct Anchor {
    rate: u32,
    /// Rising in `zero`, so that the first is the earliest of the window.
    sights: VecDeque<Sight>,
    flowing_since: Option<Stamp>,
    last: Stamp,
    held: Option<Sight>,
}

/// What renewing the anchor did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewed {
    /// Frames do not flow steadily yet: nothing can be placed.
    Unsettled,
    /// The anchor holds; what was placed stays.
    Steady,
    /// Frames stood still: what was placed ahead lies wrong.
    Leapt,
}

impl Anchor {
    /// An anchor that has seen nothing, for `rate` frames a second.
    #[must_use]
    pub const fn new(rate: u32) -> Self {
        Self {
            rate,
            sights: VecDeque::new(),
            flowing_since: None,
            last: Stamp::ZERO,
            held: None,
        }
    }

    /// Takes in a mark; they come in order.
    pub fn observe(&mut self, mark: Mark) {
        let zero = nanos(mark.at.since_origin())
            .saturating_sub(nanos(super::frames::span_of(mark.frame, self.rate)));
        let stood_still = self
            .sights
            .front()
            .is_some_and(|first| zero.saturating_sub(first.zero) > STOOD_STILL);
        if stood_still {
            self.sights.clear();
            self.flowing_since = None;
        }
        let since = *self.flowing_since.get_or_insert(mark.at);
        self.last = mark.at;
        if mark.at.since(since) >= FILLING {
            self.keep(Sight { at: mark.at, zero });
        }
    }

    fn keep(&mut self, sight: Sight) {
        while self
            .sights
            .back()
            .is_some_and(|back| back.zero >= sight.zero)
        {
            self.sights.pop_back();
        }
        self.sights.push_back(sight);
        let old = sight.at.minus(WINDOW);
        while self.sights.front().is_some_and(|front| front.at < old) {
            self.sights.pop_front();
        }
    }

    /// Brings the anchor up to date with what was observed.
    pub fn renew(&mut self) -> Renewed {
        let flowing = self.flowing_since.map(|since| self.last.since(since));
        let (Some(seen), true) = (self.sights.front(), flowing.is_some_and(|f| f >= SETTLING))
        else {
            return Renewed::Unsettled;
        };
        let target = seen.zero;
        let (zero, renewed) = match self.held {
            None => (target, Renewed::Steady),
            Some(held) if (target - held.zero).abs() > self.leap() => (target, Renewed::Leapt),
            Some(held) => (self.slewed(held, target), Renewed::Steady),
        };
        self.held = Some(Sight {
            at: self.last,
            zero,
        });
        renewed
    }

    /// Makes good at once what a buffer that ran dry has cost, where the step is not heard: before
    /// the sound that opens a segment. Below a millisecond nothing is gained by it.
    pub fn catch_up(&mut self) {
        let Some(seen) = self.sights.front() else {
            return;
        };
        if let Some(held) = &mut self.held
            && (seen.zero - held.zero).abs() >= SLIP
        {
            held.zero = seen.zero;
        }
    }

    /// The first marks of a stream on a busy machine may all be late, so a young line is put right at
    /// once.
    fn leap(&self) -> i64 {
        let young = self
            .flowing_since
            .is_none_or(|since| self.last.since(since) < WINDOW);
        if young { SLIP } else { LEAP }
    }

    fn slewed(&self, held: Sight, target: i64) -> i64 {
        let micros = self.last.since(held.at).as_micros();
        let allowed = u64::try_from(micros)
            .unwrap_or(u64::MAX)
            .saturating_mul(SLEW)
            / 1_000_000;
        let allowed = i64::try_from(allowed).unwrap_or(i64::MAX);
        held.zero + (target - held.zero).clamp(-allowed, allowed)
    }

    /// The frame for `stamp`; 0 for what lies before the stream, `None` before anything is known.
    #[must_use]
    pub fn frame_at(&self, stamp: Stamp) -> Option<u64> {
        let zero = self.held?.zero;
        let since = nanos(stamp.since_origin()).saturating_sub(zero);
        let since = Duration::from_nanos(u64::try_from(since).unwrap_or(0));
        Some(super::frames::frame_of(since, self.rate))
    }
}

fn nanos(span: Duration) -> i64 {
    i64::try_from(span.as_nanos()).unwrap_or(i64::MAX)
}
