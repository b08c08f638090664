//! The persons of the flow: from types of need through services to organizations, with whom nothing covers and of whom it is not known.

use super::gather::gather;
use crate::analysis::study::Study;
use crate::model::ids::{NeedTypeId, OrganizationId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A node of one of the three columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    /// A type of need.
    NeedType(NeedTypeId),
    /// A service, by index in the order of ids.
    Service(usize),
    /// Those who provide a service, alone or together.
    Providers(BTreeSet<OrganizationId>),
    /// So many more, gathered: types of need, services or providers.
    Others(usize),
}

/// Persons of a type of need, or of those gathered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Source {
    services: BTreeMap<usize, u64>,
    /// Covered, undetermined, not covered.
    parts: [u64; 3],
    /// How many needs are in it.
    needs: usize,
}

impl Source {
    fn add(&mut self, other: &Self) {
        for (service, persons) in &other.services {
            *self.services.entry(*service).or_default() += persons;
        }
        for (part, other) in self.parts.iter_mut().zip(other.parts) {
            *part += other;
        }
        self.needs += other.needs;
    }

    fn persons(&self) -> u64 {
        self.parts.iter().sum()
    }
}

/// How many nodes a column may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Types of need.
    pub(super) types: usize,
    /// Services.
    pub(super) services: usize,
    /// Providers.
    pub(super) providers: usize,
}

/// Nodes in three columns and how many persons go from each to each.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Streams {
    /// Types of need, services, providers.
    pub(super) columns: [Vec<Node>; 3],
    /// From a type to a service, by their places.
    pub(super) covered: BTreeMap<(usize, usize), u64>,
    /// From a service to its providers, by their places.
    pub(super) provided: BTreeMap<(usize, usize), u64>,
    /// Of each type, those of whom it is not known.
    pub(super) undetermined: Vec<u64>,
    /// Of each type, those whom nothing covers.
    pub(super) uncovered: Vec<u64>,
}

impl Streams {
    /// The streams of a study.
    pub(super) fn of(study: &Study<'_>, room: Room) -> Self {
        let (types, others) = sources(study, room.types);
        let services: Vec<_> = study.district.network.services().collect();
        let mut rows: Vec<&Source> = types.iter().map(|(_, source)| source).collect();
        rows.extend((others.needs > 0).then_some(&others));

        let links: Vec<&BTreeMap<usize, u64>> = rows.iter().map(|row| &row.services).collect();
        let kept = gather(&links, room.services);
        let all: BTreeSet<usize> = links.iter().flat_map(|row| row.keys().copied()).collect();
        let mut streams = Self {
            undetermined: rows.iter().map(|row| row.parts[1]).collect(),
            uncovered: rows.iter().map(|row| row.parts[2]).collect(),
            ..Self::default()
        };
        let ids = types.iter().map(|(id, _)| Node::NeedType(id.clone()));
        streams.columns[0] = ids.collect();
        let gathered = all_types(study) - types.len();
        streams.columns[0].extend((others.needs > 0).then_some(Node::Others(gathered)));
        streams.columns[1] = kept.iter().map(|&service| Node::Service(service)).collect();
        let left = all.len() - kept.len();
        streams.columns[1].extend((left > 0).then_some(Node::Others(left)));
        let place = |service: usize| kept.iter().position(|&one| one == service);

        // Who provides, and what they get from each service that is drawn.
        let mut groups: BTreeMap<&BTreeSet<OrganizationId>, usize> = BTreeMap::new();
        for &service in &all {
            let next = groups.len();
            groups.entry(&services[service].providers).or_insert(next);
        }
        let mut given: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); streams.columns[1].len()];
        for (row, source) in rows.iter().enumerate() {
            for (&service, &persons) in &source.services {
                let at = place(service).unwrap_or(kept.len());
                *streams.covered.entry((row, at)).or_default() += persons;
                let group = groups[&services[service].providers];
                *given[at].entry(group).or_default() += persons;
            }
        }
        let kept = gather(&given.iter().collect::<Vec<_>>(), room.providers);
        let mut sets: Vec<&BTreeSet<OrganizationId>> = groups.keys().copied().collect();
        sets.sort_by_key(|set| groups[set]);
        let nodes = kept
            .iter()
            .map(|&group| Node::Providers(sets[group].clone()));
        streams.columns[2] = nodes.collect();
        let left = groups.len() - kept.len();
        streams.columns[2].extend((left > 0).then_some(Node::Others(left)));
        for (service, groups) in given.iter().enumerate() {
            for (&group, &persons) in groups {
                let at = kept.iter().position(|&one| one == group);
                let at = (service, at.unwrap_or(kept.len()));
                *streams.provided.entry(at).or_default() += persons;
            }
        }
        streams
    }

    /// Persons of a type of need, by its place.
    pub(super) fn persons(&self, place: usize) -> u64 {
        let covered = self.covered.iter().filter(|((from, _), _)| *from == place);
        covered.map(|(_, persons)| persons).sum::<u64>()
            + self.undetermined[place]
            + self.uncovered[place]
    }

    /// Persons whom a service takes, by its place.
    pub(super) fn taken(&self, place: usize) -> u64 {
        let covered = self.covered.iter().filter(|((_, to), _)| *to == place);
        covered.map(|(_, persons)| persons).sum()
    }

    /// Persons whom providers take, by their place.
    pub(super) fn provided_by(&self, place: usize) -> u64 {
        let provided = self.provided.iter().filter(|((_, to), _)| *to == place);
        provided.map(|(_, persons)| persons).sum()
    }

    /// Whether a node stands for several that have no place of their own.
    pub(super) fn is_gathered(&self, column: usize, place: usize) -> bool {
        matches!(self.columns[column][place], Node::Others(_))
    }

    /// Covered, undetermined, not covered.
    pub(super) fn totals(&self) -> [u64; 3] {
        [
            self.covered.values().sum(),
            self.undetermined.iter().sum(),
            self.uncovered.iter().sum(),
        ]
    }
}

/// How many types of need have persons at all.
fn all_types(study: &Study<'_>) -> usize {
    let needs = study.coverage.needs.iter();
    let needs = needs.filter(|need| need.persons.is_some_and(|persons| persons > 0));
    needs
        .map(|need| &need.need.need_type)
        .collect::<BTreeSet<_>>()
        .len()
}

/// Where persons come from, in so many places at most: types of need, those with most persons first, and the others in one.
fn sources(study: &Study<'_>, most: usize) -> (Vec<(NeedTypeId, Source)>, Source) {
    let mut services: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); study.coverage.needs.len()];
    for (&(need, service), &persons) in &study.coverage.allocation.assigned {
        if persons > 0 {
            services[need].insert(service, persons.into());
        }
    }
    let mut types: BTreeMap<&NeedTypeId, Source> = BTreeMap::new();
    for (need, services) in study.coverage.needs.iter().zip(services) {
        if need.persons.is_none_or(|persons| persons == 0) {
            continue;
        }
        let source = Source {
            services,
            parts: [need.covered, need.undetermined, need.not_covered()].map(u64::from),
            needs: 1,
        };
        types.entry(&need.need.need_type).or_default().add(&source);
    }
    let mut types: Vec<(NeedTypeId, Source)> = (types.into_iter())
        .map(|(id, source)| (id.clone(), source))
        .collect();
    types.sort_by_key(|(_, source)| Reverse(source.persons()));
    // One place is for the others.
    let fits = match types.len() <= most {
        true => most,
        false => most.saturating_sub(1),
    };
    let mut others = Source::default();
    for (_, source) in types.split_off(types.len().min(fits)) {
        others.add(&source);
    }
    (types, others)
}
