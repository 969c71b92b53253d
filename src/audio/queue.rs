//! Which sounds are still to be handed to the track, and which are there already: pure.
//!
//! The session sends what comes next again and again, whenever something changed. A sound that was
//! handed over stays where it is, so a repeated list neither moves nor doubles it.

use std::time::Duration;

use super::Planned;
use crate::time::Stamp;

/// How far ahead sounds are handed over: far enough that a late owner thread is never heard.
const AHEAD: Duration = Duration::from_secs(3);
/// How long a sound that was played is remembered, so that a late list does not repeat it.
const REMEMBERED: Duration = Duration::from_secs(5);

/// A sound with the key the track knows it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyed {
    /// Counts up; never used twice.
    pub key: u64,
    /// The sound.
    pub plan: Planned<Stamp>,
}

/// See the [module](self).
#[derive(Debug, Default)]
pub struct Queue {
    waiting: Vec<Planned<Stamp>>,
    handed: Vec<Keyed>,
    keys: u64,
}

impl Queue {
    /// Takes `cues` for everything from `now` on; the keys of what must be called back. The device
    /// has the next `latency` already. What became due and is not handed over yet stays in line:
    /// a list of later sounds says nothing against it.
    pub fn replace(&mut self, cues: &[Planned<Stamp>], now: Stamp, latency: Duration) -> Vec<u64> {
        let begun = now.plus(latency);
        let gone = self.drop_handed(|plan| plan.at > begun && !cues.contains(plan));
        self.waiting.retain(|plan| plan.at <= now);
        for plan in cues {
            let known = self.handed.iter().any(|handed| handed.plan == *plan);
            if !known && !self.waiting.contains(plan) {
                self.waiting.push(plan.clone());
            }
        }
        self.waiting.sort_by_key(|plan| plan.at);
        gone
    }

    /// Forgets everything that has not `begun`; the keys of what must be called back.
    pub fn clear(&mut self, begun: Stamp) -> Vec<u64> {
        self.waiting.clear();
        self.drop_handed(|plan| plan.at > begun)
    }

    /// Puts what was handed over but has not `begun` back in line, for another place or another
    /// device; the keys of what must be called back.
    pub fn recall(&mut self, begun: Stamp) -> Vec<u64> {
        let ahead = self.handed.iter().filter(|handed| handed.plan.at > begun);
        self.waiting.extend(ahead.map(|handed| handed.plan.clone()));
        self.waiting.sort_by_key(|plan| plan.at);
        self.drop_handed(|plan| plan.at > begun)
    }

    /// The next sound that is due to be handed over. It stays in line until [`Queue::handed`].
    pub fn next_due(&mut self, now: Stamp) -> Option<Keyed> {
        self.waiting
            .retain(|plan| now.since(plan.at) <= plan.patience());
        let plan = self.waiting.first()?;
        (plan.at <= now.plus(AHEAD)).then_some(Keyed {
            key: self.keys,
            plan: plan.clone(),
        })
    }

    /// The sound that [`Queue::next_due`] named is with the track now.
    pub fn handed(&mut self, keyed: Keyed, now: Stamp) {
        self.waiting.retain(|plan| *plan != keyed.plan);
        self.keys = keyed.key + 1;
        self.handed
            .retain(|old| now.since(old.plan.at) < REMEMBERED);
        self.handed.push(keyed);
    }

    fn drop_handed(&mut self, gone: impl Fn(&Planned<Stamp>) -> bool) -> Vec<u64> {
        let dropped = self.handed.extract_if(.., |handed| gone(&handed.plan));
        dropped.map(|handed| handed.key).collect()
    }
}
