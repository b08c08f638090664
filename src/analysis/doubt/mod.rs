//! How sure results are: what missing answers, doubtful ties and persons in a range leave open.

mod actors;
mod draws;
mod explained;
mod indices;
mod intervals;
mod needs;
mod persons;
mod rates;
mod scenarios;
mod ties;
mod together;

pub use actors::{ActorDoubt, Centrality, Ranks};
pub use explained::EXPLAINED;
pub use indices::{Index, IndexDoubt, Wish};
pub use intervals::Interval;
pub use needs::NeedDoubt;
pub use persons::Range;
pub use rates::Rates;
pub use scenarios::{Difference, ScenarioDoubt};
pub use together::{CommunityDoubt, Company};

use super::error::AnalysisError;
use super::study::Study;
use crate::model::diagnostic::Diagnostic;
use crate::model::district::District;
use crate::model::scenario::{Draft, Plan};
use draws::{Drawn, World};
use std::collections::{BTreeMap, BTreeSet};

/// Where doubt comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Organizations that did not answer may have ties that nobody reported.
    Answers,
    /// Ties that were reported may not be there.
    Ties,
    /// Persons in need are known as a range.
    Persons,
}

impl Source {
    /// Every source, in the order in which people meet them.
    pub const ALL: [Self; 3] = [Self::Answers, Self::Ties, Self::Persons];

    /// The name used on the command line and in message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Ties => "ties",
            Self::Persons => "persons",
        }
    }
}

/// Whether rates that are estimated are themselves drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RateChoice {
    /// From what the data leave open of them: what intervals are made with.
    #[default]
    Drawn,
    /// They are taken for known, which makes intervals too narrow: for seeing by how much.
    Mean,
}

/// What is drawn, and how often.
#[derive(Debug, Clone, PartialEq)]
pub struct DoubtOptions {
    /// Which doubts there are.
    pub sources: BTreeSet<Source>,
    /// How many draws are made at most; at least one.
    pub draws: usize,
    /// Which part of the draws an interval holds, as many being left out below it as above: between 0 and 1.
    pub level: f64,
    /// Draws end once the results are this sure, from 0 up; with 0 all are made. See [`doubt`].
    pub tolerance: f64,
    /// How many actors are at the top of a ranking.
    pub top: usize,
    /// For everything that is drawn.
    pub seed: u64,
    /// How estimated rates are taken.
    pub rates: RateChoice,
}

impl Default for DoubtOptions {
    /// All sources, at most 400 draws, 90 % of them, sure to three hundredths, the first ten, seed 1.
    fn default() -> Self {
        Self {
            sources: Source::ALL.into(),
            draws: 400,
            level: 0.9,
            tolerance: 0.03,
            top: 10,
            seed: 1,
            rates: RateChoice::Drawn,
        }
    }
}

/// How sure the results of a district are.
#[derive(Debug, Clone)]
pub struct Doubt {
    /// What was asked for.
    pub options: DoubtOptions,
    /// How many draws were made.
    pub drawn: usize,
    /// Whether they ended because results were sure enough.
    pub enough: bool,
    /// Where doubt comes from, and how much of it there is.
    pub grounds: Grounds,
    /// Every index, in the order of [`Index::all`].
    pub indices: Vec<IndexDoubt>,
    /// Every need, in the order of the coverage.
    pub needs: Vec<NeedDoubt>,
    /// Every actor, by index in the network.
    pub actors: Vec<ActorDoubt>,
    /// Whether communities hold; `None` in networks where the pairs of their members are too many to count.
    pub communities: Option<CommunityDoubt>,
    /// The scenarios of a plan beside the district as it is, in the order of the plan.
    pub scenarios: Vec<ScenarioDoubt>,
}

/// What there is to doubt, of the sources that were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Grounds {
    /// Organizations that did not answer.
    pub silent: usize,
    /// Organizations of which nobody says whether they answered.
    pub unstated: usize,
    /// Organizations in all.
    pub organizations: usize,
    /// Pairs that are not known to be tied, at least one end of which did not answer.
    pub pairs: usize,
    /// Ties that may not be there.
    pub ties: usize,
    /// Needs whose persons are a range.
    pub ranges: usize,
    /// Of these, needs of which no number is stated: they count in draws, and not in the results of today.
    pub ranges_without_number: usize,
}

impl Grounds {
    /// Whether there is nothing to doubt: every interval is of width zero.
    pub fn is_none(&self) -> bool {
        self.pairs + self.ties + self.ranges == 0
    }
}

/// Why doubt could not be told.
#[derive(Debug, thiserror::Error)]
pub enum DoubtError {
    /// No draw was asked for.
    #[error("at least one draw is needed")]
    NoDraws,
    /// An interval of none or of all draws was asked for.
    #[error("the level must be above 0 and below 1, and {level} is not")]
    Level {
        /// What was asked for.
        level: f64,
    },
    /// A tolerance was asked for that is none.
    #[error("the tolerance must be a number from 0 up, and {tolerance} is not")]
    Tolerance {
        /// What was asked for.
        tolerance: f64,
    },
    /// No two organizations answered, so that nothing tells of those that did not.
    #[error("{silent} organizations did not answer, and no two did")]
    NoRespondents {
        /// How many did not.
        silent: usize,
    },
    /// There are too many pairs that could be tied.
    #[error("{pairs} pairs of organizations are too many to draw")]
    TooManyPairs {
        /// How many.
        pairs: usize,
    },
    /// The plan cannot be carried out.
    #[error("the plan cannot be carried out")]
    Plan(Vec<Diagnostic>),
    /// A measure failed.
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
}

