//! Who is served least fairly: what places lack to the mean of the district, in persons.

use super::distribution::{Distribution, Portion};
use super::district::Party;
use super::lorenz::gini;
use crate::analysis::coverage::needs::{Coverage, NeedCoverage};
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::{MunicipalityCode, NeedTypeId};
use crate::model::units::Share;
use std::collections::BTreeMap;

/// Persons in need who are counted together, and how their cover compares with that of the district.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortfall {
    /// Who they are.
    pub party: Party,
    /// Their needs, added up.
    pub totals: Totals,
    /// How many more would be covered here if everybody were covered as the district is on average; below zero where they are better
    /// covered than that. All municipalities together make zero, and so do all types.
    pub persons: f64,
    /// Of a municipality: the same against the mean of each type of need, so that what nobody gets anywhere does not count against it.
    pub persons_by_type: Option<f64>,
    /// The Gini index of covered shares inside: among the types of need of a municipality, or among the municipalities of a type.
    pub gini: Option<f64>,
}

impl Shortfall {
    /// Covered persons over persons; `None` when there are none.
    pub fn share(&self) -> Option<Share> {
        self.totals.share()
    }
}

/// Compares every municipality and every type of need with the district.
///
/// # Definition
/// > *shortfall* = *persons* × *c* − *covered*, with *c* the covered share of the district
///
/// Persons covered are those whom stated capacities cover. The sign stays, so that a list reconciles: what some lack others have.
/// # Edge cases
/// Municipalities and types without persons in need are not in the list. Equal shortfalls stand in the order of ids, municipalities first.
/// # Complexity
/// *O*(*needs* log *needs*).
pub fn shortfalls(coverage: &Coverage) -> Vec<Shortfall> {
    let mut municipalities: BTreeMap<&MunicipalityCode, Vec<&NeedCoverage>> = BTreeMap::new();
    let mut types: BTreeMap<&NeedTypeId, Vec<&NeedCoverage>> = BTreeMap::new();
    for need in &coverage.needs {
        let municipality = municipalities.entry(&need.need.municipality);
        municipality.or_default().push(need);
        types.entry(&need.need.need_type).or_default().push(need);
    }
    let all = &coverage.totals;
    let of_type: BTreeMap<&NeedTypeId, f64> = types
        .iter()
        .filter_map(|(id, needs)| Some((*id, Totals::of(needs.iter().copied()).share()?.0)))
        .collect();
    let by_type = |needs: &[&NeedCoverage]| -> f64 {
        let expected = needs.iter().map(|need| {
            let mean = of_type.get(&need.need.need_type).copied();
            f64::from(need.persons.unwrap_or(0)) * mean.unwrap_or(0.0)
        });
        let covered: f64 = needs.iter().map(|need| f64::from(need.covered)).sum();
        expected.sum::<f64>() - covered
    };
    let of = |party: Party, needs: &[&NeedCoverage]| {
        let totals = Totals::of(needs.iter().copied());
        // In whole persons as far as can be: what a mean times persons rounds away would show as a shortfall.
        let product = |one: u64, other: u64| i128::from(one) * i128::from(other);
        let lacking = product(totals.persons, all.covered) - product(totals.covered, all.persons);
        (totals.persons > 0).then(|| Shortfall {
            persons: lacking as f64 / all.persons as f64,
            persons_by_type: match party {
                Party::Municipality(_) => Some(by_type(needs)),
                Party::NeedType(_) | Party::Need(_) => None,
            },
            gini: gini(&shares(needs)).ok(),
            party,
            totals,
        })
    };
    let municipalities = municipalities.iter();
    let municipalities =
        municipalities.filter_map(|(code, needs)| of(Party::Municipality((*code).clone()), needs));
    let types = types.iter();
    let types = types.filter_map(|(id, needs)| of(Party::NeedType((*id).clone()), needs));
    let mut list: Vec<Shortfall> = municipalities.chain(types).collect();
    list.sort_by(|a, b| b.persons.total_cmp(&a.persons));
    list
}

fn shares(needs: &[&NeedCoverage]) -> Distribution {
    Distribution::new(needs.iter().filter_map(|need| {
        Some(Portion {
            value: need.share?.0,
            persons: need.persons?.into(),
            ..Portion::default()
        })
    }))
}
