//! From a problem to what has to be decided: who can be covered by which site, and who is covered already.

use super::lists::Lists;
use super::ties::{Keep, with_less_travel};
use super::work::Work;
use crate::analysis::siting::money::Money;
use crate::analysis::siting::reach::{nearest_open, nothing_affordable, out_of_reach, uncoverable};
use crate::analysis::siting::{Obstacle, Options, Problem, Siting, Status};
use std::collections::BTreeMap;

/// Which part of the work may go into telling equal choices apart.
const TIES: u64 = 16;

/// The sites that may be opened, and the places they could cover. Places that the same sites cover are one.
#[derive(Debug)]
pub(super) struct Territory {
    /// The sites by their numbers in the problem, ascending.
    pub(super) sites: Vec<usize>,
    /// What each costs, in whole units of [`Self::money`].
    pub(super) price: Vec<f64>,
    /// What may be spent, in such units.
    pub(super) money: Money,
    /// Persons at each place.
    pub(super) persons: Vec<f64>,
    /// How many fixed sites cover each place: 0, 1, or 2 for more.
    pub(super) fixed: Vec<u8>,
    /// The sites that cover each place, ascending.
    pub(super) covered_by: Lists,
    /// Persons that fixed sites cover, and that at least two of them cover.
    pub(super) covered: f64,
    pub(super) covered_twice: f64,
    /// Places in need that no site covers, each with the minutes that would do.
    pub(super) uncoverable: Vec<(usize, Option<f64>)>,
}

/// What a method found, in the sites of the territory.
#[derive(Debug)]
pub(super) struct Chosen {
    pub(super) open: Vec<u32>,
    /// `None` if no choice was found that does what is asked.
    pub(super) objective: Option<f64>,
    pub(super) bound: f64,
    pub(super) proved: bool,
}

impl Territory {
    /// What a problem comes to with a radius, or what makes it none.
    ///
    /// `times` is how often a place is to be covered: a place that fixed sites cover so often takes no part.
    pub(super) fn new(problem: &Problem, options: &Options, times: u8) -> Result<Self, Obstacle> {
        let places = problem.persons.len();
        let takes_part: Vec<bool> = (0..problem.costs.width())
            .map(|site| problem.takes_part(site))
            .collect();
        if !problem.persons.iter().any(|&persons| persons > 0.0) {
            return Err(Obstacle::NoDemand);
        }
        if !takes_part.contains(&true) {
            return Err(Obstacle::NoSite);
        }
        let uncoverable = uncoverable(problem, options.radius);
        let in_need = problem
            .persons
            .iter()
            .filter(|&&persons| persons > 0.0)
            .count();
        if uncoverable.len() == in_need {
            return Err(out_of_reach(&uncoverable));
        }
        let sites: Vec<usize> = (0..takes_part.len())
            .filter(|&site| problem.may_open(site) && problem.price[site].is_finite())
            .collect();
        let mut number = vec![u32::MAX; takes_part.len()];
        for (place, &site) in sites.iter().enumerate() {
            number[site] = place as u32;
        }
        let (mut covered, mut covered_twice) = (0.0, 0.0);
        let mut alike: BTreeMap<(Vec<u32>, u8), f64> = BTreeMap::new();
        for place in (0..places).filter(|&place| problem.persons[place] > 0.0) {
            let (mut near, mut fixed) = (Vec::new(), 0_u8);
            for (site, minutes) in problem.costs.of(place) {
                if minutes > options.radius {
                    continue;
                }
                if problem.fixed[site] {
                    fixed = (fixed + 1).min(2);
                } else if number[site] != u32::MAX {
                    near.push(number[site]);
                }
            }
            let persons = problem.persons[place];
            covered += if fixed > 0 { persons } else { 0.0 };
            covered_twice += if fixed > 1 { persons } else { 0.0 };
            if fixed < times && !near.is_empty() {
                *alike.entry((near, fixed)).or_insert(0.0) += persons;
            }
        }
        let money = Money::of(problem, options);
        let mut territory = Self {
            price: sites.iter().map(|&site| money.price[site]).collect(),
            money,
            sites,
            persons: Vec::with_capacity(alike.len()),
            fixed: Vec::with_capacity(alike.len()),
            covered_by: Lists::default(),
            covered,
            covered_twice,
            uncoverable,
        };
        for ((near, fixed), persons) in alike {
            territory.persons.push(persons);
            territory.fixed.push(fixed);
            territory.covered_by.push(near);
        }
        Ok(territory)
    }

    /// No answer, and why.
    pub(super) fn none(problem: &Problem, options: &Options, obstacle: Obstacle) -> Siting {
        Siting {
            uncoverable: uncoverable(problem, options.radius),
            ..Siting::infeasible(obstacle, problem.persons.len())
        }
    }

    /// The answer that covers nobody, because no more can be done. Places without persons are served as ever.
    pub(super) fn nobody(problem: &Problem, options: &Options, obstacle: Obstacle) -> Siting {
        Siting {
            served_by: nearest_open(problem, &problem.fixed, options.radius),
            ..Self::none(problem, options, obstacle).or_nobody()
        }
    }

    /// What was found, in the numbers of the problem; with `ties`, of the choices that are equal in that, one with
    /// less travel.
    pub(super) fn siting(
        self,
        problem: &Problem,
        options: &Options,
        found: Chosen,
        ties: Option<Keep>,
    ) -> Siting {
        let mut chosen: Vec<usize> = found
            .open
            .iter()
            .map(|&site| self.sites[site as usize])
            .collect();
        chosen.sort_unstable();
        if let Some(keep) = ties {
            // Bounds may have taken all the work there was; this takes little, and is worth some even then.
            let mut work = Work::new(options.work / TIES);
            let radius = options.radius;
            with_less_travel(problem, radius, &self.money, keep, &mut chosen, &mut work);
        }
        let mut open = problem.fixed.clone();
        for &site in &chosen {
            open[site] = true;
        }
        Siting {
            status: if found.proved {
                Status::Optimal
            } else {
                Status::Gap
            },
            obstacle: None,
            nothing_opened: found
                .objective
                .and_then(|_| nothing_affordable(problem, options)),
            // Of a negative zero nothing is left but zero.
            objective: found.objective.map(|objective| objective + 0.0),
            bound: Some(found.bound + 0.0),
            served_by: nearest_open(problem, &open, options.radius),
            chosen,
            uncoverable: self.uncoverable,
        }
    }
}
