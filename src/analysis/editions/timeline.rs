//! One edition after the other: the main indices of each.

use crate::analysis::error::AnalysisError;
use crate::analysis::scenario::Outcome;
use crate::analysis::study::Study;
use crate::model::district::District;
use chrono::NaiveDate;

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

/// An edition in numbers.
///
/// # Errors
/// Those of the measures.
pub fn moment(district: &District) -> Result<Moment, AnalysisError> {
    let study = Study::of(district)?;
    let network = &district.network;
    let said = || network.organizations().filter_map(|one| one.answered);
    let edition = &district.edition;
    Ok(Moment {
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
        outcome: Outcome::of(&study),
    })
}
