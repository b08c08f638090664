//! Does `tessuto new` leave a dataset that people can fill in with nothing else to read, and that says what it means?

#[path = "common/program.rs"]
mod program;

use calamine::{Data, Reader, Xlsx};
use program::from_here as tessuto;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use tessuto::ingest::read_dataset;
use tessuto::ingest::schema::{Filling, GUIDES, Kind, SCHEMAS, Schema, Source};
use tessuto::model::diagnostic::{Problem, Severity, TableId};
use tessuto::model::district::{Edition, Language};
use tessuto::model::trust::Trust;
use tessuto::present::words::Words;

/// The names of the first and the last sheet, and the mark of example rows.
const FRAMES: [(&str, Language, &str, &str, &str); 2] = [
    ("it", Language::It, "Leggimi", "Codici", "(esempio) "),
    ("en", Language::En, "Read me", "Codes", "(example) "),
];

type Rows = Vec<Vec<Data>>;

/// A new dataset in a folder of its own, and the bytes of its workbook.
fn new(options: &[&str]) -> (tempfile::TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("ambito");
    let path = place.to_str().expect("a path in UTF-8");
    let output = tessuto(&[&["new", path], options].concat());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("tessuto check"), "{said}");
    let bytes = fs::read(place.join("dati.xlsx")).expect("the workbook");
    (folder, bytes)
}

fn sheets(bytes: &[u8]) -> Vec<(String, Rows)> {
    let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).expect("the workbook opens");
    book.sheet_names()
        .iter()
        .map(|name| {
            let range = book.worksheet_range(name).expect("a sheet of this name");
            (name.clone(), range.rows().map(<[Data]>::to_vec).collect())
        })
        .collect()
}

/// The parts of the workbook, by their path inside it.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).expect("a zip archive");
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).expect("an entry");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            let name = file.name().expect("a name in UTF-8").into_owned();
            (name, text)
        })
        .collect()
}

fn table_name(schema: &Schema, language: Language) -> &'static str {
    match language {
        Language::It => schema.italian,
        Language::En => schema.table.key(),
    }
}

fn header(schema: &Schema, language: Language) -> Vec<Data> {
    let columns = schema.columns.iter().map(|column| match language {
        Language::It => column.italian,
        Language::En => column.name,
    });
    columns.map(|name| Data::String(name.to_owned())).collect()
}

fn by_hand() -> impl Iterator<Item = &'static Schema> {
    SCHEMAS
        .iter()
        .filter(|schema| schema.filling() != Filling::Program)
}

fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        cell => cell.to_string(),
    }
}

#[test]
fn every_table_has_a_sheet_with_its_columns_and_an_example() {
    for (option, language, first, last, mark) in FRAMES {
        let (_folder, bytes) = new(&["--lang", option]);
        let sheets = sheets(&bytes);
        assert_eq!(sheets.first().map(|(name, _)| name.as_str()), Some(first));
        assert_eq!(sheets.last().map(|(name, _)| name.as_str()), Some(last));
        assert_eq!(sheets.len(), by_hand().count() + 2);
        for guide in [first, last] {
            let folded = guide.to_lowercase().replace(' ', "_");
            assert!(GUIDES.contains(&folded.as_str()), "{guide}");
        }
        for schema in by_hand() {
            let name = table_name(schema, language);
            let sheet = sheets.iter().find(|(sheet, _)| sheet == name);
            let (_, rows) = sheet.unwrap_or_else(|| panic!("no sheet {name}"));
            assert_eq!(rows[0], header(schema, language), "{name}");
            assert!(rows.len() > 1, "{name} has no example");
            for row in &rows[1..] {
                assert!(text(&row[0]).starts_with(mark), "{name}: {row:?}");
            }
            // Codes and ids are text, and so are lists of them.
            for (column, cell) in schema.columns.iter().zip(&rows[1]) {
                let number = matches!(
                    column.kind,
                    Kind::Whole(..) | Kind::Number(..) | Kind::Persons
                );
                let date = matches!(column.kind, Kind::Date);
                match cell {
                    Data::Float(_) => assert!(number, "{name}.{}", column.name),
                    Data::DateTime(_) => assert!(date, "{name}.{}", column.name),
                    Data::String(_) => assert!(
                        !number && !date || column.name == schema.columns[0].name,
                        "{name}.{}",
                        column.name
                    ),
                    other => panic!("{name}.{}: {other:?}", column.name),
                }
            }
        }
    }
}

