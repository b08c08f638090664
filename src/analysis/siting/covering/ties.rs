//! Which of the choices that cover equally well: the one with less travel, as far as single exchanges find it.
//!
//! Very different choices often cover as many persons. One open site after the other is exchanged for the site that leaves what the method counts
//! as it is and takes the most off the minutes of the persons covered to their nearest open site, until no single exchange takes anything off.
//! That two exchanges at once could do better is not ruled out.

use super::work::Work;
use crate::analysis::siting::Problem;
use crate::analysis::siting::money::Money;
use crate::model::cost_matrix::CostMatrix;

/// What numbers of persons may differ by, as a share of all, and still be equal.
const ROUNDING: f64 = 1e-10;

/// What an exchange must leave as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Persons covered.
    Once,
    /// Persons covered, and persons covered twice.
    Twice,
    /// That every place is covered that is now, and the price.
    Everybody,
}

/// What open sites do.
#[derive(Debug, Clone, Copy, Default)]
struct Does {
    once: f64,
    twice: f64,
    /// Minutes of all persons covered to their nearest open site.
    minutes: f64,
}

struct Ground<'a> {
    problem: &'a Problem,
    keep: Keep,
    /// The pairs within the radius, by place and by site.
    near: CostMatrix,
    places: CostMatrix,
}

/// Exchanges chosen sites as long as that takes off minutes and leaves the rest as it is.
/// # Complexity
/// *O*(*chosen* × *pairs*) for each time that all chosen sites are tried.
pub(super) fn with_less_travel(
    problem: &Problem,
    radius: f64,
    money: &Money,
    keep: Keep,
    chosen: &mut [usize],
    work: &mut Work,
) {
    if chosen.is_empty() {
        return;
    }
    let mut pairs = Vec::new();
    for place in (0..problem.persons.len()).filter(|&place| problem.persons[place] > 0.0) {
        let near = problem.costs.of(place);
        let near = near
            .filter(|&(site, minutes)| minutes <= radius && problem.takes_part(site))
            .map(|(site, minutes)| (place as u32, site as u32, minutes));
        pairs.extend(near);
    }
    let near = CostMatrix::new(problem.persons.len(), problem.costs.width(), &pairs);
    let ground = Ground {
        problem,
        keep,
        places: near.transposed(),
        near,
    };
    let mut open = problem.fixed.clone();
    for &site in &*chosen {
        open[site] = true;
    }
    let mut spent: f64 = chosen.iter().map(|&site| money.price[site]).sum();
    let goal = ground.done(&open).0;
    let mut minutes = goal.minutes;
    // What is fewer by rounding alone is not fewer.
    let least = ROUNDING * (goal.minutes + 1.0);
    let affords = |leaves: usize, enters: usize, spent: f64| match keep {
        Keep::Everybody => money.price[enters] == money.price[leaves],
        _ => spent - money.price[leaves] + money.price[enters] <= money.budget,
    };
    let (mut place, mut unchanged) = (0, 0);
    while unchanged < chosen.len() && !work.is_over() {
        let leaves = chosen[place];
        open[leaves] = false;
        work.spend(2 * pairs.len());
        let (without, standing) = ground.done(&open);
        let better = (0..open.len())
            .filter(|&site| !open[site] && site != leaves && problem.may_open(site))
            .filter(|&site| problem.price[site].is_finite() && affords(leaves, site, spent))
            .map(|site| (site, ground.with(site, without, &standing)))
            .filter(|(_, does)| ground.equal(does, &goal))
            .filter(|(_, does)| does.minutes < minutes - least)
            .min_by(|a, b| a.1.minutes.total_cmp(&b.1.minutes));
        match better {
            Some((enters, does)) => {
                spent += money.price[enters] - money.price[leaves];
                minutes = does.minutes;
                open[enters] = true;
                chosen[place] = enters;
                unchanged = 0;
            }
            None => {
                open[leaves] = true;
                unchanged += 1;
            }
        }
        place = (place + 1) % chosen.len();
    }
    chosen.sort_unstable();
}

impl Ground<'_> {
    /// What covering a place counts for.
    fn worth(&self, place: usize) -> f64 {
        match self.keep {
            Keep::Everybody => 1.0,
            _ => self.problem.persons[place],
        }
    }

    /// What open sites do, and for each place how many of them are near it and the minutes to the nearest.
    fn done(&self, open: &[bool]) -> (Does, Vec<(u32, f64)>) {
        let mut does = Does::default();
        let mut standing = Vec::with_capacity(self.problem.persons.len());
        for (place, persons) in self.problem.persons.iter().enumerate() {
            let reached = self.near.of(place).filter(|&(site, _)| open[site]);
            let (count, nearest) = reached.fold((0_u32, f64::INFINITY), |at, (_, minutes)| {
                (at.0 + 1, at.1.min(minutes))
            });
            if count > 0 {
                does.once += self.worth(place);
                does.minutes += persons * nearest;
            }
            if count > 1 {
                does.twice += persons;
            }
            standing.push((count, nearest));
        }
        (does, standing)
    }

    /// The same with one more site open.
    fn with(&self, site: usize, without: Does, standing: &[(u32, f64)]) -> Does {
        let mut does = without;
        for (place, minutes) in self.places.of(site) {
            let persons = self.problem.persons[place];
            let (count, nearest) = standing[place];
            match count {
                0 => {
                    does.once += self.worth(place);
                    does.minutes += persons * minutes;
                }
                _ => does.minutes -= persons * (nearest - minutes).max(0.0),
            }
            if count == 1 {
                does.twice += persons;
            }
        }
        does
    }

    fn equal(&self, one: &Does, other: &Does) -> bool {
        let same = |a: f64, b: f64| (a - b).abs() <= ROUNDING * a.abs().max(b.abs());
        same(one.once, other.once) && (self.keep != Keep::Twice || same(one.twice, other.twice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::siting::Options;

    #[test]
    fn a_site_goes_for_one_that_covers_as_many_from_nearer() {
        // Sites 0 and 1 cover the first place, 2 the second, 3 both, but the second from farther away.
        let pairs = [
            (0, 0, 20.0),
            (0, 1, 5.0),
            (0, 3, 5.0),
            (1, 2, 10.0),
            (1, 3, 25.0),
        ];
        let mut problem = Problem::new(vec![4.0, 2.0], CostMatrix::new(2, 4, &pairs));
        let settled = |problem: &Problem, keep, from: &[usize]| {
            let money = Money::of(problem, &Options::default());
            let mut chosen = from.to_vec();
            let mut work = Work::new(1000);
            with_less_travel(problem, 30.0, &money, keep, &mut chosen, &mut work);
            chosen
        };
        assert_eq!(settled(&problem, Keep::Once, &[0, 2]), [1, 2]);
        // One site alone must go on covering both places.
        assert_eq!(settled(&problem, Keep::Once, &[3]), [3]);
        // Site 3 covers the second place a second time, site 1 does not.
        assert_eq!(settled(&problem, Keep::Twice, &[2, 3]), [2, 3]);
        problem.price[1] = 2.0;
        assert_eq!(settled(&problem, Keep::Everybody, &[0, 2]), [2, 3]);
    }
}
