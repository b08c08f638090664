//! The log applied to the rows of a dataset, before anything is built of them.

use super::absorb::absorb;
use super::roots::{Refused, Roots};
use super::{MergeRow, Verdict};
use crate::model::diagnostic::{Origin, Problem, TableId};
use crate::model::district::Edition;
use crate::model::ids::OrganizationId;
use crate::model::ledger::{Ledger, nearest};
use crate::model::rows::{ParticipationRow, Row, Rows, TieRow};
use std::collections::{BTreeMap, BTreeSet};

/// Pairs of organizations that somebody said are two, the lesser id first.
pub(in crate::model) type ToldApart = BTreeSet<(OrganizationId, OrganizationId)>;

/// Merges the organizations that the log says are the same, and moves to the kept one whatever refers to the other.
///
/// Ties that would join an organization to itself are dropped, and so are rows that say again what another row says of the kept one;
/// what these lack they take from the row that is dropped. A row that went into another counts as used. Everything that is done is
/// noted, and a row of the log that cannot be applied is left out and told.
/// # Complexity
/// *O*(*r* log *r*) for *r* rows; nothing when the log is empty.
pub(in crate::model) fn apply(
    rows: &mut Rows,
    edition: &mut Edition,
    ledger: &mut Ledger,
) -> ToldApart {
    let log = std::mem::take(&mut rows.merges);
    if log.is_empty() {
        return ToldApart::new();
    }
    let known: BTreeSet<OrganizationId> = rows
        .organizations
        .iter()
        .map(|row| row.record.id.clone())
        .collect();
    let roots = accepted(&log, &known, ledger);
    let apart = told_apart(&log, &known, &roots, ledger);
    if !roots.is_empty() {
        organizations(rows, &roots, ledger);
        let mut moving = Moving { roots, ledger };
        moving.providers(rows);
        moving.ties(rows);
        moving.participation(rows);
        moving.never(rows);
        if let Some(lead) = &mut edition.lead {
            moving.move_to_kept(lead, &Origin::file("dataset.toml"), "lead");
        }
    }
    apart
}

/// The merges of the log that can be applied.
fn accepted(log: &[Row<MergeRow>], known: &BTreeSet<OrganizationId>, ledger: &mut Ledger) -> Roots {
    let mut roots = Roots::default();
    let mut open: Vec<&Row<MergeRow>> = Vec::new();
    for row in log.iter().filter(|row| row.record.verdict == Verdict::Same) {
        let MergeRow { merged, into, .. } = &row.record;
        let number = row.origin.row.unwrap_or_default();
        let (column, id, problem) = match roots.join(merged, into, number) {
            Ok(()) => {
                open.push(row);
                continue;
            }
            Err(Refused::Cycle) => ("into", into, Problem::MergeCycle),
            Err(Refused::Again(first_row)) => {
                ("merged", merged, Problem::DuplicateRow { first_row })
            }
            Err(Refused::Elsewhere(first_row)) => {
                ("merged", merged, Problem::MergedTwice { first_row })
            }
        };
        ledger.report(row.origin.at(column), Some(id.as_str()), problem);
    }
    // To merge into nobody would lose an actor. What went into one that cannot be merged in its turn may have lost its aim too.
    loop {
        let aimless = |row: &Row<MergeRow>| {
            !known.contains(&row.record.into) && !roots.is_merged(&row.record.into)
        };
        let (lost, kept): (Vec<_>, Vec<_>) = open.into_iter().partition(|row| aimless(row));
        open = kept;
        if lost.is_empty() {
            break;
        }
        for row in lost {
            let into = &row.record.into;
            let problem = match ledger.unknown(TableId::Organizations, into.as_str()) {
                // The ledger has not taken any id yet.
                Problem::UnknownId { table, .. } => Problem::UnknownId {
                    table,
                    nearest: nearest(into.as_str(), known.iter().map(OrganizationId::as_str)),
                },
                refused => refused,
            };
            ledger.report(row.origin.at("into"), Some(into.as_str()), problem);
            roots.part(&row.record.merged);
        }
    }
    for row in open {
        gone(&row.record.merged, "merged", row, known, ledger);
        ledger.used(TableId::Merges);
    }
    roots
}

