//! Maximal covering where sites have capacities: who is near enough to a site may still find it full.

use super::assignment::{Assignment, Limits, solve};
use super::serving::Ground;
use super::{Options, Problem, Siting};

/// Chooses the sites that cover as many persons as can be, each site no more than its capacity.
///
/// # Definition
/// > maximize ∑ *f*(*i*, *j*) over pairs within the radius, with ∑ over *j* of *f*(*i*, *j*) ≤ *P*(*i*), ∑ over *i* of *f*(*i*, *j*) ≤ *S*(*j*),
/// > at open sites alone, at most *p* of them opened
///
/// *P* are the persons of a place, *S* is the capacity of a site. The persons of a place may go to several sites, as they do where places are
/// given out by list: for given sites it is a maximum flow. Without capacities it is the maximal covering problem.
/// # Edge cases
/// Places beyond the radius of every site are left out and named; where that is all of them, or nobody is in need, the answer covers nobody. Sites that would take nobody are not opened.
/// # Complexity
/// NP-hard. A step of the bound sorts the places near each site.
/// # References
/// H. Pirkul, D. A. Schilling, "The maximal covering location problem with capacities on total workload", *Management Science* 37(2), 1991,
/// pp. 233–248.
pub fn capacitated_covering(problem: &Problem, options: &Options) -> Siting {
    let ground = match Ground::within(problem, options, options.radius) {
        Ok(ground) => ground,
        Err(none) => return none.or_nobody(),
    };
    let within = |minutes: f64| (minutes <= options.radius).then_some(0.0);
    let persons = |place: usize| problem.persons[place];
    let assignment = Assignment::new(problem, options, &ground.places, persons, within, 1.0);
    let everybody: f64 = ground
        .places
        .iter()
        .map(|&place| problem.persons[place])
        .sum();
    // The gap is asked of the persons covered, and the search works with those who are not.
    let limits = Limits {
        gap: options.gap,
        work: options.work,
        origin: everybody,
        enough: None,
    };
    let answer = solve(&assignment, &limits, None);
    let flows = assignment.flows(&answer.open);
    let covered = flows.iter().map(|&(_, _, persons)| persons).sum();
    let mut siting = ground.answer(&flows, covered, everybody - answer.bound, answer.proved());
    if flows.is_empty() && siting.nothing_opened.is_none() {
        // Some are in reach of sites that could be opened, so those take nobody.
        siting.nothing_opened = Some(ground.too_little_capacity());
    }
    siting
}
