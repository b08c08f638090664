//! A table of the results as the report lays it out: some columns, in an order, with words instead of blanks.

use super::definitions::term;
use crate::model::units::Share;
use crate::present::contents;
use crate::present::tables::{Table, Values, heading, mixed};
use crate::present::words::Words;
use serde::Serialize;
use std::borrow::Cow;

/// A table of the report.
#[derive(Debug, Serialize)]
pub(super) struct Sheet {
    id: Cow<'static, str>,
    title: String,
    notes: Vec<String>,
    columns: Vec<Column>,
    rows: usize,
    legend: Vec<String>,
    /// That there are more rows than these, where there are.
    first: Option<String>,
}

/// A column of a [`Sheet`].
#[derive(Debug, Serialize)]
struct Column {
    id: &'static str,
    heading: String,
    /// The word of the definitions that says what it counts.
    term: Option<&'static str>,
    role: Role,
    cells: Vec<Cell>,
}

/// What the cells of a column are to their rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    /// They name them.
    Name,
    /// They say something of them.
    Text,
    /// They are numbers, aligned to the right.
    Number,
}

/// A cell of a [`Sheet`].
#[derive(Debug, Clone, Serialize)]
pub(super) struct Cell {
    text: String,
    /// What is read aloud instead of the text.
    spoken: Option<String>,
    /// A class of the style sheet.
    class: Option<String>,
    /// A sign before the text, which says the same.
    sign: Option<char>,
    /// What the page's script sorts by and copies, where the text does not say it: a number as programs write it.
    value: Option<String>,
    /// The word of the definitions that says what the text names.
    term: Option<&'static str>,
}

impl Sheet {
    /// The same sheet with more lines about what its signs mean.
    pub(super) fn explained(mut self, legend: impl IntoIterator<Item = String>) -> Self {
        self.legend.extend(legend);
        self
    }
}

impl Cell {
    /// Plain text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            spoken: None,
            class: None,
            sign: None,
            value: None,
            term: None,
        }
    }

    /// A whole number.
    pub(super) fn whole(number: u64, words: &Words) -> Self {
        Self::text(words.whole(number)).of(number.to_string())
    }

    /// A number with this many decimals.
    pub(super) fn decimal(number: f64, decimals: usize, words: &Words) -> Self {
        Self::text(words.decimal(number, decimals)).of(format!("{number:.decimals$}"))
    }

    /// A part of a whole, as a percentage: the script is told no more of it than the reader.
    pub(super) fn percent(share: Share, words: &Words) -> Self {
        Self::text(words.percent(share)).of(format!("{:.2}", share.0))
    }

    /// The same cell, sorted by a value.
    pub(super) fn of(mut self, value: String) -> Self {
        self.value = (value != self.text).then_some(value);
        self
    }

    /// The same cell, whose text is a word that is defined.
    pub(super) fn defined(mut self, term: Option<&'static str>) -> Self {
        self.term = term;
        self
    }

    /// The same cell with a class of the style sheet and a sign.
    pub(super) fn signed(mut self, class: String, sign: char) -> Self {
        (self.class, self.sign) = (Some(class), Some(sign));
        self
    }

    /// Text with a class of the style sheet and a sign, because a color alone tells nothing.
    pub(super) fn marked(text: String, class: String, sign: char) -> Self {
        Self::text(text).signed(class, sign)
    }

    /// The same cell, with words that are read aloud after what is seen.
    pub(super) fn aloud(mut self, spoken: String) -> Self {
        self.spoken = Some(spoken);
        self
    }

    /// No value.
    pub(super) fn not_given(words: &Words) -> Self {
        Self {
            spoken: Some(words.say("report-not-given")),
            ..Self::text("–")
        }
    }

    /// A number of persons, where it is told.
    pub(super) fn told(persons: Option<u64>, words: &Words) -> Self {
        persons.map_or_else(
            || Self::withheld(words),
            |persons| Self::whole(persons, words),
        )
    }

    /// A value that is not shown.
    pub(super) fn withheld(words: &Words) -> Self {
        Self {
            spoken: Some(words.say("report-withheld")),
            ..Self::text(words.say("figure-withheld"))
        }
    }
}

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
        let part = |id: &'static str| {
            move |row: usize| match contents::withholds(table, row) {
                true => Some(Cell::withheld(words)),
                false => Some(Cell::whole(number(table, id, row)?, words)),
            }
        };
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
