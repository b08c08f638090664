//! The records of a district under other ids.

use super::draft::{Draft, Gone};
use crate::model::ids::{
    MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId,
};
use crate::model::never::{Exclusion, Never};
use crate::model::node::{
    Catchment, Municipality, Need, NeedType, Organization, Residents, Service, Standard,
};
use crate::model::rows::TieRow;
use crate::model::travel::Stop;
use crate::model::units::Headcount;
use std::collections::BTreeMap;

/// Other ids; what has none here keeps its own. Several of one new id become one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Of organizations.
    pub organizations: BTreeMap<OrganizationId, OrganizationId>,
    /// Of services.
    pub services: BTreeMap<ServiceId, ServiceId>,
    /// Of types of need.
    pub need_types: BTreeMap<NeedTypeId, NeedTypeId>,
    /// Of working groups.
    pub tavoli: BTreeMap<TavoloId, TavoloId>,
    /// Of municipalities.
    pub municipalities: BTreeMap<MunicipalityCode, MunicipalityCode>,
}

/// The id that one goes by.
fn of<I: Ord + Clone>(names: &BTreeMap<I, I>, id: &I) -> I {
    names.get(id).unwrap_or(id).clone()
}

impl Draft {
    /// The same records under these ids, of a district that nothing was taken from.
    ///
    /// Persons in need and residents of municipalities that become one are added up; persons in need are known only where all of them
    /// are. Of other records that become one the first by id stays, and an organization has answered if any
    /// of them has. Ties that would join an organization with itself go.
    ///
    /// # Complexity
    /// *O*(*r* log *r*) for *r* records and ties.
    pub fn renamed(&self, names: &Names) -> Self {
        let organization = |id: &OrganizationId| of(&names.organizations, id);
        let service = |id: &ServiceId| of(&names.services, id);
        let need_type = |id: &NeedTypeId| of(&names.need_types, id);
        let tavolo = |id: &TavoloId| of(&names.tavoli, id);
        let municipality = |code: &MunicipalityCode| of(&names.municipalities, code);
        let mut edition = self.edition.clone();
        edition.lead = edition.lead.as_ref().map(organization);
        let organizations = joined(
            self.organizations.values().map(|record| Organization {
                id: organization(&record.id),
                municipality: record.municipality.as_ref().map(municipality),
                ..record.clone()
            }),
            |record| &record.id,
            |kept, other| {
                let answers = [kept.answered, other.answered].into_iter().flatten();
                kept.answered = answers.max();
            },
        );
        let services = joined(
            self.services.values().map(|record| Service {
                id: service(&record.id),
                providers: record.providers.iter().map(organization).collect(),
                municipality: record.municipality.as_ref().map(municipality),
                catchment: match &record.catchment {
                    Catchment::Listed(codes) => {
                        Catchment::Listed(codes.iter().map(municipality).collect())
                    }
                    other => other.clone(),
                },
                ..record.clone()
            }),
            |record| &record.id,
            |_, _| {},
        );
        let need_types = joined(
            self.need_types.values().map(|record| NeedType {
                id: need_type(&record.id),
                tavoli: record.tavoli.iter().map(tavolo).collect(),
                ..record.clone()
            }),
            |record| &record.id,
            |_, _| {},
        );
        let needs = joined(
            self.needs.values().map(|record| Need {
                id: NeedId {
                    need_type: need_type(&record.id.need_type),
                    municipality: municipality(&record.id.municipality),
                },
                ..record.clone()
            }),
            |record| &record.id,
            add_need,
        );
        let municipalities = joined(
            self.municipalities.values().map(|record| Municipality {
                code: municipality(&record.code),
                ..record.clone()
            }),
            |record| &record.code,
            |kept, other| {
                kept.population = sum(kept.population, other.population);
                kept.area_km2 = both(kept.area_km2, other.area_km2).map(|(one, other)| one + other);
            },
        );
        let mut residents: BTreeMap<_, u32> = BTreeMap::new();
        for record in &self.residents {
            let key = (
                municipality(&record.municipality),
                record.year,
                record.age,
                record.sex.clone(),
            );
            let total = residents.entry(key).or_default();
            *total = total.saturating_add(record.total);
        }
        let mut seats = BTreeMap::new();
        for ((member, group), role) in &self.seats {
            seats
                .entry((organization(member), tavolo(group)))
                .or_insert_with(|| role.clone());
        }
        let mut addresses = BTreeMap::new();
        for ((from, to), intensity) in &self.addresses {
            addresses
                .entry((service(from), need_type(to)))
                .or_insert(*intensity);
        }
        let ties = self.ties.iter().map(|tie| {
            let mut relation = tie.relation.clone();
            relation.reported_by = relation.reported_by.iter().map(organization).collect();
            TieRow {
                from: organization(&tie.from),
                to: organization(&tie.to),
                relation,
            }
        });
        let stop = |stop: &Stop| {
            Some(match stop {
                Stop::Municipality(code) => Stop::Municipality(municipality(code)),
                Stop::Service(id) => Stop::Service(service(id)),
            })
        };
        let boundary = |code: &MunicipalityCode| !names.municipalities.contains_key(code);
        Self {
            edition,
            organizations,
            services,
            need_types,
            needs,
            municipalities,
            tavoli: joined(
                self.tavoli.values().map(|record| {
                    let mut record = record.clone();
                    record.id = tavolo(&record.id);
                    record
                }),
                |record| &record.id,
                |_, _| {},
            ),
            addresses,
            seats,
            ties: ties.filter(|tie| tie.from != tie.to).collect(),
            travel: self.travel.renamed(stop),
            // Of territories that become one the common border would stay.
            boundaries: (self.boundaries.iter())
                .filter(|record| boundary(&record.municipality))
                .cloned()
                .collect(),
            residents: (residents.into_iter())
                .map(|((municipality, year, age, sex), total)| Residents {
                    municipality,
                    age,
                    sex,
                    total,
                    year,
                })
                .collect(),
            standards: (self.standards.iter())
                .map(|record| Standard {
                    need_types: record.need_types.iter().map(need_type).collect(),
                    services: record.services.iter().map(service).collect(),
                    ..record.clone()
                })
                .collect(),
            never: Never::of(
                (self.never.exclusions().iter())
                    .map(|one| Exclusion {
                        from: organization(&one.from),
                        to: one.to.as_ref().map(&organization),
                        ..one.clone()
                    })
                    .collect(),
            ),
            gone: Gone::default(),
        }
    }
}

