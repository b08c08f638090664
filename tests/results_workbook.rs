//! The workbook of results, read back: is every table there, as text and numbers, and the same every time?

use calamine::{Data, Reader as _, Xlsx};
use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::sync::LazyLock;
use tessuto::analysis::study::Study;
use tessuto::ingest::{Dataset, read_dataset};
use tessuto::model::district::Language;
use tessuto::present::Briefing;
use tessuto::present::contents;
use tessuto::present::documents::{DOCUMENTS, Gallery};
use tessuto::present::tables::{Table, Values};
use tessuto::present::words::Words;
use zip::ZipArchive;

/// What calamine calls an opened workbook.
type Book = Xlsx<Cursor<Vec<u8>>>;

/// The workbook of a dataset and the tables it is made from.
fn written(dataset: &Dataset, language: Language) -> (Vec<u8>, Vec<Table>) {
    let study = Study::of(&dataset.district).unwrap();
    let words = Words::new(language);
    let briefing = Briefing::new(&study, &dataset.counts, &dataset.diagnostics, &words, 7);
    let gallery = Gallery::new(&briefing).unwrap();
    let mut documents = DOCUMENTS.iter();
    let document = documents.find(|one| one.file == "workbook.xlsx").unwrap();
    let bytes = (document.write)(&briefing, &gallery).unwrap();
    (bytes, contents::shown(&briefing))
}

fn demonstration() -> Dataset {
    read_dataset(Path::new("datasets/ats6-fano")).unwrap()
}

/// The workbook of the demonstration in Italian, written once for all questions.
static ITALIAN: LazyLock<(Vec<u8>, Vec<Table>)> =
    LazyLock::new(|| written(&demonstration(), Language::It));

fn opened(bytes: Vec<u8>) -> Book {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// Every part of the package that is XML, by name.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let places = 0..archive.len();
    let read = |place| {
        let mut part = archive.by_index(place).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    places.map(read).collect()
}

/// The name of the sheet of every table, as the workbook's own catalogue has it.
fn sheet(table: &Table, words: &Words) -> String {
    words.say(&format!("book-{}", table.id.replace('_', "-")))
}

#[test]
fn every_table_has_its_sheet_with_all_its_headings_and_rows() {
    let english = written(&demonstration(), Language::En);
    for (language, (bytes, tables)) in [(Language::It, &*ITALIAN), (Language::En, &english)] {
        let words = Words::new(language);
        let mut book = opened(bytes.clone());
        book.load_tables().unwrap();
        assert!(!tables.is_empty());
        for table in tables {
            let sheet = sheet(table, &words);
            let headings: Vec<String> = table.for_people().map(|one| one.heading(&words)).collect();
            let range = book.worksheet_range(&sheet).unwrap();
            let row: Vec<String> = (0..headings.len() as u32)
                .map(|column| range.get_value((3, column)).unwrap().to_string())
                .collect();
            assert_eq!(row, headings, "{sheet}");
            let names: Vec<String> = (book.table_names_in_sheet(&sheet).into_iter())
                .cloned()
                .collect();
            // A spreadsheet has no table without a row.
            assert_eq!(names.len(), usize::from(table.rows() > 0), "{sheet}");
            for name in names {
                let native = book.table_by_name(&name).unwrap();
                assert_eq!(native.columns(), headings, "{sheet}");
                assert_eq!(native.data().height(), table.rows(), "{sheet}");
            }
        }
    }
}

/// The cells of a column of numbers, as what they are worth.
fn numbers(values: &Values) -> Option<Vec<Option<f64>>> {
    match values {
        Values::Whole(cells) | Values::Ordinal(cells) => {
            let cells = cells.iter();
            Some(cells.map(|cell| cell.map(|number| number as f64)).collect())
        }
        Values::Decimal(_, cells) | Values::Mixed(_, cells) | Values::Share(cells) => {
            Some(cells.clone())
        }
        Values::Text(_) | Values::Term(..) | Values::Measure(_) | Values::Flag(_) => None,
    }
}

#[test]
fn numbers_are_numbers_and_what_is_not_known_is_empty() {
    let words = Words::new(Language::It);
    let (bytes, tables) = &*ITALIAN;
    let mut book = opened(bytes.clone());
    let (mut empty, mut broken) = (0, 0);
    for table in tables {
        let range = book.worksheet_range(&sheet(table, &words)).unwrap();
        for (place, column) in table.for_people().enumerate() {
            for (row, cell) in numbers(&column.values).into_iter().flatten().enumerate() {
                let value = range.get_value((4 + row as u32, place as u32));
                let expected = cell.map_or(Data::Empty, Data::Float);
                assert_eq!(value, Some(&expected), "{} {} {row}", table.id, column.id);
                empty += usize::from(cell.is_none());
                broken += usize::from(cell.is_some_and(|number| number.fract() != 0.0));
            }
        }
    }
    assert!(empty > 0 && broken > 100, "{empty}, {broken}");
}

/// Names that try to be something else than names, in the places where organizations and districts have theirs.
const HOSTILE: [&str; 6] = [
    "=1+1",
    "+HYPERLINK(\"https://example.org\")",
    "@SUM(A1) <script>alert(1)</script> & \"altro\"",
    "-\u{202e}itrevid\u{1F9F5}",
    "_x0041_ a\u{7}b",
    "Associazione di promozione sociale con un nome lunghissimo che non finisce mai e poi mai davvero",
];

/// The demonstration with these names for its first organizations.
fn hostile() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir("datasets/ats6-fano").unwrap() {
        let path = entry.unwrap().path();
        let mut bytes = fs::read(&path).unwrap();
        if path.ends_with("enti.csv") {
            let text = String::from_utf8(bytes).unwrap();
            // The header keeps its own names.
            let names = std::iter::once(None).chain(HOSTILE.map(Some));
            let names = names.chain(std::iter::repeat(None));
            let renamed = text.lines().zip(names).map(|(line, name)| {
                let mut cells: Vec<String> = line.split(';').map(str::to_owned).collect();
                if let Some(name) = name {
                    cells[1] = format!("\"{}\"", name.replace('"', "\"\""));
                }
                cells.join(";")
            });
            bytes = renamed.collect::<Vec<_>>().join("\n").into_bytes();
        }
        fs::write(folder.path().join(path.file_name().unwrap()), bytes).unwrap();
    }
    read_dataset(folder.path()).unwrap()
}

