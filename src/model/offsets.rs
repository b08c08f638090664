//! Where the arcs of each actor stand among those of all.

use std::ops::{AddAssign, Range};

/// Where each actor's arcs begin, and last where those of the last one end: four bytes each, and eight only for more than 2³² − 1 arcs.
#[derive(Debug, Clone)]
pub(super) enum Offsets {
    Short(Vec<u32>),
    Long(Vec<usize>),
}

impl Offsets {
    /// Those of `n` actors, each of which has as many arcs as it is named, `most` together or fewer. *O*(*n* + *m*).
    pub(super) fn of(n: usize, most: usize, named: impl Iterator<Item = u32>) -> Self {
        if u32::try_from(most).is_ok() {
            Self::Short(counted(n, named))
        } else {
            Self::Long(counted(n, named))
        }
    }

    /// How many actors.
    pub(super) fn actors(&self) -> usize {
        let bounds = match self {
            Self::Short(offsets) => offsets.len(),
            Self::Long(offsets) => offsets.len(),
        };
        bounds.saturating_sub(1)
    }

    /// Where the arcs of an actor begin; of the actor after the last, where all end.
    #[inline]
    pub(super) fn start(&self, actor: usize) -> usize {
        match self {
            Self::Short(offsets) => offsets[actor] as usize,
            Self::Long(offsets) => offsets[actor],
        }
    }

    /// Lets the arcs of an actor begin elsewhere, not behind where all ended at first.
    #[inline]
    pub(super) fn set(&mut self, actor: usize, place: usize) {
        match self {
            Self::Short(offsets) => offsets[actor] = place as u32,
            Self::Long(offsets) => offsets[actor] = place,
        }
    }

    /// Where the arcs of an actor stand.
    #[inline]
    pub(super) fn row(&self, actor: usize) -> Range<usize> {
        self.start(actor)..self.start(actor + 1)
    }
}

fn counted<P>(n: usize, named: impl Iterator<Item = u32>) -> Vec<P>
where
    P: Copy + Default + AddAssign + From<bool>,
{
    let mut offsets = vec![P::default(); n + 1];
    for actor in named {
        offsets[actor as usize + 1] += P::from(true);
    }
    for actor in 0..n {
        let before = offsets[actor];
        offsets[actor + 1] += before;
    }
    offsets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_the_same_short_and_long() {
        let most = u32::MAX as usize;
        for (most, short) in [(5, true), (most, true), (most + 1, false)] {
            let mut offsets = Offsets::of(4, most, [3, 0, 3, 0, 1].into_iter());
            assert_eq!(matches!(offsets, Offsets::Short(_)), short, "{most}");
            let rows: Vec<_> = (0..offsets.actors())
                .map(|actor| offsets.row(actor))
                .collect();
            assert_eq!(rows, [0..2, 2..3, 3..3, 3..5], "{most}");
            offsets.set(4, 4);
            assert_eq!((offsets.row(3), offsets.start(4)), (3..4, 4), "{most}");
        }
        assert_eq!(Offsets::of(0, 0, std::iter::empty()).actors(), 0);
    }
}
