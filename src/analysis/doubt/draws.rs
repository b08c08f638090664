//! Draws: a district that the data allow, measured, many times.

use super::indices::Index;
use super::intervals::{Interval, error_of_share, least};
use super::persons::{Range, ranges};
use super::rates::Rates;
use super::ties::{Mergers, Network, Ties, Today};
use super::{DoubtError, DoubtOptions, Source};
use crate::analysis::centrality::degree::degree_centrality;
use crate::analysis::centrality::harmonic::harmonic_centrality;
use crate::analysis::coverage::equity::distribution::{Distribution, Portion};
use crate::analysis::coverage::equity::lorenz::gini;
use crate::analysis::coverage::needs::Met;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::trial::{Part, Trial};
use crate::analysis::error::AnalysisError;
use crate::analysis::groups::agreement::adjusted_rand;
use crate::analysis::groups::communities::{CommunityOptions, communities};
use crate::analysis::panel::{FACTS, Panel};
use crate::analysis::scenario::Outcome;
use crate::analysis::scores::{MetricOptions, Scale, Scores};
use crate::analysis::structure::components::components;
use crate::analysis::structure::isolates::cut_off;
use crate::analysis::study::Study;
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Draws are made so many at a time.
const BATCH: usize = 100;

/// Results are not called sure before.
const LEAST: usize = 200;

/// Searches for communities in a draw; those of the data are searched for as often as usual.
const SEARCHES: usize = 3;

/// A district, with what of it is drawn.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) ties: Ties,
    pub(super) ranges: Vec<Range>,
    pub(super) trial: Trial,
    /// Every index as it is today, in the order of [`Index::all`].
    pub(super) now: Vec<Option<f64>>,
    /// The community of each actor today.
    pub(super) membership: Vec<usize>,
    /// The network as it is in the data, measured as a draw is.
    pub(super) stated: NetworkDraw,
    pub(super) needs: Vec<crate::model::ids::NeedId>,
    rates: Rates,
    lead: Option<usize>,
    /// Actors of whom nothing is said, since they did not answer and nothing stands in for their answers.
    unheard: Vec<bool>,
    standards_missed: f64,
    communities: CommunityOptions,
}

/// The network of a draw, measured.
#[derive(Debug, Clone, Default)]
pub(super) struct NetworkDraw {
    /// In the order of [`Index::of_network`].
    values: Vec<Option<f64>>,
    /// The rank of each actor by degree, betweenness and harmonic centrality.
    pub(super) ranks: [Vec<u32>; 3],
    /// The community of each actor.
    pub(super) membership: Vec<u32>,
    agreement: Option<f64>,
}

/// How a part of the needs is met in each draw; draws with the same persons share what was found.
#[derive(Debug, Clone, Default)]
struct Solutions {
    known: BTreeMap<Vec<Option<u32>>, usize>,
    found: Vec<Vec<Met>>,
    of_draw: Vec<usize>,
}

/// What was drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    draws: usize,
    /// By part of the trial.
    parts: Vec<Solutions>,
    /// In the order of [`Index::of_coverage`], by draw; one for all where persons are certain.
    coverage: Vec<Vec<Option<f64>>>,
    /// By draw; one for all where ties are certain.
    network: Vec<NetworkDraw>,
}

