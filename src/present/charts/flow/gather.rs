//! Gathering what has no room: which targets of a flow stand alone, and which are drawn as one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The targets that stand alone, those with most persons first; all others are drawn as one.
///
/// `links` are the persons that each source sends to each target, `most` how many nodes there may be, the one of the others included.
pub(super) fn gather(links: &[&BTreeMap<usize, u64>], most: usize) -> Vec<usize> {
    let mut persons: BTreeMap<usize, u64> = BTreeMap::new();
    for (&target, &count) in links.iter().copied().flatten() {
        *persons.entry(target).or_default() += count;
    }
    let mut order: Vec<usize> = persons.keys().copied().collect();
    order.sort_by_key(|target| (Reverse(persons[target]), *target));
    if order.len() > most {
        order.truncate(most.saturating_sub(1));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(links: &[&[(usize, u64)]]) -> Vec<BTreeMap<usize, u64>> {
        links
            .iter()
            .map(|row| row.iter().copied().collect())
            .collect()
    }

    #[test]
    fn the_largest_stand_alone_as_far_as_there_is_room() {
        let rows = rows(&[&[(0, 30), (1, 5), (2, 9)], &[(1, 40), (3, 7)]]);
        let links: Vec<_> = rows.iter().collect();
        assert_eq!(gather(&links, 4), [1, 0, 2, 3]);
        assert_eq!(gather(&links, 3), [1, 0]);
    }
}
