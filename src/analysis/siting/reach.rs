//! Who can be reached from where, and by which site each place is served.

use super::{Obstacle, Options, Problem};

/// The nearest open site within the radius, limit included, of each place; of equally near ones the first. *O*(*pairs*).
pub(crate) fn nearest_open(problem: &Problem, open: &[bool], radius: f64) -> Vec<Option<usize>> {
    let nearest = |place| {
        let reached = problem.costs.of(place);
        let reached = reached.filter(|&(site, minutes)| open[site] && minutes <= radius);
        reached
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(site, _)| site)
    };
    (0..problem.persons.len()).map(nearest).collect()
}

/// The places with persons that no site taking part reaches within the radius, each with the minutes at which the nearest one would:
/// `None` where none can be travelled to. *O*(*pairs*).
pub(crate) fn uncoverable(problem: &Problem, radius: f64) -> Vec<(usize, Option<f64>)> {
    let places = (0..problem.persons.len()).filter(|&place| problem.persons[place] > 0.0);
    let nearest = |place| {
        let sites = problem.costs.of(place);
        let minutes =
            sites.filter_map(|(site, minutes)| problem.takes_part(site).then_some(minutes));
        (place, minutes.min_by(f64::total_cmp))
    };
    let far = |&(_, nearest): &(usize, Option<f64>)| nearest.is_none_or(|minutes| minutes > radius);
    places.map(nearest).filter(far).collect()
}

/// What stands in the way where these are all the places with persons: some could be reached from farther away, or none at all.
pub(super) fn out_of_reach(uncoverable: &[(usize, Option<f64>)]) -> Obstacle {
    match uncoverable.iter().any(|(_, minutes)| minutes.is_some()) {
        true => Obstacle::AllOutOfReach,
        false => Obstacle::NoWay,
    }
}

/// What keeps every site from being opened, if something does. *O*(*sites*).
pub(super) fn nothing_affordable(problem: &Problem, options: &Options) -> Option<Obstacle> {
    let free = (0..problem.price.len()).filter(|&site| problem.may_open(site));
    let cheapest = free
        .map(|site| problem.price[site])
        .min_by(f64::total_cmp)?;
    match options.budget {
        _ if options.sites == Some(0) => Some(Obstacle::TooFewSites(1)),
        Some(budget) if cheapest > budget => Some(Obstacle::BudgetTooSmall(cheapest)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cost_matrix::CostMatrix;

    fn problem() -> Problem {
        let pairs = [
            (0, 0, 5.0),
            (0, 1, 5.0),
            (1, 1, 30.0),
            (2, 2, 1.0),
            (3, 1, 40.0),
        ];
        let mut problem =
            Problem::new(vec![1.0, 1.0, 1.0, 1.0, 0.0], CostMatrix::new(5, 3, &pairs));
        problem.candidate[2] = false;
        problem
    }

    #[test]
    fn the_nearest_open_site_serves_limit_included() {
        let served = nearest_open(&problem(), &[true, true, false], 30.0);
        assert_eq!(served, [Some(0), Some(1), None, None, None]);
    }

    #[test]
    fn who_cannot_be_reached_is_named_with_the_minutes_that_would_do() {
        // The only site near place 2 takes no part, and nobody is in need at place 4.
        assert_eq!(uncoverable(&problem(), 30.0), [(2, None), (3, Some(40.0))]);
    }
}
