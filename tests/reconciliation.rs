//! Do the persons of every table add up, and to the same, in every format that it is written in?

mod common;

use common::districts::{
    Sketch, address, id, municipality, need, need_type, organization, service,
};
use polars::prelude::{CsvReadOptions, DataType, ParquetReader, SerReader};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Output};
use tessuto::analysis::coverage::status::NeedStatus;
use tessuto::analysis::coverage::totals::Totals;
use tessuto::analysis::study::Study;
use tessuto::ingest::read_dataset;
use tessuto::model::diagnostic::{RowCount, TableId};
use tessuto::model::district::{District, Language};
use tessuto::model::units::Headcount::{Stated, Suppressed, Unknown};
use tessuto::present::Briefing;
use tessuto::present::contents::content;
use tessuto::present::tables::{Reader, Table, writer};
use tessuto::present::words::Words;

/// The columns that count persons, in the order of the account: the first is the sum of the others.
const PARTS: [&str; 4] = ["persons", "covered", "not_covered", "undetermined"];

/// The formats that are read back column by column.
const FORMATS: [&str; 3] = ["csv", "json", "parquet"];

type Sums = [i64; 4];

fn written(table: &Table, format: &str, reader: Reader<'_>) -> Vec<u8> {
    let writer = writer(format).unwrap_or_else(|| panic!("{format}"));
    (writer.write)(table, reader).unwrap_or_else(|error| panic!("{format}: {error}"))
}

/// The parts of every row, from the bytes of a format for machines; an empty cell counts nobody.
fn parts(table: &Table, format: &str) -> Vec<Sums> {
    let bytes = written(table, format, Reader::Machine);
    if format == "json" {
        let rows: Vec<serde_json::Value> = serde_json::from_slice(&bytes).expect("rows");
        return rows
            .iter()
            .map(|row| PARTS.map(|part| row[part].as_i64().unwrap_or(0)))
            .collect();
    }
    let bytes = Cursor::new(bytes);
    let frame = match format {
        "csv" => CsvReadOptions::default()
            .with_infer_schema_length(None)
            .into_reader_with_file_handle(bytes)
            .finish(),
        _ => ParquetReader::new(bytes).finish(),
    };
    let frame = frame.unwrap_or_else(|error| panic!("{format}: {error}"));
    let columns = PARTS.map(|part| -> Vec<i64> {
        let column = frame.column(part).expect("a column");
        let column = column.cast(&DataType::Int64).expect("whole numbers");
        let cells = column.i64().expect("whole numbers");
        cells.iter().map(|cell| cell.unwrap_or(0)).collect()
    });
    let row = |row: usize| [0, 1, 2, 3].map(|part: usize| columns[part][row]);
    (0..frame.height()).map(row).collect()
}

/// The sums of the parts of all rows, each of which adds up, and how many rows there are.
fn sums(table: &Table, format: &str) -> (Sums, usize) {
    let rows = parts(table, format);
    for row in &rows {
        let all: i64 = row[1..].iter().sum();
        assert_eq!(row[0], all, "{} in {format}", table.id);
    }
    (plus(rows.iter().copied()), rows.len())
}

/// The same from the table that people read: the words of its header say where each column ends.
fn sums_on_screen(table: &Table, words: &Words) -> Sums {
    let bytes = written(table, "table", Reader::People(words));
    let text = String::from_utf8(bytes).expect("text");
    let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
    let rule = lines
        .iter()
        .position(|line| line.contains(&'─'))
        .expect("a line under the header");
    // Columns are parted by two blanks or more in every line, words by one.
    let width = lines.iter().map(Vec::len).max().unwrap_or_default();
    let empty = |place: usize| {
        let mut cells = lines.iter().enumerate().filter(|(line, _)| *line != rule);
        cells.all(|(_, line)| line.get(place).is_none_or(|letter| *letter == ' '))
    };
    let blank = |place: usize| {
        empty(place) && (empty(place + 1) || place.checked_sub(1).is_some_and(empty))
    };
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    for place in 0..=width {
        match (start, place == width || blank(place)) {
            (None, false) => start = Some(place),
            (Some(from), true) => {
                spans.push((from, place));
                start = None;
            }
            _ => {}
        }
    }
    let heading = |(from, to): &(usize, usize)| -> String {
        let parts = lines[..rule].iter().map(|line| {
            let cell: String = line.iter().take(*to).skip(*from).collect();
            cell.trim().to_owned()
        });
        parts.collect::<Vec<_>>().join(" ").trim().to_owned()
    };
    PARTS.map(|part| {
        let wanted = words.say(&format!("column-{}", part.replace('_', "-")));
        let span = spans.iter().find(|span| heading(span) == wanted);
        let &(from, to) = span.unwrap_or_else(|| panic!("`{wanted}` in\n{text}"));
        let numbers = lines[rule + 1..].iter().map(|line| -> i64 {
            let digits: String = line
                .iter()
                .take(to)
                .skip(from)
                .filter(|l| l.is_ascii_digit())
                .collect();
            digits.parse().unwrap_or(0)
        });
        numbers.sum()
    })
}

