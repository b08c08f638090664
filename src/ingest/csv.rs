//! CSV and TSV: polars reads the cells, the `csv` crate says where each row stands.

use super::error::IngestError;
use super::limits::{LINE, few_columns, line_too_long};
use super::names::on_one_line;
use super::numbers::Mark;
use super::table::{HEADER_LINES, Known, Table, header_among};
use super::text::decode;
use super::{Reader, Tables, stem};
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use ::csv::{ByteRecord, ReaderBuilder, WriterBuilder};
use memchr::memchr_iter;
use polars::prelude::{
    CsvParseOptions, CsvReadOptions, DataFrame, DataType, Field, PolarsResult, Schema, SerReader,
};
use std::borrow::Cow;
use std::io::Cursor;
use std::sync::Arc;

/// The reader of separated values.
pub(super) const READER: Reader = Reader {
    id: "csv",
    extensions: &["csv", "tsv"],
    recognises: |_| false,
    read,
};

/// The marks that part cells, the usual one of Italian files first.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

fn read(file: &str, bytes: &[u8], known: &Known<'_>) -> Tables {
    let mut diagnostics = Vec::new();
    let text = decode(file, bytes, &mut diagnostics)?;
    short_lines(file, &text)?;
    let name = stem(file);
    let (separator, header) = opening(&text, |lines| header_among(name, lines, known));
    let malformed = |reason: String| IngestError::Malformed {
        file: file.to_owned(),
        reason,
    };
    let layout =
        Layout::of(&text, separator, header).map_err(|error| malformed(error.to_string()))?;
    if let Some(row) = layout.open_quote {
        let file = file.to_owned();
        return Err(IngestError::OpenQuote { file, row });
    }
    let place = Origin::file(file);
    if header > 0 {
        diagnostics.push(Diagnostic {
            origin: place.clone(),
            value: None,
            problem: Problem::TitleLines { lines: header },
        });
    }
    let expected = layout.header.len();
    few_columns(file, expected)?;
    diagnostics.extend(layout.ragged.iter().map(|&(row, found)| Diagnostic {
        origin: place.on(row),
        value: None,
        problem: Problem::RaggedRow { found, expected },
    }));
    let body = layout
        .body(&text, separator)
        .map_err(|error| malformed(error.to_string()))?;
    let cells = cells(&body, separator, expected).map_err(|error| malformed(error.to_string()))?;
    // A row more or less would shift every number that a problem is reported with.
    if cells.height() != layout.rows.len() {
        let (counted, read) = (layout.rows.len(), cells.height());
        return Err(malformed(format!(
            "{counted} rows were counted, {read} read"
        )));
    }
    Ok(vec![Table {
        place,
        name: name.to_owned(),
        header: layout.header,
        cells,
        rows: layout.rows,
        // Where a comma parts the cells, it cannot part decimals too.
        usual_mark: (separator == b',').then_some(Mark::Point),
        ragged: layout.ragged.into_iter().map(|(row, _)| row).collect(),
        diagnostics,
        ..Table::default()
    }])
}

/// Refuses a text of which a line is too long, before anything is built of it.
fn short_lines(file: &str, text: &str) -> Result<(), IngestError> {
    let mut start = 0;
    for (line, end) in (1..).zip(memchr_iter(b'\n', text.as_bytes()).chain([text.len()])) {
        if end - start > LINE {
            return Err(line_too_long(file, line));
        }
        start = end + 1;
    }
    Ok(())
}

/// The mark between cells, and which of the first lines with anything in them is the header.
///
/// The mark is the one by which a line names most columns; where no line names any, the one that the first line has most of.
pub(super) fn opening(
    text: &str,
    header: impl Fn(&mut dyn Iterator<Item = &[String]>) -> (usize, usize),
) -> (u8, usize) {
    let mut best = (most_frequent(text), 0, 0);
    for separator in SEPARATORS {
        let lines = first_lines(text, separator);
        let (index, columns) = header(&mut lines.iter().map(Vec::as_slice));
        if columns > best.2 {
            best = (separator, index, columns);
        }
    }
    (best.0, best.1)
}

/// The cells of the first lines with anything in them.
fn first_lines(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    // A text that cannot be parsed is reported when it is read whole.
    let _ = each_record(text, separator, |record| {
        if record.filled() > 0 {
            let cells = record.cells.iter().map(String::from_utf8_lossy);
            lines.push(cells.map(|cell| cell.trim().to_owned()).collect());
        }
        lines.len() < HEADER_LINES
    });
    lines
}

