//! Excel workbooks, which LibreOffice opens too: one sheet, its header frozen, with filters. Other workbooks lay their tables the same way.

use super::{Reader, Table, Values, WriteError, Writer, mixed};
use crate::present::words::Words;
use crate::present::workbook::{self, MOST_ROWS, WIDEST};
use rust_xlsxwriter::{ColNum, Format, FormatAlign, RowNum, Workbook, Worksheet, XlsxError};
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a heading that make a column wider; a longer heading is broken into lines.
const NARROW: usize = 14;
/// The highest a row can be, in points.
const HIGHEST: f64 = 400.0;

/// A workbook with one sheet. Numbers stay numbers, text stays text: a name that begins with `=` is no formula, an address no link.
/// A text longer than a cell can be, 32 767 characters, is cut and ends in `…`.
pub(super) const WRITER: Writer = Writer {
    id: "xlsx",
    extension: "xlsx",
    write,
};

fn write(table: &Table, reader: Reader<'_>) -> Result<Vec<u8>, WriteError> {
    let refused = |reason: String| WriteError::Refused {
        table: table.id,
        reason,
    };
    if table.rows() >= MOST_ROWS {
        return Err(refused(format!("{} rows", table.rows())));
    }
    let mut workbook = workbook::new(&name(table, reader));
    sheet(&mut workbook, table, reader)
        .and_then(|()| workbook.save_to_buffer())
        .map_err(|error| refused(error.to_string()))
}

/// What the sheet is called.
fn name(table: &Table, reader: Reader<'_>) -> String {
    let message = format!("table-{}", table.id.replace('_', "-"));
    match reader {
        Reader::People(words) if words.has(&message) => words.say(&message),
        _ => table.id.to_owned(),
    }
}

fn sheet(workbook: &mut Workbook, table: &Table, reader: Reader<'_>) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet
        .set_name(workbook::sheet_name(&name(table, reader)))?
        .set_landscape()
        .set_paper_size(workbook::A4)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(0, 0)?
        .set_freeze_panes(1, 0)?;
    let laid = lay(sheet, table, reader, 0, table.rows())?;
    if let Some(last) = laid.last_column() {
        sheet.autofilter(0, 0, laid.rows, last)?;
    }
    Ok(())
}

/// A table on its sheet.
pub(in crate::present) struct Laid {
    /// Its columns, from the left.
    pub(in crate::present) columns: Vec<LaidColumn>,
    /// Its rows, the header not counted.
    pub(in crate::present) rows: RowNum,
}

/// A column on its sheet.
pub(in crate::present) struct LaidColumn {
    /// Its heading, which no other column has.
    pub(in crate::present) title: String,
    /// How the heading looks.
    pub(in crate::present) look: Format,
    /// How wide it is, in characters.
    pub(in crate::present) width: f64,
}

impl Laid {
    /// The last column, where there is any.
    pub(in crate::present) fn last_column(&self) -> Option<ColNum> {
        ColNum::try_from(self.columns.len()).ok()?.checked_sub(1)
    }
}

/// Writes the columns that this reader is shown: headings in the row `top`, below them the cells of the first rows, `most` of them. Widens
/// the columns and the rows to what they hold.
pub(in crate::present) fn lay(
    sheet: &mut Worksheet,
    table: &Table,
    reader: Reader<'_>,
    top: RowNum,
    most: usize,
) -> Result<Laid, XlsxError> {
    let rows = table.rows().min(most);
    let mut columns = Vec::new();
    let mut heights = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (place, column) in (0..).zip(table.for_reader(reader)) {
        let title = match reader {
            Reader::Machine => column.id.to_owned(),
            Reader::People(words) => column.heading(words),
        };
        let title = workbook::distinct(title, &mut taken);
        let look = match column.values.is_numeric() {
            true => workbook::header().set_align(FormatAlign::Right),
            false => left(workbook::header()),
        };
        sheet.write_string_with_format(top, place, &title, &look)?;
        let mut pen = Pen {
            sheet,
            top,
            rows,
            column: place,
            width: title.chars().count().min(NARROW),
            heights: &mut heights,
        };
        pen.cells(&column.values, reader)?;
        // The arrow of the filter takes the room of some letters.
        let width = (pen.width.max(8) + 3).min(WIDEST) as f64;
        let height = workbook::row_height(&title, width - 3.0);
        let highest = heights.entry(top).or_insert(height);
        *highest = highest.max(height);
        sheet.set_column_width(place, width)?;
        columns.push(LaidColumn { title, look, width });
    }
    for (row, height) in heights {
        sheet.set_row_height(row, height)?;
    }
    Ok(Laid {
        columns,
        rows: RowNum::try_from(rows).unwrap_or(RowNum::MAX),
    })
}

