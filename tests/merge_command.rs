//! From the table that `check` writes, through somebody's marks, to the log that `merge` writes: does every step do what it says?

#[path = "common/program.rs"]
mod program;

use program::from_here as tessuto;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use tessuto::ingest::{read_dataset, read_duplicates};
use tessuto::model::merges::Verdict;

const LOG: &str = "accorpamenti.csv";

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Runs a command that must end with this code, and gives what it says on both streams.
#[track_caller]
fn said(arguments: &[&str], code: i32) -> String {
    let output = tessuto(arguments);
    let said = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
    said
}

/// Four demonstrative organizations, of which the first two are one; an id that Excel would take for a formula is among them.
fn dataset() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, text) in [
        (
            "enti.csv",
            "id;nome;codice_fiscale;comune\n\
             paterniano;Ass. di Volontariato S. Paterniano ODV;90012340411;041013\n\
             sanpat;San Paterniano - OdV;90013240411;041013\n\
             -spiga;Gruppo La Spiga;;041043\n\
             spiga2;Gr. Spiga;;041043\n",
        ),
        ("servizi.csv", "id;nome;ente;serve\ns;Sportello;sanpat;*\n"),
        ("bisogni.csv", "tipo;comune;persone\ncasa;041013;12\n"),
        (
            "comuni.csv",
            "codice_istat;nome\n041013;Fano\n041043;Pergola\n",
        ),
        (
            "legami.csv",
            "da;a;tipo\npaterniano;-spiga;collabora\nsanpat;-spiga;collabora\n",
        ),
    ] {
        write(&folder.path().join(file), text);
    }
    folder
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("a file");
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a file")
}

/// Writes a mark at the end of the row of the pair that has this id first.
fn mark(table: &Path, id: &str, mark: &str) {
    let marked: Vec<String> = read(table)
        .lines()
        .map(|line| {
            if line.contains(&format!(";{id};")) {
                format!("{line}{mark}")
            } else {
                line.to_owned()
            }
        })
        .collect();
    write(table, &marked.join("\r\n"));
}

#[test]
fn what_is_marked_is_merged_or_told_apart_and_taking_the_log_away_undoes_it() {
    let folder = dataset();
    let dataset = folder.path().to_str().expect("a path in UTF-8");
    let out = folder.path().join("out");
    let table = out.join("duplicates.csv");
    let (out, duplicates) = (
        out.to_str().expect("a path"),
        table.to_str().expect("a path"),
    );
    let before = said(&["check", dataset, "-o", out], 0);
    assert!(before.contains("Probabili doppioni, 2 coppie:"), "{before}");
    let written = read(&table);
    assert!(
        written.contains("quello di «San Paterniano - OdV» non è valido; stesso nome"),
        "{written}"
    );
    // Unmarked, nothing happens.
    let nothing = said(&["merge", dataset, duplicates], 0);
    assert!(nothing.contains("2 coppie senza segno"), "{nothing}");
    assert!(!folder.path().join(LOG).exists());

    mark(&table, "paterniano", "Sì");
    mark(&table, "'-spiga", "no");
    // Marks outlive a new table.
    said(&["check", dataset, "-o", out], 0);
    let marks = read_duplicates(&table).expect("a table").marks;
    assert!(marks.iter().all(|row| row.record.verdict.is_some()));
    assert_eq!(marks.len(), 2);
    let enti = read(&folder.path().join("enti.csv"));
    let merged = said(&["merge", dataset, duplicates], 0);
    assert!(
        merged.contains("Un ente accorpato; una coppia tenuta distinta"),
        "{merged}"
    );
    assert_eq!(read(&folder.path().join("enti.csv")), enti);

    let after = read_dataset(folder.path()).expect("a dataset");
    let verdicts: Vec<(&str, &str, Verdict)> = after
        .merges
        .iter()
        .map(|row| {
            let row = &row.record;
            (row.merged.as_str(), row.into.as_str(), row.verdict)
        })
        .collect();
    assert_eq!(
        verdicts,
        [
            ("sanpat", "paterniano", Verdict::Same),
            ("spiga2", "-spiga", Verdict::Different)
        ]
    );
    let ids: Vec<&str> = after
        .district
        .network
        .organizations()
        .map(|organization| organization.id.as_str())
        .collect();
    assert_eq!(ids, ["-spiga", "paterniano", "spiga2"]);
    assert_eq!(after.district.network.relations().count(), 1);
    let left_out: usize = after.counts.iter().map(|count| count.left_out).sum();
    assert_eq!(left_out, 0);
    let checked = said(&["check", dataset], 0);
    assert!(!checked.contains("doppioni"), "{checked}");
    assert!(checked.contains("è accorpato in `paterniano`"), "{checked}");

    fs::remove_file(folder.path().join(LOG)).expect("the log");
    assert_eq!(said(&["check", dataset, "-o", out], 0), before);
}

