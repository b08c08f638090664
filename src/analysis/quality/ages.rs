//! What may be out of date: ties that began long ago, services nobody checked for years.

use super::reports::subject as tie;
use super::{Judgement, Observation, QualityOptions, Subject};
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::node::ServiceStatus;
use chrono::{Datelike, Months};

/// Names ties and services older than the stated years at the date of the data, and those without a date of their own.
///
/// A tie states a year only: it is old when the difference of the years is more than the limit, so that none is called old before it
/// is. A service states a day. Undated ones are named only where others are dated: a column that nobody fills is no news row by row.
/// Closed services are left alone. Without a date of the data nothing is old, and that is said.
pub(super) fn judge(district: &District, options: &QualityOptions) -> Vec<Observation> {
    let network = &district.network;
    let some_tie = network
        .relations()
        .any(|(_, _, relation)| relation.since.is_some());
    let open = || {
        let services = network.services();
        services.filter(|service| service.status != ServiceStatus::Closed)
    };
    let some_service = open().any(|service| service.as_of.is_some());
    let Some(date) = district.edition.date else {
        let judged = some_tie || some_service;
        return judged
            .then(|| Observation::of_all(Judgement::NoDate))
            .into_iter()
            .collect();
    };
    let years = options.older_than;
    let ties = network
        .relations()
        .enumerate()
        .filter_map(|(place, (from, to, relation))| {
            let judgement = match relation.since {
                Some(since) if date.year() - i32::from(since) > i32::from(years) => {
                    Judgement::OldTie {
                        since: since.to_string(),
                        years,
                    }
                }
                None if some_tie => Judgement::UndatedTie,
                _ => return None,
            };
            Some(Observation::of(tie(district, place, from, to), judgement))
        });
    let limit = date.checked_sub_months(Months::new(12 * u32::from(years)));
    let services = open().filter_map(|service| {
        let judgement = match service.as_of {
            Some(as_of) if limit.is_some_and(|limit| as_of < limit) => {
                Judgement::OldService { as_of, years }
            }
            None if some_service => Judgement::UndatedService,
            _ => return None,
        };
        let subject = Subject::new(TableId::Services, &service.id, &service.name);
        Some(Observation::of(subject, judgement))
    });
    let mut observations: Vec<_> = ties.chain(services).collect();
    // What is old before what has no date, each by itself.
    observations.sort_by_key(|observation| match observation.judgement {
        Judgement::OldTie { .. } => 0,
        Judgement::UndatedTie => 1,
        Judgement::OldService { .. } => 2,
        _ => 3,
    });
    observations
}
