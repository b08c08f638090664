//! Allocation: who is covered by what, when capacity is shared.

use super::cheapest_flow::CheapestFlow;
use super::even_blocks::{Block, even_blocks};
use std::collections::BTreeMap;

/// No travel counts as longer than this, nearly two years in minutes, so that sums of travel stay within their range.
const LONGEST: f64 = 1e6;

/// Persons in need, capacities, and who reaches whom.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Problem {
    /// Persons of each need.
    pub persons: Vec<u32>,
    /// Persons each service can take.
    pub capacities: Vec<u64>,
    /// For each need, the services that reach it and the minutes to them; `None` where the minutes are not known.
    pub reach: Vec<Vec<(usize, Option<f64>)>>,
}

/// Whole persons assigned from needs to services.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Allocation {
    /// Persons of a need (first) that a service (second) takes; pairs with none are absent.
    pub assigned: BTreeMap<(usize, usize), u32>,
    /// Persons covered, by need.
    pub covered: Vec<u32>,
    /// The exact even share of each need before rounding to persons, as a fraction; `None` for a need of zero persons.
    pub even_share: Vec<Option<(u128, u128)>>,
}

/// Shares the capacity of services among the needs they reach.
///
/// # The model
/// With *x*(*i*, *j*) persons of need *i* taken by service *j*, ∑*ⱼ* *x*(*i*, *j*) ≤ persons(*i*), ∑*ᵢ* *x*(*i*, *j*) ≤ capacity(*j*), and
/// *x* = 0 where *j* does not reach *i*:
///
/// 1. cover as many persons as any allocation can;
/// 2. among those, make the covered shares ∑*ⱼ* *x*(*i*, *j*) / persons(*i*) as even as possible: the smallest share as large as it can
///    be, then the next smallest, and so on (lexicographic max-min, [`even_blocks`]);
/// 3. round to whole persons: every need to the whole number just below or just above its even share, and all needs of one share
///    together to the same total as before, so that a person never passes from the worse off to the better off;
/// 4. among those, travel least: the fewest person-minutes, which also decides who gets the person that rounding leaves over.
///
/// Even shares never cost coverage, because the most even vector is a base of the polymatroid of what can be covered; so 1 and 2 are
/// solved together. In 4 minutes are rounded to a thousandth and none counts as longer than 10⁶; unknown ones count as the longest known.
/// # Edge cases
/// A need of zero persons gets 0 and has no share. A service of capacity 0 takes nobody.
/// # Complexity
/// The largest flows of [`even_blocks`], then one cheapest flow for every block ([`CheapestFlow`]). Whom it covers is exact at every size,
/// there is no bounded way beside it, and so is travel for minutes as they are rounded above. 2 000 organizations (1 000 services, 500
/// needs, 8 000 pairs) take a hundredth of a second, 10 000 organizations (48 000 pairs) a twentieth; 20 000 needs and 5 000 services that
/// all hang together (200 000 pairs) seven seconds.
/// *O*(*pairs*) space.
/// # References
/// As [`even_blocks`] and [`CheapestFlow::solve`].
pub fn allocate(problem: &Problem) -> Allocation {
    let mut allocation = Allocation {
        covered: vec![0; problem.persons.len()],
        even_share: vec![None; problem.persons.len()],
        ..Allocation::default()
    };
    let reach: Vec<Vec<usize>> = problem
        .reach
        .iter()
        .map(|links| links.iter().map(|&(service, _)| service).collect())
        .collect();
    let costs = Costs::of(problem);
    for block in even_blocks(&problem.persons, &problem.capacities, &reach) {
        for &need in &block.needs {
            allocation.even_share[need] = Some(block.share);
        }
        assign(problem, &costs, &block, &mut allocation);
    }
    allocation
}

