//! Every index then and now, and what its change goes back to.

use super::aligned::{Aligned, Whose};
use super::hybrid::{Actors, Choice, hybrid};
use crate::analysis::coverage::equity::district::equity;
use crate::analysis::coverage::needs::coverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::error::AnalysisError;
use crate::analysis::panel::variants::variants;
use crate::analysis::panel::{FACTS, Panel};
use crate::analysis::scenario::gini_of;
use crate::analysis::scores::MetricOptions;
use crate::analysis::structure::isolates::Standing;
use crate::analysis::study::Study;
use crate::model::actor_graph::ActorSelection;
use crate::model::district::District;
use rayon::prelude::*;
use serde::Serialize;

/// The most organizations for which changes of the network's indices are split by cause: it takes eight networks.
pub const MOST_SPLIT: usize = 3000;

/// How many causes there are.
pub const CAUSES: usize = 6;

/// A group of inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Organizations entered or left, with their ties and the services that only they offer.
    Actors,
    /// Ties changed among those who are in both editions.
    Ties,
    /// Others answered: ties among those who are in both that only show because of it.
    Answers,
    /// Services opened, closed, moved, grew or shrank, or the rules changed by which they reach.
    Services,
    /// There are more or fewer persons in need, or their number is known now or no longer.
    Persons,
    /// What is one now counts as one in the earlier edition: municipalities that merged, organizations that people said are the same.
    Joined,
}

impl Cause {
    /// Every cause, in the order of tables.
    pub const ALL: [Self; CAUSES] = [
        Self::Actors,
        Self::Ties,
        Self::Answers,
        Self::Services,
        Self::Persons,
        Self::Joined,
    ];

    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::Ties => "ties",
            Self::Answers => "answers",
            Self::Services => "services",
            Self::Persons => "persons",
            Self::Joined => "joined",
        }
    }
}

/// An index in both editions.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    /// Its name in tables and JSON: that of one of [`FACTS`], or one of [`OTHERS`].
    pub id: &'static str,
    /// Whether it is a count.
    pub whole: bool,
    /// As it was; `None` where it is not defined or too costly.
    pub before: Option<f64>,
    /// As it was, with what is one now counted as one.
    pub counted_as_now: Option<f64>,
    /// As it is.
    pub after: Option<f64>,
    /// What of its change goes back to each of [`Cause::ALL`]: they add up to it. `None` where the index is not defined for every mixture
    /// of the two editions, or the network is larger than [`MOST_SPLIT`].
    pub parts: Option<[f64; CAUSES]>,
}

impl Index {
    /// How much it changed.
    pub fn change(&self) -> Option<f64> {
        Some(self.after? - self.before?)
    }
}

/// The indices that are no facts about the whole network, and whether they are counts.
pub const OTHERS: [(&str, bool); 11] = [
    ("isolated", true),
    ("persons", true),
    ("covered", true),
    ("share", false),
    ("gini", false),
    ("needs_unknown", true),
    ("needs_uncovered", true),
    ("needs_out_of_reach", true),
    ("needs_insufficient", true),
    ("needs_fragile", true),
    ("needs_covered", true),
];

/// Of [`OTHERS`], those that hang on the network.
const OF_NETWORK: usize = 1;

/// The causes that the network's indices hang on, and those of coverage, by place in [`Cause::ALL`]. What an index does not hang on has no
/// part in its change whatever comes first.
const NETWORK: [usize; 3] = [0, 1, 2];
const COVERAGE: [usize; 3] = [0, 3, 4];

/// Every index then and now.
///
/// The change of each is shared out among the causes by Shapley's rule: put one group of inputs after the other into the earlier edition,
/// in every order there is (120 for five groups), and take for each the mean of what the index changes by when its turn comes. So no group
/// comes first by right, and the parts add up to the change. The indices of the network hang on three of the groups and those of coverage
/// on three, so that eight mixtures of the two editions are computed for each; what they are is said by `hybrid`. Before all that comes
/// [`Cause::Joined`]: what the earlier edition changes by when what is one now is counted as one in it.
///
/// # Complexity
/// That of nine panels and nine coverages.
/// # References
/// L. S. Shapley, "A Value for *n*-Person Games", *Contributions to the Theory of Games* II, 1953, pp. 307–317. A. F. Shorrocks,
/// "Decomposition Procedures for Distributional Analysis: A Unified Framework Based on the Shapley Value", *Journal of Economic
/// Inequality* 11, 2013, pp. 99–126.
pub(super) fn indices(editions: &Aligned, before: &District) -> Result<Vec<Index>, AnalysisError> {
    let size = editions
        .before
        .organizations
        .len()
        .max(editions.after.organizations.len());
    let network = values(size <= MOST_SPLIT, &NETWORK, |choice| {
        network_values(&hybrid(editions, choice))
    })?;
    let covers = values(true, &COVERAGE, |choice| {
        Ok(coverage_values(&hybrid(editions, choice)))
    })?;
    let own = [network_values(before)?, coverage_values(before)];
    let facts = FACTS.iter().map(|fact| (fact.id, fact.whole));
    let (of_network, of_coverage) = OTHERS.split_at(OF_NETWORK);
    let first = facts.chain(of_network.iter().copied()).enumerate();
    let second = of_coverage.iter().copied().enumerate();
    Ok(first
        .map(|(place, (id, whole))| index(id, whole, own[0][place], place, &network, &NETWORK))
        .chain(
            second.map(|(place, (id, whole))| {
                index(id, whole, own[1][place], place, &covers, &COVERAGE)
            }),
        )
        .collect())
}