impl World {
    pub(super) fn of(
        study: &Study<'_>,
        today: &Today,
        mergers: &Mergers,
        options: &DoubtOptions,
    ) -> Result<Self, DoubtError> {
        let (district, coverage) = (study.district, &study.coverage);
        let ties = Ties::of(district, today, mergers, options)?;
        let ranges = match options.sources.contains(&Source::Persons) {
            true => ranges(district, coverage, options.seed),
            false => Vec::new(),
        };
        let changing: Vec<usize> = ranges.iter().map(|range| range.need).collect();
        let communities_of_today = CommunityOptions {
            seed: options.seed,
            ..CommunityOptions::default()
        };
        let membership = communities(&ties.stated().weighted, &communities_of_today)?.membership;
        let asked = options.sources.contains(&Source::Answers);
        let outcome = Outcome::of(study);
        let lead = district.edition.lead.as_ref();
        let mut world = Self {
            now: Vec::new(),
            stated: NetworkDraw::default(),
            needs: coverage
                .needs
                .iter()
                .map(|need| need.need.clone())
                .collect(),
            rates: today.rates.clone(),
            lead: lead.and_then(|lead| study.actors.index_of(lead.as_str())),
            unheard: (study.organizations.iter())
                .map(|one| one.answered == Some(false) && !asked)
                .collect(),
            trial: Trial::of(district, coverage, &changing),
            standards_missed: outcome.standards_missed as f64,
            communities: CommunityOptions {
                runs: Some(SEARCHES),
                ..communities_of_today
            },
            membership,
            ties,
            ranges,
        };
        world.now = now(&outcome, &world);
        world.stated = world.measured(&world.ties.stated())?;
        world.stated.agreement = Some(1.0);
        Ok(world)
    }

    /// Bounds of an index whatever the persons are, where they are easy.
    pub(super) fn bounds(&self, index: &Index) -> Option<(f64, f64)> {
        let place = match index {
            Index::Persons => 0,
            Index::Covered => 1,
            Index::NotCovered => 2,
            _ => return None,
        };
        let at = |persons: fn(&Range) -> u32| {
            let parts = self.trial.parts().iter();
            let met = parts.map(|part| {
                let persons = self.persons(part, persons);
                self.trial.met(part, &persons).0
            });
            let met: Vec<Vec<Met>> = met.collect();
            self.coverage_values(&met.iter().map(Vec::as_slice).collect::<Vec<_>>())[place]
        };
        Some((at(|range| range.low)?, at(|range| range.high)?))
    }

    /// The persons of a part, those in a range as a function tells.
    pub(super) fn persons(
        &self,
        part: &Part,
        of_range: impl Fn(&Range) -> u32,
    ) -> Vec<Option<u32>> {
        let persons = part.needs.iter().map(|&need| {
            let range = self.ranges.binary_search_by_key(&need, |range| range.need);
            match range {
                Ok(place) => Some(of_range(&self.ranges[place])),
                Err(_) => self.trial.stated()[need].persons,
            }
        });
        persons.collect()
    }

    /// The indices of the coverage, in the order of [`Index::of_coverage`], where the needs of each part are met so.
    fn coverage_values(&self, parts: &[&[Met]]) -> Vec<Option<f64>> {
        let mut all = self.trial.stated().to_vec();
        for (part, found) in self.trial.parts().iter().zip(parts) {
            for (&need, met) in part.needs.iter().zip(*found) {
                all[need] = *met;
            }
        }
        let (mut persons, mut covered, mut undetermined) = (0_u64, 0_u64, 0_u64);
        let mut needs = BTreeMap::new();
        for met in &all {
            persons += u64::from(met.persons.unwrap_or(0));
            covered += u64::from(met.covered);
            undetermined += u64::from(met.undetermined);
            *needs.entry(met.status).or_insert(0_usize) += 1;
        }
        let portions = all.iter().filter_map(|met| {
            let persons = f64::from(met.persons.filter(|persons| *persons > 0)?);
            Some(Portion {
                value: f64::from(met.covered) / persons,
                persons,
                ..Portion::default()
            })
        });
        let even = gini(&Distribution::new(portions.collect::<Vec<_>>())).ok();
        let mut values = vec![
            Some(persons as f64),
            Some(covered as f64),
            Some((persons - covered - undetermined) as f64),
            Some(undetermined as f64),
            (persons > 0).then(|| covered as f64 / persons as f64),
            even,
        ];
        let count = |status| needs.get(&status).copied().unwrap_or(0) as f64;
        values.extend(NeedStatus::ALL.map(|status| Some(count(status))));
        values.push(Some(self.standards_missed));
        values
    }