#[test]
fn the_examples_agree_with_one_another_and_are_right() {
    for (option, language, _, _, mark) in FRAMES {
        let (_folder, bytes) = new(&["--lang", option]);
        let sheets: BTreeMap<String, Rows> = sheets(&bytes).into_iter().collect();
        let data = tempfile::tempdir().expect("a folder");
        let mut written = 0;
        for schema in by_hand() {
            let rows = &sheets[table_name(schema, language)];
            for (index, column) in schema.columns.iter().enumerate() {
                let Some(Source::Table(table) | Source::Among(table)) = column.source else {
                    continue;
                };
                let other = by_hand().find(|other| other.table == table);
                let keys: Vec<String> = sheets[table_name(other.expect("a table"), language)][1..]
                    .iter()
                    .map(|row| text(&row[0]))
                    .collect();
                for row in &rows[1..] {
                    for part in text(&row[index]).split('|').filter(|part| !part.is_empty()) {
                        assert!(keys.iter().any(|key| key == part), "{part} of {column:?}");
                    }
                }
            }
            // Without their marks the examples are a dataset.
            let mut lines = Vec::new();
            for row in rows {
                let cells = row.iter().map(|cell| text(cell).replace(mark, ""));
                lines.push(cells.collect::<Vec<_>>().join(";"));
            }
            written += lines.len() - 1;
            let file = format!("{}.csv", table_name(schema, language));
            fs::write(data.path().join(file), lines.join("\n")).expect("a file");
        }
        let read = read_dataset(data.path()).expect("the examples are a dataset");
        let wrong: Vec<_> = read
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() != Severity::Note)
            .map(|diagnostic| (diagnostic.value.as_deref(), &diagnostic.problem))
            .collect();
        // Eleven zeros are nobody's code, which is why they are the example.
        assert_eq!(
            wrong,
            [(Some("00000000000"), &Problem::FiscalCodeDigit)],
            "{:?}",
            read.diagnostics
        );
        let used: usize = read.counts.iter().map(|count| count.used).sum();
        assert_eq!(used, written);
    }
}

#[test]
fn the_required_sheets_are_enough_to_begin_with() {
    let (_folder, bytes) = new(&["--ambito", "ats6-fano"]);
    let data = tempfile::tempdir().expect("a folder");
    for (name, rows) in sheets(&bytes) {
        let mut lines: Vec<String> = rows
            .iter()
            .map(|row| row.iter().map(text).collect::<Vec<_>>().join(";"))
            .collect();
        lines.extend(match name.as_str() {
            "enti" => Some("alfa;Alfa".to_owned()),
            "servizi" => Some("sportello;Sportello;alfa".to_owned()),
            "bisogni" => Some("casa;041013;12".to_owned()),
            _ => None,
        });
        if SCHEMAS.iter().any(|schema| schema.italian == name) {
            fs::write(data.path().join(format!("{name}.csv")), lines.join("\n")).expect("a file");
        }
    }
    let read = read_dataset(data.path()).expect("a dataset");
    let wrong = read
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() != Severity::Note);
    assert_eq!(wrong.count(), 0, "{:?}", read.diagnostics);
    // The type of need has no row of its own yet, and is taken from the need that names it.
    let count = |table| {
        let count = read.counts.iter().find(|count| count.table == table);
        count.map(|count| (count.read, count.used))
    };
    assert_eq!(count(TableId::Needs), Some((1, 1)));
    assert_eq!(count(TableId::NeedTypes), Some((0, 0)));
    assert_eq!(count(TableId::Municipalities), Some((9, 9)));
}

