//! What a choice of sites comes to: who goes where, who is covered, and who stays out.

use super::serving::Ground;
use super::{Options, Problem, Siting};

/// A site that is open, and who goes there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// Which site.
    pub site: usize,
    /// Persons who go there.
    pub persons: f64,
    /// Places they come from.
    pub places: usize,
    /// Minutes of a person on average.
    pub mean: f64,
    /// Minutes of whoever comes from farthest.
    pub longest: f64,
    /// Persons who go there and have another open site within the radius.
    pub backup: f64,
}

/// Why somebody is not covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The nearest open site is farther than the radius.
    Far,
    /// Open sites are near enough, and full.
    Full,
    /// No open site can be travelled to, and others could be.
    NoneOpen,
    /// No site is near enough, neither open nor possible: the place is among [`Siting::uncoverable`].
    Uncoverable,
    /// No site at all can be travelled to.
    Unreachable,
}

impl Reason {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Far => "far",
            Self::Full => "full",
            Self::NoneOpen => "none-open",
            Self::Uncoverable => "uncoverable",
            Self::Unreachable => "unreachable",
        }
    }
}

/// Persons of a place who are not covered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeftOut {
    /// Which place.
    pub place: usize,
    /// How many persons.
    pub persons: f64,
    /// Why.
    pub reason: Reason,
    /// The minutes that would do: for who is too far those to the nearest open site, for who cannot be covered those to the nearest site of
    /// all, open or possible, as in [`Siting::uncoverable`].
    pub minutes: Option<f64>,
}

/// What a choice of sites comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// Persons of all places.
    pub persons: f64,
    /// Of these, persons who go to a site within the radius.
    pub covered_persons: f64,
    /// Of these, persons who have a second open site within the radius; capacities are not looked at for it.
    pub backup_persons: f64,
    /// Places with persons.
    pub places: usize,
    /// Of these, places all of whose persons are covered.
    pub covered_places: usize,
    /// Open sites that serve anybody, ascending.
    pub loads: Vec<Load>,
    /// Who is not covered, by place.
    pub left_out: Vec<LeftOut>,
    /// Who goes where: place, site, persons. The persons of a place are divided only where capacity counts.
    pub flows: Vec<(usize, usize, f64)>,
}

impl Outcome {
    /// What this choice comes to: as many persons as can be go to sites at most `limit` minutes away, on the shortest ways; whoever goes to one
    /// within the radius is covered.
    /// # Complexity
    /// *O*(*pairs* log *pairs of a place*), and a transport problem where sites have capacities.
    pub fn of(problem: &Problem, options: &Options, siting: &Siting, limit: f64) -> Self {
        let mut open = problem.fixed.clone();
        for &site in &siting.chosen {
            open[site] = true;
        }
        let places: Vec<usize> = (0..problem.persons.len())
            .filter(|&place| problem.persons[place] > 0.0)
            .collect();
        let mut outcome = Self {
            places: places.len(),
            persons: places
                .iter()
                .fold(0.0, |sum, &place| sum + problem.persons[place]),
            ..Self::default()
        };
        let mut covered = vec![0.0; problem.persons.len()];
        let mut loads = vec![(0.0, 0, 0.0, 0.0_f64, 0.0); open.len()];
        let flows = Ground::within(problem, options, limit).map_or_else(
            |_| Vec::new(),
            |ground| {
                let flows = ground.flows(&open, limit).into_iter();
                let named =
                    flows.map(|(place, site, persons)| (ground.places[place], site, persons));
                named.collect()
            },
        );
        for (place, site, persons) in flows {
            let Some(minutes) = minutes(problem, place, site) else {
                continue;
            };
            outcome.flows.push((place, site, persons));
            let near = minutes <= options.radius;
            let second = near && open_within(problem, &open, place, options.radius) > 1;
            let backup = if second { persons } else { 0.0 };
            let load = &mut loads[site];
            *load = (
                load.0 + persons,
                load.1 + 1,
                load.2 + persons * minutes,
                load.3.max(minutes),
                load.4 + backup,
            );
            outcome.backup_persons += backup;
            if near {
                covered[place] += persons;
            }
        }
        outcome.loads = (0..open.len())
            .filter(|&site| loads[site].1 > 0)
            .map(|site| {
                let (persons, places, total, longest, backup) = loads[site];
                let mean = total / persons;
                Load {
                    site,
                    persons,
                    places,
                    mean,
                    longest,
                    backup,
                }
            })
            .collect();
        for &place in &places {
            let left = problem.persons[place] - covered[place];
            outcome.covered_persons += covered[place];
            if left <= 1e-6 * problem.persons[place] {
                outcome.covered_places += 1;
                continue;
            }
            let to_open = problem.costs.of(place).filter(|&(site, _)| open[site]);
            let to_open = to_open.map(|(_, minutes)| minutes).min_by(f64::total_cmp);
            let far = &siting.uncoverable;
            let uncoverable = far.binary_search_by_key(&place, |&(place, _)| place);
            let (reason, minutes) = match (uncoverable.map(|at| far[at].1), to_open) {
                (Ok(Some(minutes)), _) => (Reason::Uncoverable, Some(minutes)),
                (Ok(None), _) => (Reason::Unreachable, None),
                (Err(_), Some(minutes)) if minutes <= options.radius => (Reason::Full, None),
                (Err(_), Some(minutes)) => (Reason::Far, Some(minutes)),
                (Err(_), None) => (Reason::NoneOpen, None),
            };
            outcome.left_out.push(LeftOut {
                place,
                persons: left,
                reason,
                minutes,
            });
        }
        outcome
    }
}

/// How many open sites are within the radius of a place.
fn open_within(problem: &Problem, open: &[bool], place: usize, radius: f64) -> usize {
    let sites = problem.costs.of(place);
    sites
        .filter(|&(site, minutes)| open[site] && minutes <= radius)
        .count()
}

/// The minutes from a place to a site, where it can be travelled to.
pub(super) fn minutes(problem: &Problem, place: usize, site: usize) -> Option<f64> {
    let (sites, minutes) = problem.costs.row(place);
    let pair = sites.binary_search(&(site as u32)).ok()?;
    minutes.get(pair).copied()
}
