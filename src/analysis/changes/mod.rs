//! What changes between two editions of a district, or if an organization closes: coverage, actors, services and ties.

mod closing;
mod turnover;

pub use turnover::Turnover;

use super::coverage::needs::NeedCoverage;
use super::coverage::totals::Totals;
use super::study::Study;
use crate::model::ids::{MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The needs of one place, of one type or of all, before and after: before + gained − lost = after, in covered persons.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Change {
    /// The needs that can be compared, as they were.
    pub before: Totals,
    /// The same needs, as they are.
    pub after: Totals,
    /// Covered persons more, added up over the needs that cover more.
    pub gained: u64,
    /// Covered persons fewer, added up over the needs that cover fewer.
    pub lost: u64,
    /// Needs that cannot be compared: their persons are unknown, or, between editions, the need is not stated, before or after.
    pub incomparable: usize,
}

impl Change {
    /// Covered persons more, or fewer where it is below zero.
    pub fn net(&self) -> i64 {
        self.gained as i64 - self.lost as i64
    }

    /// Whether the covered persons add up.
    pub fn reconciles(&self) -> bool {
        self.before.covered + self.gained == self.after.covered + self.lost
    }

    /// Adds up pairs of needs, before and after. Where it is `certain` that needs which are not stated are not there, they are nobody's.
    fn of(pairs: &[Pair<'_>], certain: bool) -> Self {
        let comparable = || {
            pairs
                .iter()
                .filter_map(|(before, after)| match (before, after) {
                    (Side::Known(before), Side::Known(after)) => {
                        Some((Some(*before), Some(*after)))
                    }
                    (Side::Known(before), Side::Absent) if certain => Some((Some(*before), None)),
                    (Side::Absent, Side::Known(after)) if certain => Some((None, Some(*after))),
                    _ => None,
                })
        };
        let mut change = Self {
            before: Totals::of(comparable().filter_map(|(before, _)| before)),
            after: Totals::of(comparable().filter_map(|(_, after)| after)),
            incomparable: pairs.len() - comparable().count(),
            ..Self::default()
        };
        for pair in comparable() {
            let covered = |need: Option<&NeedCoverage>| need.map_or(0, |need| need.covered);
            let (before, after) = (covered(pair.0), covered(pair.1));
            change.gained += u64::from(after.saturating_sub(before));
            change.lost += u64::from(before.saturating_sub(after));
        }
        change
    }
}

/// A need in one of two studies.
#[derive(Debug, Clone, Copy, Default)]
enum Side<'a> {
    /// It is not stated.
    #[default]
    Absent,
    /// Its persons are unknown.
    Unknown,
    /// How it is met.
    Known(&'a NeedCoverage),
}

/// A need before and after.
type Pair<'a> = (Side<'a>, Side<'a>);

/// Why something changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause<'a> {
    /// Another edition of the data.
    Edition,
    /// This organization closes.
    Closing(&'a OrganizationId),
    /// What a scenario of a plan changes, under its name.
    Scenario(&'a str),
}

/// What changes.
#[derive(Debug, Clone)]
pub struct Changes<'a> {
    /// Why.
    pub cause: Cause<'a>,
    /// All needs together.
    pub all: Change,
    /// By municipality.
    pub municipalities: BTreeMap<MunicipalityCode, Change>,
    /// By type of need.
    pub need_types: BTreeMap<NeedTypeId, Change>,
    /// Organizations.
    pub organizations: Turnover<OrganizationId>,
    /// Services that run.
    pub services: Turnover<ServiceId>,
    /// Pairs of organizations tied in any way.
    pub ties: Turnover<(OrganizationId, OrganizationId)>,
}

impl<'a> Changes<'a> {
    /// What changes from an earlier study to a later one.
    ///
    /// Only needs whose persons are known in both are compared: of the others nobody can say whether more persons are covered, or more
    /// were counted. They are counted apart.
    pub fn between(before: &Study<'_>, after: &Study<'_>) -> Self {
        let pairs = pairs(&before.coverage.needs, &after.coverage.needs);
        Self {
            organizations: Turnover::between(
                turnover::organizations(before),
                turnover::organizations(after),
            ),
            services: Turnover::between(turnover::services(before), turnover::services(after)),
            ties: Turnover::between(turnover::ties(before), turnover::ties(after)),
            ..Self::of(Cause::Edition, &pairs)
        }
    }

    /// What a scenario of a plan changes: as between editions, but whatever it takes away is known to be gone, and whatever it brings to be new.
    pub fn of_scenario(name: &'a str, before: &Study<'_>, after: &Study<'_>) -> Self {
        let pairs = pairs(&before.coverage.needs, &after.coverage.needs);
        let needs = Self::of(Cause::Scenario(name), &pairs);
        Self {
            cause: needs.cause,
            all: needs.all,
            municipalities: needs.municipalities,
            need_types: needs.need_types,
            ..Self::between(before, after)
        }
    }

    /// What changes if the organization closes whose closing leaves most covered persons without a stated place; `None` where none does.
    /// Public bodies do not close: one of them stops its services only where no other organization would leave anybody without. Of equals
    /// it is the one that comes first among the closures.
    pub fn of_worst_closing(study: &'a Study<'_>) -> Option<Self> {
        let closures = study.closures().organizations.iter();
        let losing = closures.filter(|closure| closure.loss.without_place() > 0);
        // Of equal keys `min` finds the first, `max` the last.
        let worst = losing.min_by_key(|closure| {
            let public = study.district.network.is_public(&closure.organization);
            (public, Reverse(closure.loss.without_place()))
        })?;
        Some(closing::changes(study, worst))
    }

    /// Adds the needs up; nobody comes or goes.
    fn of(cause: Cause<'a>, pairs: &BTreeMap<&NeedId, Pair<'_>>) -> Self {
        let certain = matches!(cause, Cause::Scenario(_));
        Self {
            cause,
            all: Change::of(&pairs.values().copied().collect::<Vec<_>>(), certain),
            municipalities: grouped(pairs, certain, |need| &need.municipality),
            need_types: grouped(pairs, certain, |need| &need.need_type),
            organizations: Turnover::default(),
            services: Turnover::default(),
            ties: Turnover::default(),
        }
    }
}

/// Every need of either list with its coverage in each.
fn pairs<'a>(
    before: &'a [NeedCoverage],
    after: &'a [NeedCoverage],
) -> BTreeMap<&'a NeedId, Pair<'a>> {
    let mut pairs: BTreeMap<&NeedId, Pair<'_>> = BTreeMap::new();
    let known = |need: &'a NeedCoverage| match need.persons {
        Some(_) => Side::Known(need),
        None => Side::Unknown,
    };
    for need in before {
        pairs.entry(&need.need).or_default().0 = known(need);
    }
    for need in after {
        pairs.entry(&need.need).or_default().1 = known(need);
    }
    pairs
}

fn grouped<K: Ord + Clone>(
    pairs: &BTreeMap<&NeedId, Pair<'_>>,
    certain: bool,
    key: impl Fn(&NeedId) -> &K,
) -> BTreeMap<K, Change> {
    let mut groups: BTreeMap<&K, Vec<Pair<'_>>> = BTreeMap::new();
    for (need, pair) in pairs {
        groups.entry(key(need)).or_default().push(*pair);
    }
    let groups = groups.into_iter();
    groups
        .map(|(key, pairs)| (key.clone(), Change::of(&pairs, certain)))
        .collect()
}
