//! What a table would be with what a source offers: the rows of people stay, the source's own cells follow it.

use super::place::{Place, schema_of};
use super::spelling::{free_id, slug};
use super::{Offer, Offers};
use crate::model::import::{Change, ChangeKind, Known};
use crate::model::sheet::Sheet;
use std::collections::{BTreeMap, BTreeSet};

/// A table as an import would leave it.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The whole table.
    pub sheet: Sheet,
    /// What is different: added, changed and gone, each in the order of the table.
    pub changes: Vec<Change>,
    /// For each key of the source, what it said and the id that its row has.
    pub known: BTreeMap<String, Known>,
}

impl Merged {
    /// Whether anything in the table itself is different.
    pub fn changes_table(&self) -> bool {
        self.changes
            .iter()
            .any(|change| change.kind != ChangeKind::Gone)
    }
}

/// Puts what a source offers into a table.
///
/// A row is the source's if the record of imports says so, by the source's key or by the number that the source has for it, or if it has
/// the same tax code. Its cells that the source speaks of are brought up to date where the source says something else than it said last
/// time; an empty word of the source changes nothing. A text that follows the source is brought up to date in its cell where it still
/// stands there as it was. All else stays: other
/// columns, other rows, their order. New rows come at the end. `still_there` says whether the source still has a row that it is not
/// offering; those it has no more are listed as gone, and kept.
pub fn merge(place: &Place, offers: &Offers, still_there: impl Fn(&str) -> bool) -> Merged {
    let schema = schema_of(offers.table);
    let italian = || {
        schema
            .columns
            .iter()
            .map(|column| column.italian.to_owned())
    };
    let sheet = place
        .sheet(offers.table)
        .cloned()
        .unwrap_or_else(|| Sheet::new(italian()));
    let before = place.record.of(offers.table, offers.source);
    let offered: BTreeSet<&str> = offers.rows.iter().map(|offer| offer.key.as_str()).collect();
    let gone = |key: &str| !offered.contains(key) && !still_there(key);
    let numbered = before.into_iter().flatten().filter_map(|(key, known)| {
        let number = known.said.get(NUMBER).filter(|number| !number.is_empty())?;
        gone(key).then_some((number.as_str(), key.as_str()))
    });
    let mut merging = Merging {
        place,
        offers,
        by_number: numbered.collect(),
        columns: BTreeMap::new(),
        rows: BTreeMap::new(),
        by_code: BTreeMap::new(),
        merged: Merged {
            sheet,
            changes: Vec::new(),
            known: before.cloned().unwrap_or_default(),
        },
    };
    merging.index();
    for offer in &offers.rows {
        merging.take(offer);
    }
    for (key, known) in before.into_iter().flatten() {
        let row = merging.rows.get(&known.id).copied();
        if let Some(row) = row
            && merging.merged.known.contains_key(key)
            && gone(key)
        {
            let change = merging.change(ChangeKind::Gone, row, &known.id);
            merging.merged.changes.push(change);
        }
    }
    let mut merged = merging.merged;
    merged.changes.sort_by_key(|change| change.kind);
    merged
}

/// What the record calls the number that a source has for a row, whatever its key.
pub(super) const NUMBER: &str = "repertorio";

struct Merging<'a> {
    place: &'a Place,
    offers: &'a Offers,
    /// By its number, the key of each row that the source no longer has under that key: a body that gains a tax code, or whose code was
    /// wrong, is still the same body.
    by_number: BTreeMap<&'a str, &'a str>,
    /// Where the table has a column, by its English name.
    columns: BTreeMap<&'static str, usize>,
    /// The row of each id.
    rows: BTreeMap<String, usize>,
    /// The row of each tax code, without leading zeros, which spreadsheets eat.
    by_code: BTreeMap<String, usize>,
    merged: Merged,
}

