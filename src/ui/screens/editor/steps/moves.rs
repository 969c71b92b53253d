//! Where steps go, one up or down: past their neighbour, into a group and out of it.

use super::super::outline::Outline;
use crate::editor::StepPath;

/// The place in front of which `first`, the upper end of the moved steps, goes up to.
pub(super) fn up(outline: &Outline, first: &StepPath) -> Option<StepPath> {
    let Some(before) = first.index().checked_sub(1) else {
        return (first.depth() > 0).then(|| first.parent());
    };
    let before = first.at(before);
    Some(match children(outline, &before) {
        0 => before,
        count => before.child(count),
    })
}

/// The place in front of which they go down to, `last` being their lower end.
pub(super) fn down(outline: &Outline, last: &StepPath) -> Option<StepPath> {
    let behind = last.at(last.index() + 1);
    if outline.index(&behind).is_none() {
        let group = last.parent();
        return (last.depth() > 0).then(|| group.at(group.index() + 1));
    }
    Some(match children(outline, &behind) {
        0 => behind.at(behind.index() + 1),
        _ => behind.child(0),
    })
}

/// How many steps a group has; none for anything else.
fn children(outline: &Outline, path: &StepPath) -> usize {
    let rows = outline.rows.iter();
    rows.filter(|row| row.path.depth() > 0 && row.path.parent() == *path)
        .count()
}

/// The end of the outermost list.
pub(super) fn end(outline: &Outline) -> StepPath {
    StepPath::top(outline.top())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::Document;
    use crate::routine::Catalogue;

    /// Hold, group of two, hold.
    fn outline() -> Outline {
        let hold = r#"Hold(exercise: "childs_pose", hold: "30s")"#;
        let text = format!(
            "Routine(format: 1, name: \"A\", steps: [{hold}, Repeat(times: 2, steps: [{hold}, {hold}]), {hold}])"
        );
        let mut outline = Outline::default();
        outline.update(&Document::open(text, "a", Catalogue::builtin()));
        outline
    }

    fn path(indices: &[usize]) -> StepPath {
        StepPath::new(indices)
    }

    #[test]
    fn a_step_goes_into_the_group_below_and_out_of_it_again() {
        let outline = outline();
        assert_eq!(down(&outline, &path(&[0])), Some(path(&[1, 0])));
        assert_eq!(down(&outline, &path(&[1, 1])), Some(path(&[2])));
        assert_eq!(down(&outline, &path(&[2])), None);
    }

    #[test]
    fn and_the_same_upwards() {
        let outline = outline();
        assert_eq!(up(&outline, &path(&[2])), Some(path(&[1, 2])));
        assert_eq!(up(&outline, &path(&[1, 0])), Some(path(&[1])));
        assert_eq!(up(&outline, &path(&[1, 1])), Some(path(&[1, 0])));
        assert_eq!(up(&outline, &path(&[0])), None);
    }
}
