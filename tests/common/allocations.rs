//! Allocations written out one by one, and even shares by subsets: slow, obvious, and sharing nothing with the program.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use tessuto::analysis::coverage::allocation::Problem;

/// A share as a fraction of whole numbers.
pub(crate) type Fraction = (u128, u128);

/// Fractions by size, whatever their terms.
pub(crate) fn by_size(a: &Fraction, b: &Fraction) -> Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

/// Minutes in whole thousandths; unknown ones count as the longest known.
pub(crate) fn cost(problem: &Problem, minutes: Option<f64>) -> u64 {
    let known = problem.reach.iter().flatten().filter_map(|link| link.1);
    let longest = known.fold(0.0, f64::max);
    (minutes.unwrap_or(longest) * 1000.0).round() as u64
}

/// Every vector of covered persons that some allocation in whole persons gives, with the least travel that gives it.
pub(crate) fn every_cover(problem: &Problem) -> BTreeMap<Vec<u32>, u64> {
    // Needs decided so far: persons covered of each and what is left of every capacity, with the least travel so far.
    let mut decided = BTreeMap::from([((Vec::new(), problem.capacities.clone()), 0)]);
    for (need, links) in problem.reach.iter().enumerate() {
        let mut next = BTreeMap::new();
        for ((covered, left), travel) in decided {
            let mut choices = vec![(0, left, travel)];
            for &(service, minutes) in links {
                let each = cost(problem, minutes);
                choices = (choices.into_iter())
                    .flat_map(|(persons, left, travel)| {
                        let room = (problem.persons[need] - persons).min(left[service] as u32);
                        (0..=room).map(move |more| {
                            let mut left = left.clone();
                            left[service] -= u64::from(more);
                            (persons + more, left, travel + u64::from(more) * each)
                        })
                    })
                    .collect();
            }
            for (persons, left, travel) in choices {
                let covered = [covered.as_slice(), &[persons]].concat();
                let least = next.entry((covered, left)).or_insert(travel);
                *least = travel.min(*least);
            }
        }
        decided = next;
    }
    let mut covers = BTreeMap::new();
    for ((covered, _), travel) in decided {
        let least = covers.entry(covered).or_insert(travel);
        *least = travel.min(*least);
    }
    covers
}

/// Every set of some needs, as lists of indices.
fn subsets(needs: &[usize]) -> impl Iterator<Item = Vec<usize>> {
    (1..1_u32 << needs.len()).map(|choice| {
        let chosen = needs.iter().enumerate();
        chosen
            .filter(|&(place, _)| choice >> place & 1 == 1)
            .map(|(_, &need)| need)
            .collect()
    })
}

/// What all services that reach a set of needs can take: no vector of covered persons has more in that set.
fn bound(problem: &Problem, needs: &[usize]) -> u128 {
    let reached = |service: &usize| {
        needs
            .iter()
            .any(|&need| problem.reach[need].iter().any(|link| link.0 == *service))
    };
    let services = (0..problem.capacities.len()).filter(reached);
    services
        .map(|service| u128::from(problem.capacities[service]))
        .sum()
}

/// The lexicographic max-min of covered shares, from the bounds of all sets of needs.
///
/// Of the needs without a share yet, the set with the least (bound of it and those before − persons covered of those before) ÷ persons
/// has that share, of equal ones the largest set; 1 at most.
pub(crate) fn even_shares(problem: &Problem) -> Vec<Option<Fraction>> {
    let mut shares = vec![None; problem.persons.len()];
    let mut settled: Vec<usize> = Vec::new();
    let mut open: Vec<usize> = (0..problem.persons.len())
        .filter(|&need| problem.persons[need] > 0)
        .collect();
    while !open.is_empty() {
        let ratio = |set: &Vec<usize>| -> Fraction {
            let room =
                bound(problem, &[settled.as_slice(), set].concat()) - bound(problem, &settled);
            let persons: u32 = set.iter().map(|&need| problem.persons[need]).sum();
            (room, persons.into())
        };
        let worst = subsets(&open)
            .min_by(|a, b| by_size(&ratio(a), &ratio(b)).then(b.len().cmp(&a.len())))
            .unwrap_or_default();
        let share = ratio(&worst);
        let (settling, share) = match share.0 < share.1 {
            true => (worst, share),
            false => (open.clone(), (1, 1)),
        };
        for &need in &settling {
            shares[need] = Some(share);
        }
        open.retain(|need| !settling.contains(need));
        settled.extend(settling);
    }
    shares
}
