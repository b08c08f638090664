//! What somebody marked in a table of likely duplicates, as rows to add to the log.

use super::roots::Roots;
use super::{Mark, MergeRow, Verdict};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, TableId};
use crate::model::ids::OrganizationId;
use crate::model::ledger::nearest;
use crate::model::rows::Row;
use std::collections::{BTreeMap, BTreeSet};

/// Rows to add to the log, and what became of the marks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The rows to add.
    pub added: Vec<MergeRow>,
    /// Marks that say what the log says already.
    pub already: usize,
    /// Pairs without a mark.
    pub unmarked: usize,
    /// Marks that were left out, and why.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads marks against the log and the organizations that there are, by id with their names.
///
/// Marks are followed through: where *a* is *b* and *b* is *c*, all three are one. Of those that are one the organization is kept that
/// a row says to keep; where none says it, the first one of the first row. Where two rows say so of different ones, the first counts.
///
/// What contradicts itself is left out whole: if two organizations are said to be one, directly or through others, and said to be two,
/// by the marks or by the log, none of the marks that make them one is followed.
/// # Complexity
/// *O*(*m* log *n*) for *m* marks and *n* organizations.
pub fn plan(
    marks: &[Row<Mark>],
    log: &[Row<MergeRow>],
    names: &BTreeMap<OrganizationId, String>,
) -> Plan {
    let mut planning = Planning {
        names,
        roots: Roots::default(),
        contradicted: Vec::new(),
        plan: Plan::default(),
    };
    for row in logged(log, Verdict::Same) {
        // What the log says twice or in a circle was told when it was read.
        let number = row.origin.row.unwrap_or_default();
        let _ = planning
            .roots
            .join(&row.record.merged, &row.record.into, number);
    }
    planning.plan.unmarked = marks
        .iter()
        .filter(|row| row.record.verdict.is_none())
        .count();
    let marks: Vec<&Row<Mark>> = marks.iter().filter(|row| planning.sound(row)).collect();
    planning.same(&marks, log);
    planning.different(&marks, log);
    planning
        .plan
        .diagnostics
        .sort_by(|a, b| a.origin.cmp(&b.origin));
    planning.plan
}

/// The rows of the log with this verdict.
fn logged(log: &[Row<MergeRow>], verdict: Verdict) -> impl Iterator<Item = &Row<MergeRow>> {
    log.iter().filter(move |row| row.record.verdict == verdict)
}

struct Planning<'a> {
    names: &'a BTreeMap<OrganizationId, String>,
    /// What the log has merged.
    roots: Roots,
    /// Those of which some row says that they are one, and another that they are not.
    contradicted: Vec<BTreeSet<OrganizationId>>,
    plan: Plan,
}

/// Marks that make one organization of several.
struct Group<'a> {
    members: BTreeSet<OrganizationId>,
    rows: Vec<&'a Row<Mark>>,
}

impl<'a> Planning<'a> {
    fn report(&mut self, origin: Origin, value: Option<&str>, problem: Problem) {
        self.plan.diagnostics.push(Diagnostic {
            origin,
            value: value.map(str::to_owned),
            problem,
        });
    }

    /// Whether a row is marked and names two organizations that there are, or were before the log merged them.
    fn sound(&mut self, row: &Row<Mark>) -> bool {
        let mark = &row.record;
        if mark.verdict.is_none() {
            return false;
        }
        let mut sound = true;
        for (id, column) in [(&mark.a, "id_a"), (&mark.b, "id_b")] {
            if !self.names.contains_key(id) && !self.roots.is_merged(id) {
                let ids = self.names.keys().map(OrganizationId::as_str);
                let problem = Problem::UnknownId {
                    table: TableId::Organizations,
                    nearest: nearest(id.as_str(), ids),
                };
                self.report(row.origin.at(column), Some(id.as_str()), problem);
                sound = false;
            }
        }
        if mark.a == mark.b {
            self.report(
                row.origin.at("id_b"),
                Some(mark.b.as_str()),
                Problem::MergeCycle,
            );
            sound = false;
        }
        if let Some(keep) = &mark.keep
            && kept_of(mark).is_none()
        {
            self.report(row.origin.at("keep"), Some(keep), Problem::KeepsNeither);
            sound = false;
        }
        sound
    }

    /// The two of a mark, each as the organization that stands for it in the log.
    fn ends(&self, mark: &Mark) -> (OrganizationId, OrganizationId) {
        (
            self.roots.of(&mark.a).clone(),
            self.roots.of(&mark.b).clone(),
        )
    }