    fn network(&self, draw: usize) -> Result<NetworkDraw, AnalysisError> {
        self.measured(&self.ties.draw(draw, &self.rates.draw(draw)))
    }

    /// Measures a network; what cannot be measured is no certainty, so that there is no doubt to be told then.
    fn measured(&self, network: &Network) -> Result<NetworkDraw, AnalysisError> {
        let graph = &network.plain;
        let isolated = self.isolated(graph);
        let panel = Panel::of(graph, &MetricOptions::default())?;
        let facts = FACTS.iter().map(|fact| (fact.compute)(&panel).ok());
        let found = communities(&network.weighted, &self.communities)?;
        let numbers = |membership: &[usize]| membership.iter().map(|&one| one as u32).collect();
        let own: Vec<u32> = numbers(&self.membership);
        let membership: Vec<u32> = numbers(&found.membership);
        Ok(NetworkDraw {
            values: [Some(isolated as f64)].into_iter().chain(facts).collect(),
            ranks: [
                ranks(&degree_centrality(graph, Scale::Normalized)?),
                ranks(panel.betweenness()),
                ranks(&harmonic_centrality(graph, Scale::Normalized)?),
            ],
            agreement: Some(adjusted_rand(&membership, &own)),
            membership,
        })
    }

    fn isolated(&self, graph: &ActorGraph) -> usize {
        let components = components(graph);
        let heard = (0..graph.len()).filter(|&actor| !self.unheard[actor]);
        heard
            .filter(|&actor| cut_off(actor, graph, &components, self.lead).is_some())
            .count()
    }
}

/// The rank of each actor: 1 + how many have a higher score; the last one where it has none.
fn ranks(scores: &Scores) -> Vec<u32> {
    let mut ranks = vec![scores.values().len() as u32; scores.values().len()];
    for ranked in scores.ranking() {
        ranks[ranked.actor] = ranked.rank as u32;
    }
    ranks
}

/// Every index as it is today.
fn now(outcome: &Outcome, world: &World) -> Vec<Option<f64>> {
    let totals = &outcome.totals;
    let fact = |place: usize| outcome.network.get(place).copied()?.ok();
    let value = |index: Index| match index {
        Index::Persons => Some(totals.persons as f64),
        Index::Covered => Some(totals.covered as f64),
        Index::NotCovered => Some(totals.not_covered as f64),
        Index::Undetermined => Some(totals.undetermined as f64),
        Index::Share => totals.share().map(|share| share.0),
        Index::Gini => outcome.gini,
        Index::Needs(status) => Some(totals.count(status) as f64),
        Index::StandardsMissed => Some(world.standards_missed),
        Index::Isolated => Some(outcome.isolated.len() as f64),
        Index::Fact(fact_of) => fact(
            FACTS
                .iter()
                .position(|fact| fact.id == fact_of.id)
                .unwrap_or(FACTS.len()),
        ),
        Index::Communities => Some(1.0),
    };
    Index::all().map(value).collect()
}

impl Drawn {
    /// How many draws there are.
    pub(super) fn len(&self) -> usize {
        self.draws
    }

