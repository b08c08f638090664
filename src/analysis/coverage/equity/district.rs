//! Equity of a district: cover and access, over needs, municipalities and types of need.

use super::distribution::{Distribution, Portion};
use super::shortfalls::{Shortfall, shortfalls};
use crate::analysis::coverage::needs::{Coverage, NeedCoverage};
use crate::model::district::District;
use crate::model::ids::{MunicipalityCode, NeedId, NeedTypeId};
use std::collections::BTreeMap;

/// What is shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Good {
    /// Covered persons over persons in need.
    Share,
    /// Places per person within reach.
    Access,
}

/// Among what it is shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Among {
    /// Each type of need in each municipality.
    Needs,
    /// Municipalities, each with all its needs.
    Municipalities,
    /// Types of need, each in the whole district.
    NeedTypes,
}

/// By what needs are put into groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grouping {
    /// By municipality.
    Municipality,
    /// By type.
    NeedType,
    /// By the working group that follows the type.
    Tavolo,
}

/// Persons in need who are counted together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// Those of a type in a municipality.
    Need(NeedId),
    /// All of a municipality.
    Municipality(MunicipalityCode),
    /// All of a type in the district.
    NeedType(NeedTypeId),
}

impl Party {
    /// What it is, by the name used in files and message catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Need(_) => "need",
            Self::Municipality(_) => "municipality",
            Self::NeedType(_) => "need-type",
        }
    }

    /// Its id.
    pub fn id(&self) -> String {
        match self {
            Self::Need(id) => id.to_string(),
            Self::Municipality(code) => code.to_string(),
            Self::NeedType(id) => id.to_string(),
        }
    }
}

impl Good {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Access => "access",
        }
    }
}

impl Among {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Needs => "needs",
            Self::Municipalities => "municipalities",
            Self::NeedTypes => "need-types",
        }
    }
}

impl Grouping {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::NeedType => "need-type",
            Self::Tavolo => "tavolo",
        }
    }
}

/// One good among one kind of places.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// What is shared out.
    pub good: Good,
    /// Among what.
    pub among: Among,
    /// Who they are, by [`Portion::place`].
    pub parties: Vec<Party>,
    /// What each has for certain.
    pub distribution: Distribution,
    /// What each has if all who are undetermined are covered; only of the covered share.
    pub possible: Option<Distribution>,
    /// The same as `distribution` in groups; only among needs. A need that several working groups follow counts in each with an equal part
    /// of its persons.
    pub grouped: Vec<(Grouping, Distribution)>,
}

impl Shared {
    /// Whether it is among types of need.
    pub fn is_of_types(&self) -> bool {
        self.among == Among::NeedTypes
    }
}

/// How evenly a district serves its persons.
#[derive(Debug, Clone, PartialEq)]
pub struct Equity {
    /// Every good among every kind of places.
    pub shared: Vec<Shared>,
    /// Municipalities and types of need with what they lack to the mean of the district: those that lack most first.
    pub shortfalls: Vec<Shortfall>,
    /// Needs that are in none of this, since their number of persons is not known.
    pub unknown: usize,
    /// Needs with persons whose access is not known: neither they nor what they are part of are in what is said of access.
    pub unmeasured: usize,
}

/// Looks at how evenly the covered share and the access of a district are spread, weighted by persons in need.
///
/// The covered share of a municipality or of a type is that of all its persons together; its access is the mean over its persons,
/// unknown where that of some of them is. The line
/// of sufficiency is the dataset's sufficient share; shares lie between 0 and 1, while access has no line and no most. The deprivation of
/// a need is that of its municipality. Needs whose persons are unknown are left out and counted.
/// # Complexity
/// *O*(*needs* log *needs*).
pub fn equity(district: &District, coverage: &Coverage) -> Equity {
    let mut shared = Vec::new();
    for good in [Good::Share, Good::Access] {
        for among in [Among::Needs, Among::Municipalities, Among::NeedTypes] {
            shared.push(share_out(district, &coverage.needs, good, among));
        }
    }
    let unknown = coverage.needs.iter().filter(|need| need.persons.is_none());
    let unmeasured = (coverage.needs.iter())
        .filter(|need| need.persons.is_some_and(|persons| persons > 0) && need.access.is_none());
    Equity {
        shared,
        shortfalls: shortfalls(coverage),
        unknown: unknown.count(),
        unmeasured: unmeasured.count(),
    }
}

