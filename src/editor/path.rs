//! Where a step stands: its place in the list of steps, and in the groups around it.

/// Indices from the outermost list of steps inwards: `[2]` is the third step, `[3, 0]` the first
/// one of the group that is the fourth. Where something is put in, an index may be the length of its list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct StepPath(Vec<usize>);

impl StepPath {
    /// A step outside of any group.
    #[must_use]
    pub fn top(index: usize) -> Self {
        Self(vec![index])
    }

    /// The step at these indices; none at all names the outermost list.
    #[must_use]
    pub fn new(indices: &[usize]) -> Self {
        Self(indices.to_vec())
    }

    /// The step of this index in the group at this path.
    #[must_use]
    pub fn child(&self, index: usize) -> Self {
        let mut indices = self.0.clone();
        indices.push(index);
        Self(indices)
    }

    /// The group around the step; for a step outside of any group, the outermost list.
    #[must_use]
    pub fn parent(&self) -> Self {
        let list = self
            .0
            .split_last()
            .map_or(&[] as &[usize], |(_, list)| list);
        Self(list.to_vec())
    }

    /// Its place in its own list.
    #[must_use]
    pub fn index(&self) -> usize {
        self.0.last().copied().unwrap_or_default()
    }

    /// The same list, another place.
    #[must_use]
    pub fn at(&self, index: usize) -> Self {
        self.parent().child(index)
    }

    /// All indices from the outermost.
    #[must_use]
    pub fn indices(&self) -> &[usize] {
        &self.0
    }

    /// How many groups are around it.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// Whether it is `other` or stands in it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}