/// The persons covered of each need when none may have fewer than `least`, which is a cover that smaller capacities gave.
///
/// They are those of [`allocate`] where these leave everybody at least that. Larger capacities can also move the person that rounding
/// leaves over, or level what was uneven: then as many persons are covered, and the needs that would have lost keep theirs at the
/// expense of those that gain most easily, with as few changes as that takes.
/// # Complexity
/// One allocation and, where it takes from somebody, one cheapest flow.
pub fn allocate_at_least(problem: &Problem, least: &[u32]) -> Vec<u32> {
    let even = allocate(problem).covered;
    if even.iter().zip(least).all(|(even, least)| even >= least) {
        return even;
    }
    let (needs, services) = (problem.persons.len(), problem.capacities.len());
    let (source, sink) = (needs + services, needs + services + 1);
    let total: i64 = even.iter().map(|&persons| i64::from(persons)).sum();
    let mut supplies = vec![0; sink + 1];
    supplies[source] = total;
    supplies[sink] = -total;
    let mut network = CheapestFlow::new(supplies);
    let mut steps = Vec::new();
    for (need, &persons) in problem.persons.iter().enumerate() {
        // What may not be lost is free, what evenness gives costs less than what it does not.
        let kept = least[need].min(persons);
        let ends = [kept, kept.max(even[need]), persons];
        let mut from = 0;
        for (end, cost) in ends.into_iter().zip(0..) {
            steps.push((need, network.arc(source, need, i64::from(end - from), cost)));
            from = end;
        }
        for &(service, _) in &problem.reach[need] {
            network.arc(need, needs + service, i64::from(persons), 0);
        }
    }
    for (service, &capacity) in problem.capacities.iter().enumerate() {
        network.arc(needs + service, sink, at_most(capacity, total), 0);
    }
    // There is such a flow: that of the even shares.
    let Some(flow) = network.solve() else {
        return even;
    };
    let mut covered = vec![0; needs];
    for (need, arc) in steps {
        covered[need] += persons(flow[arc]);
    }
    covered
}

/// A capacity, of which no more than `most` can be used.
fn at_most(capacity: u64, most: i64) -> i64 {
    i64::try_from(capacity).unwrap_or(i64::MAX).min(most)
}

/// A flow out of a need, which is at most its persons and so fits.
fn persons(flow: i64) -> u32 {
    u32::try_from(flow).unwrap_or(u32::MAX)
}

/// Travel in whole thousandths of a minute.
struct Costs {
    longest: f64,
}

impl Costs {
    fn of(problem: &Problem) -> Self {
        let minutes = problem.reach.iter().flatten().filter_map(|link| link.1);
        Self {
            longest: minutes
                .map(|minutes| minutes.min(LONGEST))
                .fold(0.0, f64::max),
        }
    }

    fn of_minutes(&self, minutes: Option<f64>) -> i64 {
        (minutes.unwrap_or(self.longest).min(LONGEST) * 1000.0).round() as i64
    }
}

