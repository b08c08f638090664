//! Whether the ties of a network follow a pattern: the tests of the room `patterns` put to a district, or to a plain network with groups.

use crate::analysis::error::AnalysisError;
use crate::analysis::explanation::Explanation;
use crate::analysis::mixing::ei_index::{EI_INDEX, ei_index, ei_test};
use crate::analysis::panel::{Depth, Fact, Panel, fact};
use crate::analysis::patterns::Refusal;
use crate::analysis::patterns::by_chance::by_chance;
use crate::analysis::patterns::chance::{Chance, DrawOptions, Tails};
use crate::analysis::patterns::correlation::{Correlation, qap_correlation};
use crate::analysis::patterns::covariates::{Covariate, covariates, same_group};
use crate::analysis::patterns::drawn_networks::Given;
use crate::analysis::patterns::dyads::DyadMatrix;
use crate::analysis::patterns::regression::{Regression, Term, qap_regression};
use crate::analysis::scores::{Gap, MetricOptions, Value};
use crate::model::actor_graph::{ActorGraph, Weighting};
use crate::model::district::District;
use crate::model::ids::{MunicipalityCode, OrganizationId};
use crate::model::network::Network;

/// The numbers of a network that cost little, then those that need its shortest paths.
const QUICK: [&str; 4] = [
    "transitivity",
    "components",
    "degree_centralization",
    "reciprocity",
];
const WITH_PATHS: [&str; 3] = ["betweenness_centralization", "mean_distance", "efficiency"];

/// How many steps of searches the draws that need shortest paths may take together: a draw takes *n*(*n* + *m*) of them. Fewer than the draws
/// asked for are made where that is not enough, and the row says how many.
const STEPS: usize = 2_000_000_000;

/// How many actors and ties all other draws may have together.
const ACTORS_AND_TIES: usize = 50_000_000;

/// The fewest draws that say anything at the level of 5 %.
const FEWEST: usize = 99;

/// The actors whose ties are compared, and how many are not there because they did not answer.
#[derive(Debug, Clone)]
pub struct Answering {
    /// The actors that answered, or of which the data does not say, and the ties among them.
    pub graph: ActorGraph,
    /// How many did not answer.
    pub silent: usize,
}

/// Leaves out who did not answer the survey: that nobody reports a tie of theirs does not mean that there is none, so that all their dyads
/// are missing. Who is not said to have answered or not counts as having answered.
pub fn answering(network: &Network, graph: &ActorGraph) -> Answering {
    let silent: Vec<bool> = graph
        .ids()
        .iter()
        .map(|id| {
            let organization = network.organization(&id.parse::<OrganizationId>().ok()?)?;
            organization.answered
        })
        .map(|answered| answered == Some(false))
        .collect();
    Answering {
        silent: silent.iter().filter(|silent| **silent).count(),
        graph: graph.induced(|actor| !silent[actor]),
    }
}

/// The municipality of each actor as a number.
pub fn municipalities(network: &Network, graph: &ActorGraph) -> Vec<Option<usize>> {
    let mut codes: Vec<&MunicipalityCode> = network.municipalities().map(|one| &one.code).collect();
    codes.sort();
    let of = |id: &String| {
        let organization = network.organization(&id.parse::<OrganizationId>().ok()?)?;
        codes
            .binary_search(&organization.municipality.as_ref()?)
            .ok()
    };
    graph.ids().iter().map(of).collect()
}

/// What ties are compared with.
pub type Covariates = Vec<(Covariate, DyadMatrix)>;

/// What is known of the organizations of a district; nothing where they are too many for the tests.
pub fn of_district(district: &District, graph: &ActorGraph) -> Covariates {
    match graph.len() > DyadMatrix::MOST_ACTORS {
        true => Vec::new(),
        false => covariates(district, graph.ids(), graph.is_directed()),
    }
}

/// Whether two actors share a group; nothing where they are too many for the tests.
pub fn of_groups(groups: &[Vec<usize>], graph: &ActorGraph) -> Covariates {
    match graph.len() > DyadMatrix::MOST_ACTORS {
        true => Vec::new(),
        false => vec![same_group(groups, graph.is_directed())],
    }
}

/// A thing that organizations may have in common, and how ties go with it or why that cannot be told.
pub type OneByOne = (Covariate, Result<Correlation, Gap>);

/// Ties beside each of the things that organizations may have in common, one by one.
/// # Errors
/// [`Gap::TooFewActors`], [`Gap::NoTie`], [`Gap::TooLarge`], or [`Gap::NoVariation`] where all are tied.
pub fn correlations(
    graph: &ActorGraph,
    covariates: &Covariates,
    options: &DrawOptions,
) -> Result<Vec<OneByOne>, Gap> {
    let ties = comparable(graph)?;
    let of = |(covariate, matrix): &(Covariate, DyadMatrix)| match qap_correlation(
        &ties, matrix, options,
    ) {
        Err(Refusal { gap, column: None }) if gap != Gap::TooFewPairs => Err(gap),
        found => Ok((*covariate, found.map_err(|refusal| refusal.gap))),
    };
    covariates.iter().map(of).collect()
}