/// The mark that the first line has most of, outside quotes.
fn most_frequent(text: &str) -> u8 {
    let mut counts = SEPARATORS.map(|mark| (mark, 0));
    let mut quoted = false;
    for byte in text.trim_start_matches([' ', '\n']).bytes() {
        quoted ^= byte == b'"';
        if quoted {
            continue;
        }
        if byte == b'\n' {
            break;
        }
        for (mark, count) in &mut counts {
            *count += usize::from(byte == *mark);
        }
    }
    let mut best = counts[0];
    for candidate in counts {
        if candidate.1 > best.1 {
            best = candidate;
        }
    }
    best.0
}

/// How many bytes of a file are looked at to tell what kind of table it is: a header of many thousand columns, and no more of a list
/// of ten million ties.
const HEAD: usize = 1 << 22;

/// The header and the rows below it, of the beginning of a file: enough to tell what kind of table it is.
///
/// Rows stop where the first cell is not the name of its column: only a matrix has more.
pub(super) fn first_records(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let end = head.iter().rposition(|byte| *byte == b'\n');
    let head = match end {
        Some(end) if head.len() < bytes.len() => &head[..end],
        _ => head,
    };
    let text = decode("", head, &mut Vec::new()).ok()?;
    let mut reader = ReaderBuilder::new()
        .delimiter(most_frequent(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut cells = ByteRecord::new();
    let mut records: Vec<Vec<String>> = Vec::new();
    while reader.read_byte_record(&mut cells).ok()? {
        let record: Vec<String> = cells
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
            .collect();
        match records.first() {
            None if record.iter().all(String::is_empty) => {}
            None => records.push(record),
            Some(header) => {
                let place = records.len();
                let goes_on = record.first() == header.get(place);
                records.push(record.into_iter().take(1).collect());
                if !goes_on {
                    break;
                }
            }
        }
    }
    (!records.is_empty()).then_some(records)
}

/// Where the rows of a text stand.
#[derive(Debug, Default)]
struct Layout {
    header: Vec<String>,
    /// Where the header ends.
    body: usize,
    /// Row numbers of the rows to read: those with a value and no more cells than the header.
    rows: Vec<usize>,
    /// Rows with values beyond the header, and how many cells they have.
    ragged: Vec<(usize, usize)>,
    /// The row in which a quotation mark opens that never closes.
    open_quote: Option<usize>,
}

impl Layout {
    /// The layout of a text whose header is this one of the lines with anything in them.
    fn of(text: &str, separator: u8, header: usize) -> Result<Self, ::csv::Error> {
        let mut layout = Self::default();
        let mut last = (0, 0);
        let mut headed = false;
        let mut titles = 0;
        each_record(text, separator, |record| {
            last = (record.row, record.start);
            let bytes = &text.as_bytes()[record.start..record.end];
            if layout.open_quote.is_none() && runs_on(bytes, separator) {
                layout.open_quote = Some(record.row);
            }
            let filled = record.filled();
            if !headed && filled > 0 && titles < header {
                titles += 1;
            } else if !headed {
                headed = filled > 0;
                let names = record.cells.iter().map(String::from_utf8_lossy);
                layout.header = names.map(|name| on_one_line(&name)).collect();
                layout.body = record.end;
            } else if filled > layout.header.len() {
                layout.ragged.push((record.row, filled));
            } else if filled > 0 {
                layout.rows.push(record.row);
            }
            true
        })?;
        if !headed {
            return Ok(Self::default());
        }
        if is_open(&text.as_bytes()[last.1..], separator) {
            layout.open_quote.get_or_insert(last.0);
        }
        Ok(layout)
    }

    /// The rows to read and nothing else, in a form on which no two parsers disagree: borrowed from the text where it is that plain
    /// already, else written anew.
    fn body<'a>(&self, text: &'a str, separator: u8) -> Result<Cow<'a, str>, ::csv::Error> {
        let body = &text[self.body..];
        if !body.contains('"') && body.lines().count() == self.rows.len() {
            return Ok(Cow::Borrowed(body));
        }
        let mut writer = WriterBuilder::new()
            .delimiter(separator)
            .from_writer(Vec::with_capacity(body.len()));
        let mut wanted = self.rows.iter().peekable();
        let mut wrong = None;
        each_record(text, separator, |record| {
            if wanted.next_if_eq(&&record.row).is_some() {
                let cells = (0..self.header.len()).map(|place| record.cells.get(place));
                if let Err(error) = writer.write_record(cells.map(Option::unwrap_or_default)) {
                    wrong = Some(error);
                }
            }
            wrong.is_none()
        })?;
        match (wrong, writer.into_inner()) {
            (Some(error), _) => Err(error),
            (None, Ok(bytes)) => Ok(Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())),
            (None, Err(error)) => Err(error.into_error().into()),
        }
    }
}

