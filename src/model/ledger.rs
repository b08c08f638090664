//! The accounts of a build: every row taken, refused or unknown.

use super::diagnostic::{Diagnostic, Origin, Problem, RowCount, TableId};
use super::origins::Origins;
use super::rows::Rows;
use std::cell::Cell;
use std::collections::BTreeMap;

/// How many comparisons of an unknown id with a known one are worth their time; unknown ids after them get no proposal.
pub(crate) const COMPARISONS: usize = 2_000_000;

/// The accounts of a build: which ids are taken, which rows were refused and why, how many were read and used.
pub(super) struct Ledger {
    diagnostics: Vec<Diagnostic>,
    /// Per table, the ids by the names of their rows in lower case: people write names where ids belong.
    named: BTreeMap<TableId, BTreeMap<String, String>>,
    /// How many ids were compared for proposals.
    comparisons: Cell<usize>,
    read: BTreeMap<TableId, usize>,
    used: BTreeMap<TableId, usize>,
    /// Per table, the ids taken so far and their rows.
    taken: BTreeMap<TableId, BTreeMap<String, usize>>,
    /// Per table, the ids whose rows were left out.
    refused: BTreeMap<TableId, BTreeMap<String, usize>>,
    origins: Origins,
}

impl Ledger {
    pub(super) fn new(rows: &Rows) -> Self {
        let lengths = [
            (TableId::Organizations, rows.organizations.len()),
            (TableId::Services, rows.services.len()),
            (TableId::Needs, rows.needs.len()),
            (TableId::Municipalities, rows.municipalities.len()),
            (TableId::NeedTypes, rows.need_types.len()),
            (TableId::Addresses, rows.addresses.len()),
            (TableId::Ties, rows.ties.len()),
            (TableId::Participation, rows.participation.len()),
            (TableId::Tavoli, rows.tavoli.len()),
            (TableId::Travel, rows.travel.len()),
            (TableId::Population, rows.residents.len()),
            (TableId::Standards, rows.standards.len()),
            (TableId::Boundaries, rows.boundaries.len()),
            (TableId::Merges, rows.merges.len()),
            (TableId::Never, rows.never.len()),
        ];
        let refused_rows = |table| rows.refused.get(&table).map_or(0, Vec::len);
        let refused_ids = |rows: &Vec<(Option<String>, usize)>| {
            rows.iter()
                .filter_map(|(id, row)| Some((id.clone()?, *row)))
                .collect()
        };
        Self {
            diagnostics: Vec::new(),
            named: named(rows),
            comparisons: Cell::new(0),
            read: lengths
                .into_iter()
                .map(|(table, rows)| (table, rows + refused_rows(table)))
                .collect(),
            used: BTreeMap::new(),
            taken: BTreeMap::new(),
            refused: rows
                .refused
                .iter()
                .map(|(table, rows)| (*table, refused_ids(rows)))
                .collect(),
            origins: Origins::default(),
        }
    }

