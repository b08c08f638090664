//! One edition after the other: the main indices of each.

use super::matching::Decisions;
use super::{Comparison, compare};
use crate::analysis::error::AnalysisError;
use crate::analysis::scenario::Outcome;
use crate::analysis::study::Study;
use crate::model::district::District;
use crate::model::ids::MunicipalityCode;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An edition in a row of several.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The name of the edition, such as `2023`; else that of the dataset.
    pub name: String,
    /// The day of the data.
    pub date: Option<NaiveDate>,
    /// How many organizations.
    pub organizations: usize,
    /// How many of them answered; `None` where the data does not say of any.
    pub answered: Option<usize>,
    /// How many services run.
    pub services: usize,
    /// All its indices.
    pub outcome: Outcome,
}

/// Editions in a row, and the last two of them compared.
#[derive(Debug, Clone)]
pub struct History {
    /// Every edition, the latest last.
    pub moments: Vec<Moment>,
    /// What changed from the one before the last to the last.
    pub latest: Comparison,
}

impl History {
    /// The two that are compared.
    pub fn ends(&self) -> Option<(&Moment, &Moment)> {
        match self.moments.as_slice() {
            [.., before, after] => Some((before, after)),
            _ => None,
        }
    }
}

/// Puts earlier editions in a row, in the order in which they are given, and the one of a study after them, and compares the last two;
/// `None` where there is no earlier one.
///
/// # Errors
/// Those of the measures.
pub fn history(
    earlier: &[&District],
    study: &Study<'_>,
    successions: &BTreeMap<MunicipalityCode, MunicipalityCode>,
    decisions: &Decisions,
) -> Result<Option<History>, AnalysisError> {
    let [.., before] = earlier else {
        return Ok(None);
    };
    let moments = earlier.iter().map(|one| Ok(moment(&Study::of(one)?)));
    let mut moments: Vec<Moment> = moments.collect::<Result<_, AnalysisError>>()?;
    moments.push(moment(study));
    Ok(Some(History {
        moments,
        latest: compare(before, study.district, successions, decisions)?,
    }))
}

/// An edition in numbers.
fn moment(study: &Study<'_>) -> Moment {
    let district = study.district;
    let network = &district.network;
    let said = || network.organizations().filter_map(|one| one.answered);
    let edition = &district.edition;
    Moment {
        name: edition
            .edition
            .clone()
            .unwrap_or_else(|| edition.name.clone()),
        date: edition.date,
        organizations: network.organizations().count(),
        answered: said()
            .next()
            .map(|_| said().filter(|answered| *answered).count()),
        services: network
            .services()
            .filter(|service| district.runs(service))
            .count(),
        outcome: Outcome::of(study),
    }
}
