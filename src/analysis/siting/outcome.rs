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
    /// For who is too far: the minutes to the nearest open site, at which it would do.
    pub minutes: Option<f64>,
}

/// What a choice of sites comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// Persons of all places.
    pub persons: f64,
    /// Of these, persons who go to a site within the radius.
    pub covered_persons: f64,
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
            persons: places.iter().map(|&place| problem.persons[place]).sum(),
            ..Self::default()
        };
        let mut covered = vec![0.0; problem.persons.len()];
        let mut loads = vec![(0.0, 0, 0.0, 0.0_f64); open.len()];
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
            let load = &mut loads[site];
            *load = (
                load.0 + persons,
                load.1 + 1,
                load.2 + persons * minutes,
                load.3.max(minutes),
            );
            if minutes <= options.radius {
                covered[place] += persons;
            }
        }
        outcome.loads = (0..open.len())
            .filter(|&site| loads[site].1 > 0)
            .map(|site| {
                let (persons, places, total, longest) = loads[site];
                let mean = total / persons;
                Load {
                    site,
                    persons,
                    places,
                    mean,
                    longest,
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
            let nearest = |open: &dyn Fn(usize) -> bool| {
                let sites = problem.costs.of(place).filter(|&(site, _)| open(site));
                sites.map(|(_, minutes)| minutes).min_by(f64::total_cmp)
            };
            let to_open = nearest(&|site| open[site]);
            let possible = nearest(&|site| problem.takes_part(site));
            let (reason, minutes) = match (to_open, possible) {
                (Some(minutes), _) if minutes <= options.radius => (Reason::Full, None),
                (Some(minutes), _) => (Reason::Far, Some(minutes)),
                (None, Some(_)) => (Reason::NoneOpen, None),
                (None, None) => (Reason::Unreachable, None),
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

/// The minutes from a place to a site, where it can be travelled to.
pub(super) fn minutes(problem: &Problem, place: usize, site: usize) -> Option<f64> {
    let (sites, minutes) = problem.costs.row(place);
    let pair = sites.binary_search(&(site as u32)).ok()?;
    minutes.get(pair).copied()
}