#[test]
fn a_bundled_district_comes_with_its_municipalities_tavoli_and_boundaries() {
    let (folder, bytes) = new(&["--ambito", "ats6-fano"]);
    let sheets: BTreeMap<String, Rows> = sheets(&bytes).into_iter().collect();
    let source = fs::read_to_string("datasets/ats6-fano/comuni.csv").expect("the data");
    let expected: Vec<Vec<String>> = source
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| {
            line.replace(',', ".")
                .split(';')
                .map(str::to_owned)
                .collect()
        })
        .collect();
    // Columns that the data does not have are there to be filled in.
    let known = expected[0].len();
    let written: Vec<Vec<String>> = sheets["comuni"]
        .iter()
        .map(|row| row[..known].iter().map(text).collect())
        .collect();
    assert_eq!(written, expected);
    let open = sheets["comuni"][1..].iter().flat_map(|row| &row[known..]);
    assert!(open.map(text).all(|cell| cell.is_empty()));
    assert_eq!(sheets["comuni"][1][0], Data::String("041013".to_owned()));
    assert_eq!(sheets["comuni"][1][5], Data::Float(59785.0));
    let tavoli: Vec<String> = sheets["tavoli"][1..]
        .iter()
        .map(|row| text(&row[0]))
        .collect();
    assert_eq!(
        tavoli,
        [
            "inclusione",
            "salute-mentale",
            "non-autosufficienza",
            "famiglia"
        ]
    );
    // Examples of the other sheets refer to what is filled in.
    assert_eq!(text(&sheets["enti"][1][5]), "041013");
    assert_eq!(text(&sheets["partecipazione"][1][1]), "non-autosufficienza");
    assert_eq!(text(&sheets["popolazione"][1][0]), "(esempio) 041013");
    let file = |path: &Path| fs::read(path).expect("a file");
    let place = folder.path().join("ambito");
    assert_eq!(
        file(&place.join("municipalities.geojson")),
        file(Path::new("datasets/ats6-fano/municipalities.geojson"))
    );
    // Who reuses the data keeps the attribution.
    let settings = fs::read_to_string(place.join("dataset.toml")).expect("the settings");
    assert!(settings.contains("\ntitle = \"Ambito Territoriale Sociale n. 6 (Fano)\"\n"));
    // It is that of comuni and boundaries, and no source of what people will write.
    assert!(
        settings.contains("\n# I comuni e i confini già scritti vengono da: Istat, CC BY 3.0 IT")
    );
    assert!(settings.contains("\n# source = \"Rilevazione dell'ambito, ottobre 2023; comuni e confini: Istat, CC BY 3.0 IT"));
    assert!(!settings.lines().any(|line| line.starts_with("source")));
    let guide: Vec<String> = sheets["Leggimi"].iter().flatten().map(text).collect();
    assert!(
        guide
            .iter()
            .any(|cell| cell.contains("GeoNames, CC BY 4.0"))
    );
}

#[test]
fn cells_are_ready_for_what_goes_in() {
    for (option, language, _, last, _) in FRAMES {
        let (_folder, bytes) = new(&["--lang", option]);
        let parts = parts(&bytes);
        let words = Words::new(language);
        let names: Vec<String> = sheets(&bytes).into_iter().map(|(name, _)| name).collect();
        let styles: Vec<&str> = parts["xl/styles.xml"]
            .split_once("<cellXfs")
            .and_then(|(_, rest)| rest.split_once("</cellXfs>"))
            .map(|(formats, _)| formats.split("<xf ").skip(1).collect())
            .expect("formats of cells");
        for schema in by_hand() {
            let name = table_name(schema, language);
            let place = names.iter().position(|sheet| sheet == name);
            let number = place.expect("a sheet") + 1;
            let sheet = &parts[&format!("xl/worksheets/sheet{number}.xml")];
            assert!(sheet.contains("ySplit=\"1\""), "{name} is not frozen");
            assert!(sheet.contains("orientation=\"landscape\""), "{name}");
            let titles = format!("{name}!$1:$1");
            assert!(parts["xl/workbook.xml"].contains(&titles), "{titles}");
            let notes = &parts[&format!("xl/comments{}.xml", number - 1)];
            for (index, column) in schema.columns.iter().enumerate() {
                let letter = char::from(b'A' + u8::try_from(index).expect("few columns"));
                // The note on the header says what goes in, and what empty means.
                let note = notes
                    .split("<comment ")
                    .find(|note| note.starts_with(&format!("ref=\"{letter}1\"")));
                let note = note.unwrap_or_else(|| panic!("{name}.{} has no note", column.name));
                let message = format!(
                    "starter-{}-{}",
                    schema.table.term(),
                    column.name.replace('_', "-")
                );
                let escaped = words.say(&message).replace('<', "&lt;");
                assert!(note.contains(&escaped), "{message}: {note}");
                let empty = match language {
                    Language::It => ["Vuoto: ", "Obbligatoria."],
                    Language::En => ["Empty: ", "Required."],
                };
                assert!(note.contains(empty[usize::from(column.required)]), "{note}");
                // Whole columns of text, so that zeros stay in every row.
                let style = sheet
                    .split("<col ")
                    .filter_map(|text| {
                        let of = |key: &str| {
                            let (_, rest) = text.split_once(&format!("{key}=\""))?;
                            rest.split('"').next()?.parse::<usize>().ok()
                        };
                        Some((of("min")?..=of("max")?, of("style")?))
                    })
                    .find(|(range, _)| range.contains(&(index + 1)))
                    .map(|(_, style)| styles[style])
                    .expect("a format of the column");
                let number = matches!(
                    column.kind,
                    Kind::Whole(..) | Kind::Number(..) | Kind::Persons | Kind::Date
                );
                assert_eq!(style.contains("numFmtId=\"49\""), !number, "{message}");
                // The rule of the cells under the header.
                let rule = sheet
                    .split("<dataValidation ")
                    .find(|rule| rule.contains(&format!("sqref=\"{letter}2:{letter}5001\"")));
                check_rule(schema, column.name, rule, last, language);
            }
        }
    }
}