fn of(totals: &Totals) -> Sums {
    [
        totals.persons,
        totals.covered,
        totals.not_covered,
        totals.undetermined,
    ]
    .map(|persons| i64::try_from(persons).expect("few persons"))
}

fn plus(sums: impl Iterator<Item = Sums>) -> Sums {
    sums.fold([0; 4], |a, b| {
        [0, 1, 2, 3].map(|part: usize| a[part] + b[part])
    })
}

#[track_caller]
fn reconciles(district: &District, counts: &[RowCount]) {
    let study = Study::of(district).expect("the study");
    let needs = &study.coverage.needs;
    let expected = of(&study.coverage.totals);
    assert_eq!(expected[0], expected[1..].iter().sum::<i64>());
    let (by_tavolo, none) = Totals::by_tavolo(&district.network, needs);
    let in_tavoli = plus(by_tavolo.values().map(of));
    for language in [Language::It, Language::En] {
        let words = Words::new(language);
        let briefing = Briefing::new(&study, counts, &[], &words, 1);
        let tables: BTreeMap<&str, Table> = ["needs", "municipalities", "tavoli"]
            .map(|id| (id, (content(id).expect("a table").build)(&briefing)))
            .into();
        for format in FORMATS {
            assert_eq!(
                sums(&tables["needs"], format),
                (expected, needs.len()),
                "{format}"
            );
            let (found, rows) = sums(&tables["municipalities"], format);
            assert_eq!(found, expected, "{format}");
            assert_eq!(rows, district.network.municipalities().count(), "{format}");
            // A need of two working groups counts in both, one of none is left out.
            if !by_tavolo.is_empty() {
                assert_eq!(sums(&tables["tavoli"], format).0, in_tavoli, "{format}");
            }
        }
        assert_eq!(sums_on_screen(&tables["needs"], &words), expected);
    }
    let groups = |need: &tessuto::analysis::coverage::needs::NeedCoverage| {
        let need_type = district.network.need_type(&need.need.need_type);
        need_type.map_or(0, |need_type| need_type.tavoli.len())
    };
    let counted = needs.iter().map(|need| {
        i64::try_from(groups(need)).unwrap_or(0) * i64::from(need.persons.unwrap_or(0))
    });
    assert_eq!(in_tavoli[0], counted.sum::<i64>());
    let within = needs.iter().filter(|need| groups(need) > 0);
    let within = within
        .map(|need| i64::from(need.persons.unwrap_or(0)))
        .sum::<i64>();
    assert_eq!(
        within + of(&none)[0],
        expected[0],
        "those of no working group are left out"
    );
}

#[test]
fn the_demonstration_adds_up_in_every_table_and_every_format() {
    let dataset = read_dataset(Path::new("datasets/ats6-fano")).expect("the demonstration dataset");
    reconciles(&dataset.district, &dataset.counts);
    let rows = dataset
        .counts
        .iter()
        .find(|count| count.table == TableId::Needs)
        .expect("needs");
    assert_eq!(rows.read, rows.used + rows.left_out);
    assert_eq!(rows.used, dataset.district.network.needs().count());
}

