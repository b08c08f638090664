//! Why there are more or fewer persons in need: more residents, or more of them.

use super::aligned::Aligned;
use crate::model::ids::NeedId;
use crate::model::node::Need;
use crate::model::scenario::Draft;
use serde::Serialize;

/// What is known of why an estimate changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Estimate {
    /// It is a count, or an estimate whose residents are not known.
    NotSaid,
    /// The residents of these ages changed by as much.
    Residents,
    /// Of as many residents, more or fewer are held to be in need.
    Rate,
}

impl Estimate {
    /// The name used in message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotSaid => "not-said",
            Self::Residents => "residents",
            Self::Rate => "rate",
        }
    }
}

/// Why the persons of a need are others than they were.
///
/// Where both numbers are estimates, and the residents of these ages are known in both editions, what is expected of the change of
/// residents alone is compared with the number: within one person, as rounding may make it, residents are the reason, else the rate.
/// Of residents the latest year of each edition counts.
pub(super) fn estimate(editions: &Aligned, id: &NeedId) -> Estimate {
    let needs = (editions.before.needs.get(id), editions.after.needs.get(id));
    let (Some(was), Some(is)) = needs else {
        return Estimate::NotSaid;
    };
    if was.estimate().is_none() || is.estimate().is_none() {
        return Estimate::NotSaid;
    }
    let known = (
        residents(&editions.before, was),
        residents(&editions.after, is),
        was.persons.stated(),
        is.persons.stated(),
    );
    let (Some(before @ 1..), Some(after), Some(old), Some(new)) = known else {
        return Estimate::NotSaid;
    };
    let expected = f64::from(old) * after as f64 / before as f64;
    match (f64::from(new) - expected).abs() <= 1.0 {
        true => Estimate::Residents,
        false => Estimate::Rate,
    }
}

/// The residents of the ages of a need, in the latest year that there is.
fn residents(draft: &Draft, need: &Need) -> Option<u64> {
    let here = || {
        let residents = draft.residents.iter();
        residents.filter(|one| one.municipality == need.id.municipality)
    };
    let year = here().map(|one| one.year).max()?;
    let of_age = here().filter(|one| {
        let least = need.ages.least.is_none_or(|least| one.age >= least);
        one.year == year && least && need.ages.most.is_none_or(|most| one.age <= most)
    });
    Some(of_age.map(|one| u64::from(one.total)).sum())
}
