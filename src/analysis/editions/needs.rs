//! Needs that are met otherwise than they were, and why.

use super::aligned::{Aligned, Whose, runs};
use super::hybrid::{Actors, Choice, hybrid};
use super::persons::{Estimate, estimate};
use crate::analysis::coverage::needs::{Met, NeedCoverage, coverage};
use crate::analysis::coverage::status::NeedStatus;
use crate::model::ids::{NeedId, ServiceId};
use crate::model::node::Service;
use rayon::prelude::*;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Why a need is met otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It was not stated.
    Appeared,
    /// It is not stated any more.
    Gone,
    /// The number of persons was not known.
    NowKnown,
    /// The number of persons is not known any more.
    NoLongerKnown,
    /// There are more persons.
    MorePersons(Estimate),
    /// There are fewer persons.
    FewerPersons(Estimate),
    /// There are others elsewhere who share the services.
    PersonsElsewhere,
    /// Services opened that reach it.
    Opened,
    /// Services closed that reached it.
    Closed,
    /// Services closed that reached it, with all who offered them.
    Left,
    /// Services opened or closed that reach others with whom it shares services.
    ServicesElsewhere,
    /// Services that reach it can take more persons.
    Enlarged,
    /// Services that reach it can take fewer persons.
    Shrunk,
    /// A capacity is stated now, or no longer.
    CapacityKnown,
    /// Capacities changed of services that reach others with whom it shares services.
    CapacityElsewhere,
    /// Services reach it that did not.
    Reached,
    /// Services do not reach it that did.
    NotReached,
    /// Services reach others than they did, with whom it shares services.
    ReachElsewhere,
    /// Others offer the services.
    Providers,
    /// The rules are others: the radius, the sufficient share, the minutes.
    Rules,
    /// No one thing alone does it: several do together.
    Together,
}

impl Reason {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Appeared => "appeared",
            Self::Gone => "gone",
            Self::NowKnown => "now-known",
            Self::NoLongerKnown => "no-longer-known",
            Self::MorePersons(_) => "more-persons",
            Self::FewerPersons(_) => "fewer-persons",
            Self::PersonsElsewhere => "persons-elsewhere",
            Self::Opened => "opened",
            Self::Closed => "closed",
            Self::Left => "left",
            Self::ServicesElsewhere => "services-elsewhere",
            Self::Enlarged => "enlarged",
            Self::Shrunk => "shrunk",
            Self::CapacityKnown => "capacity-known",
            Self::CapacityElsewhere => "capacity-elsewhere",
            Self::Reached => "reached",
            Self::NotReached => "not-reached",
            Self::ReachElsewhere => "reach-elsewhere",
            Self::Providers => "providers",
            Self::Rules => "rules",
            Self::Together => "together",
        }
    }
}

/// A reason, with the services that it is about, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// What.
    pub reason: Reason,
    /// Which services, where it is about some.
    pub services: Vec<String>,
}

/// A need that is met otherwise than it was.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedRow {
    /// Which one, by the ids of the later edition.
    pub need: NeedId,
    /// The name of its type.
    pub need_type: String,
    /// The name of its municipality.
    pub municipality: String,
    /// As it was; `None` where it was not stated.
    pub before: Option<Met>,
    /// As it is.
    pub after: Option<Met>,
    /// Why, what weighs most first.
    pub why: Vec<Why>,
}

impl NeedRow {
    /// Whether it has another status.
    pub fn changed_status(&self) -> bool {
        self.before.map(|met| met.status) != self.after.map(|met| met.status)
    }

    /// Persons covered more, or fewer below zero.
    pub fn covered_change(&self) -> i64 {
        Met::gained(self.before, self.after)
    }
}

/// A group of inputs that is swapped on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Persons,
    Running,
    Capacity,
    Reach,
    Providers,
    Rules,
}

impl Group {
    const ALL: [Self; 6] = [
        Self::Persons,
        Self::Running,
        Self::Capacity,
        Self::Reach,
        Self::Providers,
        Self::Rules,
    ];

    /// One edition, with this group of the other.
    fn swapped(self, base: Whose, to: Whose) -> Choice {
        let mut choice = Choice {
            actors: Actors::All,
            ..Choice::of(base)
        };
        match self {
            Self::Persons => choice.persons = to,
            Self::Running => choice.running = to,
            Self::Capacity => choice.capacity = to,
            Self::Reach => choice.reach = to,
            Self::Providers => choice.providers = to,
            Self::Rules => choice.rules = to,
        }
        choice
    }
}

/// The coverage of every need of a mixture.
type Covers = BTreeMap<NeedId, NeedCoverage>;

/// What was computed to find causes.
struct Trials {
    was: Covers,
    is: Covers,
    /// For each group, the earlier edition with that group of the later one, and the reverse.
    with: Vec<Covers>,
    without: Vec<Covers>,
}

