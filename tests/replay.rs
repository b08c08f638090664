//! Does a record give the same folder again, or say which input is another now?

#[path = "common/program.rs"]
mod program;

use program::{from_here as tessuto, stderr, stdout};
use std::fs;
use std::path::Path;

/// A small dataset under a folder, and the results of its analysis beside it.
fn analysed(home: &Path, more: &[&str]) -> String {
    let dataset = home.join("dati");
    fs::create_dir(&dataset).expect("a folder");
    for (file, text) in [
        ("enti.csv", "id,nome,comune\na,Alfa,041013\nb,Beta,041013\n"),
        (
            "servizi.csv",
            "id,nome,ente,comune,serve,capienza\ns,Sportello,a,041013,*,10\n",
        ),
        ("bisogni.csv", "tipo,comune,persone\ncasa,041013,12\n"),
        ("comuni.csv", "codice_istat,nome\n041013,Fano\n"),
        ("risponde.csv", "servizio,tipo_bisogno\ns,casa\n"),
        ("legami.csv", "da,a,tipo,forza\na,b,collabora,3\n"),
        ("dataset.toml", "name = \"prova\"\n"),
    ] {
        fs::write(dataset.join(file), text).expect("a file");
    }
    let (dataset, results) = (text(&dataset), text(&home.join("risultati")));
    let mut arguments = vec!["analyze", &dataset, "-o", &results];
    arguments.extend(more);
    let output = tessuto(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    text(&home.join("risultati/run.json"))
}

fn text(path: &Path) -> String {
    path.to_str().expect("a path in UTF-8").to_owned()
}

fn bytes_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(bytes_of(&path));
        } else {
            let name = path.file_name().unwrap_or_default();
            files.push((
                name.to_string_lossy().into_owned(),
                fs::read(&path).expect("a file"),
            ));
        }
    }
    files.sort();
    files
}

#[test]
fn a_replay_has_the_options_of_the_record_and_gives_the_same_bytes() {
    let home = tempfile::tempdir().expect("a folder");
    let options = ["--lang", "en", "--seed", "7", "--theme", "grey", "--strict"];
    let record = analysed(home.path(), &options);
    let again = text(&home.path().join("di-nuovo"));
    let output = tessuto(&["analyze", "--replay", &record, "-o", &again]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("every file is the same, byte for byte"),
        "{}",
        stderr(&output)
    );
    let first = bytes_of(&home.path().join("risultati"));
    let second = bytes_of(Path::new(&again));
    assert!(first.len() > 40, "{}", first.len());
    assert!(first == second);
}

#[test]
fn a_replay_names_what_has_changed_and_leaves_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let record = analysed(home.path(), &[]);
    let dataset = home.path().join("dati");
    fs::write(
        dataset.join("bisogni.csv"),
        "tipo,comune,persone\ncasa,041013,13\n",
    )
    .expect("a file");
    fs::remove_file(dataset.join("legami.csv")).expect("a file");
    fs::write(dataset.join("tavoli.csv"), "id,nome\nt,Tavolo\n").expect("a file");
    let again = text(&home.path().join("di-nuovo"));
    let output = tessuto(&["analyze", "--replay", &record, "-o", &again]);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    let told = stderr(&output);
    for file in [
        "cambiati: bisogni.csv",
        "mancano: legami.csv",
        "nuovi: tavoli.csv",
    ] {
        assert!(told.contains(file), "{file} in {told}");
    }
    assert!(!Path::new(&again).exists());
}

#[test]
fn a_replay_says_which_file_came_out_otherwise() {
    let home = tempfile::tempdir().expect("a folder");
    let record = analysed(home.path(), &[]);
    let old = fs::read_to_string(&record).expect("a record");
    let mut value: serde_json::Value = serde_json::from_str(&old).expect("JSON");
    value["files"]["positions.csv"] = "0".into();
    fs::write(&record, value.to_string()).expect("a record");
    let again = text(&home.path().join("di-nuovo"));
    let output = tessuto(&["analyze", "--replay", &record, "-o", &again]);
    let told = stderr(&output);
    assert!(told.contains("un file è diverso: positions.csv"), "{told}");
}

#[test]
fn the_record_for_everybody_names_no_path_and_is_replayed_with_the_dataset() {
    let home = tempfile::tempdir().expect("a folder");
    let record = analysed(home.path(), &["--audience", "public"]);
    let written = fs::read_to_string(&record).expect("a record");
    assert!(!written.contains(&text(home.path())), "{written}");
    let again = text(&home.path().join("di-nuovo"));
    let output = tessuto(&["analyze", "--replay", &record, "-o", &again]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--replay"), "{}", stderr(&output));
    let dataset = text(&home.path().join("dati"));
    let output = tessuto(&["analyze", &dataset, "--replay", &record, "-o", &again]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let first = bytes_of(&home.path().join("risultati"));
    assert!(first == bytes_of(Path::new(&again)));
}

#[test]
fn outside_the_office_a_replay_compares_what_comes_out() {
    let home = tempfile::tempdir().expect("a folder");
    let record = analysed(home.path(), &["--audience", "tavolo"]);
    let written = fs::read_to_string(&record).expect("a record");
    let written: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    // Whoever guesses an input could see by its hash whether the guess is right.
    assert!(written["inputs"].is_null(), "{written}");
    let dataset = home.path().join("dati");
    fs::write(
        dataset.join("bisogni.csv"),
        "tipo,comune,persone\ncasa,041013,13\n",
    )
    .expect("a file");
    let again = text(&home.path().join("di-nuovo"));
    let output = tessuto(&[
        "analyze",
        &text(&dataset),
        "--replay",
        &record,
        "-o",
        &again,
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("file sono diversi"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn what_is_no_record_is_named() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("run.json");
    fs::write(&file, "{}").expect("a file");
    for path in [text(&file), text(&home.path().join("altrove.json"))] {
        let output = tessuto(&["analyze", "--replay", &path]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(&path), "{}", stderr(&output));
    }
}

#[test]
fn the_report_alone_does_not_take_the_place_of_the_results() {
    let home = tempfile::tempdir().expect("a folder");
    analysed(home.path(), &[]);
    let dataset = text(&home.path().join("dati"));
    let output = program::tessuto(&home, &["report", &dataset]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let place = home.path().join("notebooks-out/prova-report");
    let files = bytes_of(&place);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"report.html"), "{names:?}");
    assert!(
        !names.iter().any(|name| name.ends_with(".csv")),
        "{names:?}"
    );
}