#[test]
fn a_second_merge_adds_to_the_log_keeps_the_first_and_says_nothing_twice() {
    let folder = dataset();
    let dataset = folder.path().to_str().expect("a path in UTF-8");
    let log = folder.path().join(LOG);
    let table = folder.path().join("marked.csv");
    let path = table.to_str().expect("a path");
    // English headers, commas, and nothing but what is needed.
    write(&table, "id_a,id_b,same\nsanpat,paterniano,x\n");
    said(&["merge", dataset, path], 0);
    let first = read(&log);
    assert!(first.contains("paterniano;sanpat;stesso ente"), "{first}");
    let again = said(&["merge", dataset, path], 0);
    assert!(again.contains("un segno già nel registro"), "{again}");
    assert!(!folder.path().join("accorpamenti.csv.1.bak").exists());
    write(
        &table,
        "codice a;codice b;stesso ente;tenere\n-spiga;spiga2;1;spiga2\npaterniano;nessuno;sì;\n",
    );
    let told = said(&["merge", dataset, path, "--lang", "en"], 1);
    assert!(
        told.contains("row 3, column codice b: `nessuno` is not in the table"),
        "{told}"
    );
    let second = read(&log);
    assert!(second.starts_with(&first), "{second}");
    assert!(second.contains("'-spiga;spiga2;stesso ente"), "{second}");
    assert!(
        told.contains("accorpamenti.csv.1.bak\n"),
        "the copy is said: {told}"
    );
    assert_eq!(read(&folder.path().join("accorpamenti.csv.1.bak")), first);
    let after = read_dataset(folder.path()).expect("a dataset");
    assert_eq!(after.district.network.organizations().count(), 2);
}

#[test]
fn what_would_lose_somebodys_work_stops_the_command() {
    let folder = dataset();
    let dataset = folder.path().to_str().expect("a path in UTF-8");
    let table = folder.path().join("duplicates.csv");
    let path = table.to_str().expect("a path");
    // A table that is no table of duplicates is not overwritten.
    write(&table, "appunti\nmiei\n");
    said(&["check", dataset, "-o", dataset], 2);
    assert_eq!(read(&table), "appunti\nmiei\n");
    let unfit = said(&["merge", dataset, path], 2);
    assert!(unfit.contains("manca la colonna obbligatoria"), "{unfit}");
    // A word that is neither yes nor no leaves its row out.
    write(&table, "id_a,id_b,same\nsanpat,paterniano,forse\n");
    let doubt = said(&["merge", dataset, path], 1);
    assert!(doubt.contains("`forse`"), "{doubt}");
    assert!(!folder.path().join(LOG).exists());
    // A log with errors would lose them.
    write(
        &folder.path().join(LOG),
        "accorpato;in;esito\nsanpat;paterniano;boh\n",
    );
    write(&table, "id_a,id_b,same\nsanpat,paterniano,sì\n");
    let errors = said(&["merge", dataset, path], 2);
    assert!(errors.contains("una riga ha un errore"), "{errors}");
    assert!(read(&folder.path().join(LOG)).contains("boh"));
}