/// The values of one mixture.
type Values = Vec<Option<f64>>;

/// The values of every mixture, by the bits of the causes that are of the later edition; of the two editions alone where not `all`.
fn values(
    all: bool,
    causes: &[usize; 3],
    compute: impl Fn(&Choice) -> Result<Values, AnalysisError> + Sync,
) -> Result<Vec<Option<Values>>, AnalysisError> {
    (0..8_usize)
        .into_par_iter()
        .map(|bits| {
            if !all && bits != 0 && bits != 7 {
                return Ok(None);
            }
            compute(&choice(|cause| {
                let place = causes.iter().position(|&place| Cause::ALL[place] == cause);
                // A group that the index does not hang on goes with the first.
                bits >> place.unwrap_or(0) & 1 == 1
            }))
            .map(Some)
        })
        .collect()
}

/// The mixture in which these causes are of the later edition.
pub(super) fn choice(is_after: impl Fn(Cause) -> bool) -> Choice {
    let whose = |cause| match is_after(cause) {
        true => Whose::After,
        false => Whose::Before,
    };
    let services = whose(Cause::Services);
    Choice {
        actors: Actors::Of(whose(Cause::Actors)),
        answers: whose(Cause::Answers),
        ties: whose(Cause::Ties),
        running: services,
        capacity: services,
        reach: services,
        providers: services,
        rules: services,
        persons: whose(Cause::Persons),
    }
}

fn network_values(district: &District) -> Result<Values, AnalysisError> {
    let study = Study::of(district)?;
    let lead = district.edition.lead.as_ref();
    let asked = ActorSelection::default();
    let whole = variants(&district.network, lead, &asked).next();
    let mut values: Values = match whole {
        Some((_, graph)) => {
            let panel = Panel::of(&graph, &MetricOptions::default())?;
            FACTS
                .iter()
                .map(|fact| (fact.compute)(&panel).ok())
                .collect()
        }
        None => vec![None; FACTS.len()],
    };
    let isolated = study.isolations.iter();
    let isolated = isolated.filter(|one| one.standing == Standing::Isolated);
    values.push(Some(isolated.count() as f64));
    Ok(values)
}

fn coverage_values(district: &District) -> Values {
    let coverage = coverage(district);
    let totals = &coverage.totals;
    let needs = NeedStatus::ALL.iter();
    let counts = needs.map(|status| Some(totals.count(*status) as f64));
    [
        Some(totals.persons as f64),
        Some(totals.covered as f64),
        totals.share().map(|share| share.0),
        gini_of(&equity(district, &coverage)),
    ]
    .into_iter()
    .chain(counts)
    .collect()
}

fn index(
    id: &'static str,
    whole: bool,
    own: Option<f64>,
    place: usize,
    values: &[Option<Values>],
    causes: &[usize; 3],
) -> Index {
    let value = |bits: usize| values[bits].as_ref().and_then(|values| values[place]);
    let all: Option<Vec<f64>> = (0..8).map(value).collect();
    // Under other ids, sums come in another order.
    let same = |one: f64, other: f64| (one - other).abs() <= 1e-9 * one.abs().max(1.0);
    let joined = match (own, value(0)) {
        (Some(own), Some(joined)) if !same(own, joined) => joined - own,
        _ => 0.0,
    };
    let parts = all.map(|all| {
        let mut parts = [0.0; CAUSES];
        parts[Cause::Joined as usize] = joined;
        for (player, part) in shapley(&all).into_iter().enumerate() {
            parts[causes[player]] = part;
        }
        parts
    });
    Index {
        id,
        whole,
        before: value(0).map_or(own, |aligned| Some(aligned - joined)),
        counted_as_now: value(0),
        after: value(7),
        parts,
    }
}

/// Shapley's value of each of three players, given the worth of every coalition by its bits.
fn shapley(worth: &[f64]) -> [f64; 3] {
    [0, 1, 2].map(|player| {
        let bit = 1 << player;
        let without = (0..8_usize).filter(|coalition| coalition & bit == 0);
        without
            .map(|coalition| {
                // Of the six orders, in how many exactly these come before: two, one, two.
                let orders = match coalition.count_ones() {
                    1 => 1.0,
                    _ => 2.0,
                };
                orders * (worth[coalition | bit] - worth[coalition]) / 6.0
            })
            .sum()
    })
}
