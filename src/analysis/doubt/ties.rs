//! The network of a draw: known ties that may not be there, and ties that silence may hide.

use super::rates::{Chance, Classes, DrawnRates, Rates, Reports};
use super::{DoubtError, DoubtOptions, Source};
use crate::analysis::random::Key;
use crate::model::actor_graph::{ActorGraph, Weighting};
use crate::model::district::District;
use crate::model::ids::OrganizationId;
use crate::model::tie::{Relation, Strength};
use std::collections::{BTreeMap, BTreeSet};

/// The most pairs that are drawn: more would not fit into memory.
pub(super) const MOST_HIDDEN: usize = 20_000_000;

/// The most pairs that are looked at where somebody is silent: more would take minutes.
pub(super) const MOST_PAIRS: usize = 200_000_000;

/// How far a known tie is believed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Belief {
    /// With this probability.
    Fixed(f64),
    /// One end reported it and the other did not answer: as if both had reported it as often as both do, else as if one had.
    OtherSilent,
}

/// A pair that is tied in the data.
#[derive(Debug, Clone, Copy)]
struct Known {
    ends: [u32; 2],
    strength: f64,
    belief: Belief,
    key: Key,
}

/// A pair that is not tied in the data, at least one end of which did not answer.
#[derive(Debug, Clone, Copy)]
struct Hidden {
    ends: [u32; 2],
    class: u8,
    chance: Chance,
    key: Key,
}

/// The ties of a district, as far as they are sure.
///
/// # The model
/// Two organizations count as tied by any kind of tie between them, and by any end that reported any of these. A known tie is kept with
/// the probability that the dataset's [`Trust`](crate::model::trust::Trust) gives to its evidence, else to who reported it. A tie of which
/// one end reported and the other did not answer is neither confirmed nor left unconfirmed: it is confirmed as often as ties among those
/// who answered are, see [`Rates`]. What an answer would have brought is as doubtful as what answers brought: a tie that is drawn for a pair
/// neither end of which answered is kept as often as ties are on average among those who answered, one that is drawn where one end
/// answered as often as a tie that one end reported.
///
/// Ties are drawn one by one and independently, given the rates of the draw.
#[derive(Debug, Clone)]
pub(super) struct Ties {
    ids: Vec<String>,
    known: Vec<Known>,
    hidden: Vec<Hidden>,
    /// Strengths of the known ties, from which those of hidden ones are drawn.
    strengths: Vec<f64>,
    noisy: bool,
    one_sided: f64,
    /// How often ties are kept on average, among those who answered.
    kept: f64,
    confirmed: f64,
}

/// A network of a draw, twice.
#[derive(Debug, Clone)]
pub(super) struct Network {
    /// Every tie counts one.
    pub(super) plain: ActorGraph,
    /// With the strengths of ties.
    pub(super) weighted: ActorGraph,
}

/// What of the data the ties of draws come from, as the district is today: a plan changes ties, not how they are known.
#[derive(Debug, Clone)]
pub(super) struct Today {
    pub(super) rates: Rates,
    kept: f64,
    /// Pairs that are tied today, by the ids of their ends.
    tied: BTreeSet<(OrganizationId, OrganizationId)>,
    /// The organizations of today.
    organizations: BTreeSet<OrganizationId>,
}

/// The relations between the two organizations of each pair that has any.
struct Pairs<'a> {
    reports: Reports<'a>,
    relations: BTreeMap<(usize, usize), Vec<&'a Relation>>,
}

impl<'a> Pairs<'a> {
    fn of(district: &'a District) -> Self {
        let network = &district.network;
        let places: BTreeMap<&OrganizationId, usize> = network
            .organizations()
            .map(|one| &one.id)
            .zip(0..)
            .collect();
        let mut pairs = Self {
            reports: BTreeMap::new(),
            relations: BTreeMap::new(),
        };
        for (from, to, relation) in network.relations() {
            let (Some(&one), Some(&other)) = (places.get(from), places.get(to)) else {
                continue;
            };
            if one != other {
                let pair = (one.min(other), one.max(other));
                let reporters = relation.reported_by.iter();
                let ends = reporters.filter(|by| *by == from || *by == to);
                pairs.reports.entry(pair).or_default().extend(ends);
                pairs.relations.entry(pair).or_default().push(relation);
            }
        }
        pairs
    }