/// Warns of an organization of the log that is in no row, as when somebody took the second row out by hand.
fn gone(
    id: &OrganizationId,
    column: &str,
    row: &Row<MergeRow>,
    known: &BTreeSet<OrganizationId>,
    ledger: &mut Ledger,
) {
    if !known.contains(id) {
        let nearest = nearest(id.as_str(), known.iter().map(OrganizationId::as_str));
        ledger.report(
            row.origin.at(column),
            Some(id.as_str()),
            Problem::MergeOfNobody { nearest },
        );
    }
}

fn told_apart(
    log: &[Row<MergeRow>],
    known: &BTreeSet<OrganizationId>,
    roots: &Roots,
    ledger: &mut Ledger,
) -> ToldApart {
    let mut apart = ToldApart::new();
    for row in log
        .iter()
        .filter(|row| row.record.verdict == Verdict::Different)
    {
        let MergeRow { merged, into, .. } = &row.record;
        let (one, other) = (roots.of(merged), roots.of(into));
        if one == other {
            let by = roots.row_of(merged).or(roots.row_of(into));
            let problem = Problem::MergeContradiction {
                file: row.origin.file.clone(),
                other_row: by.or(row.origin.row).unwrap_or_default(),
            };
            ledger.report(row.origin.at("merged"), Some(merged.as_str()), problem);
            continue;
        }
        for (id, column) in [(merged, "merged"), (into, "into")] {
            if !roots.is_merged(id) {
                gone(id, column, row, known, ledger);
            }
        }
        let (less, more) = (one.min(other), one.max(other));
        apart.insert((less.clone(), more.clone()));
        ledger.used(TableId::Merges);
    }
    apart
}

/// Takes the merged organizations' rows into those of the kept ones.
fn organizations(rows: &mut Rows, roots: &Roots, ledger: &mut Ledger) {
    let (merged, mut kept): (Vec<_>, Vec<_>) = std::mem::take(&mut rows.organizations)
        .into_iter()
        .partition(|row| roots.is_merged(&row.record.id));
    let mut places: BTreeMap<OrganizationId, usize> = BTreeMap::new();
    for (place, row) in kept.iter().enumerate() {
        places.entry(row.record.id.clone()).or_insert(place);
    }
    let mut first_rows: BTreeMap<OrganizationId, usize> = BTreeMap::new();
    for row in merged {
        let id = row.record.id.clone();
        let at = row.origin.at("id");
        if let Some(&first_row) = first_rows.get(&id) {
            ledger.report(at, Some(id.as_str()), Problem::DuplicateId { first_row });
            continue;
        }
        first_rows.insert(id.clone(), row.origin.row.unwrap_or_default());
        // Every chain ends at an organization that has a row: `accepted` has seen to it.
        let place = places.get(roots.of(&id)).copied();
        if let Some(into) = place.and_then(|place| kept.get_mut(place)) {
            let problem = Problem::Merged {
                into: into.record.id.to_string(),
            };
            ledger.report(at, Some(id.as_str()), problem);
            absorb(&mut into.record, row, ledger);
            ledger.used(TableId::Organizations);
        }
    }
    rows.organizations = kept;
}

struct Moving<'a> {
    roots: Roots,
    ledger: &'a mut Ledger,
}

