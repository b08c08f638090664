//! What planners want never to be suggested: a tie between two organizations, or anything that has to do with one.

use super::diagnostic::{Diagnostic, Problem, TableId};
use super::ids::OrganizationId;
use super::ledger::Ledger;
use super::network::Network;
use super::rows::{Row, Rows};
use std::collections::BTreeSet;

/// A row of `never`: something that is not to be suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// Which organization.
    pub from: OrganizationId,
    /// With which other one; `None` is with anybody.
    pub to: Option<OrganizationId>,
    /// Whether it may be tied and invited all the same, and is only not asked to introduce the other, or anybody.
    pub only_introducing: bool,
    /// Why, in the words of whoever decided it.
    pub reason: Option<String>,
}

/// All that is not to be suggested.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Never {
    exclusions: Vec<Exclusion>,
    /// Those with whom nothing is suggested.
    alone: BTreeSet<OrganizationId>,
    /// Pairs between which no tie is suggested, the lesser id first.
    pairs: BTreeSet<(OrganizationId, OrganizationId)>,
    /// Those who are asked to introduce nobody.
    silent: BTreeSet<OrganizationId>,
    /// Those who are not asked to introduce each other to a third, the lesser id first.
    silent_pairs: BTreeSet<(OrganizationId, OrganizationId)>,
}

impl Never {
    /// The list of these exclusions, in their order.
    pub fn of(exclusions: Vec<Exclusion>) -> Self {
        let mut never = Self::default();
        for exclusion in exclusions {
            never.add(exclusion);
        }
        never
    }

    /// Adds one.
    pub fn add(&mut self, exclusion: Exclusion) {
        let from = exclusion.from.clone();
        match (exclusion.to.clone(), exclusion.only_introducing) {
            (None, false) => {
                self.alone.insert(from);
            }
            (None, true) => {
                self.silent.insert(from);
            }
            (Some(to), false) => {
                self.pairs.insert(ordered(from, to));
            }
            (Some(to), true) => {
                self.silent_pairs.insert(ordered(from, to));
            }
        }
        self.exclusions.push(exclusion);
    }

    /// What the planners wrote.
    pub fn exclusions(&self) -> &[Exclusion] {
        &self.exclusions
    }

    /// Whether there is nothing on the list.
    pub fn is_empty(&self) -> bool {
        self.exclusions.is_empty()
    }

    /// Whether nothing at all is to be suggested with an organization.
    pub fn excludes(&self, organization: &OrganizationId) -> bool {
        self.alone.contains(organization)
    }

    /// Whether no tie is to be suggested between two organizations.
    pub fn forbids(&self, one: &OrganizationId, other: &OrganizationId) -> bool {
        self.excludes(one)
            || self.excludes(other)
            || (!self.pairs.is_empty() && self.pairs.contains(&ordered(one.clone(), other.clone())))
    }

    /// Whether an organization may be asked to introduce two others to each other.
    pub fn may_introduce(&self, who: &OrganizationId, ends: [&OrganizationId; 2]) -> bool {
        let spared = |end: &OrganizationId| {
            let pair = ordered(who.clone(), end.clone());
            self.silent_pairs.contains(&pair)
        };
        !self.excludes(who)
            && !self.silent.contains(who)
            && (self.silent_pairs.is_empty() || !ends.into_iter().any(spared))
    }
}

fn ordered(one: OrganizationId, other: OrganizationId) -> (OrganizationId, OrganizationId) {
    match one <= other {
        true => (one, other),
        false => (other, one),
    }
}

/// Takes the rows whose organizations are known; the others are reported and left out, and so is a row that names one organization twice.
/// A row that says again what an earlier one says does no harm. A pair that has a tie already is told too: nobody would suggest it one, so
/// the row may be a slip.
pub(super) fn enter(rows: Vec<Row<Exclusion>>, network: &Network, ledger: &mut Ledger) -> Never {
    let mut tied: BTreeSet<(&OrganizationId, &OrganizationId)> = BTreeSet::new();
    if !rows.is_empty() {
        for (from, to, _) in network.relations() {
            tied.insert((from.min(to), from.max(to)));
        }
    }
    let mut never = Never::default();
    for row in rows {
        let Exclusion {
            from,
            to,
            only_introducing,
            ..
        } = &row.record;
        let mut ends = vec![(TableId::Organizations, from.as_str(), "from")];
        ends.extend((to.iter()).map(|to| (TableId::Organizations, to.as_str(), "to")));
        if !ledger.known(&row.origin, &ends) {
            continue;
        }
        let (less, more) = match to {
            Some(to) => (from.min(to), Some(from.max(to))),
            None => (from, None),
        };
        if more == Some(less) {
            ledger.report(
                row.origin.at("to"),
                Some(less.as_str()),
                Problem::NeverItself,
            );
            continue;
        }
        if let (Some(more), false) = (more, *only_introducing)
            && tied.contains(&(less, more))
        {
            ledger.report(row.origin.at("to"), Some(more.as_str()), Problem::NeverTied);
        }
        ledger.number(TableId::Never, row.origin);
        never.add(row.record);
    }
    never
}

/// Takes the rows of a list that stands beside a dataset, and tells what is wrong with the others, as [`build`](super::builder::build) does.
/// # Complexity
/// *O*(*r* log *r*) for *r* rows, organizations and ties.
pub fn beside(network: &Network, rows: Vec<Row<Exclusion>>) -> (Never, Vec<Diagnostic>) {
    let known = Rows {
        organizations: (network.organizations())
            .map(|organization| Row {
                record: organization.clone(),
                origin: Default::default(),
            })
            .collect(),
        ..Rows::default()
    };
    let mut ledger = Ledger::new(&known);
    for row in &known.organizations {
        ledger.take(
            TableId::Organizations,
            row.record.id.as_str(),
            "id",
            &row.origin,
        );
    }
    let never = enter(rows, network, &mut ledger);
    let (diagnostics, ..) = ledger.close();
    (never, diagnostics)
}