/// Assigns the persons of one block: each need its whole share, and one person more where the total allows it.
fn assign(problem: &Problem, costs: &Costs, block: &Block, allocation: &mut Allocation) {
    let (needs, services) = (block.needs.len(), block.services.len());
    let (more, sink) = (needs + services, needs + services + 1);
    let (numerator, denominator) = block.share;
    let share = |need: usize| u128::from(problem.persons[need]) * numerator;
    let whole = |share: u128| i64::try_from(share / denominator).unwrap_or(i64::MAX);
    // The shares of a block add up to a whole number: its persons, or the whole capacity of its services.
    let total = whole(block.needs.iter().map(|&need| share(need)).sum());
    let mut supplies: Vec<i64> = vec![0; sink + 1];
    for (place, &need) in block.needs.iter().enumerate() {
        supplies[place] = whole(share(need));
    }
    supplies[more] = total - supplies.iter().sum::<i64>();
    supplies[sink] = -total;
    let mut network = CheapestFlow::new(supplies);
    let mut links = Vec::new();
    for (place, &need) in block.needs.iter().enumerate() {
        if share(need) % denominator > 0 {
            network.arc(more, place, 1, 0);
        }
        for &(service, minutes) in &problem.reach[need] {
            if let Ok(at) = block.services.binary_search(&service) {
                let limit = i64::from(problem.persons[need]);
                let cost = costs.of_minutes(minutes);
                let arc = network.arc(place, needs + at, limit, cost);
                links.push((need, service, arc));
            }
        }
    }
    for (at, &service) in block.services.iter().enumerate() {
        network.arc(
            needs + at,
            sink,
            at_most(problem.capacities[service], total),
            0,
        );
    }
    // There always is one: a block can have its shares, and where all bounds are whole, whole persons do as well.
    let Some(flow) = network.solve() else {
        return;
    };
    for (need, service, arc) in links {
        let persons = persons(flow[arc]);
        if persons > 0 {
            allocation.assigned.insert((need, service), persons);
            allocation.covered[need] += persons;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(list: &[(usize, f64)]) -> Vec<(usize, Option<f64>)> {
        list.iter()
            .map(|&(service, t)| (service, Some(t)))
            .collect()
    }

    #[test]
    fn shortfall_is_spread_not_served_first_come() {
        let problem = Problem {
            persons: vec![100, 50],
            capacities: vec![60],
            reach: vec![minutes(&[(0, 1.0)]), minutes(&[(0, 30.0)])],
        };
        let allocation = allocate(&problem);
        assert_eq!(allocation.covered, [40, 20]);
        assert_eq!(allocation.even_share, [Some((60, 150)), Some((60, 150))]);
    }

    #[test]
    fn evenness_never_costs_a_person() {
        // Service 1 reaches only need 1, so need 1 leaves service 0 to need 0 and everybody is covered.
        let problem = Problem {
            persons: vec![10, 10],
            capacities: vec![10, 10],
            reach: vec![minutes(&[(0, 9.0)]), minutes(&[(0, 1.0), (1, 9.0)])],
        };
        let allocation = allocate(&problem);
        assert_eq!(allocation.covered, [10, 10]);
        assert_eq!(allocation.assigned.get(&(1, 0)), None);
    }

    #[test]
    fn the_odd_person_goes_to_the_nearer_need() {
        let problem = Problem {
            persons: vec![10, 10],
            capacities: vec![15],
            reach: vec![minutes(&[(0, 20.0)]), minutes(&[(0, 5.0)])],
        };
        assert_eq!(allocate(&problem).covered, [7, 8]);
    }

    #[test]
    fn capacity_added_for_one_need_takes_no_place_from_another() {
        // Service 1 is all that changes, and only need 2 reaches it; the others share two places either way.
        let mut problem = Problem {
            persons: vec![1, 2, 1],
            capacities: vec![1, 0, 1],
            reach: vec![
                minutes(&[(2, 1.0)]),
                minutes(&[(0, 7.0), (2, 0.0)]),
                minutes(&[(1, 9.0), (2, 9.0)]),
            ],
        };
        let before = allocate(&problem).covered;
        assert_eq!(before, [1, 1, 0]);
        problem.capacities[1] = 4;
        assert_eq!(allocate(&problem).covered, [0, 2, 1]);
        assert_eq!(allocate_at_least(&problem, &before), [1, 1, 1]);
    }

    #[test]
    fn travel_without_end_overflows_nothing() {
        // As estimates give where a dataset states a speed of zero.
        for endless in [f64::INFINITY, f64::MAX, f64::NAN] {
            let problem = Problem {
                persons: vec![1, 1],
                capacities: vec![1, 1],
                reach: vec![
                    minutes(&[(0, 5.0), (1, endless)]),
                    minutes(&[(0, endless), (1, 5.0)]),
                ],
            };
            let allocation = allocate(&problem);
            assert_eq!(allocation.assigned, [((0, 0), 1), ((1, 1), 1)].into());
        }
    }

    #[test]
    fn nobody_in_need_is_not_half_covered() {
        let problem = Problem {
            persons: vec![0, 4],
            capacities: vec![0],
            reach: vec![minutes(&[(0, 1.0)]), minutes(&[(0, 1.0)])],
        };
        let allocation = allocate(&problem);
        assert_eq!(allocation.covered, [0, 0]);
        assert_eq!(allocation.even_share, [None, Some((0, 4))]);
    }
}