pub(super) struct Record<'a> {
    /// Its number in a spreadsheet: blank lines count, line breaks inside quotes do not.
    pub(super) row: usize,
    /// Where it starts in the text, blank lines before it included.
    start: usize,
    /// Where it ends.
    pub(super) end: usize,
    pub(super) cells: &'a ByteRecord,
}

impl Record<'_> {
    /// How many cells it has up to the last one with something in it.
    pub(super) fn filled(&self) -> usize {
        self.cells
            .iter()
            .rposition(|cell| !String::from_utf8_lossy(cell).trim().is_empty())
            .map_or(0, |place| place + 1)
    }
}

/// Visits the records of a text until the visitor has seen enough.
pub(super) fn each_record(
    text: &str,
    separator: u8,
    mut visit: impl FnMut(&Record<'_>) -> bool,
) -> Result<(), ::csv::Error> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut cells = ByteRecord::new();
    let (mut row, mut start) = (0, 0);
    while reader.read_byte_record(&mut cells)? {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let blank = text.as_bytes()[start..end]
            .iter()
            .take_while(|byte| **byte == b'\n');
        row += blank.count() + 1;
        let more = visit(&Record {
            row,
            start,
            end,
            cells: &cells,
        });
        if !more {
            break;
        }
        start = end;
    }
    Ok(())
}

/// Whether a record ends inside quotes, which only the last one of a text can.
fn is_open(record: &[u8], separator: u8) -> bool {
    last_end(record, separator).1
}

/// Whether a cell of a record runs over the end of a line up to a quotation mark that is followed by text: the one that opens the next
/// quoted cell, rows below, because its own was forgotten.
pub(super) fn runs_on(record: &[u8], separator: u8) -> bool {
    let Some(first) = memchr::memchr(b'"', record) else {
        return false;
    };
    if memchr::memchr(b'\n', &record[first..]).is_none() {
        return false;
    }
    let (mut quoted, mut starts, mut over) = (false, true, false);
    let mut bytes = record.iter().peekable();
    while let Some(&byte) = bytes.next() {
        match byte {
            b'"' if quoted => match bytes.peek() {
                Some(&&b'"') => {
                    bytes.next();
                }
                Some(&&next) if next != separator && next != b'\n' => {
                    if over {
                        return true;
                    }
                    quoted = false;
                }
                _ => quoted = false,
            },
            b'\n' if quoted => over = true,
            b'"' if starts => (quoted, over) = (true, false),
            _ => {}
        }
        starts = !quoted && (byte == separator || byte == b'\n');
    }
    false
}

/// Where the last line that ends outside quotes ends in a text that starts with a record, and whether what follows ends inside quotes.
pub(super) fn last_end(text: &[u8], separator: u8) -> (usize, bool) {
    #[derive(PartialEq)]
    enum At {
        Start,
        Plain,
        Quoted,
        Quote,
    }
    let (mut at, mut last) = (At::Start, 0);
    for (place, &byte) in text.iter().enumerate() {
        let ends = byte == separator || byte == b'\n';
        at = match (at, byte) {
            (At::Quoted, b'"') => At::Quote,
            (At::Quoted, _) | (At::Start | At::Quote, b'"') => At::Quoted,
            _ if ends => At::Start,
            _ => At::Plain,
        };
        if byte == b'\n' && at == At::Start {
            last = place + 1;
        }
    }
    (last, at == At::Quoted)
}