    /// What an index came to in each draw, by its place in [`Index::all`].
    pub(super) fn values(&self, place: usize) -> impl Iterator<Item = Option<f64>> + Clone + '_ {
        let first = Index::of_coverage().count();
        let second = first + Index::of_network().count();
        (0..self.draws).map(move |draw| match place {
            _ if place < first => self.coverage[draw.min(self.coverage.len() - 1)][place],
            _ if place < second => self.network(draw).values[place - first],
            _ => self.network(draw).agreement,
        })
    }

    /// The network of a draw.
    pub(super) fn network(&self, draw: usize) -> &NetworkDraw {
        &self.network[draw.min(self.network.len() - 1)]
    }

    /// How a need of a part of the trial is met in each draw, by its place in the part.
    pub(super) fn met(&self, part: usize, place: usize) -> impl Iterator<Item = Met> + Clone + '_ {
        let solutions = &self.parts[part];
        let of_draw = solutions.of_draw.iter();
        of_draw.map(move |&found| solutions.found[found][place])
    }

    /// Makes so many draws more.
    /// # Errors
    /// Those of the measures of a network, the first by draw.
    pub(super) fn draw(&mut self, world: &World, more: usize) -> Result<(), AnalysisError> {
        let draws = self.draws..self.draws + more;
        self.parts
            .resize_with(world.trial.parts().len(), Solutions::default);
        for (part, solutions) in world.trial.parts().iter().zip(&mut self.parts) {
            let persons = |draw| world.persons(part, |range| range.persons(draw));
            let asked: Vec<_> = draws.clone().map(persons).collect();
            let mut new: Vec<Vec<Option<u32>>> = Vec::new();
            for persons in &asked {
                if !solutions.known.contains_key(persons) {
                    let place = solutions.found.len() + new.len();
                    solutions.known.insert(persons.clone(), place);
                    new.push(persons.clone());
                }
            }
            let met = new
                .par_iter()
                .map(|persons| world.trial.met(part, persons).0);
            solutions.found.extend(met.collect::<Vec<_>>());
            let of_draw = asked.iter().map(|persons| solutions.known[persons]);
            solutions.of_draw.extend(of_draw);
        }
        let parts = &self.parts;
        let values = |draw: usize| {
            let met = parts
                .iter()
                .map(|part| part.found[part.of_draw[draw]].as_slice());
            world.coverage_values(&met.collect::<Vec<_>>())
        };
        match world.ranges.is_empty() {
            false => {
                let more: Vec<_> = draws.clone().into_par_iter().map(values).collect();
                self.coverage.extend(more);
            }
            true if self.coverage.is_empty() => self.coverage.push(world.coverage_values(&[])),
            true => {}
        }
        match world.ties.are_certain() {
            false => {
                let more = draws.into_par_iter().map(|draw| world.network(draw));
                for measured in more.collect::<Vec<_>>() {
                    self.network.push(measured?);
                }
            }
            true if self.network.is_empty() => self.network.push(world.stated.clone()),
            true => {}
        }
        self.draws += more;
        Ok(())
    }
}

/// Draws until results are as sure as asked for, or the most draws are made; and whether they are.
/// # Errors
/// Those of [`Drawn::draw`].
pub(super) fn until_sure(
    world: &World,
    options: &DoubtOptions,
) -> Result<(Drawn, bool), AnalysisError> {
    let mut drawn = Drawn::default();
    while drawn.len() < options.draws {
        drawn.draw(world, BATCH.min(options.draws - drawn.len()))?;
        let many = drawn.len() >= LEAST && drawn.len() as f64 + 1e-6 >= least(options.level);
        if many && options.tolerance > 0.0 && is_sure(world, &drawn, options) {
            return Ok((drawn, true));
        }
    }
    Ok((drawn, false))
}

fn is_sure(world: &World, drawn: &Drawn, options: &DoubtOptions) -> bool {
    let tolerance = options.tolerance;
    let sure = |count: usize| error_of_share(count, drawn.len()) <= tolerance;
    let indices = 0..world.now.len();
    let intervals = indices.map(|place| Interval::of(drawn.values(place), options.level));
    if intervals
        .into_iter()
        .any(|interval| interval.error > tolerance)
    {
        return false;
    }
    let parts = world.trial.parts().iter().enumerate();
    for (part, of) in parts {
        for place in 0..of.needs.len() {
            for status in NeedStatus::ALL {
                let with = drawn.met(part, place).filter(|met| met.status == status);
                if !sure(with.count()) {
                    return false;
                }
            }
        }
    }
    let top = options.top as u32;
    let actors = world.membership.len();
    (0..3).all(|measure| {
        (0..actors).into_par_iter().all(|actor| {
            let draws = 0..drawn.len();
            let first = |&draw: &usize| drawn.network(draw).ranks[measure][actor] <= top;
            sure(draws.filter(first).count())
        })
    })
}