/// Needs that are met otherwise than they were, those with another status first, then by covered persons gained or lost, then by id.
///
/// Why is found by computing again: each group of inputs (persons, which services run, capacities, reach, providers, rules) is put alone
/// into the earlier edition, and alone taken out of the later one. What gives the new status alone is the reason, before all what also
/// gives the old one back when it is taken out; where nothing does alone, what must be there for it; else several together.
///
/// # Complexity
/// That of fourteen coverages.
pub(super) fn needs(editions: &Aligned) -> Vec<NeedRow> {
    let trials = trials(editions);
    let ids: BTreeSet<&NeedId> = trials.was.keys().chain(trials.is.keys()).collect();
    let mut rows: Vec<NeedRow> = ids
        .into_iter()
        .filter_map(|id| {
            let (was, is) = (trials.was.get(id), trials.is.get(id));
            let (before, after) = (was.map(NeedCoverage::met), is.map(NeedCoverage::met));
            (before != after).then(|| {
                let (old, new) = (&editions.before, &editions.after);
                let types = [&new.need_types, &old.need_types];
                let need_type = types.iter().find_map(|records| records.get(&id.need_type));
                let places = [&new.municipalities, &old.municipalities];
                let place = places
                    .iter()
                    .find_map(|records| records.get(&id.municipality));
                NeedRow {
                    need: id.clone(),
                    need_type: need_type
                        .map_or_else(|| id.need_type.to_string(), |one| one.name.clone()),
                    municipality: place
                        .map_or_else(|| id.municipality.to_string(), |one| one.name.clone()),
                    before,
                    after,
                    why: trials.why(editions, id),
                }
            })
        })
        .collect();
    rows.sort_by_key(|row| {
        let change = Reverse(row.covered_change().unsigned_abs());
        (!row.changed_status(), change, row.need.clone())
    });
    rows
}

fn trials(editions: &Aligned) -> Trials {
    let (before, after) = (Whose::Before, Whose::After);
    let mut choices = vec![
        Group::Persons.swapped(before, before),
        Group::Persons.swapped(after, after),
    ];
    choices.extend(Group::ALL.map(|group| group.swapped(before, after)));
    choices.extend(Group::ALL.map(|group| group.swapped(after, before)));
    let mut covers: Vec<Covers> = choices
        .par_iter()
        .map(|choice| {
            let needs = coverage(&hybrid(editions, choice)).needs.into_iter();
            needs.map(|need| (need.need.clone(), need)).collect()
        })
        .collect();
    let without = covers.split_off(2 + Group::ALL.len());
    let with = covers.split_off(2);
    let is = covers.pop().unwrap_or_default();
    let was = covers.pop().unwrap_or_default();
    Trials {
        was,
        is,
        with,
        without,
    }
}

impl Trials {
    fn why(&self, editions: &Aligned, id: &NeedId) -> Vec<Why> {
        let one = |reason| {
            vec![Why {
                reason,
                services: Vec::new(),
            }]
        };
        let (was, is) = match (self.was.get(id), self.is.get(id)) {
            (None, _) => return one(Reason::Appeared),
            (_, None) => return one(Reason::Gone),
            (Some(was), Some(is)) => (was, is),
        };
        match (was.persons, is.persons) {
            (None, Some(_)) => return one(Reason::NowKnown),
            (Some(_), None) => return one(Reason::NoLongerKnown),
            _ => {}
        }
        let groups = self.groups(id, was, is);
        if groups.is_empty() {
            return one(Reason::Together);
        }
        (groups.into_iter())
            .map(|group| told(editions, group, id, was, is))
            .collect()
    }

    /// The groups that a change goes back to, the one that moves most persons first.
    fn groups(&self, id: &NeedId, was: &NeedCoverage, is: &NeedCoverage) -> Vec<Group> {
        let covered = |need: Option<&NeedCoverage>| need.map_or(0, |need| i64::from(need.covered));
        let status = |need: Option<&NeedCoverage>| need.map(|need| need.status);
        let alone = |place: usize| self.with[place].get(id);
        let without = |place: usize| self.without[place].get(id);
        let effect = |place: usize| {
            let alone = covered(alone(place)) - i64::from(was.covered);
            let last = i64::from(is.covered) - covered(without(place));
            (alone, last)
        };
        let all: Vec<usize> = (0..Group::ALL.len()).collect();
        let of = |is_cause: &dyn Fn(usize) -> bool| -> Vec<usize> {
            all.iter()
                .copied()
                .filter(|&place| is_cause(place))
                .collect()
        };
        let found = if was.status == is.status {
            let gain = i64::from(is.covered) - i64::from(was.covered);
            let persons_differ = was.persons != is.persons;
            // What moves the number the way it went; where it stands still, the persons that changed beside it.
            of(&|place| {
                let (alone, last) = effect(place);
                let own = Group::ALL[place] == Group::Persons && persons_differ;
                match gain {
                    0 => own || (!persons_differ && status_or_rest_differs(alone, last)),
                    _ => alone.signum() == gain.signum() || last.signum() == gain.signum(),
                }
            })
        } else {
            let gives = |place| status(alone(place)) == Some(is.status);
            let needed = |place| status(without(place)) == Some(was.status);
            [
                of(&|place| gives(place) && needed(place)),
                of(&gives),
                of(&needed),
            ]
            .into_iter()
            .find(|found| !found.is_empty())
            .unwrap_or_default()
        };
        let mut found = found;
        found.sort_by_key(|&place| {
            let (alone, last) = effect(place);
            (Reverse((alone + last).unsigned_abs()), place)
        });
        found.into_iter().map(|place| Group::ALL[place]).collect()
    }
}