impl Merging<'_> {
    fn index(&mut self) {
        let id = self.column("id");
        let code = schema_of(self.offers.table)
            .columns
            .iter()
            .any(|column| column.name == "fiscal_code")
            .then(|| self.column("fiscal_code"));
        for row in 0..self.merged.sheet.rows.len() {
            let text = self.merged.sheet.cell(row, id);
            if !text.is_empty() {
                self.rows.entry(text.to_owned()).or_insert(row);
            }
            let text = code.map_or("", |code| self.merged.sheet.cell(row, code));
            let text = bare(text);
            if !text.is_empty() {
                self.by_code.entry(text.to_owned()).or_insert(row);
            }
        }
    }

    /// Where a column stands, which is put at the end where the table lacks it.
    fn column(&mut self, name: &'static str) -> usize {
        if let Some(&place) = self.columns.get(name) {
            return place;
        }
        let table = self.offers.table;
        let header = &mut self.merged.sheet.header;
        let place = self.place.column(table, header, name).unwrap_or_else(|| {
            let columns = schema_of(table).columns;
            let column = columns.iter().find(|column| column.name == name);
            header.push(column.map_or(name, |column| column.italian).to_owned());
            header.len() - 1
        });
        self.columns.insert(name, place);
        place
    }

    fn take(&mut self, offer: &Offer) {
        let last = match self.merged.known.get(&offer.key).cloned() {
            Some(known) => Some(known),
            None => self.under_another_key(offer),
        };
        let code = offer.fiscal_code.as_deref().map(bare);
        let row = last
            .as_ref()
            .and_then(|known| self.rows.get(&known.id))
            .or_else(|| self.by_code.get(code?))
            .copied();
        let id = match row {
            Some(row) => {
                self.update(row, offer, last.as_ref());
                let id = self.column("id");
                self.merged.sheet.cell(row, id).to_owned()
            }
            None => self.append(offer),
        };
        let said = offer.said.iter().chain(&offer.follows).chain(&offer.aside);
        let known = Known {
            id,
            said: said
                .map(|(name, text)| ((*name).to_owned(), text.clone()))
                .collect(),
        };
        self.merged.known.insert(offer.key.clone(), known);
    }

    /// What was known of an offer under the key that it had before, which is forgotten.
    fn under_another_key(&mut self, offer: &Offer) -> Option<Known> {
        let (_, number) = offer.aside.iter().find(|(name, _)| *name == NUMBER)?;
        let key = self.by_number.remove(number.as_str())?;
        self.merged.known.remove(key)
    }

    fn update(&mut self, row: usize, offer: &Offer, last: Option<&Known>) {
        for &(name, ref text) in &offer.said {
            let repeated = last
                .and_then(|known| known.said.get(name))
                .is_some_and(|said| said == text);
            if text.is_empty() || repeated {
                continue;
            }
            let column = self.column(name);
            let old = self.merged.sheet.cell(row, column).to_owned();
            let eaten = bare(&old) == bare(text) && name == "fiscal_code";
            if old != *text && !eaten {
                self.put(row, column, old, text);
            }
        }
        for &(name, ref text) in &offer.follows {
            let last = last.and_then(|known| known.said.get(name));
            let Some(last) = last.filter(|last| !last.is_empty() && *last != text) else {
                continue;
            };
            let column = self.column(name);
            let old = self.merged.sheet.cell(row, column).to_owned();
            if old.contains(last.as_str()) {
                let new = old.replacen(last.as_str(), text, 1);
                self.put(row, column, old, &new);
            }
        }
    }

    /// Changes a cell.
    fn put(&mut self, row: usize, column: usize, old: String, new: &str) {
        self.merged.sheet.put(row, column, new);
        let id = self.column("id");
        let id = self.merged.sheet.cell(row, id).to_owned();
        let change = Change {
            column: self.merged.sheet.header.get(column).cloned(),
            old: (!old.is_empty()).then_some(old),
            new: Some(new.to_owned()),
            ..self.change(ChangeKind::Changed, row, &id)
        };
        self.merged.changes.push(change);
    }

    fn append(&mut self, offer: &Offer) -> String {
        let mut aside = offer.aside.iter();
        let comune = aside.find(|(name, _)| *name == "comune");
        let comune = comune.map(|(_, comune)| slug(comune));
        let id = free_id(&offer.id, comune.as_deref(), |id| {
            self.rows.contains_key(id)
        });
        let row = self.merged.sheet.rows.len();
        let width = self.merged.sheet.header.len();
        self.merged.sheet.rows.push(vec![String::new(); width]);
        let column = self.column("id");
        self.merged.sheet.put(row, column, &id);
        let cells = offer.said.iter().chain(&offer.once).chain(&offer.follows);
        for &(name, ref text) in cells {
            let column = self.column(name);
            self.merged.sheet.put(row, column, text);
        }
        self.rows.insert(id.clone(), row);
        if let Some(code) = &offer.fiscal_code {
            self.by_code.entry(bare(code).to_owned()).or_insert(row);
        }
        let change = self.change(ChangeKind::Added, row, &id);
        self.merged.changes.push(change);
        id
    }

    fn change(&mut self, kind: ChangeKind, row: usize, id: &str) -> Change {
        let name = self.column("name");
        Change {
            kind,
            table: self.offers.table,
            id: id.to_owned(),
            name: self.merged.sheet.cell(row, name).to_owned(),
            column: None,
            old: None,
            new: None,
        }
    }
}

/// A tax code without the zeros at its head and the decimals that a spreadsheet gave it.
fn bare(code: &str) -> &str {
    code.strip_suffix(".0")
        .unwrap_or(code)
        .trim_start_matches('0')
}