/// Words at the left of their cell, away from a number in the column before.
fn left(format: Format) -> Format {
    format.set_align(FormatAlign::Left).set_indent(1)
}

/// Writes the cells of a column, and learns how wide and how high they are.
struct Pen<'s> {
    sheet: &'s mut Worksheet,
    /// The row of the headings.
    top: RowNum,
    /// How many rows are written below it.
    rows: usize,
    column: ColNum,
    width: usize,
    /// Rows higher than one line.
    heights: &'s mut BTreeMap<RowNum, f64>,
}

impl Pen<'_> {
    fn cells(&mut self, values: &Values, reader: Reader<'_>) -> Result<(), XlsxError> {
        let people = matches!(reader, Reader::People(_));
        let marked = |decimals: usize| match people {
            true => number_format(decimals),
            false => Format::new(),
        };
        match values {
            Values::Text(cells) => self.texts(cells.iter().map(Option::as_deref)),
            Values::Term(prefix, cells) => match reader {
                Reader::Machine => self.texts(cells.iter().copied()),
                Reader::People(words) => {
                    let said: Vec<Option<String>> = cells
                        .iter()
                        .map(|key| key.map(|key| words.say(&format!("{prefix}-{key}"))))
                        .collect();
                    self.texts(said.iter().map(Option::as_deref))
                }
            },
            Values::Measure(cells) => {
                let said = |row: usize| match reader {
                    Reader::Machine => cells[row].map(|(id, _)| id.to_owned()),
                    Reader::People(words) => Some(values.spell(row, words)),
                };
                let said: Vec<Option<String>> = (0..cells.len()).map(said).collect();
                self.texts(said.iter().map(Option::as_deref))
            }
            Values::Whole(cells) => self.numbers(&floats(cells), |_| marked(0)),
            Values::Ordinal(cells) => self.numbers(&floats(cells), |_| left(Format::new())),
            Values::Decimal(decimals, cells) => self.numbers(cells, |_| marked(*decimals)),
            Values::Mixed(decimals, cells) => {
                self.numbers(cells, |number| marked(mixed(number, *decimals)))
            }
            // One decimal, so that almost nothing is not shown as nothing.
            Values::Share(cells) if people => {
                self.numbers(cells, |_| Format::new().set_num_format("0.0%"))
            }
            Values::Share(cells) => self.numbers(cells, |_| Format::new()),
            Values::Flag(cells) => self.flags(cells, reader),
        }
    }

    fn texts<'t>(&mut self, cells: impl Iterator<Item = Option<&'t str>>) -> Result<(), XlsxError> {
        let plain = left(Format::new().set_align(FormatAlign::Top).set_text_wrap());
        // What begins like a formula stays text even after somebody has edited the cell.
        let quoted = plain.clone().set_quote_prefix();
        for (row, text) in (self.top + 1..).zip(cells.take(self.rows)) {
            let Some(text) = text else { continue };
            let format = match workbook::is_like_a_formula(text) {
                true => &quoted,
                false => &plain,
            };
            let text = workbook::cell_text(text);
            let longest = text.lines().map(|line| line.chars().count()).max();
            self.width = self.width.max(longest.unwrap_or_default());
            let height = workbook::row_height(&text, WIDEST as f64).min(HIGHEST);
            if height > workbook::row_height("", WIDEST as f64) {
                let highest = self.heights.entry(row).or_insert(height);
                *highest = highest.max(height);
            }
            self.sheet
                .write_string_with_format(row, self.column, text, format)?;
        }
        Ok(())
    }

    fn numbers(
        &mut self,
        cells: &[Option<f64>],
        format: impl Fn(f64) -> Format,
    ) -> Result<(), XlsxError> {
        for (row, number) in (self.top + 1..).zip(cells.iter().take(self.rows)) {
            if let Some(number) = number.filter(|number| number.is_finite()) {
                let format = format(number).set_align(FormatAlign::Top);
                self.width = self.width.max(format!("{number:.0}").len() + 6);
                self.sheet
                    .write_number_with_format(row, self.column, number, &format)?;
            }
        }
        Ok(())
    }

    fn flags(&mut self, cells: &[Option<bool>], reader: Reader<'_>) -> Result<(), XlsxError> {
        let word = |words: &Words, flag| words.say(if flag { "yes" } else { "no" });
        if let Reader::People(words) = reader {
            let said: Vec<Option<String>> = cells
                .iter()
                .map(|flag| flag.map(|flag| word(words, flag)))
                .collect();
            return self.texts(said.iter().map(Option::as_deref));
        }
        for (row, flag) in (self.top + 1..).zip(cells.iter().take(self.rows)) {
            if let Some(flag) = flag {
                self.sheet.write_boolean(row, self.column, *flag)?;
            }
        }
        Ok(())
    }
}

