//! A table of the results being laid out for the report: some columns, in an order, with words instead of blanks.

use super::definitions::term;
use super::sheet::{Cell, Column, Role, Sheet};
use crate::model::units::Share;
use crate::present::contents;
use crate::present::tables::{Table, Values, heading, mixed};
use crate::present::words::Words;
use std::borrow::Cow;

/// A [`Sheet`] being laid out from a table of the results.
pub(super) struct Layout<'a> {
    table: &'a Table,
    order: Vec<usize>,
    words: &'a Words,
    /// Whether its readers are outside the office, where tables have fewer columns.
    others: bool,
    sheet: Sheet,
}

impl<'a> Layout<'a> {
    /// A sheet of these rows of a table, in this order.
    pub(super) fn new(
        table: &'a Table,
        order: impl IntoIterator<Item = usize>,
        words: &'a Words,
    ) -> Self {
        let order: Vec<usize> = order.into_iter().collect();
        Self {
            sheet: Sheet {
                id: table.id.into(),
                title: String::new(),
                notes: Vec::new(),
                columns: Vec::new(),
                rows: order.len(),
                legend: Vec::new(),
                first: None,
            },
            table,
            order,
            words,
            others: false,
        }
    }

    /// The same sheet for readers outside the office: columns that its table does not have are left out of it.
    pub(super) fn for_others(mut self, others: bool) -> Self {
        self.others = others;
        self
    }

    /// The same sheet with more columns, if its table has a column that they are made from.
    pub(super) fn with(self, id: &str, more: impl FnOnce(Self) -> Self) -> Self {
        let has = self.table.columns.iter().any(|column| column.id == id);
        if has || !self.others {
            more(self)
        } else {
            self
        }
    }

    /// The same sheet with its first rows alone, where it has more; that it has is said below it.
    pub(super) fn at_most(mut self, rows: usize) -> Self {
        let n = self.order.len();
        if n > rows {
            self.order.truncate(rows);
            self.sheet.rows = rows;
            let shown = [("shown", rows.into()), ("n", n.into())];
            self.sheet.first = Some(self.words.fill("print-first", &shown));
        }
        self
    }

    /// The same sheet under another name than its table's, for a table of which there are two sheets.
    pub(super) fn called(mut self, id: impl Into<Cow<'static, str>>) -> Self {
        self.sheet.id = id.into();
        self
    }

    /// The same sheet with columns that name their rows.
    pub(super) fn name<const N: usize>(self, ids: [&str; N]) -> Self {
        ids.into_iter()
            .fold(self, |layout, id| layout.copy(id, Some(Role::Name)))
    }

    /// The same sheet with columns of the table as they are.
    pub(super) fn take<const N: usize>(self, ids: [&str; N]) -> Self {
        ids.into_iter()
            .fold(self, |layout, id| layout.copy(id, None))
    }

    /// The same sheet with a column of its own cells, by the row of the table; `None` is no value.
    pub(super) fn own(
        mut self,
        id: &'static str,
        heading: String,
        role: Role,
        cell: impl Fn(usize) -> Option<Cell>,
    ) -> Self {
        let cells = self
            .order
            .iter()
            .map(|&row| cell(row).unwrap_or_else(|| Cell::not_given(self.words)));
        let column = Column {
            id,
            heading,
            term: term(id),
            role,
            cells: cells.collect(),
        };
        self.sheet.columns.push(column);
        self
    }

    /// The same sheet with cells of its own under the heading of a column of the results.
    pub(super) fn instead(
        self,
        id: &'static str,
        role: Role,
        cell: impl Fn(usize) -> Option<Cell>,
    ) -> Self {
        let heading = self.words.say(&heading(id));
        self.own(id, heading, role, cell)
    }