/// Draws what the data leave open, many times, and tells how far results move.
///
/// # The model
/// A draw is a district that the data allow: ties that silence hides are added as [`Rates`] says, known ties are left out as often as
/// their evidence is not to be believed, and persons in a range are drawn as [`Range`] says. The three are independent, and so are pairs,
/// ties and needs, given the rates of the draw. Every result is taken of every draw; its interval leaves out as many draws below as above.
///
/// Each number that is drawn has a name, made of the seed, of what it is for, and of the ids it is about. So draw *d* of a scenario has
/// the same numbers as draw *d* of the district as it is, for all that is in both, and their difference is what the plan changes (*common
/// random numbers*). The rates are those of the district as it is: a plan changes ties, not what is known of them.
///
/// # What it does not tell
/// Only what these three sources leave open. A tie that nobody reported though both ends answered is never added; capacities, catchments
/// and minutes are as stated; standards hang on none of it. An organization that did not answer is called isolated in draws where no tie
/// came out for it, though it never is today.
///
/// # How many draws
/// Draws are made a hundred at a time, two hundred at least, until these are within the tolerance, or the most is reached: of every need the
/// standard error of the share of draws in which it has each status, of every actor that of the share in which it is at the top by each
/// centrality, and of every index the error of the ends of its interval. Intervals of ranks and of the persons of single needs, how
/// communities hold, and how scenarios differ are not looked at. The error of an end is half the distance between the draws one standard
/// error to either side of it, as a part of the width of the interval; where these are one value or two, of an index that takes few, it is none.
///
/// # Bounds
/// Where persons alone decide, bounds hold for every draw: see [`IndexDoubt::bounds`] and [`NeedDoubt::covered_bounds`].
///
/// # Complexity
/// A draw takes the measures of a network and the coverage of those needs that compete with one whose persons are a range. Draws run in
/// parallel, and their number of threads changes nothing.
/// # Errors
/// [`DoubtError`].
/// # References
/// D. B. Rubin, *Multiple Imputation for Nonresponse in Surveys*, Wiley, 1987; D. J. Wang, X. Shi, D. A. McFarland, J. Leskovec,
/// "Measurement error in network data: a re-classification", *Social Networks* 34(4), 2012, pp. 396–409.
pub fn doubt(
    study: &Study<'_>,
    plan: Option<&Plan>,
    options: &DoubtOptions,
) -> Result<Doubt, DoubtError> {
    if options.draws == 0 {
        return Err(DoubtError::NoDraws);
    }
    if !(options.level > 0.0 && options.level < 1.0) {
        let level = options.level;
        return Err(DoubtError::Level { level });
    }
    if !(options.tolerance.is_finite() && options.tolerance >= 0.0) {
        let tolerance = options.tolerance;
        return Err(DoubtError::Tolerance { tolerance });
    }
    // What cannot be carried out is told before anything is drawn.
    let changed = scenarios::districts(study.district, plan)?;
    let (again, study_again);
    let study = match changed.is_empty() {
        true => study,
        // Taken apart and put together as the scenarios are, so that nothing differs but what they change.
        false => {
            again = Draft::of(study.district).district();
            study_again = Study::of(&again)?;
            &study_again
        }
    };
    let today = ties::Today::of(study.district, options)?;
    let world = World::of(study, &today, &BTreeMap::new(), options)?;
    let (drawn, enough) = draws::until_sure(&world, options)?;
    let scenarios = scenarios::differences(&world, &drawn, &changed, &today, options)?;
    Ok(Doubt {
        options: options.clone(),
        drawn: drawn.len(),
        enough,
        grounds: grounds(study.district, &world),
        indices: indices::told(&world, &drawn, options),
        needs: needs::told(&world, &drawn, options),
        actors: actors::told(&world, &drawn, options),
        communities: together::told(&world, &drawn, options),
        scenarios,
    })
}

fn grounds(district: &District, world: &World) -> Grounds {
    let organizations = || district.network.organizations();
    let with = |answer| organizations().filter(move |one| one.answered == answer);
    Grounds {
        silent: with(Some(false)).count(),
        unstated: with(None).count(),
        organizations: organizations().count(),
        pairs: world.ties.hidden(),
        ties: world.ties.doubtful(),
        ranges: world.ranges.len(),
        ranges_without_number: (world.ranges.iter())
            .filter(|range| range.mode.is_none())
            .count(),
    }
}

/// A part of the draws.
fn share(count: usize, draws: &Drawn) -> f64 {
    count as f64 / draws.len().max(1) as f64
}