/// Ties by all these things together.
#[derive(Debug, Clone, PartialEq)]
pub struct Together {
    /// The regression on those that take part.
    pub regression: Regression,
    /// What each of them adds, or why it takes no part.
    pub terms: Vec<(Covariate, Result<Term, Gap>)>,
}

/// Ties by all the things that organizations may have in common. One that does not vary, or that says what those before it say together,
/// takes no part; the others are compared without it.
/// # Errors
/// Those of [`correlations`]; [`Gap::TooFewPairs`] and [`Gap::ExactFit`].
pub fn together(
    graph: &ActorGraph,
    covariates: &Covariates,
    options: &DrawOptions,
) -> Result<Together, Gap> {
    let ties = comparable(graph)?;
    let mut gaps: Vec<Option<Gap>> = covariates
        .iter()
        // Nothing known of a thing would leave no dyad for the others.
        .map(|(_, matrix)| {
            let nothing = matrix.unknown() == matrix.dyads().count();
            nothing.then_some(Gap::NothingKnown)
        })
        .collect();
    loop {
        let kept: Vec<usize> = (0..gaps.len()).filter(|&at| gaps[at].is_none()).collect();
        if kept.is_empty() {
            return Err(gaps
                .iter()
                .copied()
                .flatten()
                .next()
                .unwrap_or(Gap::NothingKnown));
        }
        let columns: Vec<&DyadMatrix> = kept.iter().map(|&at| &covariates[at].1).collect();
        match qap_regression(&ties, &columns, options) {
            Ok(regression) => {
                let mut terms = regression.terms.iter();
                let of = |((covariate, _), gap): (&(Covariate, _), &Option<Gap>)| {
                    let term = match gap {
                        Some(gap) => Err(*gap),
                        None => terms.next().copied().ok_or(Gap::NothingKnown),
                    };
                    (*covariate, term)
                };
                let terms = covariates.iter().zip(&gaps).map(of).collect();
                return Ok(Together { regression, terms });
            }
            Err(refusal) => match refusal.column.and_then(|column| kept.get(column)) {
                Some(&at) => gaps[at] = Some(refusal.gap),
                None => return Err(refusal.gap),
            },
        }
    }
}

fn comparable(graph: &ActorGraph) -> Result<DyadMatrix, Gap> {
    match graph.len() {
        0..3 => Err(Gap::TooFewActors),
        n if n > DyadMatrix::MOST_ACTORS => Err(Gap::TooLarge),
        _ if graph.ties() == 0 => Err(Gap::NoTie),
        _ => Ok(DyadMatrix::of_ties(graph)),
    }
}

/// A number of the network against chance.
#[derive(Debug, Clone, PartialEq)]
pub struct AgainstChance {
    /// The name of the number.
    pub id: &'static str,
    /// What people are told of it.
    pub explanation: &'static Explanation,
    /// What drawn networks keep; `None` where the network stays and the groups are drawn by lot.
    pub given: Option<Given>,
    /// The number, or why there is none.
    pub value: Value,
    /// What chance makes of it; `None` without a value, and where networks cannot be drawn.
    pub chance: Option<Chance>,
}

/// The numbers of a network against those of drawn networks that keep what is given, and its E-I index also against groups drawn by lot.
///
/// `groups` tells the one group of each actor, where there are groups. What the drawn networks keep is not compared, nor is what is about
/// directions where there are none. Strengths do not count.
/// # Errors
/// [`AnalysisError`] of a measure; the gap [`Gap::TooFewActors`] or [`Gap::NoTie`] stands in every row instead.
pub fn against_chance(
    graph: &ActorGraph,
    groups: Option<&[Option<usize>]>,
    given: &[Given],
    options: &DrawOptions,
) -> Result<Vec<AgainstChance>, AnalysisError> {
    let graph = &plain(graph);
    let mut rows = Vec::new();
    for &given in given {
        if given == Given::DyadCensus && !graph.is_directed() {
            continue;
        }
        let compared = |ids: &[&str]| -> Vec<&'static Fact> {
            let facts = ids.iter().filter_map(|id| fact(id));
            let about = |fact: &&Fact| fact.id != "reciprocity" || graph.is_directed();
            facts
                .filter(about)
                .filter(|fact| !keeps(given, fact.id))
                .collect()
        };
        let quick = compared(&QUICK);
        let of_facts = |graph: &ActorGraph, facts: &[&Fact], depth: Depth| -> Vec<Value> {
            match Panel::to(graph, &MetricOptions::default(), depth) {
                Ok(panel) => facts.iter().map(|fact| (fact.compute)(&panel)).collect(),
                Err(_) => vec![Err(Gap::NotComputed); facts.len()],
            }
        };
        let first = affordable(options, ACTORS_AND_TIES, graph.len() + ties(graph, given));
        let first = first.and_then(|options| {
            by_chance(graph, given, &options, |drawn| {
                let mut values = of_facts(drawn, &quick, Depth::Neighbours);
                values.extend(groups.map(|groups| between_groups(drawn, groups)));
                values
            })
        });
        let named = quick.iter().map(|fact| (fact.id, &fact.explanation));
        let named = named.chain(groups.map(|_| ("ei_index", &EI_INDEX)));
        rows.extend(told(named, given, first));
        let paths = compared(&WITH_PATHS);
        let steps = graph.len() * (graph.len() + ties(graph, given));
        let second = affordable(options, STEPS, steps);
        let second = second.and_then(|options| {
            by_chance(graph, given, &options, |drawn| {
                of_facts(drawn, &paths, Depth::Paths)
            })
        });
        let named = paths.iter().map(|fact| (fact.id, &fact.explanation));
        rows.extend(told(named, given, second));
    }
    rows.extend(groups.map(|groups| of_drawn_groups(graph, groups, options)));
    Ok(rows)
}