fn check_rule(schema: &Schema, column: &str, rule: Option<&str>, codes: &str, language: Language) {
    let column = schema.columns.iter().find(|known| known.name == column);
    let column = column.expect("a column");
    let name = format!("{}.{}", schema.italian, column.name);
    let has = |text: &str| {
        let rule = rule.unwrap_or_else(|| panic!("{name} has no rule"));
        assert!(rule.contains(text), "{name}: {text} is not in {rule}");
    };
    match (column.source, column.kind) {
        (Some(Source::Table(table) | Source::Among(table)), _) => {
            let other = by_hand().find(|other| other.table == table);
            let other = table_name(other.expect("a table"), language);
            has("type=\"list\"");
            has(&format!("OFFSET('{other}'!$A$1,1,0,"));
        }
        (Some(Source::List(_)), _) => {
            has("type=\"list\" errorStyle=\"warning\"");
            has(&format!("'{codes}'!$B$"));
        }
        (Some(Source::Words(choices)), _) | (None, Kind::Choice(choices)) => {
            let words: Vec<&str> = choices
                .iter()
                .map(|choice| match language {
                    Language::It => choice.italian,
                    Language::En => choice.key,
                })
                .collect();
            has(&format!("<formula1>\"{}\"</formula1>", words.join(",")));
        }
        (None, Kind::Flag) => has(match language {
            Language::It => "<formula1>\"sì,no\"</formula1>",
            Language::En => "<formula1>\"yes,no\"</formula1>",
        }),
        (None, Kind::Number(1.0, 5.0)) => has("<formula1>\"1,2,3,4,5\"</formula1>"),
        (None, Kind::Number(..)) => has("type=\"decimal\""),
        (None, Kind::Whole(..)) => has("type=\"whole\""),
        (None, Kind::Persons) => has("type=\"custom\""),
        (None, Kind::Date) => has("type=\"date\""),
        (None, Kind::Code) => has("type=\"textLength\""),
        (None, _) => assert_eq!(rule, None, "{name}"),
    }
    // Several values in a cell are in no list, and are doubted rather than refused.
    if matches!(column.kind, Kind::Ids | Kind::Codes | Kind::Labels) && rule.is_some() {
        has("errorStyle=\"warning\"");
    }
}

#[test]
fn the_codes_are_told_with_what_was_not_verified() {
    let (_folder, bytes) = new(&[]);
    let sheets: BTreeMap<String, Rows> = sheets(&bytes).into_iter().collect();
    let codes: Vec<Vec<String>> = sheets["Codici"]
        .iter()
        .map(|row| row.iter().map(text).collect())
        .collect();
    assert_eq!(codes.len(), 1 + 7 + 26 + 7);
    let of = |code: &str| codes.iter().find(|row| row[1] == code).expect("a code");
    assert_eq!(of("ODV")[2], "organizzazioni di volontariato");
    assert_eq!(of("ODV")[4], "letto nella fonte");
    assert_eq!(of("y")[2], "protezione civile");
    assert_eq!(of("y")[4], "da verificare");
    // The drop-downs point at the first and the last row of their list.
    let rows = parts(&bytes);
    let sheets: String = rows
        .iter()
        .filter(|(name, _)| name.starts_with("xl/worksheets/sheet"))
        .map(|(_, text)| text.as_str())
        .collect();
    for (first, last, code) in [(2, 8, "ODV"), (9, 34, "a"), (35, 41, "FAM")] {
        assert!(sheets.contains(&format!("'Codici'!$B${first}:$B${last}<")));
        assert_eq!(codes[first - 1][1], code);
    }
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let (folder, bytes) = new(&[]);
    let place = folder.path().join("ambito");
    let path = place.to_str().expect("a path in UTF-8");
    let refused = |message: &str| {
        let again = tessuto(&["new", path, "--lang", "en"]);
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert_eq!(again.status.code(), Some(2), "{said}");
        assert!(said.contains(message), "{said}");
    };
    refused("holds something else");
    assert_eq!(fs::read(place.join("dati.xlsx")).ok(), Some(bytes));
    // Results of an earlier run may be replaced by a later one, but not by a dataset.
    fs::remove_file(place.join("dati.xlsx")).expect("the workbook goes");
    fs::write(place.join("run.json"), "{\"files\": []}").expect("a file");
    refused("holds something else");
    assert!(place.join("dataset.toml").exists());
    let empty = folder.path().join("vuota");
    fs::create_dir(&empty).expect("a folder");
    let output = tessuto(&["new", empty.to_str().expect("a path in UTF-8")]);
    assert_eq!(output.status.code(), Some(0));
    assert!(empty.join("dati.xlsx").exists());
}

