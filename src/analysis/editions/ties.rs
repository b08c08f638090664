//! Ties that came, went, or became stronger or weaker, and why they seem to have.

use crate::model::ids::OrganizationId;
use crate::model::node::Organization;
use crate::model::rows::TieRow;
use crate::model::scenario::Draft;
use crate::model::tie::Strength;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How a tie changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieChange {
    /// Only in the later edition.
    New,
    /// Only in the earlier edition.
    Ended,
    /// Stronger than it was.
    Strengthened,
    /// Weaker than it was.
    Weakened,
    /// As strong as it was.
    Same,
}

impl TieChange {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Ended => "ended",
            Self::Strengthened => "strengthened",
            Self::Weakened => "weakened",
            Self::Same => "same",
        }
    }
}

/// What a change of ties goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieCause {
    /// One of the two is in one edition only.
    Actors,
    /// Both are in both, and whoever reports the tie in one edition did not answer in the other, where it may have been there unseen.
    Answers,
    /// Both are in both, and could have been seen in both.
    Ties,
}

impl TieCause {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::Answers => "answers",
            Self::Ties => "ties",
        }
    }
}

/// Two organizations that are tied in either edition.
#[derive(Debug, Clone, PartialEq)]
pub struct PairTies {
    /// The one whose id comes first.
    pub one: OrganizationId,
    /// The other.
    pub other: OrganizationId,
    /// How strong their strongest tie was; `None` where they were not tied.
    pub before: Option<f64>,
    /// How strong it is.
    pub after: Option<f64>,
    /// What happened.
    pub change: TieChange,
    /// What it goes back to; says nothing where nothing changed.
    pub cause: TieCause,
}

/// Two organizations, the lesser id first.
type Pair = (OrganizationId, OrganizationId);

/// The ties of a draft, by pair.
pub(super) fn by_pair(draft: &Draft) -> BTreeMap<Pair, Vec<&TieRow>> {
    let mut pairs: BTreeMap<Pair, Vec<&TieRow>> = BTreeMap::new();
    for tie in &draft.ties {
        let (from, to) = (tie.from.clone(), tie.to.clone());
        let pair = if from <= to { (from, to) } else { (to, from) };
        pairs.entry(pair).or_default().push(tie);
    }
    pairs
}

fn strength(tie: &TieRow) -> f64 {
    let stated = tie.relation.strength;
    stated.unwrap_or(Strength::UNSTATED).value()
}

/// The strength of a pair: that of its strongest tie, as in every graph of this program.
fn strongest(ties: &[&TieRow]) -> Option<f64> {
    ties.iter().map(|tie| strength(tie)).max_by(f64::total_cmp)
}

/// Every pair that is tied in either edition.
pub(super) fn pairs_of(
    before: &Draft,
    after: &Draft,
    stayed: &BTreeSet<OrganizationId>,
) -> Vec<PairTies> {
    let (old, new) = (by_pair(before), by_pair(after));
    let pairs: BTreeSet<&Pair> = old.keys().chain(new.keys()).collect();
    let none = Vec::new();
    pairs
        .into_iter()
        .map(|pair| {
            let (was, is) = (
                old.get(pair).unwrap_or(&none),
                new.get(pair).unwrap_or(&none),
            );
            let (strength_before, strength_after) = (strongest(was), strongest(is));
            let change = match (strength_before, strength_after) {
                (None, _) => TieChange::New,
                (_, None) => TieChange::Ended,
                (Some(was), Some(is)) if is > was => TieChange::Strengthened,
                (Some(was), Some(is)) if is < was => TieChange::Weakened,
                _ => TieChange::Same,
            };
            // What the stronger edition says must have been seen by somebody who was silent in the other.
            let unseen = match change {
                TieChange::New | TieChange::Strengthened => unseen(is, pair, &before.organizations),
                TieChange::Ended | TieChange::Weakened => unseen(was, pair, &after.organizations),
                TieChange::Same => false,
            };
            let cause = match (stayed.contains(&pair.0) && stayed.contains(&pair.1), unseen) {
                (false, _) => TieCause::Actors,
                (true, true) => TieCause::Answers,
                (true, false) => TieCause::Ties,
            };
            PairTies {
                one: pair.0.clone(),
                other: pair.1.clone(),
                before: strength_before,
                after: strength_after,
                change,
                cause,
            }
        })
        .collect()
}

/// Whether those who report the strongest of these ties all did not answer in the other edition. Where the data does not say who reports
/// it, either end may.
fn unseen(ties: &[&TieRow], pair: &Pair, others: &BTreeMap<OrganizationId, Organization>) -> bool {
    let most = strongest(ties);
    let silent = |id: &OrganizationId| {
        let other = others.get(id);
        other.is_some_and(|organization| organization.answered == Some(false))
    };
    let strong = ties.iter().filter(|tie| Some(strength(tie)) == most);
    strong
        .into_iter()
        .all(|tie| match &tie.relation.reported_by {
            nobody if nobody.is_empty() => silent(&pair.0) && silent(&pair.1),
            reporters => reporters.iter().all(silent),
        })
}
