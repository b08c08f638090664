//! Workbooks that LibreOffice wrote (`tests/workbooks/make.py`): are they read as the same data in CSV is, and is every mistake told?

mod common;

use common::golden::compare;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use tessuto::ingest::{Dataset, IngestError, read_dataset, read_dataset_strictly};
use tessuto::model::diagnostic::{Problem, Severity, TableId};
use tessuto::model::district::Language;
use tessuto::present::words::Words;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const WORKBOOKS: &str = "tests/workbooks";

/// The files of a folder and of the folders in it, by path.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let inside = path.strip_prefix(folder).unwrap().to_owned();
                found.insert(inside, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// What `analyze` leaves, without the fingerprints of what it read and wrote.
fn results(dataset: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("results");
    let run = Command::new(env!("CARGO_BIN_EXE_tessuto"))
        .args(["analyze", "--quiet", "-o"])
        .arg(&output)
        .arg(dataset)
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let mut files = files(&output);
    let run = files.get_mut(Path::new("run.json")).unwrap();
    let mut record: serde_json::Value = serde_json::from_slice(run).unwrap();
    assert!(!record["inputs"].as_object().unwrap().is_empty());
    for of_this_run in ["inputs", "source", "files"] {
        assert!(!record[of_this_run].take().is_null(), "{of_this_run}");
    }
    let mark = record["mark"].take();
    *run = record.to_string().into_bytes();
    // Every figure bears the mark of its inputs. Where it cannot be taken out, in pixels and in documents packed or with pixels in them, what
    // is shown is made of the figures in SVG and of the tables.
    let mark = mark.as_str().unwrap().to_owned();
    let packed = ["png", "pdf", "pptx", "xlsx", "ipynb"];
    files.retain(|path, _| {
        path.extension()
            .is_none_or(|ending| packed.iter().all(|packed| ending != *packed))
    });
    for (path, bytes) in &mut files {
        if path
            .extension()
            .is_some_and(|ending| ending == "svg" || ending == "html")
        {
            let text = String::from_utf8(std::mem::take(bytes)).unwrap();
            assert!(text.contains(&mark), "{}", path.display());
            *bytes = text.replace(&mark, "").into_bytes();
        }
    }
    files
}

/// The demonstration with its tables in this workbook.
fn demonstration_in(ending: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in ["PLAN.toml", "municipalities.geojson"] {
        fs::copy(
            Path::new("datasets/ats6-fano").join(file),
            folder.path().join(file),
        )
        .unwrap();
    }
    // The edition before stays where it is.
    let settings = fs::read_to_string("datasets/ats6-fano/dataset.toml").unwrap();
    let before = fs::canonicalize("datasets/ats6-fano-2020").unwrap();
    let settings = settings.replace("../ats6-fano-2020", &before.display().to_string());
    fs::write(folder.path().join("dataset.toml"), settings).unwrap();
    let book = format!("ats6-fano.{ending}");
    fs::copy(Path::new(WORKBOOKS).join(&book), folder.path().join(&book)).unwrap();
    folder
}

#[test]
fn the_demonstration_gives_the_same_bytes_as_folder_xlsx_and_ods() {
    let of_folder = results(Path::new("datasets/ats6-fano"));
    assert!(of_folder.len() > 25, "{} files", of_folder.len());
    for ending in ["xlsx", "ods"] {
        let folder = demonstration_in(ending);
        let of_workbook = results(folder.path());
        assert_eq!(
            of_folder.keys().collect::<Vec<_>>(),
            of_workbook.keys().collect::<Vec<_>>()
        );
        for (path, bytes) in &of_folder {
            assert!(of_workbook[path] == *bytes, "{ending}: {}", path.display());
        }
        // The path of the workbook itself finds what lies beside it.
        let book = folder.path().join(format!("ats6-fano.{ending}"));
        assert!(results(&book) == of_workbook, "{ending} by its path");
    }
}

fn dirty(ending: &str) -> PathBuf {
    Path::new(WORKBOOKS).join(format!("dirty.{ending}"))
}

/// The reconciliation and every problem, as people read them.
fn told(dataset: &Dataset, words: &Words) -> String {
    let mut text = String::new();
    for count in &dataset.counts {
        let [read, used] = [count.read, count.used];
        let [repaired, left_out] = [count.repaired, count.left_out];
        let table = count.table.key();
        text += &format!("{table}: {read} = {used} + {left_out}, {repaired} repaired\n");
    }
    for diagnostic in &dataset.diagnostics {
        text += &words.diagnostic(diagnostic);
        text.push('\n');
    }
    text
}

#[test]
fn every_mistake_of_a_dirty_workbook_is_told() {
    for ending in ["xlsx", "ods"] {
        let dataset = read_dataset(&dirty(ending)).unwrap();
        for (language, key) in [(Language::It, "it"), (Language::En, "en")] {
            let text = told(&dataset, &Words::new(language));
            compare(
                &format!("workbooks/dirty.{ending}.{key}.txt"),
                text.as_bytes(),
            );
        }
    }
    let [xlsx, ods] = ["xlsx", "ods"].map(|ending| {
        let dataset = read_dataset(&dirty(ending)).unwrap();
        told(&dataset, &Words::new(Language::It)).replace(&format!("dirty.{ending}"), "dirty")
    });
    assert_eq!(xlsx, ods, "both programs' formats say the same");
}

#[test]
fn what_would_be_repaired_is_left_out_when_nothing_is_to_be_repaired() {
    let lenient = read_dataset(&dirty("xlsx")).unwrap();
    let strict = read_dataset_strictly(&dirty("xlsx")).unwrap();
    let repaired: Vec<_> = lenient
        .diagnostics
        .iter()
        .filter_map(|told| Some((&told.origin, told.problem.repaired()?)))
        .collect();
    let refused: Vec<_> = strict
        .diagnostics
        .iter()
        .filter_map(|told| match &told.problem {
            Problem::NotRepaired { proposed } => Some((&told.origin, proposed.as_str())),
            _ => None,
        })
        .collect();
    assert!(repaired.len() > 10);
    // Without municipalities no name of one is known: those that only the table tells are not repairs any more.
    for (origin, proposed) in &refused {
        assert!(
            repaired.contains(&(origin, proposed)),
            "{origin:?} {proposed}"
        );
    }
    assert!(
        strict
            .diagnostics
            .iter()
            .all(|told| told.problem.repaired().is_none())
    );
    for count in &strict.counts {
        assert_eq!(count.read, count.used + count.left_out, "{count:?}");
    }
    let needs = |dataset: &Dataset| {
        let of = |count: &&tessuto::model::diagnostic::RowCount| count.table == TableId::Needs;
        dataset.counts.iter().find(of).map(|count| count.used)
    };
    assert_eq!((needs(&lenient), needs(&strict)), (Some(4), Some(0)));
}

/// A workbook of the demonstration with one of its files rewritten.
fn rewritten(ending: &str, entry: &str, content: impl Fn(String) -> Vec<u8>) -> Vec<u8> {
    let book = fs::read(Path::new(WORKBOOKS).join(format!("ats6-fano.{ending}"))).unwrap();
    let mut archive = ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        if name == entry {
            bytes = content(String::from_utf8(bytes).unwrap());
        }
        let options = SimpleFileOptions::default().compression_level(Some(1));
        writer.start_file(name, options).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn error_of(file: &str, bytes: &[u8]) -> IngestError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(file);
    fs::write(&path, bytes).unwrap();
    read_dataset(&path).unwrap_err()
}

#[test]
fn a_workbook_that_cannot_be_read_says_why() {
    let file = || "x.xlsx".to_owned();
    let whole = fs::read(Path::new(WORKBOOKS).join("ats6-fano.xlsx")).unwrap();
    for cut in [4, 100, whole.len() / 2, whole.len() - 30] {
        let error = error_of("x.xlsx", &whole[..cut]);
        assert_eq!(
            error,
            IngestError::NotAWorkbook { file: file() },
            "{cut} bytes"
        );
    }
    assert_eq!(
        error_of("x.xlsx", b"id;nome\na;Alfa\n"),
        IngestError::NotAWorkbook { file: file() }
    );
    let mut compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    assert_eq!(
        error_of("x.xlsx", &compound),
        IngestError::OldWorkbook { file: file() }
    );
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(
        error_of("x.xlsx", &compound),
        IngestError::Encrypted { file: file() }
    );
    // LibreOffice leaves the archive open, and encrypts what is in it.
    let locked = fs::read(Path::new(WORKBOOKS).join("password.ods")).unwrap();
    let file = "x.ods".to_owned();
    assert_eq!(error_of("x.ods", &locked), IngestError::Encrypted { file });
    assert!(matches!(
        error_of(
            "x.ods",
            &rewritten("ods", "content.xml", |text| text[..text.len() / 2].into())
        ),
        IngestError::Malformed { .. }
    ));
}

/// The tables that a dataset must have, with an organization each in file and nothing else.
const REQUIRED: [(&str, &str); 4] = [
    ("enti.csv", "id;nome\na;Ente dimostrativo\n"),
    ("servizi.csv", "id;nome;ente\n"),
    ("bisogni.csv", "tipo;comune;persone\n"),
    ("comuni.csv", "codice_istat;nome\n"),
];

#[test]
fn a_workbook_beside_complete_files_fills_what_they_leave_empty_and_holds_no_second_table() {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in REQUIRED {
        fs::write(folder.path().join(file), text).unwrap();
    }
    for (id, read) in [("(esempio) a", true), ("b", false)] {
        let mut book = rust_xlsxwriter::Workbook::new();
        for (sheet, cells) in [
            ("enti", [["id", "nome"], [id, "Ente dimostrativo"]]),
            ("comuni", [["codice_istat", "nome"], ["041013", "Fano"]]),
        ] {
            let sheet = book.add_worksheet().set_name(sheet).unwrap();
            for (row, cells) in (0..).zip(cells) {
                sheet.write_row(row, 0, cells).unwrap();
            }
        }
        book.save(folder.path().join("dati.xlsx")).unwrap();
        let dataset = match read_dataset(folder.path()) {
            Ok(dataset) if read => dataset,
            Err(IngestError::TableTwice { table, .. }) if !read => {
                assert_eq!(table, TableId::Organizations);
                continue;
            }
            other => panic!("{id}: {other:?}"),
        };
        let of = |table| dataset.counts.iter().find(|count| count.table == table);
        assert_eq!(of(TableId::Organizations).unwrap().read, 1);
        // The file of comuni has no row, and gives way to the sheet.
        assert_eq!(of(TableId::Municipalities).unwrap().read, 1);
        let mut inputs = dataset.inputs.iter().map(|input| input.file.as_str());
        assert!(inputs.any(|file| file == "dati.xlsx"));
    }
}

#[test]
fn a_workbook_of_the_nineties_is_called_so_alone_and_in_a_folder() {
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice();
    let page = b"<html><table><tr><td>id</td></tr></table></html>".as_slice();
    let file = || "dati.XLS".to_owned();
    for (bytes, expected) in [
        (old, IngestError::OldWorkbook { file: file() }),
        (page, IngestError::NotAWorkbook { file: file() }),
    ] {
        assert_eq!(error_of("dati.XLS", bytes), expected);
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("dati.XLS"), bytes).unwrap();
        fs::write(folder.path().join("dataset.toml"), "").unwrap();
        assert_eq!(read_dataset(folder.path()).unwrap_err(), expected);
        // Beside tables that suffice it is nobody's business.
        for (file, text) in REQUIRED {
            fs::write(folder.path().join(file), text).unwrap();
        }
        read_dataset(folder.path()).unwrap();
    }
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_held() {
    let too_large = |error: IngestError| matches!(error, IngestError::TooLarge { .. });
    // A gigabyte of blanks, in a hundredth of that.
    let bomb = rewritten("xlsx", "docProps/app.xml", |_| vec![b' '; (1 << 30) + 1]);
    assert!(bomb.len() < 16 << 20, "{} bytes", bomb.len());
    assert!(too_large(error_of("x.xlsx", &bomb)));
    // One cell that stands for a million rows of a thousand columns.
    let cell = |attributes: &str| {
        rewritten("ods", "content.xml", |text| {
            let start = text.find("<table:table-row").unwrap();
            let row = format!(
                "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell {attributes} \
                 office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>"
            );
            format!("{}{row}{}", &text[..start], &text[start..]).into_bytes()
        })
    };
    let repeated = cell("table:number-columns-repeated=\"1000\"");
    assert!(too_large(error_of("x.ods", &repeated)));
    let blanks = rewritten("ods", "content.xml", |text| {
        text.replacen("<text:p>", "<text:p><text:s text:c=\"4000000000\"/>", 1)
            .into_bytes()
    });
    assert!(too_large(error_of("x.ods", &blanks)));
}

#[test]
fn a_cell_far_away_costs_no_more_than_itself() {
    let far = rewritten("xlsx", "xl/worksheets/sheet9.xml", |text| {
        let cell = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>";
        text.replace("</sheetData>", cell).into_bytes()
    });
    let folder = demonstration_in("xlsx");
    fs::write(folder.path().join("ats6-fano.xlsx"), far).unwrap();
    let dataset = read_dataset(folder.path()).unwrap();
    let far: Vec<_> = dataset
        .diagnostics
        .iter()
        .filter(|told| told.origin.row == Some(1_048_576))
        .collect();
    assert!(!far.is_empty() && far.iter().all(|told| told.severity() == Severity::Error));
}
