//! The network of a draw: known ties that may not be there, and ties that silence may hide.

use super::rates::{Chance, Classes, DrawnRates, Rates, Reports};
use super::{DoubtError, DoubtOptions, Source};
use crate::analysis::random::Key;
use crate::model::actor_graph::{ActorGraph, Weighting};
use crate::model::district::District;
use crate::model::ids::OrganizationId;
use crate::model::tie::{Relation, RelationKind, Strength};
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
    /// Strengths of the ties known today, from which those of hidden ones are drawn.
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
    /// The organizations of today; all places below are places among these.
    ids: Vec<OrganizationId>,
    silent: Vec<bool>,
    classes: Classes,
    /// Pairs that are tied today, and by which kinds of tie.
    tied: BTreeMap<(usize, usize), BTreeSet<RelationKind>>,
    /// Strengths of the known ties, from which those of hidden ones are drawn.
    strengths: Vec<f64>,
}

/// Organizations that a plan lets go into others.
pub(super) type Mergers = BTreeMap<OrganizationId, OrganizationId>;

/// A pair of today that is tied, in what a plan makes of the district.
struct Before {
    /// Its places today; those of the first one, where a merger makes one pair of several.
    places: (usize, usize),
    kinds: BTreeSet<RelationKind>,
}

/// The strength of a pair: the largest of its ties.
fn strength(relations: &[&Relation]) -> f64 {
    let strengths = relations.iter().map(|relation| relation.strength);
    let strengths = strengths.map(|one| one.unwrap_or(Strength::UNSTATED).value());
    strengths.fold(0.0, f64::max)
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
            // Where both kinds are believed as much, it does not matter of which it is.
            1 if silent[pair.0] != silent[pair.1] && trust.confirmed != trust.one_sided => {
                Belief::OtherSilent
            }
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
        let kinds = |of: &Vec<&Relation>| of.iter().map(|relation| relation.kind).collect();
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
            tied: (pairs.relations.iter())
                .map(|(&pair, relations)| (pair, kinds(relations)))
                .collect(),
            strengths: (pairs.relations.values())
                .map(|relations| strength(relations))
                .collect(),
            ids: (district.network.organizations())
                .map(|one| one.id.clone())
                .collect(),
            silent,
            classes,
        })
    }

    /// Where each organization of today is among these, under its own id or that of the one it went into.
    fn places(&self, ids: &[&OrganizationId], mergers: &Mergers) -> Vec<Option<usize>> {
        let places: BTreeMap<&OrganizationId, usize> = ids.iter().copied().zip(0..).collect();
        let place = |mut id| {
            while let Some(into) = mergers.get(id) {
                id = into;
            }
            places.get(id).copied()
        };
        self.ids.iter().map(place).collect()
    }

    /// The pairs that are tied today, by the places that they have now.
    fn before(&self, places: &[Option<usize>]) -> BTreeMap<(usize, usize), Before> {
        let mut before: BTreeMap<_, Before> = BTreeMap::new();
        for (&(one, other), kinds) in &self.tied {
            if let Some(pair) = moved(places, one, other) {
                let kept = before.entry(pair).or_insert_with(|| Before {
                    places: (one, other),
                    kinds: BTreeSet::new(),
                });
                kept.kinds.extend(kinds);
            }
        }
        before
    }

    fn key(&self, seed: u64, kind: &str, (one, other): (usize, usize)) -> Key {
        let [one, other] = [one, other].map(|place| self.ids[place].as_str());
        Key::new(seed, &[kind, one, other])
    }
}

/// Where a pair of today is now; `None` where an end is gone, or both went into one.
fn moved(places: &[Option<usize>], one: usize, other: usize) -> Option<(usize, usize)> {
    let (one, other) = (places[one]?, places[other]?);
    (one != other).then(|| (one.min(other), one.max(other)))
}

impl Ties {
    /// The ties of a district, or of what a plan makes of it.
    ///
    /// A pair is certain once the plan brings a tie to it, as the plan is. What silence hides is hidden between organizations of today:
    /// where one goes into another it goes along, and where the plan ends a tie nothing is hidden behind it. A merged organization counts
    /// as silent for the ties that are known if any that went into it was.
    /// # Errors
    /// [`DoubtError::TooManyPairs`].
    pub(super) fn of(
        district: &District,
        today: &Today,
        mergers: &Mergers,
        options: &DoubtOptions,
    ) -> Result<Self, DoubtError> {
        let pairs = Pairs::of(district);
        let ids: Vec<&OrganizationId> = (district.network.organizations())
            .map(|one| &one.id)
            .collect();
        let places = today.places(&ids, mergers);
        let mut silent = vec![false; ids.len()];
        for (place, quiet) in places.iter().zip(&today.silent) {
            if let Some(place) = place {
                silent[*place] |= quiet;
            }
        }
        let before = today.before(&places);
        let trust = &district.edition.trust;
        let mut brought = BTreeSet::new();
        let mut known = Vec::with_capacity(pairs.relations.len());
        for (&pair, relations) in &pairs.relations {
            let old = (before.get(&pair)).filter(|old| {
                let mut kinds = relations.iter().map(|relation| relation.kind);
                kinds.all(|kind| old.kinds.contains(&kind))
            });
            let (belief, key) = match old {
                Some(old) => (
                    pairs.belief(district, pair, &silent),
                    today.key(options.seed, "tie", old.places),
                ),
                None => {
                    brought.insert(pair);
                    let ends = [ids[pair.0].as_str(), ids[pair.1].as_str()];
                    let key = Key::new(options.seed, &["tie", ends[0], ends[1]]);
                    (Belief::Fixed(1.0), key)
                }
            };
            known.push(Known {
                ends: [pair.0 as u32, pair.1 as u32],
                strength: strength(relations),
                belief,
                key,
            });
        }
        Ok(Self {
            strengths: today.strengths.clone(),
            ids: ids.iter().map(ToString::to_string).collect(),
            noisy: options.sources.contains(&Source::Ties),
            one_sided: trust.one_sided.0,
            kept: today.kept,
            confirmed: trust.confirmed.0,
            known,
            hidden: match options.sources.contains(&Source::Answers) {
                true => hidden(today, &places, &brought, options.seed)?,
                false => Vec::new(),
            },
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

/// The pairs of today that are not tied in the data and of which at least one end did not answer, as far as both ends are there still and
/// the plan brings no tie to them.
fn hidden(
    today: &Today,
    places: &[Option<usize>],
    brought: &BTreeSet<(usize, usize)>,
    seed: u64,
) -> Result<Vec<Hidden>, DoubtError> {
    let silent = &today.silent;
    let n = silent.len();
    let quiet = silent.iter().filter(|silent| **silent).count();
    let most = quiet * n - quiet * (quiet + 1) / 2;
    if most > MOST_HIDDEN {
        return Err(DoubtError::TooManyPairs { pairs: most });
    }
    let mut hidden = Vec::with_capacity(most);
    for one in 0..n {
        for other in one + 1..n {
            let chance = match (silent[one], silent[other]) {
                (false, false) => continue,
                (true, true) => Chance::Neither,
                _ => Chance::One,
            };
            let pair = moved(places, one, other).filter(|pair| !brought.contains(pair));
            if let Some(pair) = pair
                && !today.tied.contains_key(&(one, other))
            {
                hidden.push(Hidden {
                    ends: [pair.0 as u32, pair.1 as u32],
                    class: today.classes.class(one, other) as u8,
                    chance,
                    key: today.key(seed, "hidden", (one, other)),
                });
            }
        }
    }
    Ok(hidden)
}