/// Rows from what was compared, or from why nothing was.
fn told(
    named: impl Iterator<Item = (&'static str, &'static Explanation)>,
    given: Given,
    compared: Result<Vec<(Value, Option<Chance>)>, Gap>,
) -> Vec<AgainstChance> {
    let of = |(place, (id, explanation))| {
        let (value, chance) = match &compared {
            Ok(values) => values[place],
            Err(gap) => (Err(*gap), None),
        };
        AgainstChance {
            id,
            explanation,
            given: Some(given),
            value,
            chance,
        }
    };
    named.enumerate().map(of).collect()
}

/// Whether every drawn network has the same.
fn keeps(given: Given, id: &str) -> bool {
    matches!(
        (given, id),
        (Given::Degrees, "degree_centralization") | (Given::DyadCensus, "reciprocity")
    )
}

/// As many draws of what costs so much each as all may cost together.
fn affordable(options: &DrawOptions, all: usize, each: usize) -> Result<DrawOptions, Gap> {
    let draws = options.draws.min(all / each.max(1));
    match draws < FEWEST.min(options.draws) {
        true => Err(Gap::TooLarge),
        false => Ok(DrawOptions { draws, ..*options }),
    }
}

/// How many ties drawn networks have.
fn ties(graph: &ActorGraph, given: Given) -> usize {
    match given {
        // A coin falls for each pair, or each ordered pair.
        Given::Size if graph.is_directed() => graph.len() * graph.len() / 2,
        Given::Size => graph.len() * graph.len() / 4,
        _ => graph.ties(),
    }
}

/// The same ties without strengths.
fn plain(graph: &ActorGraph) -> ActorGraph {
    let ties = (0..graph.len()).flat_map(|from| {
        let arcs = graph.successors(from).iter();
        let listed = arcs.filter(move |arc| graph.is_directed() || from < arc.to);
        listed.map(move |arc| [from as u32, arc.to as u32])
    });
    let ids = graph.ids().to_vec();
    let (ties, directed) = (ties.collect(), graph.is_directed());
    ActorGraph::from_indexed(ids, ties, Vec::new(), directed, Weighting::Unweighted)
}

/// The E-I index; with one group there is nothing that ties could go between.
fn between_groups(graph: &ActorGraph, groups: &[Option<usize>]) -> Value {
    let mut all = groups.iter().copied().flatten();
    let first = all.next().ok_or(Gap::NoGroup)?;
    match all.all(|group| group == first) {
        true => Err(Gap::OneGroup),
        false => ei_index(graph, groups).index(),
    }
}

/// The E-I index against that of the same network when its actors draw their groups by lot.
fn of_drawn_groups(
    graph: &ActorGraph,
    groups: &[Option<usize>],
    options: &DrawOptions,
) -> AgainstChance {
    // With one actor in each group, no lot changes anything.
    let value = between_groups(graph, groups)
        .and_then(|value| ei_index(graph, groups).rescaled().map(|_| value));
    let tested = ei_test(graph, groups, options.draws, options.seed);
    let chance = tested.ok().filter(|_| value.is_ok()).map(|test| Chance {
        mean: Some(test.mean),
        interval: None,
        tails: Tails {
            high: test.p_external,
            low: test.p_internal,
            both: (2.0 * test.p_external.min(test.p_internal)).min(1.0),
        },
        draws: test.draws,
        undefined: 0,
    });
    AgainstChance {
        id: "ei_index",
        explanation: &EI_INDEX,
        given: None,
        value,
        chance,
    }
}