    pub(super) fn report(&mut self, origin: Origin, value: Option<&str>, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            origin,
            value: value.map(str::to_owned),
            problem,
        });
    }

    /// Whether any row of a table was read, used or not.
    pub(super) fn has_read(&self, table: TableId) -> bool {
        self.read.get(&table).is_some_and(|&rows| rows > 0)
    }

    pub(super) fn used(&mut self, table: TableId) {
        *self.used.entry(table).or_default() += 1;
    }

    /// Takes an id for a row, or reports that an earlier row has it.
    pub(super) fn take(&mut self, table: TableId, id: &str, column: &str, origin: &Origin) -> bool {
        if let Some(&first_row) = self.taken.get(&table).and_then(|ids| ids.get(id)) {
            self.report(
                origin.at(column),
                Some(id),
                Problem::DuplicateId { first_row },
            );
            return false;
        }
        self.enter(table, id.to_owned(), origin);
        true
    }

    /// Takes a key of which one row is enough, or reports that an earlier row said it.
    pub(super) fn first(&mut self, table: TableId, key: String, origin: &Origin) -> bool {
        if let Some(&first_row) = self.taken.get(&table).and_then(|keys| keys.get(&key)) {
            self.report(origin.clone(), None, Problem::DuplicateRow { first_row });
            return false;
        }
        self.enter(table, key, origin);
        true
    }

    fn enter(&mut self, table: TableId, key: String, origin: &Origin) {
        let row = origin.row.unwrap_or_default();
        self.origins.insert(table, key.clone(), origin.clone());
        self.taken.entry(table).or_default().insert(key, row);
        self.used(table);
    }

    /// Counts a row that has no key: it goes by its number among those used.
    pub(super) fn number(&mut self, table: TableId, origin: Origin) {
        let place = self.used.get(&table).copied().unwrap_or_default();
        self.origins.insert(table, place.to_string(), origin);
        self.used(table);
    }

    pub(super) fn has(&self, table: TableId, id: &str) -> bool {
        self.taken
            .get(&table)
            .is_some_and(|ids| ids.contains_key(id))
    }

    /// Whether every one of these ids has its row; those that have not are reported.
    pub(super) fn known(&mut self, origin: &Origin, ids: &[(TableId, &str, &str)]) -> bool {
        let mut all = true;
        for &(table, id, column) in ids {
            if !self.has(table, id) {
                let problem = self.unknown(table, id);
                self.report(origin.at(column), Some(id), problem);
                all = false;
            }
        }
        all
    }

    pub(super) fn unknown(&self, table: TableId, id: &str) -> Problem {
        match self.refused.get(&table).and_then(|ids| ids.get(id)) {
            Some(&refused_row) => Problem::RefersToRefused { table, refused_row },
            None => Problem::UnknownId {
                table,
                nearest: self.nearest(table, id),
            },
        }
    }

    /// Leaves a row out that is otherwise well formed, so that references to it can say why they fail.
    pub(super) fn refuse(&mut self, table: TableId, id: &str, origin: &Origin) {
        self.refused
            .entry(table)
            .or_default()
            .insert(id.to_owned(), origin.row.unwrap_or_default());
    }

    /// The taken id of a table whose row goes by a text as its name, else the one most like it; none once proposals have cost enough.
    pub(super) fn nearest(&self, table: TableId, id: &str) -> Option<String> {
        let ids = self.taken.get(&table)?;
        let named = self.named.get(&table);
        let named = named.and_then(|ids| ids.get(&id.to_lowercase()));
        if let Some(named) = named.filter(|named| ids.contains_key(*named)) {
            return Some(named.clone());
        }
        let spent = self.comparisons.get().saturating_add(ids.len());
        if spent > COMPARISONS {
            return None;
        }
        self.comparisons.set(spent);
        nearest(id, ids.keys().map(String::as_str))
    }

    /// What was found, the count of rows of each table that had any, and where the records were read.
    pub(super) fn close(self) -> (Vec<Diagnostic>, Vec<RowCount>, Origins) {
        let counts = self
            .read
            .iter()
            .filter(|&(_, &read)| read > 0)
            .map(|(&table, &read)| {
                let used = self.used.get(&table).copied().unwrap_or_default();
                RowCount {
                    table,
                    read,
                    used,
                    repaired: 0,
                    left_out: read - used,
                }
            })
            .collect();
        (self.diagnostics, counts, self.origins)
    }
}

/// The ids of the rows that people know by name.
fn named(rows: &Rows) -> BTreeMap<TableId, BTreeMap<String, String>> {
    let pair = |name: &str, id: &str| (name.to_lowercase(), id.to_owned());
    let organizations = rows.organizations.iter().map(|row| &row.record);
    let services = rows.services.iter().map(|row| &row.record);
    let need_types = rows.need_types.iter().map(|row| &row.record);
    let tavoli = rows.tavoli.iter().map(|row| &row.record);
    BTreeMap::from([
        (
            TableId::Organizations,
            organizations
                .map(|one| pair(&one.name, one.id.as_str()))
                .collect(),
        ),
        (
            TableId::Services,
            services
                .map(|one| pair(&one.name, one.id.as_str()))
                .collect(),
        ),
        (
            TableId::NeedTypes,
            need_types
                .map(|one| pair(&one.name, one.id.as_str()))
                .collect(),
        ),
        (
            TableId::Tavoli,
            tavoli.map(|one| pair(&one.name, one.id.as_str())).collect(),
        ),
    ])
}

/// The candidate most like a text, if one is at least seven tenths like it (Damerau–Levenshtein).
pub(crate) fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let text = text.to_lowercase();
    let length = text.chars().count();
    candidates
        .filter(|candidate| {
            // Letters that only the longer one has count as differences, so that these could not be like enough.
            let other = candidate.chars().count();
            10 * length.abs_diff(other) <= 3 * length.max(other)
        })
        .map(|candidate| {
            let likeness = strsim::normalized_damerau_levenshtein(&text, &candidate.to_lowercase());
            (likeness, candidate)
        })
        .filter(|(likeness, _)| *likeness >= 0.7)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate.to_owned())
}
