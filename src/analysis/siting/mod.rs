//! Where to act: which sites to open so that as many people as possible are near enough to one.

use super::explanation::Explanation;
use crate::model::cost_matrix::CostMatrix;

mod assignment;
pub mod capacitated;
pub mod covering;
#[cfg(feature = "highs")]
pub mod highs;
mod money;
pub mod outcome;
pub mod p_center;
pub mod p_median;
pub(crate) mod reach;
pub mod refusal;
pub mod robust;
mod serving;

/// A way of choosing sites, as data: what it is for, and how it is solved.
#[derive(Debug, Clone, Copy)]
pub struct Method {
    /// The name on the command line.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: Explanation,
    /// Chooses.
    pub solve: fn(&Problem, &Options) -> Siting,
}

/// Every way of choosing sites, in the order people meet them.
pub const METHODS: &[Method] = &[
    covering::set::METHOD,
    covering::maximal::METHOD,
    covering::backup::METHOD,
    p_median::METHOD,
    p_center::METHOD,
];

/// Places of demand, sites that are open or could be, and the way between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Problem {
    /// Persons at each place of demand: finite and not negative.
    pub persons: Vec<f64>,
    /// Minutes from each place of demand (row) to each site (column). A pair that is missing is out of reach.
    pub costs: CostMatrix,
    /// Sites that are open and stay so. They count neither as chosen nor against the number of sites or the budget.
    pub fixed: Vec<bool>,
    /// Sites that may be opened. Sites that are neither fixed nor candidates take no part.
    pub candidate: Vec<bool>,
    /// Persons each site can take; `None` without limit. What is not stated in a dataset is decided by who makes the problem.
    pub capacity: Vec<Option<f64>>,
    /// What opening a site costs, in the unit of [`Options::budget`]: finite and not negative; 1 where nothing else is stated.
    pub price: Vec<f64>,
}

impl Problem {
    /// Every site is a candidate, none is open yet, each takes everybody and costs 1.
    pub fn new(persons: Vec<f64>, costs: CostMatrix) -> Self {
        let sites = costs.width();
        Self {
            persons,
            costs,
            fixed: vec![false; sites],
            candidate: vec![true; sites],
            capacity: vec![None; sites],
            price: vec![1.0; sites],
        }
    }

    /// Whether a site is open or may be opened.
    pub fn takes_part(&self, site: usize) -> bool {
        self.fixed[site] || self.candidate[site]
    }

    /// Whether a site may be opened and is not open yet.
    pub fn may_open(&self, site: usize) -> bool {
        self.candidate[site] && !self.fixed[site]
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Whoever is at most so many minutes from an open site is covered, limit included.
    pub radius: f64,
    /// How many sites may be opened beside the fixed ones; `None` without limit.
    pub sites: Option<usize>,
    /// What the opened sites may cost together; `None` without limit.
    pub budget: Option<f64>,
    /// The search stops when the bound is at most this share away from the best answer; 0 asks for the proof.
    pub gap: f64,
    /// How much work the search may do, counted in pairs of a place and a site that it looks at, and not in seconds, so that the answer is
    /// the same everywhere: a thousand million are some seconds. See [`WORK`].
    pub work: u64,
    /// For what is drawn at random.
    pub seed: u64,
}

/// The work a search does where nothing else is asked for: about a quarter of a minute.
pub const WORK: u64 = 10_000_000_000;

impl Default for Options {
    /// Half an hour of travel, no limit to sites or budget, proof asked for.
    fn default() -> Self {
        Self {
            radius: 30.0,
            sites: None,
            budget: None,
            gap: 0.0,
            work: WORK,
            seed: 0,
        }
    }
}

/// How good an answer is known to be.
///
/// Methods that cover as many persons as they can (`mclp`, `backup`) always have an answer: covering nobody is one, and the best where nothing
/// can be done. Methods that serve whoever some site reaches (`lscp`, `p-median`, `p-center`) have none where the sites allowed are not enough
/// for that, and none where there is nobody to serve: nothing is asked then, and a journey of nobody has no length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// No answer is better: proved.
    Optimal,
    /// An answer, and how far from the best it can be at most.
    Gap,
    /// No choice does what is asked; what stands in the way is said by [`Siting::obstacle`], which stands beside no other status.
    Infeasible,
}

impl Status {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Optimal => "optimal",
            Self::Gap => "gap",
            Self::Infeasible => "infeasible",
        }
    }
}

/// What stands in the way: of an answer, as [`Siting::obstacle`], or, where there is one, of opening anything, as [`Siting::nothing_opened`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Obstacle {
    /// There is nobody in need.
    NoDemand,
    /// There is no site to open and none that is fixed.
    NoSite,
    /// Nobody is within the radius of any site, though some could travel to one.
    AllOutOfReach,
    /// Nobody can travel to any site, at whatever distance.
    NoWay,
    /// A place of demand that must be served is out of reach of every site.
    PlaceOutOfReach(usize),
    /// The sites together have less room than there are persons to serve: room, persons.
    TooLittleCapacity(f64, f64),
    /// The budget is too small for what is asked: what it takes at least, as far as that is known. Where any site would do, the price of the
    /// cheapest.
    BudgetTooSmall(f64),
    /// The sites that may be opened are too few for what is asked: how many it takes at least, as far as that is known.
    TooFewSites(usize),
}

/// Sites to open, and what that achieves.
#[derive(Debug, Clone, PartialEq)]
pub struct Siting {
    /// How good it is known to be.
    pub status: Status,
    /// Why there is no answer: just where [`Status::Infeasible`].
    pub obstacle: Option<Obstacle>,
    /// Beside an answer: why no site could be opened for it, where none could.
    pub nothing_opened: Option<Obstacle>,
    /// What the method makes small or large, in its own unit; `None` without an answer.
    pub objective: Option<f64>,
    /// No answer can be better than this; equal to the objective where optimal.
    pub bound: Option<f64>,
    /// The sites to open, ascending; fixed ones are not among them.
    pub chosen: Vec<usize>,
    /// The site that serves each place of demand: the nearest open one within reach, or the one assigned where capacity counts.
    pub served_by: Vec<Option<usize>>,
    /// Places of demand that no site can serve, each with the minutes at which the nearest one would: `None` where none can be travelled to.
    pub uncoverable: Vec<(usize, Option<f64>)>,
}

impl Siting {
    /// No answer, and why.
    pub fn infeasible(obstacle: Obstacle, places: usize) -> Self {
        Self {
            status: Status::Infeasible,
            obstacle: Some(obstacle),
            nothing_opened: None,
            objective: None,
            bound: None,
            chosen: Vec::new(),
            served_by: vec![None; places],
            uncoverable: Vec::new(),
        }
    }

    /// The same for methods that cover as many as they can: nobody is covered, and no answer is better.
    fn or_nobody(self) -> Self {
        Self {
            status: Status::Optimal,
            nothing_opened: self.obstacle,
            obstacle: None,
            objective: Some(0.0),
            bound: Some(0.0),
            ..self
        }
    }

    /// How far the answer can be from the best at most, as a share of the answer: |bound − objective| / |objective|. 0 where they are equal;
    /// `None` without an answer, and where an answer of 0 is not proved best.
    pub fn gap(&self) -> Option<f64> {
        let (objective, bound) = (self.objective?, self.bound?);
        let apart = (bound - objective).abs();
        match (apart == 0.0, objective == 0.0) {
            (true, _) => Some(0.0),
            (false, true) => None,
            (false, false) => Some(apart / objective.abs()),
        }
    }
}