fn share_out(district: &District, needs: &[NeedCoverage], good: Good, among: Among) -> Shared {
    let mut places: BTreeMap<Party, Vec<&NeedCoverage>> = BTreeMap::new();
    for need in needs {
        let place = match among {
            Among::Needs => Party::Need(need.need.clone()),
            Among::Municipalities => Party::Municipality(need.need.municipality.clone()),
            Among::NeedTypes => Party::NeedType(need.need.need_type.clone()),
        };
        places.entry(place).or_default().push(need);
    }
    let having = |held: fn(&NeedCoverage) -> Option<f64>| -> Vec<Portion> {
        let all = places.values();
        all.map(|needs| portion(district, among, needs, held))
            .collect()
    };
    let finished = |portions: Vec<Portion>| {
        let distribution = Distribution::new(portions);
        match good {
            Good::Share => distribution
                .with_line(Some(district.edition.sufficient_share.0))
                .with_limits(Some((0.0, 1.0))),
            Good::Access => distribution,
        }
    };
    let (certain, possible) = match good {
        Good::Share => (
            having(|need| Some(need.covered.into())),
            Some(having(|need| Some(need.covered_high().into()))),
        ),
        Good::Access => (
            having(|need| match need.persons? {
                0 => Some(0.0),
                persons => Some(need.access? * f64::from(persons)),
            }),
            None,
        ),
    };
    let grouped = match among {
        Among::Needs => {
            let ids: Vec<&NeedId> = places.values().map(|needs| &needs[0].need).collect();
            [Grouping::Municipality, Grouping::NeedType, Grouping::Tavolo]
                .map(|grouping| {
                    let parts = in_groups(district, &ids, &certain, grouping);
                    (grouping, finished(parts))
                })
                .into()
        }
        Among::Municipalities | Among::NeedTypes => Vec::new(),
    };
    Shared {
        good,
        among,
        distribution: finished(certain),
        possible: possible.map(finished),
        grouped,
        parties: places.into_keys().collect(),
    }
}

/// What the persons of some needs hold together, divided among them; a portion of nobody, which does not count, where that is not known.
fn portion(
    district: &District,
    among: Among,
    needs: &[&NeedCoverage],
    held: fn(&NeedCoverage) -> Option<f64>,
) -> Portion {
    let stated = needs.iter().filter(|need| need.persons.is_some());
    let mut persons: f64 = stated
        .clone()
        .map(|need| f64::from(need.persons.unwrap_or(0)))
        .sum();
    let together: Option<f64> = stated.map(|need| held(need)).sum();
    if together.is_none() {
        persons = 0.0;
    }
    let deprivation = match among {
        Among::NeedTypes => None,
        Among::Needs | Among::Municipalities => needs
            .first()
            .and_then(|need| district.network.municipality(&need.need.municipality))
            .and_then(|municipality| municipality.deprivation),
    };
    Portion {
        value: match together {
            Some(together) if persons > 0.0 => together / persons,
            _ => 0.0,
        },
        persons,
        deprivation,
        ..Portion::default()
    }
}

/// The portions of needs, each in its group, or in equal parts in each of its groups.
fn in_groups(
    district: &District,
    needs: &[&NeedId],
    portions: &[Portion],
    grouping: Grouping,
) -> Vec<Portion> {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut parts = Vec::new();
    for (need, portion) in needs.iter().zip(portions) {
        let groups: Vec<String> = match grouping {
            Grouping::Municipality => vec![need.municipality.to_string()],
            Grouping::NeedType => vec![need.need_type.to_string()],
            Grouping::Tavolo => {
                let need_type = district.network.need_type(&need.need_type);
                let tavoli = need_type.into_iter().flat_map(|of| &of.tavoli);
                tavoli.map(ToString::to_string).collect()
            }
        };
        if groups.is_empty() {
            parts.push(*portion);
        }
        let persons = portion.persons / groups.len() as f64;
        for group in groups {
            let next = numbers.len();
            let group = *numbers.entry(group).or_insert(next);
            parts.push(Portion {
                persons,
                group: Some(group),
                ..*portion
            });
        }
    }
    parts
}