    /// How far the tie of a pair is believed.
    fn belief(&self, district: &District, pair: (usize, usize), silent: &[bool]) -> Belief {
        let trust = &district.edition.trust;
        let relations = self.relations.get(&pair).into_iter().flatten().copied();
        if let Some(share) = trust.by_evidence(relations) {
            return Belief::Fixed(share.0);
        }
        match self.reports.get(&pair).map_or(0, BTreeSet::len) {
            0 => Belief::Fixed(trust.unstated.0),
            1 if silent[pair.0] != silent[pair.1] => Belief::OtherSilent,
            1 => Belief::Fixed(trust.one_sided.0),
            _ => Belief::Fixed(trust.confirmed.0),
        }
    }
}

/// Who did not answer, in the order of ids.
fn silent(district: &District) -> Vec<bool> {
    let organizations = district.network.organizations();
    organizations
        .map(|organization| organization.answered == Some(false))
        .collect()
}

impl Today {
    /// What the district as it is tells of its own ties.
    /// # Errors
    /// [`DoubtError::NoRespondents`] where some are silent and no two answered, [`DoubtError::TooManyPairs`].
    pub(super) fn of(district: &District, options: &DoubtOptions) -> Result<Self, DoubtError> {
        let pairs = Pairs::of(district);
        let silent = silent(district);
        let quiet = silent.iter().filter(|silent| **silent).count();
        let (n, answered) = (silent.len(), silent.len() - quiet);
        if options.sources.contains(&Source::Answers) && quiet > 0 {
            if answered < 2 {
                return Err(DoubtError::NoRespondents { silent: quiet });
            }
            if n * (n - 1) / 2 > MOST_PAIRS {
                let pairs = n * (n - 1) / 2;
                return Err(DoubtError::TooManyPairs { pairs });
            }
        }
        let classes = Classes::of(district);
        let ids: Vec<&OrganizationId> = (district.network.organizations())
            .map(|one| &one.id)
            .collect();
        let (mut sum, mut ties) = (0.0, 0.0);
        for &pair in pairs.relations.keys() {
            if let Belief::Fixed(share) = pairs.belief(district, pair, &silent)
                && !silent[pair.0]
                && !silent[pair.1]
            {
                sum += share;
                ties += 1.0;
            }
        }
        let keys = pairs.relations.keys();
        Ok(Self {
            rates: Rates::of(
                district,
                &classes,
                &pairs.reports,
                options.rates,
                options.seed,
            ),
            kept: match ties > 0.0 {
                true => sum / ties,
                false => district.edition.trust.one_sided.0,
            },
            tied: keys
                .map(|&(one, other)| (ids[one].clone(), ids[other].clone()))
                .collect(),
            organizations: ids.iter().map(|id| (*id).clone()).collect(),
        })
    }
}

impl Ties {
    /// The ties of a district, or of what a plan makes of it.
    ///
    /// A tie that only the plan brings is certain, as the plan is, and so are all ties of an organization that only the plan brings.
    /// # Errors
    /// [`DoubtError::TooManyPairs`].
    pub(super) fn of(
        district: &District,
        today: &Today,
        options: &DoubtOptions,
    ) -> Result<Self, DoubtError> {
        let pairs = Pairs::of(district);
        let silent = silent(district);
        let (noisy, asked) = (
            options.sources.contains(&Source::Ties),
            options.sources.contains(&Source::Answers),
        );
        let ids: Vec<&OrganizationId> = (district.network.organizations())
            .map(|one| &one.id)
            .collect();
        let key = |kind: &str, (one, other): (usize, usize)| {
            Key::new(
                options.seed,
                &[kind, ids[one].as_str(), ids[other].as_str()],
            )
        };
        let trust = &district.edition.trust;
        let known: Vec<Known> = (pairs.relations.iter())
            .map(|(&pair, relations)| {
                let strengths = relations.iter().map(|relation| relation.strength);
                let strengths = strengths.map(|one| one.unwrap_or(Strength::UNSTATED).value());
                let reported = pairs.reports.get(&pair).is_some_and(|by| !by.is_empty());
                let is_old =
                    reported || (today.tied).contains(&(ids[pair.0].clone(), ids[pair.1].clone()));
                Known {
                    ends: [pair.0 as u32, pair.1 as u32],
                    strength: strengths.fold(0.0, f64::max),
                    belief: match is_old {
                        true => pairs.belief(district, pair, &silent),
                        false => Belief::Fixed(1.0),
                    },
                    key: key("tie", pair),
                }
            })
            .collect();
        let hidden = match asked {
            true => {
                let old = ids.iter().map(|id| today.organizations.contains(id));
                hidden(district, &pairs, &silent, &old.collect::<Vec<_>>(), key)?
            }
            false => Vec::new(),
        };
        Ok(Self {
            strengths: known.iter().map(|known| known.strength).collect(),
            ids: ids.iter().map(ToString::to_string).collect(),
            noisy,
            one_sided: trust.one_sided.0,
            kept: today.kept,
            confirmed: trust.confirmed.0,
            known,
            hidden,
        })
    }