#[test]
fn needs_without_a_number_and_capacities_that_nobody_stated_add_up_too() {
    let codes = ["041013", "041043"];
    let persons = [
        Stated(1200),
        Unknown,
        Suppressed,
        Stated(0),
        Stated(7),
        Stated(3),
    ];
    let mut sketch = Sketch {
        organizations: vec![organization("o")],
        municipalities: codes.map(municipality).into(),
        need_types: ["a", "b", "c"].map(need_type).into(),
        services: vec![
            tessuto::model::node::Service {
                capacity: Some(1000),
                ..service("s", "o")
            },
            service("t", "o"),
        ],
        addresses: vec![address("s", "a"), address("t", "c")],
        tavoli: vec![
            common::districts::tavolo("t1"),
            common::districts::tavolo("t2"),
        ],
        ..Sketch::default()
    };
    sketch.need_types[0].tavoli = ["t1", "t2"].map(id).into();
    sketch.need_types[1].tavoli = [id("t1")].into();
    let places = ["a", "b", "c"]
        .iter()
        .flat_map(|of| codes.map(|code| (*of, code)));
    sketch.needs = places
        .zip(persons)
        .map(|((of, code), persons)| need(of, code, persons))
        .collect();
    let district = sketch.district();
    reconciles(&district, &[]);
    let study = Study::of(&district).expect("the study");
    let totals = &study.coverage.totals;
    assert_eq!(of(totals), [1210, 1000, 200, 10]);
    assert_eq!((totals.count(NeedStatus::Unknown), totals.all()), (2, 6));
    let words = Words::new(Language::En);
    let count = RowCount {
        table: TableId::Needs,
        read: 8,
        used: 6,
        repaired: 0,
        left_out: 2,
    };
    assert_eq!(
        words.account(totals, &[count]),
        [
            "1,210 persons = 1,000 covered + 200 not covered + 10 undetermined",
            "2 needs of 6 have no number of persons: they are not in this line.",
            "Rows of the table needs: 8 read = 6 used + 2 left out",
        ]
    );
}

/// Runs `coverage` on plain files.
fn run(folder: &Path, options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .current_dir(folder)
        .args([
            "coverage", "--demand", "d.csv", "--supply", "s.csv", "--costs", "c.csv",
        ])
        .args(options)
        .output()
        .expect("the program starts")
}

#[test]
fn plain_files_are_covered_and_add_up() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        (
            "d.csv",
            "id,persons\na,1000\nb,500\nc,200.4\nd,300\ne,50\nf,0\ng,-3\n",
        ),
        ("s.csv", "id,capacity\nA,500\nB,200\nC,\n"),
        (
            "c.csv",
            "demand,supply,minutes\na,A,5\na,B,25\nb,A,15\nb,B,20\nc,A,25\nc,B,5\nd,C,30\nd,A,45\ne,C,75\nb,C,-1\n",
        ),
    ] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let output = run(folder.path(), &["--format", "json", "--lang", "en"]);
    // Two rows were wrong: the persons of `g`, and minutes below zero.
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).expect("text");
    for line in [
        "One place has a number of persons with decimals: it is rounded to a whole one.",
        "Rows of the table demand: 7 read = 6 used + 1 left out",
        "2,050 persons = 700 covered + 1,050 not covered + 300 undetermined",
    ] {
        assert!(said.contains(line), "{line} is not in:\n{said}");
    }
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("rows");
    let statuses: Vec<_> = rows
        .iter()
        .map(|row| row["status"].as_str().unwrap_or(""))
        .collect();
    let insufficient = "insufficient";
    assert_eq!(
        statuses,
        [
            insufficient,
            insufficient,
            insufficient,
            insufficient,
            "out-of-reach",
            "covered"
        ]
    );
    let all = plus(
        rows.iter()
            .map(|row| PARTS.map(|part| row[part].as_i64().unwrap_or(-1))),
    );
    assert_eq!(all, [2050, 700, 1050, 300]);
    assert_eq!(rows[4]["nearest_minutes"].as_f64(), Some(75.0));
    // A radius as long as that reaches it, with a capacity that nobody stated.
    let wider = run(folder.path(), &["--format", "csv", "--radius", "75"]);
    let text = String::from_utf8(wider.stdout).expect("text");
    assert!(text.contains("\ne,50,insufficient,true,0,50,0,"), "{text}");
    for options in [
        ["--radius", "-1"],
        ["--radius", "inf"],
        ["--sufficient", "2"],
    ] {
        let refused = run(folder.path(), &options);
        assert_eq!(refused.status.code(), Some(2), "{options:?}");
        assert!(refused.stdout.is_empty() && !refused.stderr.is_empty());
    }
}