/// The cells of a text without header, every column as text.
fn cells(body: &str, separator: u8, width: usize) -> PolarsResult<DataFrame> {
    if body.is_empty() {
        return Ok(DataFrame::empty());
    }
    let schema: Schema = (0..width)
        .map(|place| Field::new(place.to_string().into(), DataType::String))
        .collect();
    let parse = CsvParseOptions::default()
        .with_separator(separator)
        .with_truncate_ragged_lines(true);
    // polars takes a text that begins like this for a compressed file; the mark of UTF-8, which it passes over, says that it is none.
    let like_compressed = matches!(body.as_bytes(), [b'x', 0x01 | 0x5e | 0x9c | 0xda, ..]);
    let body = match like_compressed {
        true => Cow::Owned(format!("\u{feff}{body}")),
        false => Cow::Borrowed(body),
    };
    CsvReadOptions::default()
        .with_has_header(false)
        .with_schema(Some(Arc::new(schema)))
        .with_rechunk(true)
        .with_parse_options(parse)
        .into_reader_with_file_handle(Cursor::new(body.as_bytes()))
        .finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        let tables = read("f.csv", text.as_bytes(), &known).expect(text);
        tables.into_iter().next().expect("a file is one table")
    }

    fn known(_: &str, line: &[String]) -> usize {
        let names = ["id", "nome", "comune"];
        line.iter()
            .filter(|name| names.contains(&name.as_str()))
            .count()
    }

    fn cells_of(table: &Table) -> Vec<Vec<String>> {
        (0..table.rows.len())
            .map(|index| {
                let columns = table.cells.columns().iter();
                columns
                    .map(|column| column.str().unwrap().get(index).unwrap_or("∅").to_owned())
                    .collect()
            })
            .collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        let table = table("\n\na;b\n1;\"two\nlines\n\nhere\"\n\n \n;\n2;x\n\"3\";y");
        assert_eq!(table.header, ["a", "b"]);
        assert_eq!(table.rows, [4, 8, 9]);
        assert_eq!(
            cells_of(&table),
            [["1", "two\nlines\n\nhere"], ["2", "x"], ["3", "y"]]
        );
    }

    #[test]
    fn quotes_are_read_alike_by_both_parsers() {
        let table = table("a;b\n1;5\" pipe\n2;\"say \"\"yes\"\"\"\n3;\"a\" b\n4;\"x;y\"\n");
        assert_eq!(
            cells_of(&table),
            [
                ["1", "5\" pipe"],
                ["2", "say \"yes\""],
                ["3", "a b"],
                ["4", "x;y"]
            ]
        );
    }

    #[test]
    fn the_separator_is_the_one_of_the_header() {
        assert_eq!(table("a,\"b;;;\",c\n1,2,3\n").header, ["a", "b;;;", "c"]);
        assert_eq!(table("a\tb\n1,5\t2\n").header, ["a", "b"]);
        assert_eq!(cells_of(&table("id\nRossi, Mario\n\nBianchi\n")).len(), 2);
    }

    #[test]
    fn titles_above_the_header_are_passed_over_and_said() {
        let table = table("Elenco; degli enti\n\n\"Fonte, anno\"\nid,nome\n1,x\n");
        assert_eq!((table.header.len(), table.rows.as_slice()), (2, &[5][..]));
        assert_eq!(cells_of(&table), [["1", "x"]]);
        assert_eq!(
            table.diagnostics[0].problem,
            Problem::TitleLines { lines: 2 }
        );
        // Rows that hold the name of a column are no headers.
        assert_eq!(self::table("x;y\nid;1\n").header, ["x", "y"]);
        assert_eq!(self::table("id;nome\ncomune;nome\n").rows, [2]);
    }

    #[test]
    fn short_rows_are_filled_and_empty_cells_beyond_the_header_do_no_harm() {
        let table = table("a;b;c\n1\n2;x;;;\n3;x;y;z\n");
        assert_eq!(
            (table.rows.as_slice(), table.ragged.as_slice()),
            (&[2, 3][..], &[4][..])
        );
        assert_eq!(cells_of(&table)[0][0], "1");
        assert_eq!(cells_of(&table)[1][1], "x");
    }

    #[test]
    fn a_quote_that_never_closes_is_an_error_at_its_row() {
        let error = read("f.csv", b"a;b\n1;x\n2;\"y\n3;z\n", &known).unwrap_err();
        assert_eq!(
            error.to_string(),
            "f.csv, row 3: a quotation mark opens and never closes"
        );
        assert!(read("f.csv", b"a;b\n1;x\"\n2;\"\"\n", &known).is_ok());
        let swallowing = "id;nome;note\na;Alfa;\"nota aperta\nb;Beta;x\nc;Gamma;\"y\"\nd;Delta;\n";
        let error = read("f.csv", swallowing.as_bytes(), &known).unwrap_err();
        assert!(
            matches!(error, IngestError::OpenQuote { row: 2, .. }),
            "{error}"
        );
        let lines = "id;nome;note\na;Alfa;\"una nota;\nsu \"\"due\"\" righe\"\nb;\"Beta\";x\n";
        assert!(read("f.csv", lines.as_bytes(), &known).is_ok());
    }

    #[test]
    fn a_text_without_rows_gives_an_empty_table() {
        for text in ["", "\n\n", "a;b", "a;b\n\n;\n"] {
            assert!(table(text).rows.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn a_line_too_long_for_any_table_is_refused() {
        let long = "x".repeat(LINE);
        assert_eq!(short_lines("f.csv", &format!("a;b\n{long}\n1;2")), Ok(()));
        let error = short_lines("f.csv", &format!("a;b\n1;2\n;{long}")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "f.csv, line 3: the line is longer than 16 MiB"
        );
    }
}
