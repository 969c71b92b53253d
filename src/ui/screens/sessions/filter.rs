//! What of the shelf is shown: a pure function of the chips and of the words typed.

use crate::library::{Entry, Origin, Usable};
use crate::routine::model::Place;
use crate::time::format::about_minutes;

/// The lengths that can be chosen between, in minutes.
pub const LENGTHS: [u64; 5] = [3, 5, 10, 15, 20];

/// What the person chose. The default shows everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words to be found, in any order and in any case.
    pub search: String,
    /// Where there is room.
    pub spot: Option<Spot>,
    /// How many minutes there are.
    pub minutes: Option<u64>,
    /// Only the person's own files.
    pub mine: bool,
}

/// Where there is room for a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// At the desk.
    Desk,
    /// On the floor.
    Floor,
}

impl Filter {
    /// Whether everything is shown.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.search.trim().is_empty() && self.no_chip()
    }

    /// Whether no chip is on; words may have been typed.
    #[must_use]
    pub const fn no_chip(&self) -> bool {
        self.spot.is_none() && self.minutes.is_none() && !self.mine
    }

    /// Shows everything again.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether `entry` is shown. A file with errors has no place and no length to be chosen by.
    #[must_use]
    pub fn fits(&self, entry: &Entry) -> bool {
        let mine = !self.mine || entry.origin != Origin::Builtin;
        mine && self.names(entry)
            && match &entry.usable {
                Some(usable) => self.has_room(usable) && self.has_time(usable),
                None => self.spot.is_none() && self.minutes.is_none(),
            }
    }

    fn has_room(&self, usable: &Usable) -> bool {
        matches!(
            (self.spot, usable.routine.place),
            (None, _)
                | (_, Place::Anywhere)
                | (Some(Spot::Desk), Place::Desk)
                | (Some(Spot::Floor), Place::Floor)
        )
    }

    /// By the minutes that the card shows, so that nobody wonders.
    fn has_time(&self, usable: &Usable) -> bool {
        let total = about_minutes(usable.timeline.total);
        self.minutes.is_none_or(|minutes| total <= minutes)
    }

    /// Whether every word typed is found in what the card and the session show.
    fn names(&self, entry: &Entry) -> bool {
        let typed = self.search.to_lowercase();
        let mut words = typed.split_whitespace().peekable();
        if words.peek().is_none() {
            return true;
        }
        let text = text_of(entry).to_lowercase();
        words.all(|word| text.contains(word))
    }

    /// The choice in words, as in "Desk, 5 min or less, with “roller”."
    #[must_use]
    pub fn in_words(&self) -> String {
        let spot = self.spot.map(|spot| match spot {
            Spot::Desk => "desk".to_owned(),
            Spot::Floor => "floor".to_owned(),
        });
        let minutes = self.minutes.map(|minutes| format!("{minutes} min or less"));
        let mine = self.mine.then(|| "your own".to_owned());
        let typed = self.search.trim();
        let search = (!typed.is_empty()).then(|| format!("with “{typed}”"));
        let parts: Vec<String> = [spot, minutes, mine, search]
            .into_iter()
            .flatten()
            .collect();
        let mut sentence = parts.join(", ");
        if let Some(first) = sentence.get_mut(0..1) {
            first.make_ascii_uppercase();
        }
        sentence + "."
    }
}

/// Name, purpose, exercises and equipment of an entry; the file's name where it has errors.
fn text_of(entry: &Entry) -> String {
    let mut text = vec![entry.name.as_str(), entry.id.as_str()];
    if let Some(usable) = &entry.usable {
        let routine = &usable.routine;
        text.extend(routine.about.as_deref());
        text.extend(routine.equipment.iter().map(String::as_str));
        let segments = usable.timeline.segments.iter();
        let works = segments.filter_map(|segment| segment.work.as_ref());
        text.extend(works.map(|work| work.exercise.name.as_str()));
    }
    text.join("\n")
}