/// Records by their new ids. Of several of one id the first is kept, and takes the others in.
fn joined<I: Ord + Clone, T: Clone>(
    records: impl Iterator<Item = T>,
    id: impl Fn(&T) -> &I,
    mut take: impl FnMut(&mut T, &T),
) -> BTreeMap<I, T> {
    let mut kept: BTreeMap<I, T> = BTreeMap::new();
    for record in records {
        match kept.get_mut(id(&record)) {
            Some(first) => take(first, &record),
            None => {
                kept.insert(id(&record).clone(), record);
            }
        }
    }
    kept
}

/// Adds the persons of a need to those of another of the same type, in what is one municipality now.
fn add_need(kept: &mut Need, other: &Need) {
    let ranges = [&*kept, other].map(|need| {
        let stated = need.persons.stated();
        (need.persons_low.or(stated), need.persons_high.or(stated))
    });
    let ranged = |need: &Need| need.persons_low.is_some() || need.persons_high.is_some();
    (kept.persons_low, kept.persons_high) = match ranged(kept) || ranged(other) {
        true => (sum(ranges[0].0, ranges[1].0), sum(ranges[0].1, ranges[1].1)),
        false => (None, None),
    };
    kept.persons = match (kept.persons, other.persons) {
        (Headcount::Stated(one), Headcount::Stated(other)) => {
            Headcount::Stated(one.saturating_add(other))
        }
        (Headcount::Unknown, _) | (_, Headcount::Unknown) => Headcount::Unknown,
        _ => Headcount::Suppressed,
    };
    // Where one says nothing of whom it concerns, it concerns anybody.
    match kept.targets.is_empty() || other.targets.is_empty() {
        true => kept.targets.clear(),
        false => kept.targets.extend(other.targets.iter().cloned()),
    }
    kept.ages.least = both(kept.ages.least, other.ages.least).map(|(one, other)| one.min(other));
    kept.ages.most = both(kept.ages.most, other.ages.most).map(|(one, other)| one.max(other));
    kept.year = kept.year.max(other.year);
}

fn both<T>(one: Option<T>, other: Option<T>) -> Option<(T, T)> {
    Some((one?, other?))
}

fn sum(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    both(one, other).map(|(one, other)| one.saturating_add(other))
}