impl Moving<'_> {
    /// Puts the kept organization in the place of a merged one. True when it did.
    fn move_to_kept(&mut self, id: &mut OrganizationId, origin: &Origin, column: &str) -> bool {
        if !self.roots.is_merged(id) {
            return false;
        }
        let into = self.roots.of(id).clone();
        let problem = Problem::MergeMoved {
            into: into.to_string(),
        };
        self.ledger
            .report(origin.at(column), Some(id.as_str()), problem);
        *id = into;
        true
    }

    fn move_all_to_kept(
        &mut self,
        ids: &mut BTreeSet<OrganizationId>,
        origin: &Origin,
        column: &str,
    ) -> bool {
        let mut moved = false;
        *ids = std::mem::take(ids)
            .into_iter()
            .map(|mut id| {
                moved |= self.move_to_kept(&mut id, origin, column);
                id
            })
            .collect();
        moved
    }

    fn providers(&mut self, rows: &mut Rows) {
        for row in &mut rows.services {
            self.move_all_to_kept(&mut row.record.providers, &row.origin, "provider");
        }
    }

    fn ties(&mut self, rows: &mut Rows) {
        let mut kept = Vec::new();
        let mut places = BTreeMap::new();
        for mut row in std::mem::take(&mut rows.ties) {
            let was_own = row.record.from == row.record.to;
            let mut moved = self.move_to_kept(&mut row.record.from, &row.origin, "from");
            moved |= self.move_to_kept(&mut row.record.to, &row.origin, "to");
            self.move_all_to_kept(
                &mut row.record.relation.reported_by,
                &row.origin,
                "reported_by",
            );
            let tie = &row.record;
            if tie.from == tie.to && !was_own {
                let into = tie.to.to_string();
                self.ledger
                    .report(row.origin, None, Problem::MergeSelfTie { into });
                self.ledger.used(TableId::Ties);
                continue;
            }
            let key = (tie.from.clone(), tie.to.clone(), tie.relation.kind);
            match places.get(&key) {
                // Parallel ties that the data has by itself are the data's own.
                Some(&(place, first_moved)) if moved || first_moved => {
                    let first: &mut Row<TieRow> = &mut kept[place];
                    let (into, other) = (&mut first.record.relation, row.record.relation);
                    into.strength = into.strength.or(other.strength);
                    into.mutual |= other.mutual;
                    into.since = into.since.or(other.since);
                    into.evidence = into.evidence.take().or(other.evidence);
                    into.reported_by.extend(other.reported_by);
                    self.repeats(row.origin, first.origin.row, TableId::Ties);
                }
                _ => {
                    places.insert(key, (kept.len(), moved));
                    kept.push(row);
                }
            }
        }
        rows.ties = kept;
    }

    fn participation(&mut self, rows: &mut Rows) {
        let mut kept = Vec::new();
        let mut places = BTreeMap::new();
        for mut row in std::mem::take(&mut rows.participation) {
            let moved =
                self.move_to_kept(&mut row.record.organization, &row.origin, "organization");
            let key = (row.record.organization.clone(), row.record.tavolo.clone());
            match places.get(&key) {
                Some(&(place, first_moved)) if moved || first_moved => {
                    let first: &mut Row<ParticipationRow> = &mut kept[place];
                    first.record.role = first.record.role.take().or(row.record.role);
                    self.repeats(row.origin, first.origin.row, TableId::Participation);
                }
                _ => {
                    places.insert(key, (kept.len(), moved));
                    kept.push(row);
                }
            }
        }
        rows.participation = kept;
    }

    /// A pair of which a merge made one organization is nothing to be suggested any more.
    fn never(&mut self, rows: &mut Rows) {
        for mut row in std::mem::take(&mut rows.never) {
            let was_own = row.record.to.as_ref() == Some(&row.record.from);
            self.move_to_kept(&mut row.record.from, &row.origin, "from");
            if let Some(to) = &mut row.record.to {
                self.move_to_kept(to, &row.origin, "to");
            }
            if !was_own && row.record.to.as_ref() == Some(&row.record.from) {
                let into = row.record.from.to_string();
                self.ledger
                    .report(row.origin, None, Problem::MergeSelfTie { into });
                self.ledger.used(TableId::Never);
            } else {
                rows.never.push(row);
            }
        }
    }

    fn repeats(&mut self, origin: Origin, first_row: Option<usize>, table: TableId) {
        let first_row = first_row.unwrap_or_default();
        self.ledger
            .report(origin, None, Problem::MergeRepeats { first_row });
        self.ledger.used(table);
    }
}