    fn same(&mut self, marks: &[&'a Row<Mark>], log: &[Row<MergeRow>]) {
        let mut groups: Vec<Group<'a>> = Vec::new();
        for row in marks
            .iter()
            .filter(|row| row.record.verdict == Some(Verdict::Same))
        {
            let (a, b) = self.ends(&row.record);
            if a == b {
                self.plan.already += 1;
                continue;
            }
            let mut group = Group {
                members: [a.clone(), b.clone()].into(),
                rows: Vec::new(),
            };
            // Groups that this row joins become one; its place is that of the first of them.
            let mut place = None;
            let mut apart = Vec::new();
            for other in groups {
                if other.members.is_disjoint(&group.members) {
                    apart.push(other);
                } else {
                    place.get_or_insert(apart.len());
                    group.members.extend(other.members);
                    group.rows.extend(other.rows);
                }
            }
            group.rows.push(row);
            apart.insert(place.unwrap_or(apart.len()), group);
            groups = apart;
        }
        for group in groups {
            if !self.contradicted(&group, marks, log) {
                self.merge(&group);
            }
        }
    }

    /// Whether some row says that two of a group are not one; every row that has a part in it is then told.
    fn contradicted(
        &mut self,
        group: &Group<'_>,
        marks: &[&Row<Mark>],
        log: &[Row<MergeRow>],
    ) -> bool {
        let inside = |(one, other): (OrganizationId, OrganizationId)| {
            group.members.contains(&one) && group.members.contains(&other)
        };
        let marked = marks
            .iter()
            .filter(|row| row.record.verdict == Some(Verdict::Different))
            .find(|row| inside(self.ends(&row.record)))
            .map(|row| row.origin.clone());
        let logged = logged(log, Verdict::Different)
            .find(|row| {
                let MergeRow { merged, into, .. } = &row.record;
                inside((self.roots.of(merged).clone(), self.roots.of(into).clone()))
            })
            .map(|row| row.origin.clone());
        let Some(against) = marked.or(logged) else {
            return false;
        };
        for row in &group.rows {
            let problem = Problem::MergeContradiction {
                file: against.file.clone(),
                other_row: against.row.unwrap_or_default(),
            };
            self.report(row.origin.at("same"), None, problem);
        }
        self.contradicted.push(group.members.clone());
        true
    }

    fn merge(&mut self, group: &Group<'_>) {
        let asked = group.rows.iter().find_map(|row| kept_of(&row.record));
        let first = group.rows.iter().map(|row| &row.record.a).next();
        let Some(kept) = asked.or(first) else { return };
        let kept = self.roots.of(kept).clone();
        let mut merged = BTreeSet::from([kept.clone()]);
        for row in &group.rows {
            let (a, b) = self.ends(&row.record);
            for id in [a, b] {
                if merged.insert(id.clone()) {
                    let added = self.row(&row.record, id, kept.clone(), Verdict::Same);
                    self.plan.added.push(added);
                }
            }
        }
    }

    fn different(&mut self, marks: &[&Row<Mark>], log: &[Row<MergeRow>]) {
        let pair = |one: &OrganizationId, other: &OrganizationId| {
            (one.min(other).clone(), one.max(other).clone())
        };
        let mut apart: BTreeSet<_> = logged(log, Verdict::Different)
            .map(|row| {
                let MergeRow { merged, into, .. } = &row.record;
                pair(self.roots.of(merged), self.roots.of(into))
            })
            .collect();
        for row in marks
            .iter()
            .filter(|row| row.record.verdict == Some(Verdict::Different))
        {
            let (a, b) = self.ends(&row.record);
            let both = |group: &BTreeSet<_>| group.contains(&a) && group.contains(&b);
            if self.contradicted.iter().any(both) {
                // The rows that say they are one have been told of this one.
                continue;
            }
            if a == b {
                let by = self.roots.row_of(&row.record.a);
                let by = by.or_else(|| self.roots.row_of(&row.record.b));
                let file = log.first().map(|row| row.origin.file.clone());
                let problem = Problem::MergeContradiction {
                    file: file.unwrap_or_default(),
                    other_row: by.unwrap_or_default(),
                };
                self.report(row.origin.at("same"), None, problem);
            } else if apart.insert(pair(&a, &b)) {
                let added = self.row(&row.record, b, a, Verdict::Different);
                self.plan.added.push(added);
            } else {
                self.plan.already += 1;
            }
        }
    }

    fn row(
        &self,
        mark: &Mark,
        merged: OrganizationId,
        into: OrganizationId,
        verdict: Verdict,
    ) -> MergeRow {
        MergeRow {
            merged_name: self.names.get(&merged).cloned(),
            into_name: self.names.get(&into).cloned(),
            merged,
            into,
            verdict,
            reason: mark.reason.clone(),
            score: mark.score,
        }
    }
}

/// The organization that a mark says to keep, by its id or as `a` or `b`; an id goes before a letter.
fn kept_of(mark: &Mark) -> Option<&OrganizationId> {
    let keep = mark.keep.as_deref()?;
    let by_id = [&mark.a, &mark.b]
        .into_iter()
        .find(|id| id.as_str() == keep);
    by_id.or(match keep {
        "a" | "A" => Some(&mark.a),
        "b" | "B" => Some(&mark.b),
        _ => None,
    })
}