fn status_or_rest_differs(alone: i64, last: i64) -> bool {
    alone != 0 || last != 0
}

/// A reason in detail.
fn told(
    editions: &Aligned,
    group: Group,
    id: &NeedId,
    was: &NeedCoverage,
    is: &NeedCoverage,
) -> Why {
    let reaching =
        |need: &NeedCoverage| -> BTreeSet<ServiceId> { need.services.iter().cloned().collect() };
    let (reached, reach) = (reaching(was), reaching(is));
    let records = editions.services();
    let pair = |id: &ServiceId| records.get(id).copied().unwrap_or((None, None));
    let (gained, lost): (Vec<&ServiceId>, Vec<&ServiceId>) = (
        reach.difference(&reached).collect(),
        reached.difference(&reach).collect(),
    );
    let ran = |id: &&ServiceId| runs(pair(id).0);
    let run = |id: &&ServiceId| runs(pair(id).1);
    let with = |reason, services: Vec<&ServiceId>| {
        let name = |id: &ServiceId| {
            let (was, is) = pair(id);
            is.or(was)
                .map_or_else(|| id.to_string(), |one: &Service| one.name.clone())
        };
        Why {
            reason,
            services: services.into_iter().map(name).collect(),
        }
    };
    let better = is.covered > was.covered || (is.covered == was.covered && rank(is) > rank(was));
    match group {
        Group::Persons => {
            let reason = match (was.persons, is.persons) {
                (Some(was), Some(is)) if is > was => Reason::MorePersons(estimate(editions, id)),
                (Some(was), Some(is)) if is < was => Reason::FewerPersons(estimate(editions, id)),
                _ => Reason::PersonsElsewhere,
            };
            with(reason, Vec::new())
        }
        Group::Running => {
            let opened: Vec<&ServiceId> = gained.iter().copied().filter(|id| !ran(id)).collect();
            let closed: Vec<&ServiceId> = lost.iter().copied().filter(|id| !run(id)).collect();
            let left = |id: &&ServiceId| editions.comes_with_actors(pair(id));
            match (opened.is_empty(), closed.is_empty()) {
                (false, true) => with(Reason::Opened, opened),
                (false, false) if better => with(Reason::Opened, opened),
                (_, false) if closed.iter().all(left) => with(Reason::Left, closed),
                (_, false) => with(Reason::Closed, closed),
                (true, true) => with(Reason::ServicesElsewhere, Vec::new()),
            }
        }
        Group::Capacity => {
            let both = reached.intersection(&reach);
            let capacities = both.map(|id| {
                let (was, is) = pair(id);
                (
                    id,
                    was.and_then(|one| one.capacity),
                    is.and_then(|one| one.capacity),
                )
            });
            let capacities: Vec<_> = capacities.collect();
            let that = |is_so: fn(Option<u32>, Option<u32>) -> bool| -> Vec<&ServiceId> {
                let so = capacities.iter().filter(|(_, was, is)| is_so(*was, *is));
                so.map(|(id, ..)| *id).collect()
            };
            let enlarged = that(|was, is| was.zip(is).is_some_and(|(was, is)| is > was));
            let shrunk = that(|was, is| was.zip(is).is_some_and(|(was, is)| is < was));
            let known = that(|was, is| was.is_some() != is.is_some());
            match (enlarged.is_empty(), shrunk.is_empty(), known.is_empty()) {
                (false, true, _) => with(Reason::Enlarged, enlarged),
                (true, false, _) => with(Reason::Shrunk, shrunk),
                (false, false, _) if better => with(Reason::Enlarged, enlarged),
                (false, false, _) => with(Reason::Shrunk, shrunk),
                (true, true, false) => with(Reason::CapacityKnown, known),
                (true, true, true) => with(Reason::CapacityElsewhere, Vec::new()),
            }
        }
        Group::Reach => {
            let gained: Vec<&ServiceId> = gained.iter().copied().filter(ran).collect();
            let lost: Vec<&ServiceId> = lost.iter().copied().filter(run).collect();
            match (gained.is_empty(), lost.is_empty()) {
                (false, true) => with(Reason::Reached, gained),
                (false, false) if better => with(Reason::Reached, gained),
                (_, false) => with(Reason::NotReached, lost),
                (true, true) => with(Reason::ReachElsewhere, Vec::new()),
            }
        }
        Group::Providers => with(Reason::Providers, Vec::new()),
        Group::Rules => with(Reason::Rules, Vec::new()),
    }
}

/// How well a need is met, from the worst.
fn rank(need: &NeedCoverage) -> usize {
    let order = NeedStatus::FROM_WORST.iter();
    order
        .clone()
        .position(|status| *status == need.status)
        .unwrap_or_default()
}
