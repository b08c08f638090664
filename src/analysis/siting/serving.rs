//! Whether a number of sites can serve everybody: what p-median and p-center must know first, and what stands in the way where they cannot.

use super::assignment::{Answer, Assignment, Limits, solve};
use super::covering::set::set_covering_counted;
use super::reach::{nothing_affordable, out_of_reach, uncoverable};
use super::{Obstacle, Options, Problem, Siting, Status};

/// The places that take part: those with persons whom some site reaches; the others with persons are named.
pub(super) struct Ground<'a> {
    pub(super) problem: &'a Problem,
    pub(super) options: &'a Options,
    pub(super) places: Vec<usize>,
    uncoverable: Vec<(usize, Option<f64>)>,
}

/// Whether everybody can be served.
pub(super) enum Served {
    /// With these sites open.
    By(Vec<bool>),
    /// Proved impossible.
    Impossible,
    /// The work was not enough to say.
    Unknown,
}

impl<'a> Ground<'a> {
    /// The ground within so many minutes.
    /// # Errors
    /// The answer that there is none, where nobody is in need, or nowhere.
    pub(super) fn within(
        problem: &'a Problem,
        options: &'a Options,
        minutes: f64,
    ) -> Result<Self, Box<Siting>> {
        let uncoverable = uncoverable(problem, minutes);
        let mut far = vec![false; problem.persons.len()];
        for &(place, _) in &uncoverable {
            far[place] = true;
        }
        let in_need = || (0..far.len()).filter(|&place| problem.persons[place] > 0.0);
        let ground = Self {
            problem,
            options,
            places: in_need().filter(|&place| !far[place]).collect(),
            uncoverable,
        };
        let sites = 0..problem.costs.width();
        let obstacle = if in_need().next().is_none() {
            Some(Obstacle::NoDemand)
        } else if !sites.clone().any(|site| problem.takes_part(site)) {
            Some(Obstacle::NoSite)
        } else if ground.places.is_empty() {
            Some(out_of_reach(&ground.uncoverable))
        } else {
            None
        };
        match obstacle {
            Some(obstacle) => Err(Box::new(ground.infeasible(obstacle))),
            None => Ok(ground),
        }
    }

    /// No answer, and why.
    pub(super) fn infeasible(&self, obstacle: Obstacle) -> Siting {
        Siting {
            uncoverable: self.uncoverable.clone(),
            ..Siting::infeasible(obstacle, self.problem.persons.len())
        }
    }

    /// Neither an answer nor the proof that there is none.
    pub(super) fn unknown(&self) -> Siting {
        Siting {
            status: Status::Gap,
            obstacle: None,
            nothing_opened: None,
            objective: None,
            bound: None,
            chosen: Vec::new(),
            served_by: vec![None; self.problem.persons.len()],
            uncoverable: self.uncoverable.clone(),
        }
    }

    /// Whether the sites allowed can serve everybody within so many minutes, and the work it took to say.
    pub(super) fn served(&self, minutes: f64, work: u64) -> (Served, u64) {
        self.served_with(self.options, minutes, work)
    }

    /// Who goes where, within so many minutes and with these sites open: as many as can, on the shortest ways; places as in [`Self::places`].
    pub(super) fn flows(&self, open: &[bool], minutes: f64) -> Vec<(usize, usize, f64)> {
        let costs = self
            .places
            .iter()
            .flat_map(|&place| self.problem.costs.of(place));
        let farthest = costs.map(|(_, minutes)| minutes).fold(0.0, f64::max);
        // Leaving somebody out must count for more than any chain of moves that makes room.
        let unserved = (farthest + 1.0) * (open.len() + 1) as f64;
        let persons = |place: usize| self.problem.persons[place];
        let within = |cost: f64| (cost <= minutes).then_some(cost);
        let everything = Options {
            sites: None,
            budget: None,
            ..*self.options
        };
        let assignment = Assignment::new(
            self.problem,
            &everything,
            &self.places,
            persons,
            within,
            unserved,
        );
        assignment.flows(open)
    }

    fn served_with(&self, options: &Options, minutes: f64, work: u64) -> (Served, u64) {
        if self.problem.capacity.iter().any(Option::is_some) {
            self.served_within_capacity(options, minutes, work)
        } else {
            // Asked again and again, each time for other minutes.
            let (served, _, work) = self.covered(options, minutes, work / 16);
            (served, work)
        }
    }

    /// Sites that take everybody serve everybody where they cover every place.
    fn covered(
        &self,
        options: &Options,
        minutes: f64,
        work: u64,
    ) -> (Served, Option<Obstacle>, u64) {
        let options = Options {
            radius: minutes,
            gap: 0.0,
            work,
            ..*options
        };
        let (found, work) = set_covering_counted(self.problem, &options);
        let served = match (found.objective, found.status) {
            (Some(_), _) => {
                let mut open = self.problem.fixed.clone();
                found.chosen.iter().for_each(|&site| open[site] = true);
                Served::By(open)
            }
            (None, Status::Infeasible) => Served::Impossible,
            (None, _) => Served::Unknown,
        };
        (served, found.obstacle, work)
    }