/// Whole numbers as a cell holds them; beyond 2⁵³, which no count reaches, a spreadsheet has no whole numbers.
fn floats(cells: &[Option<i64>]) -> Vec<Option<f64>> {
    cells
        .iter()
        .map(|cell| cell.map(|number| number as f64))
        .collect()
}

/// A mark between thousands and this many decimals, both as the reader's own system writes them.
fn number_format(decimals: usize) -> Format {
    let mut form = "#,##0".to_owned();
    if decimals > 0 {
        form.push('.');
        form.push_str(&"0".repeat(decimals));
    }
    Format::new().set_num_format(form)
}

#[cfg(test)]
mod tests {
    use super::super::Readership;
    use super::*;
    use crate::model::district::Language;
    use calamine::{Data, Reader as _, Xlsx};
    use std::io::Cursor;

    fn table() -> Table {
        Table::new("needs")
            .text("name", ["=1+1", "041013"].map(Some).into_iter())
            .text("source", [Some("https://example.org"), None].into_iter())
            .term("status", "status", [Some("fragile"), None].into_iter())
            .whole("persons", [Some(12_345), Some(0)].into_iter())
            .ordinal("year", [Some(2023), None].into_iter())
            .decimal("access", 2, [Some(0.125), None].into_iter())
            .mixed("value", 1, [Some(3.0), Some(2.5)].into_iter())
            .share("share", [Some(0.001), Some(1.0)].into_iter())
            .flag("flag", [Some(true), Some(false)].into_iter())
            .text("key", [Some("k"), None].into_iter())
            .only(Readership::Machines)
    }

    fn cells(reader: Reader<'_>) -> (String, Vec<Vec<Data>>) {
        let bytes = write(&table(), reader).expect("the table is written");
        let mut book = Xlsx::new(Cursor::new(bytes)).expect("the workbook opens");
        let name = book.sheet_names()[0].clone();
        let range = book.worksheet_range(&name).expect("the sheet is there");
        (name, range.rows().map(<[Data]>::to_vec).collect())
    }

    fn text(text: &str) -> Data {
        Data::String(text.to_owned())
    }

    #[test]
    fn machines_read_back_the_same_cells() {
        let (name, rows) = cells(Reader::Machine);
        assert_eq!(name, "needs");
        let header = [
            "name", "source", "status", "persons", "year", "access", "value", "share", "flag",
            "key",
        ];
        assert_eq!(rows[0], header.map(text));
        let first = [
            text("=1+1"),
            text("https://example.org"),
            text("fragile"),
            Data::Float(12_345.0),
            Data::Float(2023.0),
            Data::Float(0.125),
            Data::Float(3.0),
            Data::Float(0.001),
            Data::Bool(true),
            text("k"),
        ];
        assert_eq!(rows[1], first);
        let second = [
            text("041013"),
            Data::Empty,
            Data::Empty,
            Data::Float(0.0),
            Data::Empty,
            Data::Empty,
            Data::Float(2.5),
            Data::Float(1.0),
            Data::Bool(false),
            Data::Empty,
        ];
        assert_eq!(rows[2], second);
    }

    #[test]
    fn people_read_words_and_are_not_shown_keys() {
        let words = Words::new(Language::It);
        let (name, rows) = cells(Reader::People(&words));
        assert_eq!(name, "bisogni");
        assert_eq!(rows[0].len(), 9);
        assert_eq!(rows[1][2], text("fragile"));
        assert_eq!(rows[1][8], text("sì"));
        assert_eq!(rows[1][3], Data::Float(12_345.0));
    }

    #[test]
    fn the_same_table_gives_the_same_bytes_and_an_empty_one_opens() {
        let words = Words::new(Language::It);
        let written = |table: &Table| {
            let bytes = write(table, Reader::People(&words));
            bytes.expect("the table is written")
        };
        assert!(written(&table()) == written(&table()));
        for empty in [
            Table::new("x"),
            Table::new("x").text("name", [None::<String>; 0].into_iter()),
        ] {
            assert!(Xlsx::new(Cursor::new(written(&empty))).is_ok());
        }
    }
}