#[test]
fn an_unknown_district_is_answered_with_those_there_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("ambito");
    let path = place.to_str().expect("a path in UTF-8");
    let output = tessuto(&["new", path, "--ambito", "ats7"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("`ats7`") && said.contains("ats6-fano"),
        "{said}"
    );
    assert!(!place.exists());
}

#[test]
fn the_same_dataset_has_the_same_bytes() {
    let options = ["--ambito", "ats6-fano"];
    assert!(new(&options).1 == new(&options).1);
}

/// A folder with the smallest dataset and these settings.
fn with_settings(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, text) in [
        (
            "enti.csv",
            "id,nome\ncomune-capofila,Alfa\nlead-municipality,Beta\n",
        ),
        ("servizi.csv", "id,nome,ente\n"),
        ("bisogni.csv", "tipo,comune\n"),
        ("comuni.csv", "codice_istat,nome\n041013,Fano\n"),
        ("dataset.toml", text),
    ] {
        fs::write(folder.path().join(file), text).expect("a file");
    }
    folder
}

#[test]
fn the_settings_show_every_key_with_its_default() {
    for (option, language, ..) in FRAMES {
        let (folder, _) = new(&["--lang", option]);
        let file = folder.path().join("ambito").join("dataset.toml");
        let text = fs::read_to_string(file).expect("the settings");
        // As it stands, nothing but the language is said.
        let read = read_dataset(with_settings(&text).path()).expect("settings that are right");
        let edition = read.district.edition;
        let expected = Edition {
            language,
            ..Edition::new(&edition.name)
        };
        assert_eq!(edition, expected);
        // With every key in force, numbers are still those that held before.
        let in_force: Vec<&str> = text
            .lines()
            .map(|line| match line.strip_prefix("# ") {
                Some(key) if key.starts_with('[') || key.contains(" = ") => key,
                _ => line,
            })
            .filter(|line| !line.starts_with('#'))
            .take_while(|line| !line.starts_with("[columns"))
            .collect();
        let in_force = in_force.join("\n");
        let read = read_dataset(with_settings(&in_force).path()).expect("settings that are right");
        let all = &read.district.edition;
        assert_eq!(all.radius, expected.radius);
        assert_eq!(all.sufficient_share, expected.sufficient_share);
        assert_eq!(all.referral_steps, expected.referral_steps);
        assert_eq!(all.referral_strength, expected.referral_strength);
        assert_eq!(all.travel, expected.travel);
        assert_eq!(all.disclosure_threshold, expected.disclosure_threshold);
        assert_eq!(all.demonstrative, expected.demonstrative);
        let trust = Trust {
            evidence: all.trust.evidence.clone(),
            ..Trust::default()
        };
        assert!(all.trust == trust && !trust.evidence.is_empty());
        assert!(read.links.plan.is_some() && read.links.before.len() == 1);
        assert!(all.lead.is_some() && all.date.is_some() && all.source.is_some());
        // An unknown key is answered with those there are: the file shows each.
        for section in ["", "coverage.", "travel.", "disclosure.", "doubt."] {
            let wrong = with_settings(&format!("{section}unheard_of = 1\n"));
            let error = read_dataset(wrong.path()).expect_err("an unknown key");
            let error = error.to_string();
            let (_, keys) = error.split_once("expected ").expect("the keys there are");
            for key in keys.split('`').skip(1).step_by(2) {
                let line = format!("{key} = ");
                let shown = text.contains(&line) || text.contains(&format!("[{section}{key}"));
                assert!(shown, "{option}: {section}{key} is not shown");
            }
        }
    }
}
