//! Gathering what is small: which targets of a flow can stand alone, so that no link is small, nor any to the rest of them.

use crate::present::charts::hidden::is_small;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The targets that stand alone, those with most persons first; all others are drawn as one.
///
/// `links` are the persons that each source sends to each target, `most` how many nodes there may be, the one of the others included.
/// A target to which any source sends few persons joins the others; and where a source sends few to the others together, the smallest of
/// its targets joins them too, until neither is so. What each source sends in all is taken not to be small.
pub(super) fn gather(links: &[&BTreeMap<usize, u64>], most: usize, threshold: u32) -> Vec<usize> {
    let mut persons: BTreeMap<usize, u64> = BTreeMap::new();
    for (&target, &count) in links.iter().copied().flatten() {
        *persons.entry(target).or_default() += count;
    }
    let mut order: Vec<usize> = persons.keys().copied().collect();
    order.sort_by_key(|target| (Reverse(persons[target]), *target));
    if order.len() > most {
        order.truncate(most.saturating_sub(1));
    }
    let mut kept: BTreeSet<usize> = order.iter().copied().collect();
    let small = |persons: u64| is_small(persons, threshold);
    loop {
        let few = links.iter().copied().flatten();
        let few: BTreeSet<usize> = few
            .filter(|&(target, &persons)| kept.contains(target) && small(persons))
            .map(|(target, _)| *target)
            .collect();
        kept.retain(|target| !few.contains(target));
        // The first source that sends few to the others gives them its smallest target.
        let joins = links.iter().find_map(|row| {
            let others = row.iter().filter(|(target, _)| !kept.contains(target));
            let others: u64 = others.map(|(_, persons)| persons).sum();
            let own = row.iter().filter(|(target, _)| kept.contains(target));
            small(others)
                .then(|| own.min_by_key(|&(target, persons)| (*persons, Reverse(*target))))
                .flatten()
                .map(|(target, _)| *target)
        });
        match joins {
            Some(target) => {
                kept.remove(&target);
            }
            None if few.is_empty() => break,
            None => {}
        }
    }
    order.retain(|target| kept.contains(target));
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
        assert_eq!(gather(&links, 4, 3), [1, 0, 2, 3]);
        assert_eq!(gather(&links, 3, 3), [1, 0]);
    }

    /// Whatever is sent: nothing small is left to read, to one target or to the others together.
    #[test]
    fn no_link_is_small() {
        let mut random = 7u64;
        let mut next = |below: u64| {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (random >> 33) % below
        };
        for _ in 0..200 {
            let rows: Vec<BTreeMap<usize, u64>> = (0..5)
                .map(|_| (0..6).map(|target| (target, next(9))).collect())
                .filter(|row: &BTreeMap<usize, u64>| !is_small(row.values().sum(), 5))
                .collect();
            let kept = gather(&rows.iter().collect::<Vec<_>>(), 5, 5);
            for row in &rows {
                let (own, others): (Vec<_>, Vec<_>) =
                    row.iter().partition(|(target, _)| kept.contains(target));
                assert!(
                    own.iter().all(|(_, persons)| !is_small(**persons, 5)),
                    "{row:?}"
                );
                let others: u64 = others.iter().map(|(_, persons)| **persons).sum();
                assert!(!is_small(others, 5), "{row:?} {kept:?}");
            }
        }
    }
}