/// Whatever a cell holds when it is read back: control characters are written as `_x0007_`, which calamine may leave as it is.
fn told(cell: &str) -> String {
    cell.replace("_x0007_", "\u{7}").replace("_x005F_", "_")
}

#[test]
fn hostile_names_stay_text() {
    let dataset = hostile();
    let words = Words::new(Language::It);
    let (bytes, tables) = written(&dataset, Language::It);
    let organizations = tables.iter().find(|one| one.id == "organizations").unwrap();
    let mut book = opened(bytes.clone());
    let range = book.worksheet_range(&sheet(organizations, &words)).unwrap();
    let names: BTreeSet<String> = (4..range.end().unwrap().0 + 1)
        .map(|row| told(&range.get_value((row, 1)).unwrap().to_string()))
        .collect();
    let expected: BTreeSet<String> = (dataset.district.network.organizations())
        .map(|organization| organization.name.clone())
        .collect();
    assert_eq!(names, expected);
    assert!(names.contains("=1+1"));
    for (name, text) in parts(bytes) {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut reader = quick_xml::Reader::from_str(&text);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
            // XML has no place for these, not even escaped.
            let forbidden = |letter: char| letter < ' ' && !"\t\n\r".contains(letter);
            assert!(!text.contains(forbidden), "{name}");
        }
        assert!(
            !name.starts_with("xl/worksheets/sheet") || !text.contains("<f>"),
            "{name}"
        );
        // Nothing leads out of the workbook.
        assert!(!text.contains("TargetMode=\"External\""), "{name}");
    }
}

#[test]
fn the_same_results_give_the_same_bytes_and_charts_have_alternative_text() {
    let (first, _) = &*ITALIAN;
    let (second, _) = written(&demonstration(), Language::It);
    assert!(*first == second);
    let parts = parts(second);
    // It was created on the date of its data.
    let core = parts.iter().find(|(name, _)| name == "docProps/core.xml");
    let date = demonstration().district.edition.date.unwrap();
    let created = format!(">{date}T");
    assert!(
        core.is_some_and(|(_, text)| text.contains(&created)),
        "{created}"
    );
    let charts = parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/charts/chart"));
    let drawings = parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/drawings/drawing"));
    let told: usize = drawings
        .map(|(_, text)| text.matches(" descr=\"").count())
        .sum();
    assert_eq!(told, charts.count());
    assert!(told >= 4);
}

#[test]
fn an_empty_district_has_a_workbook_that_opens() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("enti.csv"), "id;nome\na;A\n").unwrap();
    fs::write(folder.path().join("servizi.csv"), "id;nome;ente\n").unwrap();
    fs::write(folder.path().join("bisogni.csv"), "tipo;comune\n").unwrap();
    fs::write(folder.path().join("comuni.csv"), "codice_istat;nome\n").unwrap();
    let dataset = read_dataset(folder.path()).unwrap();
    let (bytes, tables) = written(&dataset, Language::En);
    let words = Words::new(Language::En);
    let names = opened(bytes).sheet_names();
    for table in &tables {
        assert!(names.contains(&sheet(table, &words)), "{}", table.id);
    }
    assert!(!names.contains(&words.say("book-charts")));
}