    /// The same sheet with the columns of persons, their parts and the covered share, where they are told.
    pub(super) fn persons(self) -> Self {
        let (table, words) = (self.table, self.words);
        let part = |id: &'static str| move |row: usize| persons(table, id, row, words);
        self.instead("persons", Role::Number, part("persons"))
            .instead("covered", Role::Number, part("covered"))
            .instead("not_covered", Role::Number, part("not_covered"))
            .instead("undetermined", Role::Number, part("undetermined"))
            .instead("share", Role::Number, |row| {
                if contents::withholds(table, row) {
                    return Some(Cell::withheld(words));
                }
                let [covered, persons] = ["covered", "persons"].map(|id| number(table, id, row));
                Some(Cell::percent(Share::of(covered?, persons?)?, words))
            })
    }

    /// The finished sheet: its title, what is under it, and what its signs mean, for the signs it has.
    pub(super) fn finish(self, title: String, notes: Vec<String>) -> Sheet {
        let withheld = self.words.say("figure-withheld");
        let legend = [
            (withheld.as_str(), "publication-legend-withheld"),
            ("–", "report-legend-not-given"),
        ];
        let has = |text: &str| {
            let mut cells = self.sheet.columns.iter().flat_map(|column| &column.cells);
            cells.any(|cell| cell.text == text)
        };
        let legend = legend
            .into_iter()
            .filter(|(sign, _)| has(sign))
            .map(|(_, message)| self.words.say(message))
            .collect();
        Sheet {
            title,
            notes,
            legend,
            ..self.sheet
        }
    }

    /// A column of the table as it is; one that the table does not have is left out.
    fn copy(mut self, id: &str, role: Option<Role>) -> Self {
        let Some(column) = self.table.columns.iter().find(|column| column.id == id) else {
            debug_assert!(
                self.others,
                "the table `{}` has no column `{id}`",
                self.table.id
            );
            return self;
        };
        let role = role.unwrap_or(if column.values.is_numeric() {
            Role::Number
        } else {
            Role::Text
        });
        let cells = self.order.iter().map(|&row| {
            let text = column.values.spell(row, self.words);
            if text.is_empty() {
                Cell::not_given(self.words)
            } else {
                let cell = match plain(&column.values, row) {
                    Some(value) => Cell::text(text).of(value),
                    None => Cell::text(text),
                };
                cell.defined(measure(&column.values, row))
            }
        });
        let column = Column {
            id: column.id,
            heading: column.heading(self.words),
            term: term(column.id),
            role,
            cells: cells.collect(),
        };
        self.sheet.columns.push(column);
        self
    }
}

/// A number of persons of a row of a table, where it is told; `None` where it is not known.
pub(super) fn persons(table: &Table, id: &str, row: usize, words: &Words) -> Option<Cell> {
    match contents::withholds(table, row) {
        true => Some(Cell::withheld(words)),
        false => Some(Cell::whole(number(table, id, row)?, words)),
    }
}

/// A number of a table as programs write it, as exact as the reader sees it.
fn plain(values: &Values, row: usize) -> Option<String> {
    match values {
        Values::Whole(cells) => Some(cells[row]?.to_string()),
        Values::Decimal(decimals, cells) => Some(format!("{:.decimals$}", cells[row]?)),
        Values::Mixed(decimals, cells) => {
            let number = cells[row]?;
            let decimals = mixed(number, *decimals);
            Some(format!("{number:.decimals$}"))
        }
        Values::Share(cells) => Some(format!("{:.2}", cells[row]?)),
        _ => None,
    }
}

/// The word that defines the measure a cell names.
fn measure(values: &Values, row: usize) -> Option<&'static str> {
    match values {
        Values::Measure(cells) => term(cells[row]?.0),
        _ => None,
    }
}

/// A whole number of a table.
fn number(table: &Table, id: &str, row: usize) -> Option<u64> {
    let column = table.columns.iter().find(|column| column.id == id)?;
    match &column.values {
        Values::Whole(cells) => u64::try_from(cells[row]?).ok(),
        _ => None,
    }
}