    /// Whether every draw gives the same network.
    pub(super) fn are_certain(&self) -> bool {
        self.hidden.is_empty() && self.doubtful() == 0
    }

    /// How many pairs may be tied without anybody having said so.
    pub(super) fn hidden(&self) -> usize {
        self.hidden.len()
    }

    /// How many known ties may not be there.
    pub(super) fn doubtful(&self) -> usize {
        let doubtful = |known: &&Known| known.belief != Belief::Fixed(1.0);
        match self.noisy {
            true => self.known.iter().filter(doubtful).count(),
            false => 0,
        }
    }

    /// The network as it is in the data, with the strengths of its ties.
    pub(super) fn stated(&self) -> Network {
        let all = self.known.iter().map(|known| (known.ends, known.strength));
        self.graph(all)
    }

    /// The network of a draw, with the strengths of its ties: those of hidden ones are drawn among the strengths of known ones.
    pub(super) fn draw(&self, draw: usize, rates: &DrawnRates) -> Network {
        let one_sided = |belief| match belief {
            Belief::Fixed(share) => share,
            Belief::OtherSilent => {
                rates.confirmed * self.confirmed + (1.0 - rates.confirmed) * self.one_sided
            }
        };
        let kept = self
            .known
            .iter()
            .filter(|known| !self.noisy || known.key.draw(draw).unit() < one_sided(known.belief));
        let factor = |chance| match (self.noisy, chance) {
            (false, _) => 1.0,
            (true, Chance::Neither) => self.kept,
            (true, Chance::One) => self.one_sided,
        };
        let factors = [factor(Chance::Neither), factor(Chance::One)];
        let found = self.hidden.iter().filter_map(|hidden| {
            let mut random = hidden.key.draw(draw);
            let rate = rates.of(hidden.class.into(), hidden.chance);
            let tied = random.unit() < rate * factors[hidden.chance as usize];
            let strength = match self.strengths.len() {
                0 => Strength::UNSTATED.value(),
                many => self.strengths[random.below(many)],
            };
            tied.then_some((hidden.ends, strength))
        });
        self.graph(kept.map(|known| (known.ends, known.strength)).chain(found))
    }

    fn graph(&self, ties: impl Iterator<Item = ([u32; 2], f64)>) -> Network {
        let (ends, strengths): (Vec<_>, Vec<_>) = ties.unzip();
        let graph = |ends, strengths, weighting| {
            ActorGraph::from_indexed(self.ids.clone(), ends, strengths, false, weighting)
        };
        Network {
            plain: graph(ends.clone(), Vec::new(), Weighting::Unweighted),
            weighted: graph(ends, strengths, Weighting::StrengthMax),
        }
    }
}

/// The pairs that are not tied in the data and of which at least one end did not answer.
fn hidden(
    district: &District,
    pairs: &Pairs<'_>,
    silent: &[bool],
    old: &[bool],
    key: impl Fn(&str, (usize, usize)) -> Key,
) -> Result<Vec<Hidden>, DoubtError> {
    let n = silent.len();
    let quiet = silent.iter().filter(|silent| **silent).count();
    let most = quiet * n - quiet * (quiet + 1) / 2;
    if most > MOST_HIDDEN {
        return Err(DoubtError::TooManyPairs { pairs: most });
    }
    let classes = Classes::of(district);
    let mut hidden = Vec::with_capacity(most);
    for one in 0..n {
        for other in one + 1..n {
            let chance = match (silent[one], silent[other]) {
                (false, false) => continue,
                (true, true) => Chance::Neither,
                _ => Chance::One,
            };
            if old[one] && old[other] && !pairs.relations.contains_key(&(one, other)) {
                hidden.push(Hidden {
                    ends: [one as u32, other as u32],
                    class: classes.class(one, other) as u8,
                    chance,
                    key: key("hidden", (one, other)),
                });
            }
        }
    }
    Ok(hidden)
}