    fn served_within_capacity(&self, options: &Options, minutes: f64, work: u64) -> (Served, u64) {
        let persons = |place: usize| self.problem.persons[place];
        let within = |cost: f64| (cost <= minutes).then_some(0.0);
        let assignment = Assignment::new(self.problem, options, &self.places, persons, within, 1.0);
        let nobody = 1e-7 * self.persons().max(1.0);
        let limits = Limits {
            gap: 0.0,
            work,
            origin: 0.0,
            enough: Some(nobody),
        };
        let Answer {
            open,
            cost,
            bound,
            work,
        } = solve(&assignment, &limits, None);
        let served = if cost < nobody {
            Served::By(open)
        } else if bound >= nobody {
            Served::Impossible
        } else {
            Served::Unknown
        };
        (served, work)
    }

    fn persons(&self) -> f64 {
        self.places
            .iter()
            .map(|&place| self.problem.persons[place])
            .sum()
    }

    /// What stands in the way of serving everybody with the sites allowed, at whatever distance.
    pub(super) fn obstacle(&self, work: u64) -> Obstacle {
        if !self.problem.capacity.iter().any(Option::is_some) {
            let (_, obstacle, _) = self.covered(self.options, f64::INFINITY, work);
            // It was proved that there is none, so something is in the way.
            return obstacle.unwrap_or(Obstacle::NoSite);
        }
        let unlimited = Options {
            sites: None,
            budget: None,
            ..*self.options
        };
        let possible = |options: &Options| {
            !matches!(
                self.served_with(options, f64::INFINITY, work).0,
                Served::Impossible
            )
        };
        if !possible(&unlimited) {
            return self.too_little_capacity();
        }
        let most = (0..self.problem.costs.width())
            .filter(|&site| self.problem.may_open(site))
            .count();
        match self.options.sites {
            Some(sites)
                if !possible(&Options {
                    budget: None,
                    ..*self.options
                }) =>
            {
                let enough = (sites + 1..most).find(|&sites| {
                    possible(&Options {
                        sites: Some(sites),
                        ..unlimited
                    })
                });
                Obstacle::TooFewSites(enough.unwrap_or(most.max(sites + 1)))
            }
            _ => Obstacle::BudgetTooSmall(self.least_budget(possible)),
        }
    }

    /// The room of all sites, beside the persons who would need it.
    pub(super) fn too_little_capacity(&self) -> Obstacle {
        let problem = self.problem;
        let sites = (0..problem.costs.width()).filter(|&site| problem.takes_part(site));
        let room: f64 = sites.filter_map(|site| problem.capacity[site]).sum();
        Obstacle::TooLittleCapacity(room + 0.0, self.persons())
    }

    /// What serving everybody costs at least: found by halving, up to a thousandth, or to a whole number.
    fn least_budget(&self, possible: impl Fn(&Options) -> bool) -> f64 {
        let problem = self.problem;
        let open = (0..problem.costs.width()).filter(|&site| problem.may_open(site));
        let prices: Vec<f64> = open.map(|site| problem.price[site]).collect();
        let all: f64 = prices.iter().sum();
        let whole = prices.iter().all(|price| price.fract() == 0.0);
        let (mut little, mut enough) = (self.options.budget.unwrap_or(0.0), all);
        while enough - little > if whole { 1.0 } else { 1e-3 * all } {
            let between = f64::midpoint(little, enough);
            let between = if whole {
                between.floor().max(little.floor() + 1.0)
            } else {
                between
            };
            if between >= enough {
                break;
            }
            match possible(&Options {
                budget: Some(between),
                ..*self.options
            }) {
                true => enough = between,
                false => little = between,
            }
        }
        // What is not whole is known to lie between the two.
        if whole { enough } else { little }
    }

    /// The answer in the words of the room: sites that serve nobody are not opened.
    pub(super) fn answer(
        &self,
        flows: &[(usize, usize, f64)],
        objective: f64,
        bound: f64,
        optimal: bool,
    ) -> Siting {
        let mut served_by: Vec<Option<(usize, f64)>> = vec![None; self.problem.persons.len()];
        let mut serves = vec![false; self.problem.costs.width()];
        for &(place, site, persons) in flows {
            serves[site] = true;
            let most = &mut served_by[self.places[place]];
            if most.is_none_or(|(_, before)| persons > before) {
                *most = Some((site, persons));
            }
        }
        let chosen = (0..serves.len())
            .filter(|&site| serves[site] && self.problem.may_open(site))
            .collect();
        Siting {
            status: if optimal {
                Status::Optimal
            } else {
                Status::Gap
            },
            obstacle: None,
            nothing_opened: nothing_affordable(self.problem, self.options),
            // Of a negative zero nothing is left but zero.
            objective: Some(objective + 0.0),
            bound: Some(if optimal { objective } else { bound } + 0.0),
            chosen,
            served_by: served_by
                .into_iter()
                .map(|served| Some(served?.0))
                .collect(),
            uncoverable: self.uncoverable.clone(),
        }
    }
}