#[test]
fn what_people_wrote_into_the_log_outlives_every_merge_and_so_does_the_log_as_it_was() {
    let folder = dataset();
    let dataset = folder.path().to_str().expect("a path in UTF-8");
    let log = folder.path().join(LOG);
    let table = folder.path().join("marked.csv");
    let path = table.to_str().expect("a path");
    write(
        &folder.path().join("dataset.toml"),
        "[columns.merges]\nreason = \"perché\"\n",
    );
    // A title, a column of theirs, a name that `dataset.toml` gives, commas, and no column for the names.
    let own = "Registro del tavolo,,,,\n\
               nota,Accorpato,In,Esito,perché\n\
               \"deciso il 3, a voce\",spiga2,-spiga,Stesso ente,\n";
    write(&log, own);
    write(
        &table,
        "id_a,id_b,same,score,reason\npaterniano,sanpat,sì,0.875,\"nome, comune\"\n",
    );
    said(&["merge", dataset, path], 0);
    let merged = read(&log);
    let lines: Vec<&str> = merged.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines,
        [
            "Registro del tavolo,,,,",
            "nota,Accorpato,In,Esito,perché,punteggio,nome accorpato,nome in",
            "\"deciso il 3, a voce\",spiga2,-spiga,Stesso ente,",
            ",sanpat,paterniano,stesso ente,\"nome, comune\",0.875,San Paterniano - OdV,\
             Ass. di Volontariato S. Paterniano ODV",
        ]
    );
    let after = read_dataset(folder.path()).expect("a dataset");
    let scores: Vec<Option<f64>> = after.merges.iter().map(|row| row.record.score).collect();
    assert_eq!(scores, [None, Some(0.875)]);
    assert_eq!(
        after.merges[1].record.reason.as_deref(),
        Some("nome, comune")
    );
    // A second run keeps the copy of the first.
    write(&table, "id_a,id_b,same\n-spiga,paterniano,no\n");
    said(&["merge", dataset, path], 0);
    assert!(read(&log).starts_with(&merged), "{}", read(&log));
    let copy = |number: usize| read(&folder.path().join(format!("{LOG}.{number}.bak")));
    assert_eq!((copy(1).as_str(), copy(2)), (own, merged));
}

#[test]
fn a_new_table_of_duplicates_loses_nothing_that_people_wrote_into_the_earlier_one() {
    let folder = dataset();
    let dataset = folder.path().to_str().expect("a path in UTF-8");
    let out = folder.path().join("out");
    let table = out.join("duplicates.csv");
    let out = out.to_str().expect("a path");
    said(&["check", dataset, "-o", out], 0);
    // Nobody wrote anything: no copy.
    said(&["check", dataset, "-o", out], 0);
    let copy = |number: usize| table.with_file_name(format!("duplicates.csv.{number}.bak"));
    assert!(!copy(1).exists());
    // The first pair the other way round, with which one to keep; a pair that is not proposed; one without a mark; one that names nobody;
    // and a column of theirs.
    let marked = "codice a;codice b;punteggio;tenere;stesso ente;chi\n\
                  sanpat;paterniano;0,9;a;Sì;assemblea\n\
                  paterniano;spiga2;0,5;;no;\n\
                  sanpat;spiga2;;;;da chiedere\n\
                  paterniano;-spiga;;;;\n\
                  paterniano;sanpat;0,9;;;\n\
                  spiga2;sanpat;0,4;;;\n\
                  ;sanpat;0,4;;;\n";
    write(&table, marked);
    let told = said(&["check", dataset, "-o", out], 0);
    assert!(told.contains("duplicates.csv.1.bak\n"), "{told}");
    assert_eq!(read(&copy(1)), marked);
    let new = read(&table);
    let lines: Vec<&str> = new.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[0],
        "punteggio;codice a;nome a;comune a;codice fiscale a;codice b;nome b;comune b;codice fiscale b;motivo;stesso ente;tenere;chi"
    );
    let row = |id_a: &str, id_b: &str| -> &str {
        let (id_a, id_b) = (format!(";{id_a};"), format!(";{id_b};"));
        let mut rows = lines.iter();
        let found = rows.find(|line| line.contains(&id_a) && line.contains(&id_b));
        found.unwrap_or_else(|| panic!("{id_a} {id_b}: {new}"))
    };
    // The letter follows the organization: `sanpat` is the second now.
    assert!(row("paterniano", "sanpat").ends_with(";Sì;b;assemblea"));
    assert!(row("'-spiga", "spiga2").ends_with(";;;"));
    assert_eq!(
        row("paterniano", "spiga2"),
        "0,5;paterniano;;;;spiga2;;;;;no;;"
    );
    assert_eq!(
        row("sanpat", "spiga2"),
        ";sanpat;;;;spiga2;;;;;;;da chiedere"
    );
    assert_eq!(row("paterniano", "-spiga"), ";paterniano;;;;-spiga;;;;;;;");
    assert!(lines.contains(&"0,4;;;;;sanpat;;;;;;;"), "{new}");
    assert_eq!(
        lines.len(),
        1 + 2 + 4,
        "a proposal of before that nobody touched is gone: {new}"
    );
    // Nothing is new: nothing is written, and no second copy made.
    said(&["check", dataset, "-o", out], 0);
    assert_eq!(read(&table), new);
    assert!(!copy(2).exists());
}
