//! Organizations that entered, left, or whose ties became more or fewer.

use super::aligned::Aligned;
use super::ties::{PairTies, TieCause, TieChange};
use crate::model::ids::OrganizationId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How an organization changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganizationChange {
    /// Only in the later edition.
    Entered,
    /// Only in the earlier edition.
    Left,
    /// Its ties are stronger in all.
    Strengthened,
    /// Its ties are weaker in all.
    Weakened,
    /// Its ties are as strong in all as they were.
    Same,
}

impl OrganizationChange {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Left => "left",
            Self::Strengthened => "strengthened",
            Self::Weakened => "weakened",
            Self::Same => "same",
        }
    }
}

/// An organization in one edition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ties {
    /// Whether it answered; `None` where the data does not say.
    pub answered: Option<bool>,
    /// Organizations that it is tied to.
    pub degree: usize,
    /// How strong its ties are in all.
    pub strength: f64,
}

/// An organization in both.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganizationRow {
    /// Its id, in the later edition where it is there.
    pub id: OrganizationId,
    /// The id that it had, where that is another; of several that are one now, all of theirs, with `|` between.
    pub was: Option<String>,
    /// Its name.
    pub name: String,
    /// What happened.
    pub change: OrganizationChange,
    /// As it was.
    pub before: Option<Ties>,
    /// As it is.
    pub after: Option<Ties>,
    /// Whether some of its ties may only be seen in one edition because somebody did not answer in the other.
    pub seen_otherwise: bool,
}

/// Every organization of either edition, those that entered or left first, then by id.
pub(super) fn organizations(editions: &Aligned) -> Vec<OrganizationRow> {
    let (old, new) = (
        &editions.before.organizations,
        &editions.after.organizations,
    );
    let was = sums(&editions.ties, |tie| tie.before);
    let is = sums(&editions.ties, |tie| tie.after);
    let unseen: BTreeSet<&OrganizationId> = (editions.ties.iter())
        .filter(|tie| tie.cause == TieCause::Answers && tie.change != TieChange::Same)
        .flat_map(|tie| [&tie.one, &tie.other])
        .collect();
    let ids: BTreeSet<&OrganizationId> = old.keys().chain(new.keys()).collect();
    let mut rows: Vec<OrganizationRow> = ids
        .into_iter()
        .filter_map(|id| {
            let record = new.get(id).or_else(|| old.get(id))?;
            let ties = |sums: &BTreeMap<&OrganizationId, (usize, f64)>, answered| {
                let (degree, strength) = sums.get(id).copied().unwrap_or_default();
                Ties {
                    answered,
                    degree,
                    strength,
                }
            };
            let before = old.get(id).map(|one| ties(&was, one.answered));
            let after = new.get(id).map(|one| ties(&is, one.answered));
            let change = match (before, after) {
                (None, _) => OrganizationChange::Entered,
                (_, None) => OrganizationChange::Left,
                (Some(was), Some(is)) if is.strength > was.strength => {
                    OrganizationChange::Strengthened
                }
                (Some(was), Some(is)) if is.strength < was.strength => OrganizationChange::Weakened,
                _ => OrganizationChange::Same,
            };
            Some(OrganizationRow {
                id: id.clone(),
                was: editions.was.get(id).map(|ids| {
                    let ids: Vec<&str> = ids.iter().map(OrganizationId::as_str).collect();
                    ids.join("|")
                }),
                name: record.name.clone(),
                change,
                before,
                after,
                seen_otherwise: unseen.contains(id),
            })
        })
        .collect();
    rows.sort_by(|one, other| (one.change, &one.id).cmp(&(other.change, &other.id)));
    rows
}

/// Of each organization, how many ties of one edition it has, and how strong they are in all.
fn sums(
    ties: &[PairTies],
    strength: impl Fn(&PairTies) -> Option<f64>,
) -> BTreeMap<&OrganizationId, (usize, f64)> {
    let mut sums: BTreeMap<&OrganizationId, (usize, f64)> = BTreeMap::new();
    for tie in ties {
        let Some(strength) = strength(tie) else {
            continue;
        };
        for end in [&tie.one, &tie.other] {
            let (degree, total) = sums.entry(end).or_default();
            *degree += 1;
            *total += strength;
        }
    }
    sums
}
