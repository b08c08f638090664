//! Who is covered for sure, and who perhaps, where some capacities are not stated.

use super::allocation::{Allocation, Problem, allocate, allocate_at_least};

/// The persons of each need that capacities cover: a low figure and a high one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cover {
    /// What stated capacities cover: the low figure, and who takes whom.
    pub stated: Allocation,
    /// The high figure: persons of each need that would be covered if every capacity that is not stated were enough for all.
    pub possible: Vec<u32>,
}

/// Covers persons by services, with capacities that are not stated counted as nothing, and once more as enough for everybody.
///
/// The second time whoever was covered stays so: what it covers more is neither covered nor not covered, and only whom nothing can cover
/// is called not covered. `reach` is as in [`Problem`].
/// # Complexity
/// One allocation, and a second one where a capacity is not stated.
pub fn cover(
    persons: &[u32],
    capacities: &[Option<u64>],
    reach: Vec<Vec<(usize, Option<f64>)>>,
) -> Cover {
    let with = |unstated: u64| {
        let capacities = capacities.iter();
        capacities
            .map(|capacity| capacity.unwrap_or(unstated))
            .collect()
    };
    let mut problem = Problem {
        persons: persons.to_vec(),
        capacities: with(0),
        reach,
    };
    let stated = allocate(&problem);
    let possible = if capacities.iter().all(Option::is_some) {
        stated.covered.clone()
    } else {
        problem.capacities = with(persons.iter().map(|&persons| u64::from(persons)).sum());
        allocate_at_least(&problem, &stated.covered)
    };
    Cover { stated, possible }
}
