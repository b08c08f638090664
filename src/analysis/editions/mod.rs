//! Two editions of a district: who is who, what changed, how much stayed, and what every change of an index goes back to.

mod aligned;
mod explained;
mod hybrid;
mod indices;
mod matching;
mod needs;
mod organizations;
mod persons;
mod services;
mod stability;
mod tavoli;
mod ties;
mod timeline;

pub use explained::EXPLAINED;
pub use indices::{CAUSES, Cause, Index, MOST_SPLIT, OTHERS};
pub use matching::{By, Counts, Decisions, Kind, Likely, Matching, Party, matching};
pub use needs::{NeedRow, Reason, Why};
pub use organizations::{OrganizationChange, OrganizationRow, Ties};
pub use persons::Estimate;
pub use services::{Offer, ServiceChange, ServiceRow};
pub use stability::{Alike, Stability};
pub use tavoli::TavoloRow;
pub use ties::{PairTies, TieCause, TieChange};
pub use timeline::{History, Moment, history};

use super::error::AnalysisError;
use crate::model::district::District;
use crate::model::ids::MunicipalityCode;
use aligned::Aligned;
use std::collections::BTreeMap;

/// Two editions compared.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Who is who.
    pub matching: Matching,
    /// Every organization of either, those that entered or left first.
    pub organizations: Vec<OrganizationRow>,
    /// Every pair of organizations tied in either, by their ids.
    pub ties: Vec<PairTies>,
    /// What happened to services, by kind of change.
    pub services: Vec<ServiceRow>,
    /// Needs that are met otherwise, those with another status first.
    pub needs: Vec<NeedRow>,
    /// Working groups and who entered and left them.
    pub tavoli: Vec<TavoloRow>,
    /// How much stayed as it was.
    pub stability: Stability,
    /// Every index then and now.
    pub indices: Vec<Index>,
}

impl Comparison {
    /// Whether nothing changed that is compared.
    pub fn is_empty(&self) -> bool {
        let same = |row: &OrganizationRow| {
            row.change == OrganizationChange::Same && row.before == row.after
        };
        self.organizations.iter().all(same)
            && self.ties.iter().all(|tie| tie.change == TieChange::Same)
            && self.services.is_empty()
            && self.needs.is_empty()
            && (self.tavoli.iter()).all(|row| row.before == row.after && row.stability >= 1.0)
            && self.indices.iter().all(|index| index.before == index.after)
    }

    /// The index of this name.
    pub fn index(&self, id: &str) -> Option<&Index> {
        self.indices.iter().find(|index| index.id == id)
    }

    /// How many organizations changed so.
    pub fn organizations_that(&self, change: OrganizationChange) -> usize {
        let rows = self.organizations.iter();
        rows.filter(|row| row.change == change).count()
    }

    /// How many services changed so.
    pub fn services_that(&self, change: ServiceChange) -> usize {
        self.services
            .iter()
            .filter(|row| row.change == change)
            .count()
    }
}

/// Compares an earlier edition with a later one.
///
/// `successions` says into which municipality each that is no more was merged; `decisions`, what somebody said of likely matches. The
/// earlier edition is put under the ids of the later one first: then whatever has one id is one. Persons in need of municipalities that
/// were merged are added up before anything is computed. Services count as they run on the day of their own edition.
///
/// The order of rows in the files does not matter, and comparing the other way round swaps who entered with who left.
///
/// # Errors
/// Those of the measures.
///
/// # Complexity
/// That of eight studies and twenty-two coverages.
pub fn compare(
    before: &District,
    after: &District,
    successions: &BTreeMap<MunicipalityCode, MunicipalityCode>,
    decisions: &Decisions,
) -> Result<Comparison, AnalysisError> {
    let editions = Aligned::new(before, after, successions, decisions);
    Ok(Comparison {
        organizations: organizations::organizations(&editions),
        services: services::services(&editions),
        needs: needs::needs(&editions),
        tavoli: tavoli::tavoli(&editions),
        stability: stability::stability(&editions),
        indices: indices::indices(&editions, before)?,
        ties: editions.ties,
        matching: editions.matching,
    })
}

#[cfg(test)]
mod tests;
