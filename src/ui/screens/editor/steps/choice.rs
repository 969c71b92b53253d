//! Which steps are chosen: none (then the routine itself is), one, or several.

use crate::editor::StepPath;

use super::super::outline::Outline;

/// The chosen steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// In reading order.
    paths: Vec<StepPath>,
    /// The one that the form shows and the keyboard acts from.
    current: Option<StepPath>,
    /// Where a range begins that Shift extends.
    anchor: Option<StepPath>,
}

impl Choice {
    /// The chosen steps in reading order.
    #[must_use]
    pub fn paths(&self) -> &[StepPath] {
        &self.paths
    }

    /// The step that the form shows.
    #[must_use]
    pub const fn current(&self) -> Option<&StepPath> {
        self.current.as_ref()
    }

    /// Whether no step is chosen, so that the form is about the routine.
    #[must_use]
    pub const fn is_routine(&self) -> bool {
        self.current.is_none()
    }

    /// Whether this step is chosen.
    #[must_use]
    pub fn has(&self, path: &StepPath) -> bool {
        self.paths.contains(path)
    }

    /// Chooses these.
    pub fn set(&mut self, mut paths: Vec<StepPath>) {
        paths.sort();
        self.current = paths.first().cloned();
        self.anchor.clone_from(&self.current);
        self.paths = paths;
    }

    /// Adds a step to the chosen ones, or takes it away.
    pub fn toggle(&mut self, path: &StepPath) {
        if let Some(nth) = self.paths.iter().position(|one| one == path) {
            self.paths.remove(nth);
            self.current = self.paths.last().cloned();
        } else {
            self.paths.push(path.clone());
            self.paths.sort();
            self.current = Some(path.clone());
        }
        self.anchor.clone_from(&self.current);
    }

    /// Chooses everything from the anchor to this step.
    pub fn extend(&mut self, outline: &Outline, path: &StepPath) {
        let anchor = self.anchor.clone().unwrap_or_else(|| path.clone());
        let ends = [outline.index(&anchor), outline.index(path)];
        let [Some(one), Some(other)] = ends else {
            return;
        };
        let range = one.min(other)..=one.max(other);
        let rows = outline.rows.get(range).unwrap_or_default();
        self.paths = rows.iter().map(|row| row.path.clone()).collect();
        self.current = Some(path.clone());
        self.anchor = Some(anchor);
    }

    /// Chooses every step that stands in no group: groups bring their own along.
    pub fn all(&mut self, outline: &Outline) {
        let top = outline.rows.iter().filter(|row| row.path.depth() == 0);
        let all: Vec<StepPath> = top.map(|row| row.path.clone()).collect();
        self.set(all);
    }

    /// The chosen steps without those whose group is chosen too.
    #[must_use]
    pub fn outermost(&self) -> Vec<StepPath> {
        let within = |path: &StepPath| {
            let mut others = self.paths.iter();
            others.any(|other| other != path && path.is_within(other))
        };
        self.paths
            .iter()
            .filter(|path| !within(path))
            .cloned()
            .collect()
    }

    /// Forgets what is not there any more; goes to its neighbour.
    pub(super) fn keep_to(&mut self, outline: &Outline) {
        if self.paths.iter().all(|path| outline.index(path).is_some()) {
            return;
        }
        self.paths.retain(|path| outline.index(path).is_some());
        let gone = self
            .current
            .take()
            .filter(|path| outline.index(path).is_none());
        self.current = self.paths.last().cloned();
        if let (None, Some(gone)) = (&self.current, gone) {
            let before = outline.rows.iter().rfind(|row| row.path < gone);
            let next = before.or_else(|| outline.rows.first());
            self.set(next.map(|row| row.path.clone()).into_iter().collect());
        }
    }
}
